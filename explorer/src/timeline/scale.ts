import type { Lane } from './lanes';

const DAY = 86_400_000;

/** A day as a number, to reckon with. */
export function readDay(day: string | null | undefined): number | null {
  return day ? Date.parse(`${day}T00:00:00Z`) / DAY : null;
}

export interface Scale {
  readonly first: number;
  readonly last: number;
  readonly ticks: readonly { readonly day: number; readonly label: string }[];
  readonly place: (day: number) => number;
}

/** From the first to the last day that is stated, with room for what is not bounded; ticks at whole years or months. */
export function scaleOf(lanes: readonly Lane[], width: number, month: (day: number) => string): Scale {
  const days = lanes.flatMap(({ bars }) =>
    bars.flatMap(({ from, to, certain }) => [from, to, ...(certain ?? [])]).filter((day): day is number => day !== null),
  );
  const earliest = Math.min(...days);
  const latest = Math.max(...days);
  const margin = Math.max(60, (latest - earliest) * 0.12);
  const first = days.length === 0 ? (readDay('2000-01-01') ?? 0) : earliest - margin / 2;
  const last = days.length === 0 ? (readDay('2030-01-01') ?? 0) : latest + margin;
  const place = (day: number) => ((day - first) / (last - first)) * width;
  return { first, last, ticks: ticksOf(first, last, month), place };
}

function ticksOf(first: number, last: number, month: (day: number) => string): Scale['ticks'] {
  const months = last - first < 900 ? 3 : last - first < 365 * 12 ? 12 : 60;
  const date = new Date(first * DAY);
  const ticks = [];
  for (let year = date.getUTCFullYear(); ; year++) {
    for (let at = 0; at < 12; at += Math.min(months, 12)) {
      const day = Date.UTC(year, at) / DAY;
      if (day > last) return ticks;
      if (day < first || (months === 60 && year % 5 !== 0)) continue;
      ticks.push({ day, label: at === 0 ? String(year) : month(day) });
    }
  }
}

export function toDate(day: number): Date {
  return new Date(day * DAY);
}
