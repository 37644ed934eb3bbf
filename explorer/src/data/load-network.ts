import {
  NetworkNodesDocument,
  NetworkStartDocument,
  NetworkTiesDocument,
  type NetworkTiesQuery,
  type NodeFieldsFragment,
  type NodeMeasure,
  type TieFieldsFragment,
} from '../gql/graphql';
import { refId, type State } from '../state/state';
import { ask } from './ask';
import { DRAWN, namedRef, type Network, networkArguments, type NetworkNode, type NetworkTie, PAGE } from './network';

/** How many times more ties have to have come before a network is shown anew: all showings together cost no more than two. */
const GROWN = 2;

/**
 * Loads all nodes and ties; stops after the first page when they are too many to draw. What a large network has so far is
 * shown to `grow`: the strongest at once, then more and more. Its nodes and the two ends of its list of ties are read at
 * the same time, since a page leads only to the next one.
 */
export async function loadNetwork(state: State, signal: AbortSignal, grow: (part: Network) => void): Promise<Network> {
  const base = networkArguments(state);
  const measures = measuresOf(state);
  const first = await ask(NetworkStartDocument, { ...base, ...measures, size: state.size, first: PAGE }, signal);
  const slice = first.network;
  const { nodeCount = 0, tieCount = 0, isolateCount = 0 } = slice ?? {};
  const tooLarge = nodeCount > DRAWN.nodes || tieCount > DRAWN.ties;
  const nodes = slice?.nodes.nodes.map((node) => toNode(node, state.size)) ?? [];
  const strongest = slice?.ties.nodes.map(toTie) ?? [];
  const weakest: NetworkTie[][] = [];
  const soFar = (whole: boolean): Network => ({
    version: first.dataset.version,
    whole,
    nodeCount,
    tieCount,
    isolateCount,
    nodes: [...nodes],
    ties: [...strongest, ...weakest.flat()],
    tooLarge,
    error: slice && !slice.method.isExact ? (slice.method.error ?? 0) : null,
  });
  if (!slice || tooLarge) return soFar(false);
  if (!slice.nodes.pageInfo.hasNextPage && !slice.ties.pageInfo.hasNextPage) return soFar(true);

  // When one list fails, the others need not be read on.
  const failed = new AbortController();
  const going = AbortSignal.any([signal, failed.signal]);
  let shown = 0;
  const grown = () => {
    const count = strongest.length + weakest.reduce((sum, page) => sum + page.length, 0);
    if (count < shown * GROWN) return;
    shown = count;
    grow(soFar(false));
  };
  grown();
  const readNodes = async () => {
    let { hasNextPage, endCursor } = slice.nodes.pageInfo;
    while (hasNextPage) {
      const page = (await ask(NetworkNodesDocument, { ...base, ...measures, first: PAGE, after: endCursor ?? null }, going)).network;
      nodes.push(...(page?.nodes.nodes ?? []).map((node) => toNode(node, state.size)));
      ({ hasNextPage, endCursor } = page?.nodes.pageInfo ?? { hasNextPage: false, endCursor: null });
    }
  };
  const left = tieCount - (slice.ties.nodes.length);
  const fromTheEnd = PAGE * Math.floor(left / PAGE / 2);
  const readStrongest = async () => {
    let after = slice.ties.pageInfo.endCursor ?? null;
    for (let wanted = left - fromTheEnd; wanted > 0; wanted -= PAGE) {
      const page = (await ask(NetworkTiesDocument, { ...base, first: Math.min(PAGE, wanted), after }, going)).network?.ties;
      strongest.push(...(page?.nodes ?? []).map(toTie));
      after = page?.pageInfo.endCursor ?? null;
      grown();
    }
  };
  const readWeakest = async () => {
    let before: string | null = null;
    for (let wanted = fromTheEnd; wanted > 0; wanted -= PAGE) {
      const page: TiesPage = (await ask(NetworkTiesDocument, { ...base, last: PAGE, before }, going)).network?.ties;
      weakest.unshift((page?.nodes ?? []).map(toTie));
      before = page?.pageInfo.startCursor ?? null;
      grown();
    }
  };
  try {
    await Promise.all([readNodes(), readStrongest(), readWeakest()]);
  } catch (cause) {
    failed.abort();
    throw cause;
  }
  return soFar(true);
}

type TiesPage = NonNullable<NetworkTiesQuery['network']>['ties'] | undefined;

function measuresOf(state: State) {
  const { size } = state;
  const brokerage: readonly NodeMeasure[] = ['COORDINATOR', 'CONSULTANT', 'REPRESENTATIVE', 'GATEKEEPER', 'LIAISON'];
  return {
    communities: state.colour === 'community',
    degreeShare: size === 'DEGREE_SHARE',
    strength: size === 'STRENGTH',
    coreNumber: size === 'CORE_NUMBER',
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

function toNode(node: NodeFieldsFragment, size: NodeMeasure): NetworkNode {
  const ref = namedRef(node.node);
  const organisation = node.node.__typename === 'Organisation' ? node.node : null;
  return {
    id: refId(ref),
    ref,
    name: node.name,
    sector: organisation?.sector ?? null,
    organisationKind: organisation?.kind ?? null,
    county: organisation?.county?.code ?? null,
    municipality: organisation?.municipality?.code ?? null,
    degree: node.degree,
    measure: measureOf(node, size),
    community: node.community ?? null,
  };
}

function measureOf(node: NodeFieldsFragment, size: NodeMeasure): number | null {
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

function toTie(tie: TieFieldsFragment): NetworkTie {
  const [one, other] = [refId(namedRef(tie.from.node)), refId(namedRef(tie.to.node))];
  return { id: `${one} ${other}`, one, other, weight: tie.weight, certainty: tie.certainty ?? null };
}
