import {
  type ArenaBy,
  type ArenaKind,
  type Certainty,
  NetworkPageDocument,
  type NetworkPageQuery,
  type NetworkPageQueryVariables,
  type NodeMeasure,
  type OrganisationKind,
  type Sector,
  type SliceFilter,
  type SliceView,
} from '../gql/graphql';
import { type Ref, type RefKind, refId, scopeOf, type State } from '../state/state';
import { ask } from './ask';

export interface NetworkNode {
  readonly id: string;
  readonly ref: Ref;
  readonly name: string;
  readonly sector: Sector | null;
  readonly organisationKind: OrganisationKind | null;
  readonly county: string | null;
  readonly municipality: string | null;
  readonly degree: number;
  /** The measure that was asked for; null where it is not defined. */
  readonly measure: number | null;
  /** The number of its community, from 0; null when it was not asked for. */
  readonly community: number | null;
}

export interface NetworkTie {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly weight: number;
  /** Null: there is no day on which it holds. */
  readonly certainty: Certainty | null;
}

/** A part of the network, whole unless it is larger than can be drawn. */
export interface Network {
  readonly version: string;
  readonly nodeCount: number;
  readonly tieCount: number;
  readonly isolateCount: number;
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  readonly tooLarge: boolean;
  /** By how much the measure may be off; null when it is exact. */
  readonly error: number | null;
}

/** What is drawn at most: beyond this a picture shows nothing, and no screen is smooth. */
export const DRAWN = { nodes: 6_000, ties: 60_000 } as const;

const PAGE = 1_000;

/** The arguments of `network` that show a state. */
export interface NetworkArguments {
  readonly scope: ReturnType<typeof scopeOf>;
  readonly view: SliceView;
  readonly filter: SliceFilter | null;
}

export function networkArguments(state: State): NetworkArguments {
  const scope = scopeOf(state.filters);
  const { question } = state;
  if (question.kind !== 'about') {
    return { scope, view: state.arenas ? 'ORGANISATIONS_AND_ARENAS' : 'ORGANISATIONS', filter: null };
  }
  const { ref, expanded } = question;
  const view = viewOf(ref.kind, state.arenas);
  const around = expanded.map((key) => ({ key }));
  // In two modes a step leads to an arena, and the next to those who are in it.
  const steps = view === 'ORGANISATIONS' ? 1 : 2;
  switch (ref.kind) {
    case 'organisation':
      return { scope, view, filter: { around: { organisations: [{ key: ref.key }, ...around], steps } } };
    case 'person':
      return { scope, view, filter: { around: { persons: [{ key: ref.key }], steps } } };
    default:
      return { scope, view, filter: { arenas: [{ [ref.kind]: ref.key } as ArenaBy] } };
  }
}

function viewOf(kind: RefKind, arenas: boolean): SliceView {
  if (kind === 'person') return 'PERSONS_AND_ARENAS';
  return arenas ? 'ORGANISATIONS_AND_ARENAS' : 'ORGANISATIONS';
}

/** Identifies a network, so that what was made of it can be kept. */
export function networkKey(state: State): string {
  return JSON.stringify([networkArguments(state), state.size, state.colour === 'community']);
}

/** Loads all nodes and ties, page after page; stops after the first page when they are too many to draw. */
export async function loadNetwork(state: State, signal: AbortSignal): Promise<Network> {
  const base = { ...networkArguments(state), ...measuresOf(state) };
  const first = await ask(NetworkPageDocument, { ...base, nodes: PAGE, ties: PAGE }, signal);
  const slice = first.network;
  const nodes = slice ? [...slice.nodes.nodes] : [];
  const ties = slice ? [...slice.ties.nodes] : [];
  const { nodeCount = 0, tieCount = 0, isolateCount = 0 } = slice ?? {};
  const tooLarge = nodeCount > DRAWN.nodes || tieCount > DRAWN.ties;
  let moreNodes = slice?.nodes.pageInfo;
  let moreTies = slice?.ties.pageInfo;
  while (!tooLarge && (moreNodes?.hasNextPage || moreTies?.hasNextPage)) {
    const next: NetworkPageQueryVariables = {
      ...base,
      nodes: moreNodes?.hasNextPage ? PAGE : 0,
      ties: moreTies?.hasNextPage ? PAGE : 0,
      nodesAfter: moreNodes?.endCursor ?? null,
      tiesAfter: moreTies?.endCursor ?? null,
    };
    const page = (await ask(NetworkPageDocument, next, signal)).network;
    nodes.push(...(page?.nodes.nodes ?? []));
    ties.push(...(page?.ties.nodes ?? []));
    // A list that has been read to its end stays so: an empty page of it has no end to go on from.
    if (next.nodes > 0) moreNodes = page?.nodes.pageInfo;
    if (next.ties > 0) moreTies = page?.ties.pageInfo;
  }
  return {
    version: first.dataset.version,
    nodeCount,
    tieCount,
    isolateCount,
    nodes: nodes.flatMap((node) => toNode(node, state.size)),
    ties: ties.flatMap(toTie),
    tooLarge,
    error: slice && !slice.method.exact ? (slice.method.error ?? 0) : null,
  };
}

function measuresOf(state: State) {
  const { size } = state;
  const brokerage: readonly NodeMeasure[] = ['COORDINATOR', 'CONSULTANT', 'REPRESENTATIVE', 'GATEKEEPER', 'LIAISON'];
  return {
    size,
    communities: state.colour === 'community',
    betweenness: size === 'BETWEENNESS',
    closeness: size === 'CLOSENESS',
    eigenvector: size === 'EIGENVECTOR',
    pageRank: size === 'PAGE_RANK',
    clustering: size === 'CLUSTERING',
    constraint: size === 'CONSTRAINT',
    effectiveSize: size === 'EFFECTIVE_SIZE',
    brokerage: brokerage.includes(size),
  };
}

type Slice = NonNullable<NetworkPageQuery['network']>;
type SliceNode = Slice['nodes']['nodes'][number];
type SliceTie = Slice['ties']['nodes'][number];

function toNode(node: SliceNode, size: NodeMeasure): NetworkNode[] {
  const ref = toRef(node);
  if (!ref) return [];
  return [
    {
      id: refId(ref),
      ref,
      name: node.name,
      sector: node.organisation?.sector ?? null,
      organisationKind: node.organisation?.kind ?? null,
      county: node.organisation?.county?.code ?? null,
      municipality: node.organisation?.municipality?.code ?? null,
      degree: node.degree,
      measure: measureOf(node, size),
      community: node.community ?? null,
    },
  ];
}

function measureOf(node: SliceNode, size: NodeMeasure): number | null {
  const measures: Record<NodeMeasure, number | null | undefined> = {
    DEGREE: node.degree,
    DEGREE_SHARE: node.degreeShare,
    STRENGTH: node.strength,
    BETWEENNESS: node.betweenness,
    CLOSENESS: node.closeness,
    EIGENVECTOR: node.eigenvector,
    PAGE_RANK: node.pageRank,
    CORE_NUMBER: node.coreNumber,
    CLUSTERING: node.clustering,
    CONSTRAINT: node.constraint,
    EFFECTIVE_SIZE: node.effectiveSize,
    COORDINATOR: node.brokerage?.coordinator,
    CONSULTANT: node.brokerage?.consultant,
    REPRESENTATIVE: node.brokerage?.representative,
    GATEKEEPER: node.brokerage?.gatekeeper,
    LIAISON: node.brokerage?.liaison,
  };
  return measures[size] ?? null;
}

interface End {
  readonly organisation?: { readonly key: string } | null;
  readonly person?: { readonly key: string } | null;
  readonly arena?: { readonly key: string; readonly arenaKind: ArenaKind } | null;
}

const ARENA_REFS: Readonly<Record<ArenaKind, RefKind>> = {
  PROJECT: 'project',
  COUNCIL: 'council',
  AGREEMENT: 'agreement',
  EVENT: 'event',
  ASSOCIATION: 'association',
};

export function arenaRef(arena: { readonly key: string; readonly arenaKind: ArenaKind }): Ref {
  return { kind: ARENA_REFS[arena.arenaKind], key: arena.key };
}

function toRef(end: End): Ref | null {
  if (end.organisation) return { kind: 'organisation', key: end.organisation.key };
  if (end.person) return { kind: 'person', key: end.person.key };
  return end.arena ? arenaRef(end.arena) : null;
}

function toTie(tie: SliceTie): NetworkTie[] {
  const [one, other] = [toRef(tie.one), toRef(tie.other)];
  if (!one || !other) return [];
  const ends = [refId(one), refId(other)] as const;
  return [
    { id: ends.join(' '), one: ends[0], other: ends[1], weight: tie.weight, certainty: tie.certainty ?? null },
  ];
}
