import type { Network } from '../data/network';

/** Where each node lies, x and y by turns, in the order of the network's nodes. */
export type Positions = Float32Array;

export interface LayoutJob {
  readonly job: number;
  readonly start: Float32Array;
  readonly radii: Float32Array;
  /** Ends of each tie, as numbers of nodes. */
  readonly ends: Uint32Array;
  readonly weights: Float32Array;
}

export interface LayoutStep {
  readonly job: number;
  readonly positions: Float32Array;
  readonly done: boolean;
}

const KEPT = 30;
const kept = new Map<string, Positions>();

let worker: Worker | null = null;
let lastJob = 0;

/** Where the nodes of a network lay when it was laid out before; the same version and question look the same. */
export function keptLayout(key: string): Positions | null {
  return kept.get(key) ?? null;
}

/**
 * Lays a network out in a worker and reports positions as they settle. Begins from places that follow from the keys alone,
 * so that every browser draws the same picture.
 */
export function layOut(
  network: Network,
  key: string,
  radii: Float32Array,
  report: (positions: Positions, done: boolean) => void,
): () => void {
  const known = kept.get(key);
  if (known) {
    report(known, true);
    return () => undefined;
  }
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  const here = worker;
  const job = ++lastJob;
  const listen = ({ data }: MessageEvent<LayoutStep>) => {
    if (data.job !== job) return;
    if (data.done) {
      here.removeEventListener('message', listen);
      keep(key, data.positions);
    }
    report(data.positions, data.done);
  };
  here.addEventListener('message', listen);
  here.postMessage(jobOf(network, radii, job));
  return () => here.removeEventListener('message', listen);
}

function keep(key: string, positions: Positions) {
  kept.set(key, positions);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

function jobOf(network: Network, radii: Float32Array, job: number): LayoutJob {
  const numbers = new Map(network.nodes.map((node, index) => [node.id, index]));
  const start = new Float32Array(network.nodes.length * 2);
  network.nodes.forEach((node, index) => {
    const hash = fnv(node.id);
    start[2 * index] = (hash & 0xffff) / 65.536 - 500;
    start[2 * index + 1] = (hash >>> 16) / 65.536 - 500;
  });
  const ties = network.ties.flatMap((tie) => {
    const [one, other] = [numbers.get(tie.one), numbers.get(tie.other)];
    return one === undefined || other === undefined ? [] : [{ one, other, weight: tie.weight }];
  });
  return {
    job,
    start,
    radii,
    ends: Uint32Array.from(ties.flatMap(({ one, other }) => [one, other])),
    weights: Float32Array.from(ties, ({ weight }) => weight),
  };
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
