import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';

import type { Network } from '../data/network';
import type { Colour, Selection } from '../state/state';
import {
  type Drawing,
  type DrawnTie,
  draw,
  drawnNodeColour,
  drawnTieColour,
  type Emphasis,
  emphasise,
  isEmphasised,
} from './drawing';
import { LABEL_SIZE, placeLabels, type Placed } from './labels';
import type { Positions } from './layout';
import { Motion } from './motion';
import { NodeShapeProgram } from './node-program';
import { Pointer } from './pointer';
import { stillness, type Theme, theme } from './theme';
import { DashedTieProgram, DottedTieProgram, SolidTieProgram } from './tie-program';

export const LABEL_FONT = `${LABEL_SIZE}px system-ui, sans-serif`;

/** Beyond this, ties cannot be pointed at: there is hardly a place without one. */
const POINTED_TIES = 3_000;

/** Beyond this, pointing at a node names it, and leaves the others as they are. */
const HOVERED_NODES = 1_500;

/** In a crowd of more than so many nodes, so many of the greatest are named even where their names lie on others. */
const CROWD = { nodes: 300, named: 12 } as const;

/** A neighbourhood of at most this many has all its names written. */
const MUST_NAMES = 60;

export interface RendererEvents {
  readonly node: (id: string) => void;
  readonly open: (id: string) => void;
  readonly tie: (one: string, other: string) => void;
  readonly ground: () => void;
}

/** Shows one network at a time on sigma's canvas, with names that never lie on each other. */
export class Renderer {
  readonly #sigma: Sigma;
  readonly #pointer: Pointer;
  readonly #motion: Motion;
  #graph = new UndirectedGraph();
  #drawing: Drawing | null = null;
  #colour: Colour = 'sector';
  #selection: Selection | null = null;
  #hovered: string | null = null;
  #emphasis: Emphasis | null = null;
  #stopMoving: (() => void) | null = null;
  readonly #widths = new Map<string, number>();
  // The window tells sigma of its size; a column that opens, or a tab that is shown, has to be told.
  readonly #resizing = new ResizeObserver(() => this.#sigma.scheduleRefresh());

  constructor(container: HTMLElement, events: RendererEvents) {
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      zIndex: false,
      stagePadding: 48,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      minEdgeThickness: 0.6,
      itemSizesReference: 'screen',
      zoomToSizeRatioFunction: Math.sqrt,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: NodeShapeProgram },
      nodeHoverProgramClasses: { shape: NodeShapeProgram },
      defaultEdgeType: 'solid',
      edgeProgramClasses: { solid: SolidTieProgram, dashed: DashedTieProgram, dotted: DottedTieProgram },
      defaultDrawNodeHover: () => undefined,
      zoomDuration: stillness.matches ? 0 : 200,
      inertiaDuration: stillness.matches ? 0 : 200,
    });
    const sigma = this.#sigma;
    this.#pointer = new Pointer(sigma, {
      click: (target) => {
        if (target.kind === 'node') events.node(target.id);
        else if (target.kind === 'tie') events.tie(target.one, target.other);
        else events.ground();
      },
      doubleClick: (target) => {
        if (target.kind !== 'node') return false;
        events.open(target.id);
        return true;
      },
      hover: (target) => {
        sigma.getContainer().style.cursor = target.kind === 'ground' ? '' : 'pointer';
        this.#hover(target.kind === 'node' ? target.id : null);
      },
    });
    sigma.on('afterRender', () => this.#writeLabels());
    this.#motion = new Motion(sigma);
    this.#resizing.observe(container);
  }

  /** Shows a network, but for nodes that have no place yet; those that were there already move to their new places. */
  show(network: Network, positions: Positions, colour: Colour, selection: Selection | null) {
    this.#stopMoving?.();
    const before = this.#graph;
    const current = theme();
    const drawing = draw(network, colour, current);
    const emphasis = emphasise(drawing, selection, null);
    const graph = new UndirectedGraph();
    const targets: Record<string, { x: number; y: number }> = {};
    network.nodes.forEach((node, index) => {
      const place = { x: positions[2 * index] ?? 0, y: positions[2 * index + 1] ?? 0 };
      const drawn = drawing.nodes.get(node.id);
      const moves = !stillness.matches && before.order > 0 && network.nodes.length < 1_000 && before.hasNode(node.id);
      const start = moves
        ? { x: before.getNodeAttribute(node.id, 'x') as number, y: before.getNodeAttribute(node.id, 'y') as number }
        : place;
      if (!drawn || Number.isNaN(place.x)) return;
      const color = drawnNodeColour(drawn, emphasis, current);
      graph.addNode(node.id, { ...start, size: drawn.radius, square: drawn.shape === 'square', color });
      if (moves) targets[node.id] = place;
    });
    for (const drawn of drawing.ties) {
      const { one, other } = drawn.tie;
      if (graph.hasNode(one) && graph.hasNode(other)) {
        graph.mergeEdge(one, other, { ...this.#line(drawn, emphasis, current, drawing.ties.length), type: drawn.line, drawn });
      }
    }
    this.#graph = graph;
    this.#drawing = drawing;
    this.#colour = colour;
    this.#selection = selection;
    this.#hovered = null;
    this.#emphasis = emphasis;
    this.#sigma.setGraph(graph);
    this.#pointer.pointAtTies(network.ties.length <= POINTED_TIES);
    if (Object.keys(targets).length > 0) {
      this.#stopMoving = animateNodes(graph, targets, { duration: 350, easing: 'quadraticInOut' });
    }
  }

  /** Moves the nodes while the layout settles. */
  move(network: Network, positions: Positions) {
    this.#stopMoving?.();
    this.#motion.go();
    const graph = this.#graph;
    // Written in place and told to sigma once: an event would have it look at each node twice.
    network.nodes.forEach(({ id }, index) => {
      if (graph.hasNode(id)) Object.assign(graph.getNodeAttributes(id), { x: positions[2 * index] ?? 0, y: positions[2 * index + 1] ?? 0 });
    });
    this.#sigma.refresh({ partialGraph: { nodes: graph.nodes() }, schedule: true });
  }

  select(selection: Selection | null) {
    this.#selection = selection;
    this.#emphasiseAgain();
  }

  /** Draws again in the colours of the theme. */
  restyle(network: Network) {
    this.#drawing = draw(network, this.#colour, theme());
    this.#emphasiseAgain();
  }

  zoom(step: 'in' | 'out' | 'fit') {
    const camera = this.#sigma.getCamera();
    const duration = stillness.matches ? 0 : 200;
    if (step === 'in') void camera.animatedZoom({ duration });
    else if (step === 'out') void camera.animatedUnzoom({ duration });
    else void camera.animatedReset({ duration });
  }

  /** Where everything lies on the screen now, for a picture of what is seen. */
  scene(): Scene | null {
    const drawing = this.#drawing;
    if (!drawing) return null;
    const { width, height } = this.#sigma.getDimensions();
    const places = new Map<string, { x: number; y: number; radius: number }>();
    for (const id of drawing.order) {
      const display = this.#sigma.getNodeDisplayData(id);
      if (!display) continue;
      places.set(id, { ...this.#sigma.framedGraphToViewport(display), radius: this.#sigma.scaleSize(display.size) });
    }
    return { width, height, drawing, places, emphasis: this.#emphasis, labels: this.#place(Infinity) };
  }

  kill() {
    this.#stopMoving?.();
    this.#motion.stop();
    this.#resizing.disconnect();
    this.#sigma.kill();
  }

  #hover(id: string | null) {
    if (id === this.#hovered) return;
    this.#hovered = id;
    if ((this.#drawing?.nodes.size ?? 0) <= HOVERED_NODES) this.#emphasiseAgain();
    // To draw everything again would take longer than the hand rests: only the names are written anew.
    else this.#writeLabels();
  }

  #emphasiseAgain() {
    if (!this.#drawing) return;
    this.#emphasis = emphasise(this.#drawing, this.#selection, this.#hovered);
    this.#paint();
  }

  #paint() {
    const drawing = this.#drawing;
    if (!drawing) return;
    const current = theme();
    const emphasis = this.#emphasis;
    // Written in place: an event would have sigma draw again what it may not have drawn yet, and it refuses.
    this.#graph.forEachNode((id, attributes) => {
      const drawn = drawing.nodes.get(id);
      if (drawn) attributes['color'] = drawnNodeColour(drawn, emphasis, current);
    });
    this.#graph.forEachEdge((_, attributes) => {
      Object.assign(attributes, this.#line(attributes['drawn'] as DrawnTie, emphasis, current, drawing.ties.length));
    });
    this.#sigma.refresh();
  }

  #line(drawn: DrawnTie, emphasis: Emphasis | null, current: Theme, ties: number) {
    const color = drawnTieColour(drawn, emphasis, current, ties);
    return { color, size: emphasis && isEmphasised(emphasis, drawn.tie) ? drawn.width + 0.5 : drawn.width };
  }

  /** Names keep clear of each other and of the buttons in the corner. */
  #place(most: number): Placed[] {
    const drawing = this.#drawing;
    if (!drawing) return [];
    const { width, height } = this.#sigma.getDimensions();
    const emphasis = this.#emphasis;
    const first = [...(this.#hovered ? [this.#hovered] : []), ...(emphasis ? [...emphasis.chosen, ...emphasis.nodes] : [])];
    const named = new Set(drawing.nodes.size > CROWD.nodes && !emphasis ? drawing.order.slice(0, CROWD.named) : []);
    const order = new Set([...first, ...(emphasis && emphasis.nodes.size > 1 ? [] : drawing.order)]);
    const candidates = [];
    for (const id of order) {
      const display = this.#sigma.getNodeDisplayData(id);
      if (!display) continue;
      const { x, y } = this.#sigma.framedGraphToViewport(display);
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
      const name = drawing.nodes.get(id)?.node.name ?? '';
      const must = id === this.#hovered || named.has(id) || (emphasis?.nodes.has(id) === true && emphasis.nodes.size <= MUST_NAMES);
      candidates.push({ id, text: shorten(name), x, y, radius: this.#sigma.scaleSize(display.size), must });
      // Far more than there is room for: the rest would find no place.
      if (candidates.length >= 400) break;
    }
    return placeLabels(candidates, (text) => this.#measure(text), {
      width,
      height,
      most,
      blocked: { left: width - 64, top: height - 128, right: width, bottom: height },
    });
  }

  #measure(text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    const context = this.#labelContext();
    if (!context) return text.length * 7;
    context.font = LABEL_FONT;
    const { width } = context.measureText(text);
    this.#widths.set(text, width);
    return width;
  }

  #labelContext(): CanvasRenderingContext2D | null {
    return this.#sigma.getCanvases()['labels']?.getContext('2d') ?? null;
  }

  #writeLabels() {
    const context = this.#labelContext();
    const drawing = this.#drawing;
    if (!context || !drawing) return;
    const current = theme();
    const { width, height } = this.#sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    this.#ring(context);
    context.font = LABEL_FONT;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = current.halo;
    context.fillStyle = current.ink;
    for (const { text, left, middle } of this.#place(140)) {
      context.strokeText(text, left, middle);
      context.fillText(text, left, middle);
    }
  }

  /** A ring around what is chosen, which colour alone would not tell. */
  #ring(context: CanvasRenderingContext2D) {
    const ids = [...(this.#emphasis?.chosen ?? [])];
    context.strokeStyle = theme().accent;
    context.lineWidth = 2;
    for (const id of ids) {
      const display = this.#sigma.getNodeDisplayData(id);
      if (!display) continue;
      const { x, y } = this.#sigma.framedGraphToViewport(display);
      context.beginPath();
      context.arc(x, y, this.#sigma.scaleSize(display.size) + 3.5, 0, 2 * Math.PI);
      context.stroke();
    }
  }
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly radius: number }>;
  readonly emphasis: Emphasis | null;
  readonly labels: readonly Placed[];
}

const LONGEST_LABEL = 34;

export function shorten(name: string): string {
  return name.length <= LONGEST_LABEL ? name : `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
