import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

import { componentsOf, pack, spread } from './components';
import type { LayoutJob, LayoutStep } from './layout';

/** How many milliseconds pass before the picture is told how far it has come. */
const REPORT = 250;

let current = 0;

addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  current = data.job;
  void layOut(data);
});

/** Lays out each component by itself, then sets them side by side. */
async function layOut(job: LayoutJob) {
  const positions = job.start.slice();
  const components = componentsOf(job.radii.length, job.ends);
  for (const nodes of components) {
    if (nodes.length === 1) continue;
    if (!(await settle(job, nodes, components, positions))) return;
  }
  post(job, components, positions, true);
}

/** False when another job has come in meanwhile. */
async function settle(job: LayoutJob, nodes: readonly number[], components: readonly number[][], positions: Float32Array) {
  const graph = graphOf(job, nodes, positions);
  const size = graph.order;
  const settings = {
    ...forceAtlas2.inferSettings(size),
    barnesHutOptimize: size > 800,
    scalingRatio: 10,
    gravity: 1,
    edgeWeightInfluence: 0.5,
    slowDown: 1 + Math.log(size),
  };
  // Large pictures settle coarsely: a reader waits for seconds, not for the last pixel.
  let left = size > 2_000 ? 120 : size > 500 ? 300 : 500;
  let chunk = size > 500 ? 5 : 100;
  let reported = performance.now();
  while (left > 0) {
    forceAtlas2.assign(graph, { iterations: Math.min(chunk, left), settings, getEdgeWeight: 'weight' });
    left -= chunk;
    if (performance.now() - reported > REPORT) {
      read(graph, positions);
      post(job, components, positions.slice(), false);
      await new Promise((resolve) => setTimeout(resolve));
      if (current !== job.job) return false;
      reported = performance.now();
      chunk = Math.min(chunk * 2, 40);
    }
  }
  read(graph, positions);
  if (size <= 1_500) {
    // Brought to the scale in which radii are, so that no two nodes lie on each other.
    spread(nodes, positions);
    graph.updateEachNodeAttributes((node, attributes) => ({
      ...attributes,
      x: positions[2 * Number(node)],
      y: positions[2 * Number(node) + 1],
    }));
    noverlap.assign(graph, { maxIterations: 100, settings: { margin: 5, ratio: 1.1 } });
    read(graph, positions);
  }
  return true;
}

function graphOf({ radii, ends, weights }: LayoutJob, nodes: readonly number[], positions: Float32Array): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) {
    graph.addNode(node, { x: positions[2 * node], y: positions[2 * node + 1], size: radii[node] });
  }
  weights.forEach((weight, index) => {
    const [one, other] = [ends[2 * index], ends[2 * index + 1]];
    if (graph.hasNode(one)) graph.mergeEdge(one, other, { weight });
  });
  return graph;
}

function read(graph: UndirectedGraph, positions: Float32Array) {
  graph.forEachNode((node, { x, y }) => {
    positions[2 * Number(node)] = x as number;
    positions[2 * Number(node) + 1] = y as number;
  });
}

function post({ job }: LayoutJob, components: readonly number[][], positions: Float32Array, done: boolean) {
  pack(components, positions);
  const step: LayoutStep = { job, positions, done };
  postMessage(step, { transfer: [positions.buffer] });
}
