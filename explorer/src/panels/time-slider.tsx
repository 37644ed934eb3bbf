import { useAnswer } from '../data/use-answer';
import { OverviewDocument, type OverviewQuery } from '../gql/graphql';
import { messages, texts } from '../i18n';
import { filter, state } from '../state/store';

/** Moves the whole view through the years; solid ties certainly held during the year, dashed ones may have. */
export function TimeSlider() {
  const text = messages.value;
  const { data } = useAnswer(OverviewDocument, {});
  const { time } = state.value.filters;
  const [first, last] = years(data);
  const year = time ? Number((time.kind === 'day' ? time.day : time.to).slice(0, 4)) : last;
  const said = time === null ? text.anyTime : time.kind === 'day' ? texts.calendar(time.day) : span(time.from, time.to);
  const set = (value: number, how: 'push' | 'replace') =>
    filter({ time: { kind: 'days', from: `${value}-01-01`, to: `${value}-12-31` } }, how);
  return (
    <div class="time">
      <button type="button" aria-pressed={time === null} onClick={() => filter({ time: null })}>
        {text.anyTime}
      </button>
      <span class="time-end" aria-hidden="true">
        {first}
      </span>
      <input
        type="range"
        aria-label={text.year}
        aria-valuetext={said}
        min={first}
        max={last}
        step={1}
        value={Math.min(Math.max(year, first), last)}
        data-off={time === null}
        onInput={(event) => set(event.currentTarget.valueAsNumber, 'replace')}
        onChange={(event) => set(event.currentTarget.valueAsNumber, 'push')}
      />
      <span class="time-end" aria-hidden="true">
        {last}
      </span>
      <output>{time !== null && said}</output>
    </div>
  );
}

function span(from: string, to: string): string {
  const [start, end] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    return messages.value.duringYear(start === end ? start : `${start}–${end}`);
  }
  return texts.range({ from, to });
}

/** From the first to the last year that a source states of a project, an agreement or an event. */
function years(data: OverviewQuery | undefined): readonly [number, number] {
  const today = new Date().getFullYear();
  if (!data) return [2000, today];
  const { firstProjects, firstEvents, firstAgreements, lastProjects, lastEvents, lastAgreements } = data;
  const lists = [firstProjects, firstEvents, firstAgreements, lastProjects, lastEvents, lastAgreements];
  const days = lists.flatMap((list) =>
    (list?.nodes ?? []).flatMap(({ period: { start, end } }) => [start?.earliest, start?.latest, end?.earliest, end?.latest]),
  );
  const known = days.flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  return known.length === 0 ? [2000, today] : [Math.min(...known), Math.max(...known, Math.min(...known) + 1)];
}
