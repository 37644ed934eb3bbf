// Everything that a first page needs of Samverkan: lists to their end, paths, exports, and errors by their code.
import { type AnyVariables, Client, type TypedDocumentNode, fetchExchange } from "@urql/core";

import {
  OrganisationsDocument,
  type OrganisationsQuery,
  type OrganisationsQueryVariables,
  PathsDocument,
  type PathsQuery,
} from "./generated/graphql.js";

// A list of the root is null beside an error, which `ask` throws.
type Organisations = NonNullable<OrganisationsQuery["organisations"]>;
type Paths = NonNullable<PathsQuery["paths"]>;

export type Organisation = Organisations["nodes"][number];
export type Path = Paths["nodes"][number];

/** The server refused a question, or failed at it: `code` says whose fault it is, `requestId` finds it in the server's log. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly requestId: string,
    message: string,
  ) {
    super(message);
  }
}

/** The network as NetworkX and D3 read it. */
export interface NodeLink {
  nodes: { id: string; name: string }[];
  edges: { source: string; target: string; weight: number }[];
}

export class Samverkan {
  readonly #client: Client;

  constructor(readonly url: string) {
    // By GET, so that whoever asks the same again is answered from a cache while the data stands.
    this.#client = new Client({
      url: `${url}/graphql`,
      exchanges: [fetchExchange],
      preferGetMethod: "within-url-limit",
    });
  }

  /** Asks, and throws what the server refuses. A partial answer is refused too: its errors say which fields are missing. */
  async ask<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const { data, error } = await this.#client.query(document, variables).toPromise();
    const [first] = error?.graphQLErrors ?? [];
    if (first) throw new Refused(String(first.extensions.code), String(first.extensions.requestId), first.message);
    if (error || data === undefined) throw error?.networkError ?? new Error("the server gave no answer");
    return data;
  }

  /** The organisations that a scope and a filter choose, page after page to the last. */
  async *organisations(chosen: Pick<OrganisationsQueryVariables, "scope" | "filter">, page = 100): AsyncGenerator<Organisation> {
    for (let after: string | null = null; ; ) {
      const { organisations }: OrganisationsQuery = await this.ask(OrganisationsDocument, { ...chosen, first: page, after });
      if (!organisations) return;
      yield* organisations.nodes;
      if (!organisations.pageInfo.hasNextPage) return;
      after = organisations.pageInfo.endCursor ?? null;
    }
  }

  /** All shortest paths between two organisations, as far as `first` goes, and how many there are. */
  async paths(from: string, to: string, first = 20): Promise<Paths> {
    const { paths } = await this.ask(PathsDocument, { from: { key: from }, to: { key: to }, first });
    return paths ?? { totalCount: 0, nodes: [] };
  }

  /** A part of the network, whole: `{ at: "2014-10-01", sectors: "STATE,REGIONAL" }`. */
  async network(chosen: Record<string, string> = {}): Promise<NodeLink> {
    const response = await fetch(`${this.url}/export/network.json?${new URLSearchParams(chosen)}`);
    if (!response.ok) {
      const { errors } = await response.json();
      throw new Refused(errors[0].extensions.code, errors[0].extensions.requestId, errors[0].message);
    }
    return response.json();
  }
}
