import type { Page } from 'playwright-core';

const NODES = 1_200;
const TIES = 4_000;

const keyOf = (index: number) => ({ node: { __typename: 'Organisation', key: `o${index}` } });

const nodes = Array.from({ length: NODES }, (_, index) => ({
  name: `Organisation ${index}`,
  degree: NODES - index,
  node: { __typename: 'Organisation', key: `o${index}`, kind: 'COMPANY', sector: 'PRIVATE', county: null, municipality: null },
}));

/** Each node is tied to the ones before it, so that the strongest ties hang together. */
const ties = Array.from({ length: TIES }, (_, index) => {
  const one = 1 + (index % (NODES - 1));
  const other = Math.floor((one - 1) / (2 + Math.floor(index / (NODES - 1))));
  return { weight: TIES - index, certainty: 'CERTAIN', from: keyOf(one), to: keyOf(other) };
});

interface Cut {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

function cut<T>(rows: readonly T[], { first = 0, after, last, before }: Cut) {
  const end = before ? Number(before) : rows.length;
  const start = last ? Math.max(0, end - last) : Number(after ?? 0);
  const page = rows.slice(start, last ? end : start + first);
  return {
    nodes: page,
    pageInfo: { hasNextPage: start + page.length < rows.length, startCursor: String(start), endCursor: String(start + page.length) },
  };
}

/**
 * Answers as a server would that has a network of many pages. Ties after the first page wait until the function that it
 * returns is called; the last of them then fail once when `failing`.
 */
export async function answerWithLargeNetwork(page: Page, { failing = false } = {}): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let fails = failing;
  await page.route('**/graphql', async (route) => {
    const { query, variables } = route.request().postDataJSON() as { query: string; variables: Cut };
    const [, name] = /query (\w+)/.exec(query) ?? [];
    if (!name?.startsWith('Network')) return route.continue();
    if (name === 'NetworkTies') {
      await released;
      if (fails && variables.first !== undefined) {
        fails = false;
        return route.abort();
      }
    }
    const network = {
      nodeCount: NODES,
      tieCount: TIES,
      isolateCount: 0,
      method: { isExact: true, error: null },
      nodes: cut(nodes, variables),
      ties: cut(ties, variables),
    };
    return route.fulfill({ json: { data: { dataset: { version: 1 }, network } } });
  });
  return release;
}
