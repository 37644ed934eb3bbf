import type {
  ArenaKind,
  Certainty,
  NodeMeasure,
  OrganisationKind,
  Role,
  Scope,
  Sector,
} from '../gql/graphql';
import { ORGANISATION_KINDS } from '../i18n/codes';

/** What can be asked about by its key. */
export const REF_KINDS = [
  'organisation',
  'project',
  'council',
  'agreement',
  'event',
  'association',
  'person',
] as const;

export type RefKind = (typeof REF_KINDS)[number];

/** One organisation, arena or person: the kind and key by which every server knows it. */
export interface Ref {
  readonly kind: RefKind;
  readonly key: string;
}

export type Question =
  | { readonly kind: 'everything' }
  /** Who works with it, or who takes part in it; `expanded` are organisations whose partners are shown as well. */
  | { readonly kind: 'about'; readonly ref: Ref; readonly expanded: readonly string[] }
  /** How two organisations are connected; an end that is not chosen yet is null. */
  | { readonly kind: 'paths'; readonly from: string | null; readonly to: string | null };

export type Selection =
  | { readonly kind: 'node'; readonly ref: Ref }
  | { readonly kind: 'tie'; readonly one: Ref; readonly other: Ref }
  | { readonly kind: 'path'; readonly index: number };

export const PICTURES = ['graph', 'map', 'seats'] as const;
export type Picture = (typeof PICTURES)[number];

export type Colour = 'sector' | 'community';
export const SORTS = ['strength', 'name', 'since'] as const;
export type Sort = (typeof SORTS)[number];
export type Language = 'sv' | 'en';

/** A day, or a run of days with both ends. */
export type Time =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'days'; readonly from: string; readonly to: string };

export interface Filters {
  readonly time: Time | null;
  readonly certainty: Certainty;
  readonly via: readonly ArenaKind[];
  readonly roles: readonly Role[];
  readonly sectors: readonly Sector[];
  readonly regions: readonly string[];
  readonly withoutAgencies: boolean;
}

/** All that the page shows, and all that its address says. */
export interface State {
  readonly question: Question;
  readonly picture: Picture;
  /** Whether arenas are drawn as nodes of their own. */
  readonly arenas: boolean;
  readonly selection: Selection | null;
  readonly filters: Filters;
  readonly size: NodeMeasure;
  readonly colour: Colour;
  readonly sort: Sort;
  /** Null follows the browser. */
  readonly language: Language | null;
}

export const NO_FILTERS: Filters = {
  time: null,
  certainty: 'POSSIBLE',
  via: [],
  roles: [],
  sectors: [],
  regions: [],
  withoutAgencies: false,
};

export const INITIAL: State = {
  question: { kind: 'everything' },
  picture: 'graph',
  arenas: false,
  selection: null,
  filters: NO_FILTERS,
  size: 'DEGREE',
  colour: 'sector',
  sort: 'strength',
  language: null,
};

export function refId(ref: Ref): string {
  return `${ref.kind}:${ref.key}`;
}

export function isSame(one: Ref, other: Ref): boolean {
  return one.kind === other.kind && one.key === other.key;
}

/** Whether a tie is between these two, whichever is named first. */
export function isTie(tie: { readonly one: Ref; readonly other: Ref }, one: Ref, other: Ref): boolean {
  return (isSame(tie.one, one) && isSame(tie.other, other)) || (isSame(tie.one, other) && isSame(tie.other, one));
}

const NOT_AGENCIES: readonly OrganisationKind[] = ORGANISATION_KINDS.filter((kind) => kind !== 'STATE_AGENCY');

/** The filters as the argument that every question takes. */
export function scopeOf(filters: Filters): Scope {
  const { time } = filters;
  return {
    ...(time?.kind === 'day' && { at: time.day }),
    ...(time?.kind === 'days' && { during: { from: time.from, to: time.to } }),
    certainty: filters.certainty,
    ...(filters.via.length > 0 && { via: [...filters.via] }),
    ...(filters.roles.length > 0 && { roles: [...filters.roles] }),
    ...(filters.sectors.length > 0 && { sectors: [...filters.sectors] }),
    ...(filters.regions.length > 0 && { regions: [...filters.regions] }),
    ...(filters.withoutAgencies && { kinds: [...NOT_AGENCIES] }),
  };
}

/** How many filters are set, for the reader to see that something is left out. */
export function countFilters(filters: Filters): number {
  const lists = [filters.via, filters.roles, filters.sectors, filters.regions];
  return (
    lists.filter((list) => list.length > 0).length +
    Number(filters.time !== null) +
    Number(filters.certainty === 'CERTAIN') +
    Number(filters.withoutAgencies)
  );
}
