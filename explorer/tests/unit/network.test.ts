import { afterEach, expect, test, vi } from 'vitest';

import { loadNetwork } from '../../src/data/load-network';
import type { Network } from '../../src/data/network';
import { INITIAL } from '../../src/state/state';

afterEach(() => vi.unstubAllGlobals());

interface Asked {
  readonly query: string;
  readonly variables: {
    readonly first?: number;
    readonly after?: string | null;
    readonly last?: number;
    readonly before?: string | null;
    readonly strength?: boolean;
  };
}

/** A list cut as the server cuts it: a page of no rows has no cursor to go on from. */
function cut<T>(rows: readonly T[], { first, after, last, before }: Asked['variables']) {
  const end = before ? Number(before) : rows.length;
  const start = last === undefined ? Number(after ?? 0) : Math.max(0, end - last);
  const nodes = rows.slice(start, last === undefined ? start + (first ?? 0) : end);
  const [startCursor, endCursor] = nodes.length > 0 ? [String(start), String(start + nodes.length)] : [null, null];
  return { nodes, pageInfo: { hasNextPage: start + nodes.length < rows.length, startCursor, endCursor } };
}

test('a network of many pages is read to its end, each node and tie once', async () => {
  const ends = Array.from({ length: 1_200 }, (_, index) => ({ node: { __typename: 'Organisation', key: String(index) } }));
  const nodes = ends.map((end) => ({ ...end, name: end.node.key, degree: 1, strength: 1, coreNumber: 1 }));
  const ties = Array.from({ length: 4_500 }, (_, index) => ({
    weight: 5_000 - index,
    certainty: 'CERTAIN',
    from: ends[index % 1_200],
    to: ends[(index * 7 + 1) % 1_200],
  }));
  const asked: Asked[] = [];
  let [waiting, most] = [0, 0];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as Asked;
    asked.push({ query, variables });
    waiting += 1;
    most = Math.max(most, waiting);
    await new Promise((resolve) => setTimeout(resolve, 5));
    waiting -= 1;
    const network = {
      nodeCount: nodes.length,
      tieCount: ties.length,
      isolateCount: 0,
      method: { isExact: true, error: null },
      nodes: cut(nodes, variables),
      ties: cut(ties, variables),
    };
    return Response.json({ data: { dataset: { version: 1 }, network } });
  });
  const parts: Network[] = [];
  const network = await loadNetwork({ ...INITIAL, size: 'STRENGTH' }, new AbortController().signal, (part) => parts.push(part));
  expect([network.nodes.length, network.ties.length, network.whole]).toEqual([1_200, 4_500, true]);
  expect(network.nodes.map(({ id }) => id)).toEqual(nodes.map(({ name }) => `organisation:${name}`));
  expect(network.ties.map(({ weight }) => weight)).toEqual(ties.map(({ weight }) => weight));

  // The strongest are shown at once, and the lists are then read at the same time.
  expect(parts.map((part) => [part.nodes.length, part.ties.length, part.tieCount, part.whole])[0]).toEqual([1_000, 1_000, 4_500, false]);
  expect([asked.length, most]).toEqual([6, 3]);
  // Measures are asked for with nodes alone.
  expect(asked.filter(({ variables }) => variables.strength === true).length).toBe(2);
});

test('a network of one page is whole at once', async () => {
  const network = {
    nodeCount: 1,
    tieCount: 0,
    isolateCount: 1,
    method: { isExact: true, error: null },
    nodes: cut([{ node: { __typename: 'Person', key: 'a' }, name: 'A', degree: 0 }], { first: 1_000 }),
    ties: cut([], { first: 1_000 }),
  };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data: { dataset: { version: 1 }, network } })));
  const grow = vi.fn();
  expect((await loadNetwork(INITIAL, new AbortController().signal, grow)).whole).toBe(true);
  expect(grow).not.toHaveBeenCalled();
});
