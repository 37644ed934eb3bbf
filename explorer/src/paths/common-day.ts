import type { ShortestPathsQuery } from '../gql/graphql';
import { messages, texts } from '../i18n';

type CommonDay = ShortestPathsQuery['paths']['nodes'][number]['commonDay'];

/** Whether one day holds the whole path, in words. */
export function commonDayText({ holds, certainDays, possibleDays }: CommonDay): string {
  const text = messages.value;
  const ranges = (days: CommonDay['possibleDays']) => days.map((range) => texts.range(range)).join('; ');
  if (holds === 'CERTAIN') return text.commonCertain(ranges(certainDays));
  return holds === 'POSSIBLE' ? text.commonPossible(ranges(possibleDays)) : text.commonNone;
}
