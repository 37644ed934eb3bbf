import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { arenaRef } from '../data/network';
import { offerPicture } from '../export/pictures';
import { trace } from '../export/trace';
import type { ShortestPathsQuery } from '../gql/graphql';
import { arenaKindText, capital, messages, texts } from '../i18n';
import { Dot } from '../panels/dot';
import { Evidence } from '../panels/evidence';
import { select, state } from '../state/store';
import { commonDaySummary, commonDayText } from './common-day';
import { mergePaths, type Stop, type Track } from './merge';

interface Props {
  readonly data: ShortestPathsQuery;
}

interface Curve {
  readonly track: Track;
  readonly d: string;
}

/** All shortest paths as lines with stops, left to right; under each arena its evidence. */
export default function PathsView({ data }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const [curves, setCurves] = useState<readonly Curve[]>([]);
  const { selection } = state.value;
  const chosen = selection?.kind === 'path' ? selection.index : null;
  const paths = data.paths?.nodes ?? [];
  const path = chosen === null ? null : paths[chosen];
  const { columns, tracks } = mergePaths(paths);

  useLayoutEffect(() => {
    const element = board.current;
    if (!element) return;
    const trace = () => setCurves(tracks.map((track) => ({ track, d: curve(element, track) })));
    trace();
    const observer = new ResizeObserver(trace);
    observer.observe(element);
    return () => observer.disconnect();
  }, [data]);

  useEffect(() => {
    const title = [data.from, data.to].flatMap((end) => end?.name ?? []).join(' ');
    return offerPicture(() => frame.current && sheet.current && unscrolled(frame.current, sheet.current, trace), title);
  }, [data]);

  const isOff = (paths: ReadonlySet<number>) => chosen !== null && !paths.has(chosen);
  return (
    <div class="paths" ref={frame} tabindex={0} role="region" aria-label={messages.value.pathPicture}>
      <div class="paths-sheet" ref={sheet}>
        <p class="common-day">{path ? commonDayText(path.commonDay) : commonDaySummary(paths)}</p>
        <div class="paths-board" ref={board}>
          <svg class="tracks" aria-hidden="true">
            {curves.map(({ track, d }) => (
              <path key={`${track.from} ${track.to}`} d={d} data-off={isOff(track.paths)} data-chosen={chosen !== null && track.paths.has(chosen)} />
            ))}
          </svg>
          {columns.map((stops, index) => (
            <ol key={index} class="column" data-arenas={index % 2 === 1}>
              {stops.map((stop) => (
                <li key={stop.id} data-stop={stop.id} data-off={isOff(stop.paths)} data-on={chosen !== null && stop.paths.has(chosen)}>
                  <StopCard stop={stop} />
                </li>
              ))}
            </ol>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Looks at a sheet as it lies before anyone has scrolled: the line above it follows the reader to the side. */
function unscrolled<T>(frame: HTMLElement, sheet: HTMLElement, look: (sheet: HTMLElement) => T): T {
  const { scrollLeft } = frame;
  frame.scrollLeft = 0;
  try {
    return look(sheet);
  } finally {
    frame.scrollLeft = scrollLeft;
  }
}

function StopCard({ stop }: { readonly stop: Stop }) {
  if (stop.kind === 'organisation') {
    const { key, name, sector } = stop.organisation;
    return (
      <button type="button" class="stop" onClick={() => select({ kind: 'node', ref: { kind: 'organisation', key } })}>
        <Dot sector={sector} />
        {name}
      </button>
    );
  }
  const { arena, involvements } = stop;
  return (
    <article class="stop-card">
      <button type="button" class="stop" onClick={() => select({ kind: 'node', ref: arenaRef(arena) })}>
        <Dot sector={null} square />
        {arena.name}
      </button>
      <p class="muted small">
        {capital(arenaKindText(arena))}, {texts.period(arena.period)}
      </p>
      {[...involvements.values()].map((involvement) => (
        <section key={involvement.id}>
          <p class="stop-name">{involvement.organisation?.name}</p>
          <Evidence involvement={involvement} />
        </section>
      ))}
    </article>
  );
}

/** From the right edge of one stop to the left edge of the next, level with their names. */
function curve(board: HTMLElement, { from, to }: Track): string {
  const ground = board.getBoundingClientRect();
  const box = (id: string) => board.querySelector(`[data-stop="${CSS.escape(id)}"] .stop`)?.getBoundingClientRect();
  const [start, end] = [box(from), box(to)];
  if (!start || !end) return '';
  const [x1, y1] = [start.right - ground.left, start.top - ground.top + start.height / 2];
  const [x2, y2] = [end.left - ground.left, end.top - ground.top + end.height / 2];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
