import { computed, signal } from '@preact/signals';

import { fromAddress, toAddress } from './address';
import { type Filters, INITIAL, type Language, type Ref, type Selection, type State } from './state';

const current = signal<State>(fromAddress(location.search));

/** What the page shows. */
export const state = computed(() => current.value);

addEventListener('popstate', () => {
  current.value = fromAddress(location.search);
});

function show(next: State, how: 'push' | 'replace') {
  current.value = next;
  const address = toAddress(next);
  if (address === location.search) return;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address === '' ? location.pathname : address);
}

/** Goes on to another view; "back" returns to this one. */
export function go(change: Partial<State>) {
  show({ ...current.value, ...change }, 'push');
}

/** Changes the view in its place, as a slider does while it is dragged. */
export function adjust(change: Partial<State>) {
  show({ ...current.value, ...change }, 'replace');
}

export function filter(change: Partial<Filters>, how: 'push' | 'replace' = 'push') {
  show({ ...current.value, filters: { ...current.value.filters, ...change } }, how);
}

/** Opens the details of something; null closes them. Looking around is not a step that "back" should take again. */
export function select(selection: Selection | null) {
  adjust({ selection });
}

/** Asks about an organisation, an arena or a person. */
export function ask(ref: Ref) {
  const inSeats = ref.kind === 'council' && current.value.picture === 'seats';
  go({
    question: { kind: 'about', ref, expanded: [] },
    picture: inSeats ? 'seats' : current.value.picture === 'map' ? 'map' : 'graph',
    selection: null,
  });
}

export function askEverything() {
  go({ ...INITIAL, language: current.value.language });
}

export function askPaths(from: string | null, to: string | null) {
  go({ question: { kind: 'paths', from, to }, picture: 'graph', selection: null });
}

/** Shows the partners of one more organisation, or no longer. */
export function expand(key: string) {
  const { question } = current.value;
  if (question.kind !== 'about') {
    ask({ kind: 'organisation', key });
    return;
  }
  const expanded = question.expanded.includes(key)
    ? question.expanded.filter((each) => each !== key)
    : [...question.expanded, key];
  go({ question: { ...question, expanded } });
}

const browsers: Language = navigator.languages.find((tag) => /^(sv|en)\b/.test(tag))?.startsWith('en') ? 'en' : 'sv';

/** The language of the page: as chosen, else the browser's, Swedish when it speaks neither. */
export const language = computed<Language>(() => current.value.language ?? browsers);
