// A Relay application without its screen: what the compiler made of `src`, run by Relay's own store against the real server.
import assert from "node:assert/strict";
import relay from "relay-runtime";

import nodeQuery from "./src/__generated__/nodeQuery.graphql.js";
import nodePageQuery from "./src/__generated__/nodePageQuery.graphql.js";
import nodeAny from "./src/__generated__/node_any.graphql.js";
import organisationPageQuery from "./src/__generated__/organisationPageQuery.graphql.js";
import organisationProfile from "./src/__generated__/organisation_profile.graphql.js";
import organisationsList from "./src/__generated__/organisations_list.graphql.js";
import organisationsPageQuery from "./src/__generated__/organisationsPageQuery.graphql.js";
import organisationsQuery from "./src/__generated__/organisationsQuery.graphql.js";

// Relay warns of answers that its store cannot keep as they are. None may come.
const said = [];
console.warn = (...words) => said.push(words);
console.error = console.warn;

const { Environment, Network, RecordSource, Store } = relay;
const { createOperationDescriptor, fetchQuery, getSelector } = relay;

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(`${process.env.SAMVERKAN_URL}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  }),
});

// Fetches, and keeps what came from being collected.
async function ask(query, variables) {
  environment.retain(createOperationDescriptor(query, variables));
  return fetchQuery(environment, query, variables).toPromise();
}

// What a component that holds the reference would see of its fragment.
const read = (fragment, reference) => environment.lookup(getSelector(fragment, reference)).data;

// Forwards through a list; each page is merged into the connection that the first one made.
const variables = { first: 8, scope: { kinds: ["STATE_AGENCY"] } };
const root = await ask(organisationsQuery, variables);
let { organisations } = read(organisationsList, root);
let pages = 1;
while (organisations.pageInfo.hasNextPage) {
  await ask(organisationsPageQuery, { ...variables, after: organisations.pageInfo.endCursor });
  ({ organisations } = read(organisationsList, root));
  pages += 1;
}
const ids = organisations.edges.map(({ node }) => node.id);
assert.ok(pages > 2, `${pages} pages`);
assert.equal(ids.length, organisations.totalCount);
assert.equal(new Set(ids).size, ids.length, "no row comes twice");

// Backwards through a list inside a node, which is refetched by its id.
const first = await ask(organisationsQuery, { first: 1, filter: { keys: ["region-skane"] } });
const [edge] = read(organisationsList, first).organisations.edges;
const profile = () => read(organisationProfile, edge.node);
assert.equal(profile().name, edge.node.name);
const weakest = profile().collaborators.edges.map(({ node }) => node.weight);
assert.equal(weakest.length, 5);
while (profile().collaborators.pageInfo.hasPreviousPage) {
  const { startCursor } = profile().collaborators.pageInfo;
  await ask(organisationPageQuery, { id: edge.node.id, last: 50, before: startCursor });
}
const weights = profile().collaborators.edges.map(({ node }) => node.weight);
assert.ok(weights.length > 5);
assert.deepEqual(weights, weights.toSorted((a, b) => b - a), "pages from the end keep the order of the list");
assert.deepEqual(weights.slice(-5), weakest);

// Any node by its id, through the interfaces that it implements.
const question = '{ council(by: { key: "ideburet-offentligt-samverkansrad" }) { id involvements(first: 1) { nodes { id } } } }';
const response = await fetch(`${process.env.SAMVERKAN_URL}/graphql?query=${encodeURIComponent(question)}`);
const { council } = (await response.json()).data;
for (const id of [council.id, council.involvements.nodes[0].id, edge.node.id]) {
  const { node } = await ask(nodeQuery, { id });
  assert.equal(read(nodeAny, node).id, id, node.__typename);
  await ask(nodePageQuery, { id, first: 3, after: null });
}

assert.deepEqual(said, [], "no warning");
console.log(`relay: ${ids.length} organisations in ${pages} pages, ${weights.length} collaborators from the end`);
