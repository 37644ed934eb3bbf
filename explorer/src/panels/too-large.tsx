import { ask } from '../data/ask';
import { type Network, networkArguments } from '../data/network';
import { useLoaded } from '../data/use-answer';
import { NetworkSizeDocument, type Scope } from '../gql/graphql';
import { messages, named } from '../i18n';
import { ARENA, ARENA_KINDS, SECTOR, SECTORS } from '../i18n/codes';
import { placeName } from '../map/places';
import { type Filters, type State } from '../state/state';
import { filter, state } from '../state/store';
import { Answered } from './states';

interface Part {
  readonly name: string;
  readonly change: Partial<Filters>;
  readonly scope: Partial<Scope>;
}

/** How many there are, and which filters leave about half: the reader chooses what to see. */
export function TooLarge({ network }: { readonly network: Network }) {
  const text = messages.value;
  const answer = useLoaded(JSON.stringify(networkArguments(state.value)), (signal) => halves(state.value, network, signal));
  return (
    <div class="state">
      <h2>{text.tooLargeTitle}</h2>
      <p>{text.tooLargeText(network.nodeCount, network.tieCount)}</p>
      <Answered answer={answer} lines={3}>
        {(parts) => (
          <ul class="plain actions">
            {parts.map(({ part, count }) => (
              <li key={part.name}>
                <button type="button" onClick={() => filter(part.change)}>
                  {text.tooLargeOnly(part.name, count)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </div>
  );
}

const OFFERED = 4;

async function halves(current: State, network: Network, signal: AbortSignal) {
  const { filters } = current;
  const base = networkArguments(current);
  const parts: Part[] = [
    ...(filters.sectors.length === 0
      ? SECTORS.map((sector) => ({ name: named(SECTOR[sector]), change: { sectors: [sector] }, scope: { sectors: [sector] } }))
      : []),
    ...(filters.via.length === 0
      ? ARENA_KINDS.map((kind) => ({ name: named(ARENA[kind]), change: { via: [kind] }, scope: { via: [kind] } }))
      : []),
    ...(filters.regions.length === 0
      ? LARGEST_COUNTIES.map((code) => ({ name: placeName(code), change: { regions: [code] }, scope: { regions: [code] } }))
      : []),
  ];
  const counted = await Promise.all(
    parts.map(async (part) => {
      const answer = await ask(NetworkSizeDocument, { ...base, scope: { ...base.scope, ...part.scope } }, signal);
      return { part, count: answer.network?.nodeCount ?? 0 };
    }),
  );
  const distance = ({ count }: { count: number }) => Math.abs(count - network.nodeCount / 2);
  return counted
    .filter(({ count }) => count > 0 && count < network.nodeCount)
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, OFFERED);
}

/** Half of Sweden lives in these three. */
const LARGEST_COUNTIES = ['01', '12', '14'];
