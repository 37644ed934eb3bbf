// Two clients with normalised caches, each with the policies that are made from the schema, against the real server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ApolloClient, HttpLink, gql as apolloGql } from "@apollo/client";
import { Client, fetchExchange, gql } from "@urql/core";
import { minifyIntrospectionQuery } from "@urql/introspection";
import { buildSchema, introspectionFromSchema } from "graphql";

import { apolloCache } from "../src/apollo-cache.js";
import { urqlCache } from "../src/urql-cache.js";

const url = `${process.env.SAMVERKAN_URL ?? "http://127.0.0.1:8000"}/graphql`;

const MUNICIPALITIES = `
  query Municipalities($scope: Scope, $first: Int!, $after: String) {
    organisations(scope: $scope, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id name period { isOngoing start { edtf } } county { code name } ...Held } }
    }
  }
  fragment Held on Actor { name key }
`;
const CONNECTIONS = `
  query Connections($after: String) {
    network(scope: { during: { from: "2014-01-01", to: "2014-12-31" } }) {
      nodeCount
      ties(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { weight sharedArenaCount from { degree node { ...Called } } to { degree node { ...Called } } } }
      }
    }
  }
  fragment Called on Named { id name }
`;
const MEASURED = `
  query Measured {
    network(scope: { during: { from: "2014-01-01", to: "2014-12-31" } }) { tieCount provenance { version certainty } }
    changes(first: 5) { edges { node { version action } } }
  }
`;

interface Row {
  readonly node: { readonly id: string };
}
interface Page<Edge> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Edge[];
}
interface Municipalities {
  readonly organisations: Page<Row>;
}
interface Connections {
  readonly network: { readonly nodeCount: number; readonly ties: Page<unknown> };
}

const variables = { scope: { kinds: ["MUNICIPALITY"], regions: ["23"] }, first: 3 };

/** Runs with every warning and error of the console gathered, and fails when there is one. */
async function withoutWarning(run: () => Promise<void>): Promise<void> {
  const said: unknown[][] = [];
  const { warn, error } = console;
  console.warn = (...words: unknown[]) => void said.push(words);
  console.error = (...words: unknown[]) => void said.push(words);
  try {
    await run();
  } finally {
    Object.assign(console, { warn, error });
  }
  assert.deepEqual(said, []);
}

function assertWhole({ edges, totalCount }: Page<Row>): void {
  assert.equal(edges.length, totalCount);
  assert.equal(totalCount, 8);
  assert.equal(new Set(edges.map(({ node }) => node.id)).size, totalCount);
}

test("Apollo Client reads lists to their end, in one list each, without a warning", async () => {
  await withoutWarning(async () => {
    const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: apolloCache() });

    const municipalities = client.watchQuery<Municipalities>({ query: apolloGql(MUNICIPALITIES), variables });
    let { organisations } = (await client.query<Municipalities>({ query: apolloGql(MUNICIPALITIES), variables })).data!;
    while (organisations.pageInfo.hasNextPage) {
      await municipalities.fetchMore({ variables: { after: organisations.pageInfo.endCursor } });
      ({ organisations } = client.readQuery<Municipalities>({ query: apolloGql(MUNICIPALITIES), variables })!);
    }
    assertWhole(organisations);

    // A list in what has no id, and another question that finds the same beside it.
    const query = apolloGql(CONNECTIONS);
    const connections = client.watchQuery<Connections>({ query });
    let { network } = (await client.query<Connections>({ query })).data!;
    await client.query({ query: apolloGql(MEASURED) });
    while (network.ties.pageInfo.hasNextPage) {
      await connections.fetchMore({ variables: { after: network.ties.pageInfo.endCursor } });
      ({ network } = client.readQuery<Connections>({ query })!);
    }
    assert.ok(network.ties.totalCount > 100);
    assert.equal(network.ties.edges.length, network.ties.totalCount);
    client.stop();
  });
});

test("urql with graphcache reads lists to their end, in one list each, without a warning", async () => {
  await withoutWarning(async () => {
    const sdl = readFileSync(new URL("../../../../schema.graphql", import.meta.url), "utf8");
    const schema = minifyIntrospectionQuery(introspectionFromSchema(buildSchema(sdl)));
    const client = new Client({ url, preferGetMethod: false, exchanges: [urqlCache(schema), fetchExchange] });
    const ask = async <Data>(query: string, asked: Record<string, unknown>): Promise<Data> => {
      const { data, error } = await client.query(gql(query), asked).toPromise();
      assert.equal(error, undefined);
      return data as Data;
    };

    let { organisations } = await ask<Municipalities>(MUNICIPALITIES, variables);
    while (organisations.pageInfo.hasNextPage) {
      const after = organisations.pageInfo.endCursor;
      ({ organisations } = await ask<Municipalities>(MUNICIPALITIES, { ...variables, after }));
    }
    assertWhole(organisations);

    let { network } = await ask<Connections>(CONNECTIONS, {});
    await ask(MEASURED, {});
    while (network.ties.pageInfo.hasNextPage) {
      ({ network } = await ask<Connections>(CONNECTIONS, { after: network.ties.pageInfo.endCursor }));
    }
    assert.ok(network.ties.totalCount > 100);
    assert.equal(network.ties.edges.length, network.ties.totalCount);
  });
});
