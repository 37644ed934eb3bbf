import type { Network } from '../data/network';
import { capital, messages, named, numberText } from '../i18n';
import { MEASURE, NODE_MEASURES, SECTOR, SECTORS } from '../i18n/codes';
import { COLOURED_COMMUNITIES } from '../graph/style';
import { go, state } from '../state/store';
import { Dot } from './dot';

/** What colours, shapes and lines mean: only those that the picture has. */
export function Legend({ network }: { readonly network: Network }) {
  const text = messages.value;
  const { colour, size } = state.value;
  const sectors = SECTORS.filter((sector) => network.nodes.some((node) => node.sector === sector));
  const sizes = network.nodes.reduce(
    (counts, { community }) => (community === null ? counts : counts.set(community, (counts.get(community) ?? 0) + 1)),
    new Map<number, number>(),
  );
  const communities = [...sizes].filter(([number, size]) => number < COLOURED_COMMUNITIES && size > 1).map(([number]) => number);
  const certainties = (['CERTAIN', 'POSSIBLE', null] as const).filter((certainty) =>
    network.ties.some((tie) => tie.certainty === certainty),
  );
  const hasArenas = network.nodes.some(({ ref }) => ref.kind !== 'organisation' && ref.kind !== 'person');
  return (
    <div class="legend">
      <label class="field inline">
        <span>{text.colourBy}</span>
        <select
          value={colour}
          onChange={(event) => go({ colour: event.currentTarget.value === 'community' ? 'community' : 'sector' })}
        >
          <option value="sector">{text.colours.sector}</option>
          <option value="community">{text.colours.community}</option>
        </select>
      </label>
      <label class="field inline">
        <span>{text.sizeBy}</span>
        <select
          value={size}
          onChange={(event) =>
            go({ size: NODE_MEASURES.find((measure) => measure === event.currentTarget.value) ?? 'DEGREE' })
          }
        >
          {NODE_MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {named(MEASURE[measure])}
            </option>
          ))}
        </select>
      </label>
      <ul aria-label={text.legend}>
      {colour === 'sector'
        ? sectors.map((sector) => (
            <li key={sector}>
              <Dot sector={sector} />
              {named(SECTOR[sector])}
            </li>
          ))
        : communities
            .sort((one, other) => one - other)
            .map((community) => (
              <li key={community}>
                <span class="dot" data-community={community} aria-hidden="true" />
                {capital(text.community(community + 1))}
              </li>
            ))}
      {hasArenas && (
        <li>
          <Dot sector={null} square />
          {text.arena}
        </li>
      )}
      {certainties.map((certainty) => (
        <li key={String(certainty)}>
          <span class="line" data-certainty={certainty ?? 'NONE'} aria-hidden="true" />
          {certainty === 'CERTAIN' ? text.legendCertain : certainty === 'POSSIBLE' ? text.legendPossible : text.legendNever}
        </li>
      ))}
      {network.error !== null && <li>{text.estimated(named(MEASURE[size]), numberText(network.error, 3))}</li>}
      </ul>
    </div>
  );
}
