import { componentsOf, pack, spread } from './components';
import { Forces, separate } from './forces';
import type { LayoutJob, LayoutStep } from './layout';

/**
 * How many milliseconds pass before the picture is told how far it has come: at first soon, so that there is one; later
 * the more seldom, the more there is to draw.
 */
const FIRST_REPORT = 60;
const REPORT = 200;
const MORE_FOR_EACH_NODE = 0.2;

let current = 0;

addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  current = data.job;
  void layOut(data);
});

/** Lays out each component by itself, then sets them side by side. */
async function layOut(job: LayoutJob) {
  const positions = job.start.slice();
  const components = componentsOf(job.radii.length, job.ends);
  let due = performance.now() + FIRST_REPORT;
  for (const nodes of components) {
    if (nodes.length === 1) continue;
    const forces = new Forces(nodes, positions, job.ends, job.weights);
    for (let left = steps(nodes.length, job.stage); left > 0; left--) {
      forces.step();
      if (performance.now() < due) continue;
      forces.read(positions);
      post(job, components, positions.slice(), false);
      await new Promise((resolve) => setTimeout(resolve));
      // Another job has come in meanwhile.
      if (current !== job.job) return;
      due = performance.now() + REPORT + MORE_FOR_EACH_NODE * job.radii.length;
    }
    forces.read(positions);
    if (nodes.length > SEPARATED) continue;
    // Brought to the scale in which radii are, so that no two nodes lie on each other.
    spread(nodes, positions);
    separate(nodes, positions, job.radii);
  }
  post(job, components, positions, true);
}

/** In larger components no room is left to move nodes apart. */
const SEPARATED = 1_500;

/**
 * Large pictures settle coarsely: a reader waits for seconds, not for the last pixel. A core is only where others begin, and
 * who begins beside the core has little way to go.
 */
function steps(nodes: number, stage: LayoutJob['stage']): number {
  if (stage === 'core') return 150;
  if (nodes <= 500) return 500;
  return stage === 'rest' ? 60 : nodes > 2_000 ? 120 : 300;
}

function post({ job }: LayoutJob, components: readonly number[][], positions: Float32Array, done: boolean) {
  pack(components, positions);
  const step: LayoutStep = { job, positions, done };
  postMessage(step, { transfer: [positions.buffer] });
}
