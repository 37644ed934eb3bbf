import { networkArguments } from '../data/network';
import type { Words } from '../i18n/codes';
import type { State } from '../state/state';

export interface Format {
  readonly file: string;
  readonly name: Words;
  /** Whether it shows who is involved where, and nothing that is derived from it. */
  readonly twoMode: boolean;
  /** Whether the measure that is shown has a place in it. */
  readonly measures: boolean;
}

const format = (file: string, sv: string, en: string, measures = false, twoMode = false): Format => ({
  file,
  name: { sv, en },
  measures,
  twoMode,
});

/** Every format of `/export/`, by the programs that open it. */
export const FORMATS: readonly Format[] = [
  format('network.graphml', 'GraphML (igraph, NetworkX, yEd)', 'GraphML (igraph, NetworkX, yEd)', true),
  format('network.gexf', 'GEXF (Gephi)', 'GEXF (Gephi)', true),
  format('network.net', 'Pajek', 'Pajek'),
  format('network.json', 'JSON (NetworkX, D3)', 'JSON (NetworkX, D3)', true),
  format('nodes.csv', 'CSV: noder', 'CSV: nodes', true),
  format('ties.csv', 'CSV: samband', 'CSV: ties'),
  format('incidence.csv', 'CSV: vem som är med var', 'CSV: who is involved where', false, true),
  format('codebook.csv', 'CSV: kodbok', 'CSV: codebook', true),
  format('network.jsonld', 'JSON-LD', 'JSON-LD', false, true),
  format('bundle.zip', 'Hela databasen (zip)', 'The whole database (zip)'),
];

/** The address of the data that is shown, filtered as it is shown. The bundle is always whole. */
export function exportAddress({ file, twoMode, measures }: Format, state: State): string {
  if (file === 'bundle.zip') return '/export/bundle.zip';
  const { scope, view, filter } = networkArguments(state);
  const query = new URLSearchParams();
  const set = (name: string, value: string | readonly string[] | null | undefined) => {
    const text = typeof value === 'string' ? value : value?.join(',');
    if (text) query.set(name, text);
  };
  const isTwoMode = view === 'ORGANISATIONS_AND_ARENAS' || view === 'PERSONS_AND_ARENAS';
  if (view !== 'ORGANISATIONS' && (!twoMode || isTwoMode)) set('view', view);
  set('at', scope.at);
  set('during.from', scope.during?.from);
  set('during.to', scope.during?.to);
  if (scope.certainty === 'CERTAIN') set('certainty', scope.certainty);
  set('via', asList(scope.via));
  set('roles', asList(scope.roles));
  set('sectors', asList(scope.sectors));
  set('kinds', asList(scope.kinds));
  set('regions', asList(scope.regions));
  set('arenas', asList(filter?.arenas)?.map(named));
  set('around.organisations', asList(filter?.around?.organisations)?.flatMap(({ key }) => key ?? []));
  set('around.persons', asList(filter?.around?.persons)?.flatMap(({ key }) => key ?? []));
  // In two modes a step leads to an arena, and the next to those who are in it.
  if (filter?.around) set('around.steps', String(twoMode ? 2 : filter.around.steps));
  if (measures && state.size !== 'DEGREE') set('measures', state.size);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `/export/${file}${text === '' ? '' : `?${text}`}`;
}

function asList<T>(value: T | readonly T[] | null | undefined): readonly T[] | undefined {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** An arena as exports name it: `council:KEY`. */
function named(by: object): string {
  return Object.entries(by).map(([kind, key]) => `${kind}:${String(key)}`)[0] ?? '';
}
