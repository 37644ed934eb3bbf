import type { CouncilSeatsQuery, InvolvementFieldsFragment } from '../gql/graphql';
import { readDay } from './scale';

type Council = NonNullable<CouncilSeatsQuery['council']>;

/** A mandate as a bar: from `from` to `to` it may have held, within that it certainly held. In days since 1970. */
export interface Bar {
  readonly involvement: InvolvementFieldsFragment;
  /** Null: not bounded, so that the bar runs off the picture. */
  readonly from: number | null;
  readonly to: number | null;
  readonly certain: readonly [number, number] | null;
  /** Which line of its row it lies on: mandates held at one time lie below each other. */
  readonly line: number;
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly lines: number;
  /** Days on which another holder takes over. */
  readonly changes: readonly number[];
}

/** The rows of a council's timeline: a seat each, then those who are in it without one. */
export function lanesOf(council: Council, unnamed: string): Lane[] {
  const seats = council.seats.nodes.map(({ id, designation, mandates }) => {
    const holders = [...new Set(mandates.nodes.flatMap(({ person }) => person?.name ?? []))];
    return laneOf(id, holders.join(', ') || designation || unnamed, mandates.nodes);
  });
  const others = council.involvements.nodes.filter(({ __typename }) => __typename !== 'Mandate');
  const rows = others.map((involvement) =>
    laneOf(involvement.id, involvement.organisation?.name ?? involvement.person?.name ?? unnamed, [involvement]),
  );
  return [...seats.filter(({ bars }) => bars.length > 0), ...rows];
}

function laneOf(id: string, name: string, mandates: readonly InvolvementFieldsFragment[]): Lane {
  const ends: number[] = [];
  const bars = mandates.map((involvement): Bar => {
    const { possible, certain } = involvement.period;
    const from = readDay(possible?.from);
    const to = readDay(possible?.to);
    const free = ends.findIndex((end) => end < (from ?? -Infinity));
    const line = free < 0 ? ends.length : free;
    ends[line] = to ?? Infinity;
    const [first, last] = [readDay(certain?.from), readDay(certain?.to)];
    return { involvement, from, to, certain: first !== null && last !== null ? [first, last] : null, line };
  });
  return { id, name, bars, lines: Math.max(1, ends.length), changes: changesOf(bars) };
}

function changesOf(bars: readonly Bar[]): number[] {
  const holders = bars.map(({ involvement: { person, organisation } }) => person?.key ?? organisation?.key ?? '');
  return bars.flatMap((bar, index) => {
    const start = bar.certain?.[0] ?? bar.from;
    const takesOver = index > 0 && holders[index] !== holders[index - 1] && start !== null;
    return takesOver && start > (bars[index - 1]?.from ?? -Infinity) ? [start] : [];
  });
}
