import { computed } from '@preact/signals';

import type { AgreementKind, ArenaKind, CouncilKind, EventKind, InvolvementFieldsFragment, ProjectKind } from '../gql/graphql';
import { language } from '../state/store';
import { AGREEMENT, ARENA, COUNCIL, EVENT, PROJECT, ROLE, SEAT_MEMBER, type Words } from './codes';
import { calendar, type DayRange, dateText, locale, periodText, rangeText } from './dates';
import { en } from './en';
import { type Messages, sv } from './sv';

/** The texts of the page in the reader's language. */
export const messages = computed<Messages>(() => (language.value === 'sv' ? sv : en));

/** A code in the reader's language. */
export function named(words: Words): string {
  return words[language.value];
}

/** With a capital where a sentence or a heading begins. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale(language.value)) + text.slice(1);
}

export function numberText(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale(language.value), { maximumFractionDigits: digits }).format(value);
}

export const texts = {
  calendar: (text: string) => calendar(text, language.value),
  date: (date: Parameters<typeof dateText>[0]) => dateText(date, language.value),
  period: (period: Parameters<typeof periodText>[0]) => periodText(period, language.value),
  range: (range: DayRange) => rangeText(range, language.value),
};

/** Names in the order of the reader's language. */
export function inOrder(one: string, other: string): number {
  return one.localeCompare(other, locale(language.value));
}

/** The role in the reader's words: who is a member of a council is another than who is a member of an association. */
export function roleText({ role, __typename }: Pick<InvolvementFieldsFragment, 'role' | '__typename'>): string {
  return named(role === 'MEMBER' && __typename === 'Mandate' ? SEAT_MEMBER : ROLE[role]);
}

interface Arena {
  readonly arenaKind: ArenaKind;
  readonly projectKind?: ProjectKind;
  readonly councilKind?: CouncilKind;
  readonly agreementKind?: AgreementKind;
  readonly eventKind?: EventKind;
}

/** What kind of arena it is, as exactly as is known. */
export function arenaKindText(arena: Arena): string {
  if (arena.projectKind) return named(PROJECT[arena.projectKind]);
  if (arena.councilKind) return named(COUNCIL[arena.councilKind]);
  if (arena.agreementKind) return named(AGREEMENT[arena.agreementKind]);
  if (arena.eventKind) return named(EVENT[arena.eventKind]);
  return named(ARENA[arena.arenaKind]);
}
