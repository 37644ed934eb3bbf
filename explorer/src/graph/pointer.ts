import type { UndirectedGraph } from 'graphology';
import type Sigma from 'sigma';

import { type Point, segmentDistance } from './distance';

/** What lies under the pointer. */
export type Target =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'tie'; readonly one: string; readonly other: string }
  | { readonly kind: 'ground' };

export interface PointerEvents {
  readonly click: (target: Target) => void;
  /** True when something was opened, so that the picture does not zoom as well. */
  readonly doubleClick: (target: Target) => boolean;
  readonly hover: (target: Target) => void;
}

/** By how many pixels one may miss a small node or a thin tie. */
const FORGIVEN = 3;

/**
 * Tells what is pointed at. It reckons with the places of nodes and ties: sigma would draw all of them a second time for
 * every frame, in colours that stand for their numbers, and wait at every move of the mouse until that is done.
 */
export class Pointer {
  readonly #sigma: Sigma;
  #ties = true;

  constructor(sigma: Sigma, events: PointerEvents) {
    this.#sigma = sigma;
    const mouse = sigma.getMouseCaptor();
    const touch = sigma.getTouchCaptor();
    for (const event of ['mousemove', 'click', 'rightClick', 'doubleClick', 'wheel', 'mousedown', 'mouseup', 'mouseleave'] as const) {
      mouse.removeAllListeners(event);
    }
    for (const event of ['touchdown', 'touchup', 'touchmove', 'tap', 'doubletap'] as const) touch.removeAllListeners(event);
    mouse.on('click', (at) => events.click(this.#at(at)));
    mouse.on('doubleClick', (at) => {
      if (events.doubleClick(this.#at(at))) at.preventSigmaDefault();
    });
    mouse.on('mousemove', (at) => {
      // A hand that drags looks for nothing.
      if (at.original instanceof MouseEvent && at.original.buttons === 0) events.hover(this.#at(at));
    });
    mouse.on('mouseleave', () => events.hover({ kind: 'ground' }));
    // When a tap is told of, the finger is gone.
    touch.on('tap', ({ previousTouches: [at] }) => at && events.click(this.#at(at)));
    touch.on('doubletap', (tap) => {
      const [at] = tap.previousTouches;
      if (at && events.doubleClick(this.#at(at))) tap.preventSigmaDefault();
    });
  }

  /** Whether ties can be pointed at: where they cover the ground, nobody means one of them. */
  pointAtTies(can: boolean) {
    this.#ties = can;
  }

  #at(place: Point): Target {
    const sigma = this.#sigma;
    const graph = sigma.getGraph() as UndirectedGraph;
    const { x, y } = sigma.viewportToGraph(place);
    // How many pixels one unit of the graph is.
    const [zero, one] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 1, y: 0 })];
    const pixels = Math.hypot(one.x - zero.x, one.y - zero.y);
    return this.#nodeAt(graph, { x, y }, pixels) ?? this.#tieAt(graph, { x, y }, pixels) ?? { kind: 'ground' };
  }

  #nodeAt(graph: UndirectedGraph, { x, y }: Point, pixels: number): Target | null {
    const scale = this.#sigma.scaleSize();
    let [nearest, least]: [string | null, number] = [null, FORGIVEN];
    graph.forEachNode((id, attributes) => {
      const distance = Math.hypot((attributes['x'] as number) - x, (attributes['y'] as number) - y) * pixels;
      const beyond = distance - (attributes['size'] as number) * scale;
      // Of nodes that lie on each other, the one whose middle is nearest to the pointer for its size.
      if (beyond < least) [nearest, least] = [id, beyond];
    });
    return nearest === null ? null : { kind: 'node', id: nearest };
  }

  #tieAt(graph: UndirectedGraph, place: Point, pixels: number): Target | null {
    if (!this.#ties) return null;
    let [nearest, least]: [Target | null, number] = [null, FORGIVEN];
    graph.forEachEdge((_, attributes, one, other, from, to) => {
      const beyond = segmentDistance(place, from as Point, to as Point) * pixels - (attributes['size'] as number) / 2;
      if (beyond < least) [nearest, least] = [{ kind: 'tie', one, other }, beyond];
    });
    return nearest;
  }
}
