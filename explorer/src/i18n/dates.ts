import type { PeriodFieldsFragment } from '../gql/graphql';
import type { Language } from '../state/state';

type UncertainDate = NonNullable<PeriodFieldsFragment['start']>;

export interface DayRange {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

interface Phrases {
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly latest: (date: string) => string;
  readonly earliest: (date: string) => string;
  readonly between: (range: string) => string;
  readonly from: string;
  readonly to: string;
  readonly endUnstated: string;
  readonly startUnstated: string;
  readonly ongoing: string;
  readonly unstated: string;
  readonly noKnownEnd: string;
  readonly noKnownStart: string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  sv: {
    about: (date) => `omkring ${date}`,
    uncertain: (date) => `${date} (osäkert)`,
    latest: (date) => `senast ${date}`,
    earliest: (date) => `tidigast ${date}`,
    between: (range) => `någon gång ${range}`,
    from: 'från',
    to: 'till',
    endUnstated: 'slut ej angivet',
    startUnstated: 'start ej angiven',
    ongoing: 'pågick när källan skrevs',
    unstated: 'tid ej angiven',
    noKnownEnd: 'utan känt slut',
    noKnownStart: 'utan känd början',
  },
  en: {
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    latest: (date) => `${date} at the latest`,
    earliest: (date) => `${date} at the earliest`,
    between: (range) => `some time within ${range}`,
    from: 'from',
    to: 'to',
    endUnstated: 'end not stated',
    startUnstated: 'start not stated',
    ongoing: 'going on when the source was written',
    unstated: 'time not stated',
    noKnownEnd: 'no known end',
    noKnownStart: 'no known beginning',
  },
};

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

export function locale(language: Language): string {
  return LOCALES[language];
}

/** A year, a month or a day in words: 2014, August 2014, 15 August 2014. */
export function calendar(text: string, language: Language): string {
  const [year, month, day] = text.split('-');
  if (month === undefined) return text;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** Two days as one range, in which no month or year is said twice: 1 January–25 April 2014. */
function days(from: string, to: string, language: Language): string {
  const form = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return form.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** A date as sources give it (EDTF), in words. */
export function dateText(date: UncertainDate, language: Language): string {
  const phrases = PHRASES[language];
  const interval = /^\[([^.\]]*)\.\.([^.\]]*)\]$/.exec(date.edtf);
  if (interval) {
    const [, from = '', to = ''] = interval;
    if (from === '') return phrases.latest(calendar(to, language));
    if (to === '') return phrases.earliest(calendar(from, language));
    return phrases.between(from.length === 10 && to.length === 10 ? days(from, to, language) : `${calendar(from, language)}–${calendar(to, language)}`);
  }
  const text = calendar(date.edtf.replace(/[~?]$/, ''), language);
  return date.isApproximate ? phrases.about(text) : date.isUncertain ? phrases.uncertain(text) : text;
}

/** A period in words, in which nothing that is not stated goes unsaid. */
export function periodText(period: PeriodFieldsFragment, language: Language): string {
  const phrases = PHRASES[language];
  const { start, end, isOngoing } = period;
  const open = isOngoing ? phrases.ongoing : phrases.endUnstated;
  if (!start && !end) return isOngoing ? `${phrases.ongoing}, ${phrases.startUnstated}` : phrases.unstated;
  if (!end) return `${phrases.from} ${start ? dateText(start, language) : ''}, ${open}`;
  const last = dateText(end, language);
  if (!start) return `${phrases.to} ${last}, ${phrases.startUnstated}`;
  const first = dateText(start, language);
  if (first === last) return first;
  return `${phrases.from} ${first} ${phrases.to} ${last}`;
}

/** A run of days. */
export function rangeText(range: DayRange, language: Language): string {
  const phrases = PHRASES[language];
  const from = range.from && calendar(range.from, language);
  const to = range.to && calendar(range.to, language);
  if (range.from && range.to) return days(range.from, range.to, language);
  if (from) return `${phrases.from} ${from}, ${phrases.noKnownEnd}`;
  return to ? `${phrases.to} ${to}, ${phrases.noKnownStart}` : `${phrases.noKnownStart}, ${phrases.noKnownEnd}`;
}
