import { expect, test } from 'vitest';

import { componentsOf, pack } from '../../src/graph/components';
import { segmentDistance } from '../../src/graph/distance';
import { type Candidate, overlap, type Placed, placeLabels } from '../../src/graph/labels';
import { mix, radius, tieWidth } from '../../src/graph/style';

/** Numbers that look random and are the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const ROOM = { width: 800, height: 600, most: 1_000 };

function box({ left, middle, width }: Placed) {
  return { left, top: middle - 8, right: left + width, bottom: middle + 8 };
}

test('no two names lie on each other', () => {
  const next = numbers(7);
  const candidates = Array.from({ length: 500 }, (_, index): Candidate => {
    return { id: String(index), text: 'n'.repeat(5 + (index % 20)), x: next() * 800, y: next() * 600, radius: 3 + next() * 12, must: index < 40 };
  });
  const placed = placeLabels(candidates, (text) => text.length * 7, ROOM);
  expect(placed.length).toBeGreaterThan(20);
  placed.forEach((one, index) => {
    for (const other of placed.slice(index + 1)) expect(overlap(box(one), box(other))).toBe(false);
  });
});

test('who comes first gets the place, and who must be named is named over nodes', () => {
  const at = (id: string, x: number, must = false): Candidate => ({ id, text: id, x, y: 300, radius: 5, must });
  const crowd = Array.from({ length: 60 }, (_, index) => at(`crowd ${index}`, 100 + index * 10));
  const placed = placeLabels([at('chosen', 395, true), ...crowd], () => 60, ROOM);
  expect(placed[0]?.id).toBe('chosen');
});

test('no name is cut by the edge, not even one that must be written', () => {
  const corners = [0, 800].flatMap((x) => [0, 600].map((y) => ({ x, y })));
  const candidates = corners.map(({ x, y }, index): Candidate => ({ id: String(index), text: 'name', x, y, radius: 5, must: true }));
  for (const { left, width, middle } of placeLabels(candidates, () => 100, ROOM)) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(800);
    expect(middle).toBeGreaterThan(0);
    expect(middle).toBeLessThan(600);
  }
  const tight = { ...ROOM, width: 90 };
  expect(placeLabels(candidates, () => 100, tight)).toEqual([]);
});

test('components are found and set beside each other', () => {
  const components = componentsOf(7, Uint32Array.from([0, 1, 1, 2, 4, 5]));
  expect(components.map((nodes) => nodes.length)).toEqual([3, 2, 1, 1]);
  const positions = Float32Array.from({ length: 14 }, (_, index) => (index * 37) % 11);
  pack(components, positions);
  const [largest, ...others] = components;
  const lowest = Math.min(...(largest ?? []).map((node) => positions[2 * node + 1] ?? 0));
  for (const node of others.flat()) expect(positions[2 * node + 1]).toBeLessThan(lowest);
});

test('area grows with the measure and width with the square root of the strength', () => {
  const area = (measure: number) => radius(measure, 100, 50) ** 2;
  expect(area(100) - area(50)).toBeCloseTo(area(50) - area(0));
  expect(radius(null, 100, 50)).toBe(radius(0, 100, 50));
  expect(tieWidth(4, 4) - tieWidth(0, 4)).toBeCloseTo(2 * (tieWidth(1, 4) - tieWidth(0, 4)));
  expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#800080');
});

test('a tie is as near as its nearest point, beside it as beyond its ends', () => {
  const [from, to] = [{ x: 0, y: 0 }, { x: 10, y: 0 }];
  expect(segmentDistance({ x: 5, y: 3 }, from, to)).toBe(3);
  expect(segmentDistance({ x: 13, y: 4 }, from, to)).toBe(5);
  expect(segmentDistance({ x: 3, y: 4 }, from, from)).toBe(5);
});
