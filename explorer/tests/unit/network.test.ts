import { afterEach, expect, test, vi } from 'vitest';

import { loadNetwork } from '../../src/data/network';
import { INITIAL } from '../../src/state/state';

afterEach(() => vi.unstubAllGlobals());

interface Asked {
  readonly variables: { readonly nodes: number; readonly ties: number; readonly nodesAfter?: string; readonly tiesAfter?: string };
}

/** A list cut as the server cuts it: a page of no rows has rows after it, and no cursor to go on from. */
function cut<T>(rows: readonly T[], first: number, after: string | null | undefined) {
  const start = after ? Number(after) : 0;
  const nodes = rows.slice(start, start + first);
  return {
    nodes,
    pageInfo: { hasNextPage: start + first < rows.length, endCursor: nodes.length > 0 ? String(start + nodes.length) : null },
  };
}

test('a network of many pages is read to its end, each node and tie once', async () => {
  const ends = Array.from({ length: 1_200 }, (_, index) => ({ organisation: { key: String(index) } }));
  const nodes = ends.map((end) => ({ ...end, name: end.organisation.key, degree: 1, strength: 1, coreNumber: 1 }));
  const ties = Array.from({ length: 3_500 }, (_, index) => ({
    weight: 1,
    sharedCount: 1,
    certainty: 'CERTAIN',
    one: ends[index % 1_200],
    other: ends[(index * 7 + 1) % 1_200],
  }));
  let requests = 0;
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    requests += 1;
    const { variables } = JSON.parse(body) as Asked;
    const network = {
      nodeCount: nodes.length,
      tieCount: ties.length,
      isolateCount: 0,
      method: { exact: true, error: null },
      nodes: cut(nodes, variables.nodes, variables.nodesAfter),
      ties: cut(ties, variables.ties, variables.tiesAfter),
    };
    return Promise.resolve(Response.json({ data: { dataset: { version: '1' }, network } }));
  });
  const network = await loadNetwork(INITIAL, new AbortController().signal);
  expect([network.nodes.length, network.ties.length, requests]).toEqual([1_200, 3_500, 4]);
  expect(new Set(network.nodes.map(({ id }) => id)).size).toBe(1_200);
});
