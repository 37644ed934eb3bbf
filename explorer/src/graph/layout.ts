import type { Network } from '../data/network';
import { coreOf, placesOf, scatter, setAround } from './core';

/** Where each node lies, x and y by turns, in the order of the network's nodes; NaN when it has no place yet. */
export type Positions = Float32Array;

export interface LayoutJob {
  readonly job: number;
  readonly start: Float32Array;
  readonly radii: Float32Array;
  /** Ends of each tie, as numbers of nodes. */
  readonly ends: Uint32Array;
  readonly weights: Float32Array;
  /** A whole network, or the core of a large one, or all of a large one that begins around its core. */
  readonly stage: 'all' | 'core' | 'rest';
}

export interface LayoutStep {
  readonly job: number;
  readonly positions: Float32Array;
  readonly done: boolean;
}

type Report = (positions: Positions, done: boolean) => void;

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
 * so that every browser draws the same picture. A network that comes in parts is laid out from its core: the core when it
 * is there, the rest around it as it comes, and from there all together when it is whole.
 */
export function layOut(network: Network, key: string, radii: readonly number[], report: Report): () => void {
  const known = kept.get(key);
  if (known) {
    // Nodes come in the order that they have in the whole.
    report(known, true);
    return () => undefined;
  }
  const settle = (start: Positions | null) =>
    run(network, radii, start ? 'rest' : 'all', start, (positions, done) => {
      if (done) keep(key, positions);
      report(positions, done);
    });
  const core = coreOf(network);
  if (!core) {
    // The worker leaves what it was at.
    if (current?.done === false) current = null;
    return settle(null);
  }
  let stop: () => void = () => undefined;
  const leave = watchCore(core, key, (places, done) => {
    const around = done ? setAround(network, places) : placesOf(network, places);
    report(around, false);
    if (done && network.whole) stop = settle(around);
  });
  return () => {
    leave();
    stop();
  };
}

type Places = ReadonlyMap<string, readonly [number, number]>;

/** The core that is laid out, or was last: it goes on while more of its network comes. */
interface Core {
  readonly key: string;
  places: Places | null;
  done: boolean;
  watcher: ((places: Places, done: boolean) => void) | null;
}

let current: Core | null = null;

function watchCore(network: Network, key: string, watcher: (places: Places, done: boolean) => void): () => void {
  if (current?.key !== key) {
    const core: Core = { key, places: null, done: false, watcher: null };
    current = core;
    const radii = network.nodes.map(() => 1);
    run(network, radii, 'core', null, (positions, done) => {
      core.places = new Map(network.nodes.map(({ id }, index) => [id, [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0]]));
      core.done = done;
      core.watcher?.(core.places, done);
    });
  }
  const core = current;
  core.watcher = watcher;
  if (core.places) watcher(core.places, core.done);
  return () => {
    if (core.watcher === watcher) core.watcher = null;
  };
}

/** Has the worker lay out one network; returns how to stop listening to it. */
function run(network: Network, radii: readonly number[], stage: LayoutJob['stage'], start: Positions | null, report: Report): () => void {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  const here = worker;
  const job = ++lastJob;
  const listen = ({ data }: MessageEvent<LayoutStep>) => {
    if (data.job !== job) return;
    if (data.done) here.removeEventListener('message', listen);
    report(data.positions, data.done);
  };
  here.addEventListener('message', listen);
  here.postMessage(jobOf(network, radii, stage, start, job));
  return () => here.removeEventListener('message', listen);
}

function keep(key: string, positions: Positions) {
  kept.set(key, positions);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

function jobOf(network: Network, radii: readonly number[], stage: LayoutJob['stage'], places: Positions | null, job: number): LayoutJob {
  const numbers = new Map(network.nodes.map((node, index) => [node.id, index]));
  const start = places?.slice() ?? new Float32Array(network.nodes.length * 2).fill(NaN);
  network.nodes.forEach(({ id }, index) => {
    if (Number.isNaN(start[2 * index])) start.set(scatter(id), 2 * index);
  });
  const ties = network.ties.flatMap((tie) => {
    const [one, other] = [numbers.get(tie.one), numbers.get(tie.other)];
    return one === undefined || other === undefined ? [] : [{ one, other, weight: tie.weight }];
  });
  return {
    job,
    start,
    radii: Float32Array.from(radii),
    ends: Uint32Array.from(ties.flatMap(({ one, other }) => [one, other])),
    weights: Float32Array.from(ties, ({ weight }) => weight),
    stage,
  };
}
