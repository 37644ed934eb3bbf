import { type Network, PAGE } from '../data/network';

/**
 * The core of a network that comes in many pages: its strongest ties, which come first. It is laid out by itself and all
 * others are set around it, so that there is a picture before all is there, and the same one however fast it comes. Null
 * for a network that comes at once.
 */
export function coreOf(network: Network): Network | null {
  if (network.nodeCount <= PAGE && network.tieCount <= PAGE) return null;
  const nodes = new Map(network.nodes.slice(0, PAGE).map((node) => [node.id, node]));
  const ties = network.ties.slice(0, PAGE).filter(({ one, other }) => nodes.has(one) && nodes.has(other));
  const ends = new Set(ties.flatMap(({ one, other }) => [one, other]));
  return { ...network, nodes: [...nodes.values()].filter(({ id }) => ends.has(id)), ties };
}

type Places = ReadonlyMap<string, readonly [number, number]>;

/** The places that are known, in the order of the network's nodes; NaN for nodes that have none yet. */
export function placesOf(network: Network, known: Places): Float32Array {
  const places = new Float32Array(2 * network.nodes.length).fill(NaN);
  network.nodes.forEach(({ id }, index) => {
    const place = known.get(id);
    if (place) places.set(place, 2 * index);
  });
  return places;
}

/** How far from the middle of its neighbours a node is set, of the way from there to the middle of the picture. */
const OUTWARDS = 0.35;

/**
 * Places for all nodes of a network of which some have one: the others are set about the middle of those they are tied to,
 * a little farther out, and those that nothing leads to have none yet (NaN).
 */
export function setAround(network: Network, known: Places): Float32Array {
  const numbers = new Map(network.nodes.map(({ id }, index) => [id, index]));
  const places = placesOf(network, known);
  const ties = network.ties.flatMap(({ one, other, weight }) => {
    const [from, to] = [numbers.get(one), numbers.get(other)];
    return from === undefined || to === undefined ? [] : [{ from, to, weight }];
  });
  const hasPlace = (node: number) => !Number.isNaN(places[2 * node]);
  for (;;) {
    const pulls = new Map<number, [x: number, y: number, weight: number]>();
    const pull = (node: number, by: number, weight: number) => {
      if (hasPlace(node) || !hasPlace(by)) return;
      const [x, y, sum] = pulls.get(node) ?? [0, 0, 0];
      pulls.set(node, [x + weight * (places[2 * by] ?? 0), y + weight * (places[2 * by + 1] ?? 0), sum + weight]);
    };
    for (const { from, to, weight } of ties) {
      pull(from, to, weight);
      pull(to, from, weight);
    }
    if (pulls.size === 0) return places;
    for (const [node, [x, y, sum]] of pulls) {
      // Neighbours of the same nodes would lie on each other.
      const [aside, above] = scatter(network.nodes[node]?.id ?? '');
      places[2 * node] = (x / sum) * (1 + OUTWARDS) + aside / 4;
      places[2 * node + 1] = (y / sum) * (1 + OUTWARDS) + above / 4;
    }
  }
}

/** A place that follows from a node's key alone, within 500 to each side. */
export function scatter(id: string): readonly [number, number] {
  const hash = fnv(id);
  return [(hash & 0xffff) / 65.536 - 500, (hash >>> 16) / 65.536 - 500];
}

/** The hash of a text by Fowler, Noll and Vo (FNV-1a, 32 bits), its bits then mixed so that like keys lie apart. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
