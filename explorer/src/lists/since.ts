import type { PartnersQuery } from '../gql/graphql';
import { messages, texts } from '../i18n';
import { state } from '../state/store';

type Partner = NonNullable<PartnersQuery['organisation']>['collaborators']['nodes'][number];

interface Since {
  readonly day: string;
  readonly certain: boolean;
}

/** The first day on which the two were in an arena together: certainly if it can be said, else possibly. */
export function sinceOf({ sharedArenas }: Partner): Since | null {
  const first = (days: readonly { readonly from?: string | null | undefined }[]) =>
    days.flatMap(({ from }) => from ?? []).sort()[0];
  const certain = first(sharedArenas.nodes.flatMap(({ certainDays }) => certainDays));
  if (certain) return { day: certain, certain: true };
  const possible = first(sharedArenas.nodes.flatMap(({ possibleDays }) => possibleDays));
  return possible ? { day: possible, certain: false } : null;
}

export function sinceText(partner: Partner): string {
  const text = messages.value;
  const since = sinceOf(partner);
  if (!since) return text.sinceUnknown;
  const date = texts.calendar(since.day);
  const { time } = state.value.filters;
  // The first day that is looked at is not the day on which it began.
  if (since.day === (time?.kind === 'day' ? time.day : time?.from)) {
    return since.certain ? text.alreadyCertain(date) : text.alreadyPossible(date);
  }
  return since.certain ? text.sinceCertain(date) : text.sincePossible(date);
}
