import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

import type { LayoutJob, LayoutStep } from './layout';

/** How many milliseconds pass before the picture is told how far it has come. */
const REPORT = 250;

let current = 0;

addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  current = data.job;
  void layOut(data);
});

async function layOut(job: LayoutJob) {
  const graph = graphOf(job);
  const nodes = graph.order;
  const settings = {
    ...forceAtlas2.inferSettings(nodes),
    barnesHutOptimize: nodes > 800,
    gravity: 0.6,
    scalingRatio: 12,
    strongGravityMode: false,
    edgeWeightInfluence: 0.5,
    slowDown: 1 + Math.log(Math.max(nodes, 1)),
  };
  // Large pictures settle coarsely: a reader waits for seconds, not for the last pixel.
  let left = nodes > 2_000 ? 120 : nodes > 500 ? 300 : 600;
  let chunk = nodes > 500 ? 5 : 100;
  let reported = performance.now();
  while (left > 0) {
    forceAtlas2.assign(graph, { iterations: Math.min(chunk, left), settings, getEdgeWeight: 'weight' });
    left -= chunk;
    if (performance.now() - reported > REPORT) {
      post(job, graph, false);
      // A job that has come in meanwhile replaces this one.
      await new Promise((resolve) => setTimeout(resolve));
      if (current !== job.job) return;
      reported = performance.now();
      chunk = Math.min(chunk * 2, 40);
    }
  }
  if (nodes <= 1_500) noverlap.assign(graph, { maxIterations: 80, settings: { margin: 6, ratio: 1.2, expansion: 1.1 } });
  post(job, graph, true);
}

function graphOf({ start, radii, ends, weights }: LayoutJob): UndirectedGraph {
  const graph = new UndirectedGraph();
  radii.forEach((size, index) => {
    graph.addNode(index, { x: start[2 * index], y: start[2 * index + 1], size });
  });
  weights.forEach((weight, index) => {
    graph.mergeEdge(ends[2 * index], ends[2 * index + 1], { weight });
  });
  return graph;
}

function post({ job }: LayoutJob, graph: UndirectedGraph, done: boolean) {
  const positions = new Float32Array(graph.order * 2);
  let index = 0;
  graph.forEachNode((_, { x, y }) => {
    positions[index++] = x as number;
    positions[index++] = y as number;
  });
  const step: LayoutStep = { job, positions, done };
  postMessage(step, { transfer: [positions.buffer] });
}
