import { useEffect, useRef, useState } from 'preact/hooks';

import { useAnswer } from '../data/use-answer';
import { detach, offerPicture } from '../export/pictures';
import { CouncilSeatsDocument, type CouncilSeatsQuery } from '../gql/graphql';
import { capital, messages, roleText, texts } from '../i18n';
import { locale } from '../i18n/dates';
import { Answered, Empty } from '../panels/states';
import { countFilters, scopeOf } from '../state/state';
import { language, select, state } from '../state/store';
import { type Bar, type Lane, lanesOf } from './lanes';
import { type Scale, scaleOf, toDate } from './scale';

const NAMES = 190;
const LINE = 26;
const GAP = 10;
const AXIS = 28;

/** A council over time: a row for each seat, a bar for each mandate, hatched where it is only possible. */
export default function TimelineView({ council }: { readonly council: string }) {
  const { filters } = state.value;
  const answer = useAnswer(CouncilSeatsDocument, { key: council, scope: scopeOf(filters) });
  return (
    <Answered answer={answer} lines={10}>
      {(data) => <Timeline data={data} filtered={countFilters(filters) > 0} />}
    </Answered>
  );
}

function Timeline({ data, filtered }: { readonly data: CouncilSeatsQuery; readonly filtered: boolean }) {
  const container = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(720);
  const text = messages.value;

  useEffect(() => {
    if (!container.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(480, entry.contentRect.width)));
    observer.observe(container.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => offerPicture(() => svg.current && detach(svg.current)), []);

  const { council } = data;
  const lanes = council ? lanesOf(council, text.unnamed) : [];
  if (!council || lanes.length === 0) return <Empty text={text.seatsEmpty} filtered={filtered} />;

  const month = new Intl.DateTimeFormat(locale(language.value), { month: 'short', timeZone: 'UTC' });
  const scale = scaleOf(lanes, width - NAMES - 12, (day) => month.format(toDate(day)));
  const heights = lanes.map(({ lines }) => lines * LINE + GAP);
  const height = AXIS + heights.reduce((sum, each) => sum + each, 0);
  let top = AXIS;
  return (
    <div class="timeline" ref={container} tabindex={0} role="region" aria-label={text.seatsOf(council.name)}>
      <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={text.seatsOf(council.name)}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch" width="2.5" height="6" />
          </pattern>
        </defs>
        {scale.ticks.map(({ day, label }) => (
          <g key={day} transform={`translate(${NAMES + scale.place(day)} 0)`}>
            <line class="tick" y1={AXIS - 6} y2={height} />
            <text class="tick-label" x="4" y={AXIS - 12}>
              {label}
            </text>
          </g>
        ))}
        {lanes.map((lane, index) => {
          const here = top;
          top += heights[index] ?? 0;
          return <Row key={lane.id} lane={lane} top={here} height={heights[index] ?? 0} width={width} scale={scale} />;
        })}
      </svg>
      <ul class="timeline-legend" aria-label={text.legend}>
        <li>
          <span class="swatch" />
          {text.seatCertain}
        </li>
        <li>
          <span class="swatch" data-possible="true" />
          {text.seatPossible}
        </li>
        <li>
          <span class="swatch-change" aria-hidden="true" />
          {text.seatChange}
        </li>
      </ul>
    </div>
  );
}

interface RowProps {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly scale: Scale;
}

function Row({ lane, top, height, width, scale }: RowProps) {
  return (
    <g transform={`translate(0 ${top})`}>
      <line class="lane" x1="0" x2={width} y1={height} y2={height} />
      <text class="lane-name" x="0" y={GAP / 2 + LINE / 2 + 4}>
        <title>{lane.name}</title>
        {lane.name.length > 27 ? `${lane.name.slice(0, 26)}…` : lane.name}
      </text>
      <g transform={`translate(${NAMES} ${GAP / 2})`}>
        {lane.bars.map((bar) => (
          <Mandate key={bar.involvement.id} bar={bar} scale={scale} />
        ))}
        {lane.changes.map((day) => (
          <path key={day} class="change" transform={`translate(${scale.place(day)} ${height - GAP})`} d="M0-5 5 0 0 5-5 0z">
            <title>{messages.value.seatChange}</title>
          </path>
        ))}
      </g>
    </g>
  );
}

function Mandate({ bar, scale }: { readonly bar: Bar; readonly scale: Scale }) {
  const { involvement } = bar;
  const left = scale.place(bar.from ?? scale.first);
  // An open end runs off the picture.
  const right = bar.to === null ? scale.place(scale.last) + 40 : scale.place(bar.to + 1);
  const certain = bar.certain && { left: scale.place(bar.certain[0]), right: scale.place(bar.certain[1] + 1) };
  const organisation = involvement.organisation;
  const name = organisation?.name ?? involvement.person?.name ?? messages.value.unnamed;
  const end = Math.min(right, scale.place(scale.last));
  // Within what is certain, or from the beginning of the bar where that gives it room.
  const [inside, all] = [(certain?.left ?? left) + 8, left + 8].map((start) => ({ start, text: fit(name, end - start - 4) }));
  const label = inside?.text === name ? inside : all;
  const open = () => organisation && select({ kind: 'node', ref: { kind: 'organisation', key: organisation.key } });
  const said = `${capital(roleText(involvement))}: ${name}, ${texts.period(involvement.period)}`;
  return (
    <g
      class="mandate"
      data-sector={organisation?.sector ?? 'NONE'}
      transform={`translate(0 ${bar.line * LINE})`}
      role="button"
      tabindex={0}
      aria-label={said}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      <title>{said}</title>
      <rect class="bar-ground" x={left} y="2" width={Math.max(3, right - left)} height={LINE - 4} rx="4" />
      <rect class="bar-possible" x={left} y="2" width={Math.max(3, right - left)} height={LINE - 4} rx="4" fill="url(#hatch)" />
      {certain && (
        <rect class="bar-certain" x={certain.left} y="2" width={Math.max(3, certain.right - certain.left)} height={LINE - 4} rx="3" />
      )}
      <text class="bar-name" x={label?.start} y={LINE / 2 + 4}>
        {label?.text}
      </text>
    </g>
  );
}

/** How wide a letter is, on average. */
const LETTER = 6.8;

/** As many whole words as there is room for: who speaks to the page has to be able to say what stands there. */
function fit(name: string, room: number): string {
  const letters = Math.floor(room / LETTER);
  if (name.length <= letters) return name;
  const cut = name.lastIndexOf(' ', letters - 2);
  return cut > 0 ? `${name.slice(0, cut)} …` : '';
}
