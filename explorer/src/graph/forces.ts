import iterate from 'graphology-layout-forceatlas2/iterate';
import keepApart from 'graphology-layout-noverlap/iterate';

/** Numbers for each node, as ForceAtlas2 reckons: place, forces of this step and the one before, mass, convergence, size, fixed. */
const NODE = 10;

/**
 * Beyond this, what is far away pushes as one. Below the size of a core, so that a core and its whole are reckoned in the
 * same way: a browser that had made the exact way fast takes four times as long when it has to learn the other.
 */
const APPROXIMATE = 300;

/** A component of a network on which forces work: ties pull, nodes push each other away. */
export class Forces {
  readonly #members: readonly number[];
  readonly #nodes: Float32Array;
  readonly #ties: Float32Array;
  readonly #settings;

  /** `members` are the numbers of its nodes; `ends` and `weights` are those of the whole network. */
  constructor(members: readonly number[], start: Float32Array, ends: Uint32Array, weights: Float32Array) {
    this.#members = members;
    const places = new Map(members.map((node, index) => [node, index * NODE]));
    this.#nodes = new Float32Array(members.length * NODE);
    members.forEach((node, index) => {
      this.#nodes.set([start[2 * node] ?? 0, start[2 * node + 1] ?? 0, 0, 0, 0, 0, 1, 1, 1, 0], index * NODE);
    });
    const ties: number[] = [];
    weights.forEach((weight, index) => {
      const [one, other] = [places.get(ends[2 * index] ?? -1), places.get(ends[2 * index + 1] ?? -1)];
      if (one === undefined || other === undefined) return;
      for (const place of [one, other]) this.#nodes[place + 6] = (this.#nodes[place + 6] ?? 0) + weight;
      // Where its ends begin among the nodes, and how it pulls: with the square root of its weight.
      ties.push(one, other, Math.sqrt(weight));
    });
    this.#ties = Float32Array.from(ties);
    this.#settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: 10,
      strongGravityMode: true,
      gravity: 1,
      slowDown: 1 + Math.log(members.length),
      barnesHutOptimize: members.length > APPROXIMATE,
      barnesHutTheta: 0.5,
    };
  }

  /** Lets the forces work once; what they did before weighs in, however the steps are spread over time. */
  step() {
    iterate(this.#settings, this.#nodes, this.#ties);
  }

  /** Writes where the nodes have come to. */
  read(positions: Float32Array) {
    this.#members.forEach((node, index) => {
      positions[2 * node] = this.#nodes[index * NODE] ?? 0;
      positions[2 * node + 1] = this.#nodes[index * NODE + 1] ?? 0;
    });
  }
}

/** Moves nodes that lie on each other apart. */
export function separate(members: readonly number[], positions: Float32Array, radii: Float32Array) {
  const nodes = Float32Array.from(members.flatMap((node) => [positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0, radii[node] ?? 1]));
  const settings = { gridSize: 20, margin: 5, expansion: 1.1, ratio: 1.1, speed: 3 };
  for (let left = 100; left > 0 && !keepApart(settings, nodes).converged; left--);
  members.forEach((node, index) => {
    positions[2 * node] = nodes[3 * index] ?? 0;
    positions[2 * node + 1] = nodes[3 * index + 1] ?? 0;
  });
}
