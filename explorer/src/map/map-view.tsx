import { useEffect, useRef } from 'preact/hooks';

import type { Network } from '../data/network';
import { detach, offerPicture } from '../export/pictures';
import { messages } from '../i18n';
import { filter, state } from '../state/store';
import { countPlaces, step } from './counts';
import { placeName } from './places';
import sweden from './sweden.json';

interface Props {
  readonly network: Network;
}

/** Counties, and the municipalities of the county that is chosen; a click filters by the place. */
export default function MapView({ network }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const text = messages.value;
  const { regions } = state.value.filters;
  const counts = countPlaces(network.nodes);
  const county = regions.length === 1 ? (regions[0] ?? '').slice(0, 2) : null;
  const places = county ? sweden.municipalities.filter(({ code }) => code.startsWith(county)) : sweden.counties;
  const greatest = Math.max(1, ...places.map(({ code }) => counts.byPlace.get(code) ?? 0));
  const home = sweden.counties.find(({ code }) => code === county);

  useEffect(() => offerPicture(() => svg.current && detach(svg.current)), []);

  const choose = (code: string) => {
    const chosen = regions.includes(code);
    filter({ regions: chosen ? (code.length === 4 ? [code.slice(0, 2)] : []) : [code] });
  };

  return (
    <div class="map">
      <svg ref={svg} viewBox={home ? frame(home.d) : `-6 -6 ${sweden.width + 12} ${sweden.height + 12}`} role="group" aria-label={text.mapLabel}>
        {home && sweden.counties.map(({ code, d }) => <path key={code} class="place-around" d={d} />)}
        {places.map(({ code, d }) => {
          const count = counts.byPlace.get(code) ?? 0;
          const chosen = regions.includes(code);
          return (
            <path
              key={code}
              class="place"
              d={d}
              data-step={step(count, greatest)}
              data-code={code}
              role="button"
              tabindex={0}
              aria-pressed={chosen}
              aria-label={`${placeName(code)}: ${text.mapCount(count)}`}
              onClick={() => choose(code)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                choose(code);
              }}
            >
              <title>{`${placeName(code)}: ${text.mapCount(count)}`}</title>
            </path>
          );
        })}
      </svg>
      <div class="map-notes">
        {county ? (
          <button type="button" onClick={() => filter({ regions: [] })}>
            {text.mapWhole}
          </button>
        ) : (
          <p>{text.mapHint}</p>
        )}
        {counts.unplaced > 0 && <p>{text.mapUnplaced(counts.unplaced)}</p>}
        <p class="muted">{text.mapSource}</p>
      </div>
    </div>
  );
}

/** The view box around a path of absolute moves and relative lines. */
function frame(d: string): string {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const ring of d.split('z')) {
    const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
    let [x = 0, y = 0] = numbers;
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      if (at > 0) {
        x += numbers[at] ?? 0;
        y += numbers[at + 1] ?? 0;
      }
      xs.push(x);
      ys.push(y);
    }
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const margin = Math.max(width, height) * 0.08;
  return `${left - margin} ${top - margin} ${width + 2 * margin} ${height + 2 * margin}`;
}
