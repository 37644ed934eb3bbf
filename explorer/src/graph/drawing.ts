import type { Network, NetworkNode, NetworkTie } from '../data/network';
import type { Colour, Selection } from '../state/state';
import { refId } from '../state/state';
import { type Line, lineOf, mix, nodeColour, radius, type Shape, shapeOf, tieWidth } from './style';
import type { Theme } from './theme';

/** A node as it is drawn, whether on the screen or in a picture file. */
export interface DrawnNode {
  readonly node: NetworkNode;
  readonly shape: Shape;
  readonly radius: number;
  readonly colour: string;
}

export interface DrawnTie {
  readonly tie: NetworkTie;
  readonly line: Line;
  readonly width: number;
}

export interface Drawing {
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  /** The strongest last, so that they lie on top. */
  readonly ties: readonly DrawnTie[];
  /** Nodes in the order in which they get their names written: the greatest first. */
  readonly order: readonly string[];
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

export function draw(network: Network, colour: Colour, theme: Theme): Drawing {
  const greatest = network.nodes.reduce((most, node) => Math.max(most, node.measure ?? 0), 0);
  const heaviest = network.ties.reduce((most, tie) => Math.max(most, tie.weight), 0);
  const nodes = network.nodes.map(
    (node): DrawnNode => ({
      node,
      shape: shapeOf(node.ref.kind),
      radius: radius(node.measure, greatest, network.nodeCount),
      colour: nodeColour(node, colour, theme),
    }),
  );
  const ties = network.ties.map(
    (tie): DrawnTie => ({ tie, line: lineOf(tie.certainty), width: tieWidth(tie.weight, heaviest) }),
  );
  const byRadius = [...nodes].sort((one, other) => other.radius - one.radius || other.node.degree - one.node.degree);
  return {
    nodes: new Map(nodes.map((drawn) => [drawn.node.id, drawn])),
    ties: ties.sort((one, other) => one.tie.weight - other.tie.weight),
    order: byRadius.map((drawn) => drawn.node.id),
    neighbours: neighboursOf(network),
  };
}

function neighboursOf(network: Network): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>(network.nodes.map((node) => [node.id, new Set()]));
  for (const { one, other } of network.ties) {
    neighbours.get(one)?.add(other);
    neighbours.get(other)?.add(one);
  }
  return neighbours;
}

/** What stands out: the chosen node with its neighbours, or the chosen tie with its ends. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
}

export function emphasise(drawing: Drawing, selection: Selection | null, hovered: string | null): Emphasis | null {
  const chosen = new Set<string>();
  if (selection?.kind === 'node') chosen.add(refId(selection.ref));
  if (selection?.kind === 'tie') chosen.add(refId(selection.one)).add(refId(selection.other));
  if (hovered) {
    chosen.clear();
    chosen.add(hovered);
  }
  const present = [...chosen].filter((id) => drawing.nodes.has(id));
  if (present.length === 0) return null;
  const alone = selection?.kind === 'tie' && !hovered;
  const nodes = alone ? present : present.flatMap((id) => [id, ...(drawing.neighbours.get(id) ?? [])]);
  return { nodes: new Set(nodes), chosen: new Set(present) };
}

export function isEmphasised(emphasis: Emphasis, tie: NetworkTie): boolean {
  return (
    (emphasis.chosen.has(tie.one) && emphasis.nodes.has(tie.other)) ||
    (emphasis.chosen.has(tie.other) && emphasis.nodes.has(tie.one))
  );
}

export function drawnNodeColour(drawn: DrawnNode, emphasis: Emphasis | null, theme: Theme): string {
  return !emphasis || emphasis.nodes.has(drawn.node.id) ? drawn.colour : mix(drawn.colour, theme.ground, 0.22);
}

export function drawnTieColour({ tie, line }: DrawnTie, emphasis: Emphasis | null, theme: Theme, ties: number): string {
  if (emphasis) {
    return mix(theme.tie, theme.ground, isEmphasised(emphasis, tie) ? 1 : 0.12);
  }
  // Where there are many, each says less.
  const share = ties > 5_000 ? 0.22 : ties > 1_000 ? 0.4 : 0.6;
  return mix(theme.tie, theme.ground, line === 'dotted' ? share * 0.6 : share);
}
