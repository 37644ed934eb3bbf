/** Nodes that hang together, as numbers; the largest first. */
export function componentsOf(nodes: number, ends: Uint32Array): number[][] {
  const parent = Int32Array.from({ length: nodes }, (_, index) => index);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (let at = 0; at + 1 < ends.length; at += 2) parent[root(ends[at] ?? 0)] = root(ends[at + 1] ?? 0);
  const members = new Map<number, number[]>();
  for (let node = 0; node < nodes; node++) {
    const of = root(node);
    const known = members.get(of);
    if (known) known.push(node);
    else members.set(of, [node]);
  }
  return [...members.values()].sort((one, other) => other.length - one.length);
}

/** How much ground a node gets, as the side of a square. */
const SIDE = 62;
const MARGIN = 40;

/**
 * Brings components that were laid out each for itself to one scale, and sets the small ones in rows below the largest:
 * forces between them would only press the large one together.
 */
export function pack(components: readonly number[][], positions: Float32Array): void {
  const boxes = components.map((nodes) => spread(nodes, positions));
  const [largest, ...others] = boxes;
  if (!largest) return;
  const area = others.reduce((sum, { width, height }) => sum + (width + 2 * MARGIN) * (height + MARGIN), 0);
  const row = Math.max(largest.width, Math.sqrt(area), others.length > 0 ? 8 * SIDE : 0) * 1.15;
  let [x, y, tallest] = [-row / 2, largest.height / 2 + MARGIN, 0];
  for (const { nodes, width, height } of others) {
    if (x + width + MARGIN > row / 2 && x > -row / 2) {
      x = -row / 2;
      y += tallest + MARGIN;
      tallest = 0;
    }
    // Upwards is positive in the picture, and reading goes down.
    shift(nodes, positions, x + width / 2 + MARGIN, -(y + height / 2));
    x += width + 2 * MARGIN;
    tallest = Math.max(tallest, height);
  }
}

interface Box {
  readonly nodes: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Centres a component, and scales it so that each node has the same ground, but for pairs and the like, which need less. */
export function spread(nodes: readonly number[], positions: Float32Array): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    const [x, y] = [positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const span = Math.max(right - left, bottom - top);
  const side = nodes.length < 6 ? SIDE * 0.6 : SIDE;
  const factor = span > 0 ? (side * Math.sqrt(nodes.length)) / span : 1;
  for (const node of nodes) {
    positions[2 * node] = ((positions[2 * node] ?? 0) - (left + right) / 2) * factor;
    positions[2 * node + 1] = ((positions[2 * node + 1] ?? 0) - (top + bottom) / 2) * factor;
  }
  return { nodes, width: (right - left) * factor, height: (bottom - top) * factor };
}

function shift(nodes: readonly number[], positions: Float32Array, x: number, y: number) {
  for (const node of nodes) {
    positions[2 * node] = (positions[2 * node] ?? 0) + x;
    positions[2 * node + 1] = (positions[2 * node + 1] ?? 0) + y;
  }
}
