import type { ShortestPathsQuery } from '../gql/graphql';
import { messages, texts } from '../i18n';

type CommonDay = NonNullable<ShortestPathsQuery['paths']>['nodes'][number]['commonDay'];

/** Whether one day holds the whole path, in words. */
export function commonDayText({ holds, certainDays, possibleDays }: CommonDay): string {
  const text = messages.value;
  const ranges = (days: CommonDay['possibleDays']) => days.map((range) => texts.range(range)).join('; ');
  if (holds === 'CERTAIN') return text.commonCertain(ranges(certainDays));
  return holds === 'POSSIBLE' ? text.commonPossible(ranges(possibleDays)) : text.commonNone;
}

/** The same of all paths, in numbers. */
export function commonDaySummary(paths: readonly { readonly commonDay: CommonDay }[]): string {
  const count = (holds: CommonDay['holds']) => paths.filter(({ commonDay }) => (commonDay.holds ?? null) === holds).length;
  return messages.value.commonSummary(count('CERTAIN'), count('POSSIBLE'), count(null));
}
