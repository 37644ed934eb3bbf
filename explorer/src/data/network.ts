import type { ArenaBy, ArenaKind, Certainty, OrganisationKind, Sector, SliceFilter, SliceView } from '../gql/graphql';
import { type Ref, type RefKind, scopeOf, type State } from '../state/state';

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

/** A part of the network: its counts at once, and its nodes and ties as they have come so far. */
export interface Network {
  readonly version: number;
  /** Whether all nodes and ties have come: not yet, or never when there are more than can be drawn. */
  readonly whole: boolean;
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

/** How many rows the server gives at once. */
export const PAGE = 1_000;

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

/** Whatever has a key and a name, as an answer tells it. */
interface Named {
  readonly __typename: keyof typeof NAMED_REFS;
  readonly key: string;
}

const NAMED_REFS = {
  Organisation: 'organisation',
  Person: 'person',
  Project: 'project',
  Council: 'council',
  Agreement: 'agreement',
  Event: 'event',
  Association: 'association',
} as const satisfies Record<string, RefKind>;

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

export function namedRef(named: Named): Ref {
  return { kind: NAMED_REFS[named.__typename], key: named.key };
}
