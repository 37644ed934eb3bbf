import { useEffect, useRef } from 'preact/hooks';

import type { Network } from '../data/network';
import { detach, offerPicture } from '../export/pictures';
import { inOrder, messages, numberText } from '../i18n';
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
      <svg ref={svg} viewBox={home ? frame(home.d) : `-6 -6 ${sweden.width + 12} ${sweden.height + 12}`} role="img" aria-label={text.mapLabel}>
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
              data-chosen={chosen}
              // For the mouse; the list beside it has the same, for the keyboard and the screen reader.
              onClick={() => choose(code)}
            >
              <title>{`${placeName(code)}: ${text.mapCount(count)}`}</title>
            </path>
          );
        })}
      </svg>
      <ol class="places" aria-label={text.regions}>
        {[...places]
          .map(({ code }) => ({ code, count: counts.byPlace.get(code) ?? 0 }))
          .sort((one, other) => other.count - one.count || inOrder(placeName(one.code), placeName(other.code)))
          .map(({ code, count }) => (
            <li key={code}>
              <button type="button" class="row" aria-pressed={regions.includes(code)} onClick={() => choose(code)}>
                <span class="row-name">
                  <span class="swatch-step" data-step={step(count, greatest)} aria-hidden="true" />
                  {placeName(code)}
                </span>
                <span class="row-count">{numberText(count)}</span>
              </button>
            </li>
          ))}
      </ol>
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
