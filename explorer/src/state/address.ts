import { ARENA_KINDS, NODE_MEASURES, ROLES, SECTORS } from '../i18n/codes';
import {
  INITIAL,
  NO_FILTERS,
  PICTURES,
  type Question,
  REF_KINDS,
  type Ref,
  refId,
  type Selection,
  SORTS,
  type State,
  type Time,
} from './state';

// Values in a list are parted by a space, which no key has and which an address shows as "+".
const BETWEEN = ' ';

/** The query of the address that shows this state; what is as at the beginning is left out. */
export function toAddress(state: State): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') query.set(name, value);
  };
  const { question, filters } = state;
  if (question.kind === 'about') {
    set(question.ref.kind, question.ref.key);
    set('expand', question.expanded.join(BETWEEN));
  } else if (question.kind === 'paths') {
    query.set('from', question.from ?? '');
    query.set('to', question.to ?? '');
  }
  if (state.picture !== INITIAL.picture) set('show', state.picture);
  if (state.arenas) set('arenas', 'yes');
  if (filters.time?.kind === 'day') set('at', filters.time.day);
  if (filters.time?.kind === 'days') set('during', `${filters.time.from}/${filters.time.to}`);
  if (filters.certainty === 'CERTAIN') set('certainty', 'CERTAIN');
  set('via', filters.via.join(BETWEEN));
  set('roles', filters.roles.join(BETWEEN));
  set('sectors', filters.sectors.join(BETWEEN));
  set('regions', filters.regions.join(BETWEEN));
  if (filters.withoutAgencies) set('without', 'agencies');
  if (state.size !== INITIAL.size) set('size', state.size);
  if (state.colour !== INITIAL.colour) set('colour', state.colour);
  if (state.sort !== INITIAL.sort) set('sort', state.sort);
  set('select', state.selection && selectionText(state.selection));
  set('lang', state.language);
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

/** The state that an address shows. What it does not understand is as at the beginning: an old link still opens. */
export function fromAddress(search: string): State {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find((value) => value === query.get(name)) ?? otherwise;
  const some = <T extends string>(name: string, values: readonly T[]): T[] => {
    const given = words(query.get(name));
    return values.filter((value) => given.includes(value));
  };
  return {
    question: readQuestion(query),
    picture: one('show', PICTURES, INITIAL.picture),
    arenas: query.get('arenas') === 'yes',
    selection: readSelection(query.get('select')),
    filters: {
      ...NO_FILTERS,
      time: readTime(query),
      certainty: one('certainty', ['CERTAIN', 'POSSIBLE'], 'POSSIBLE'),
      via: some('via', ARENA_KINDS),
      roles: some('roles', ROLES),
      sectors: some('sectors', SECTORS),
      regions: words(query.get('regions')).filter((code) => /^\d{2}(\d{2})?$/.test(code)),
      withoutAgencies: query.get('without') === 'agencies',
    },
    size: one('size', NODE_MEASURES, INITIAL.size),
    colour: one('colour', ['sector', 'community'], INITIAL.colour),
    sort: one('sort', SORTS, INITIAL.sort),
    language: query.get('lang') === 'sv' ? 'sv' : query.get('lang') === 'en' ? 'en' : null,
  };
}

function readQuestion(query: URLSearchParams): Question {
  if (query.has('from') || query.has('to')) {
    return { kind: 'paths', from: query.get('from') || null, to: query.get('to') || null };
  }
  for (const kind of REF_KINDS) {
    const key = query.get(kind);
    if (key) return { kind: 'about', ref: { kind, key }, expanded: words(query.get('expand')) };
  }
  return { kind: 'everything' };
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function readTime(query: URLSearchParams): Time | null {
  const day = query.get('at');
  if (day && DAY.test(day)) return { kind: 'day', day };
  const [from, to] = query.get('during')?.split('/') ?? [];
  if (from && to && DAY.test(from) && DAY.test(to) && from <= to) return { kind: 'days', from, to };
  return null;
}

function selectionText(selection: Selection): string {
  switch (selection.kind) {
    case 'node':
      return refId(selection.ref);
    case 'tie':
      return refId(selection.one) + BETWEEN + refId(selection.other);
    case 'path':
      return `path:${selection.index + 1}`;
  }
}

function readSelection(text: string | null): Selection | null {
  const [first, second] = words(text);
  if (first === undefined) return null;
  const path = /^path:([1-9]\d{0,3})$/.exec(first);
  if (path) return { kind: 'path', index: Number(path[1]) - 1 };
  const one = readRef(first);
  if (second === undefined) return one && { kind: 'node', ref: one };
  const other = readRef(second);
  return one && other && { kind: 'tie', one, other };
}

export function readRef(text: string): Ref | null {
  const colon = text.indexOf(':');
  const kind = REF_KINDS.find((each) => each === text.slice(0, colon));
  const key = text.slice(colon + 1);
  return kind && key ? { kind, key } : null;
}

function words(text: string | null): string[] {
  return text?.split(BETWEEN).filter((word) => word !== '') ?? [];
}
