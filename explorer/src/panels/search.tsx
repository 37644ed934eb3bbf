import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { ask } from '../data/ask';
import { namedRef } from '../data/network';
import { useLoaded } from '../data/use-answer';
import { FindDocument, type FindQuery, type SearchType } from '../gql/graphql';
import { arenaKindText, messages, named } from '../i18n';
import { ORGANISATION } from '../i18n/codes';
import type { Ref } from '../state/state';
import { Dot } from './dot';

type Hit = NonNullable<FindQuery['search']>['nodes'][number];

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly labelHidden?: boolean;
  readonly types?: readonly SearchType[];
  /** What stands in the box when nobody types: the name that is chosen. */
  readonly value?: string;
  readonly onChoose: (ref: Ref) => void;
}

interface Found {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Whether the hits are near spellings, since nothing is called as typed. */
  readonly near: boolean;
}

const SHOWN = 8;

/** Finds while one types; the arrows choose, Enter goes there. */
export function Search({ label, placeholder, labelHidden = false, types, value = '', onChoose }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // Enter was pressed before the hits of what is typed had come.
  const [going, setGoing] = useState(false);
  const text = messages.value;
  const wanted = open && typed.trim().length > 0 ? typed.trim() : null;
  const { data, error } = useLoaded(wanted && JSON.stringify([wanted, types]), (signal) =>
    find(wanted ?? '', types, signal),
  );
  const found = wanted === null ? null : (data ?? null);
  const hits = found?.hits ?? [];

  useEffect(() => setTyped(value), [value]);
  useEffect(() => setActive(0), [found]);
  useEffect(() => {
    if (going && found?.text === wanted) choose(hits[0]);
  }, [found, going]);

  const choose = (hit: Hit | undefined) => {
    const ref = hit && namedRef(hit.node);
    if (!ref) return;
    setOpen(false);
    setGoing(false);
    setTyped(value);
    input.current?.blur();
    onChoose(ref);
  };

  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Whoever has gone down the list means what it shows; whoever has not, what is typed.
      if (active > 0 || found?.text === wanted) choose(hits[active]);
      else setGoing(true);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setTyped(value);
    }
  };

  const expanded = wanted !== null && found !== null;
  return (
    <div class="search" role="search" aria-label={label}>
      <label class={labelHidden ? 'hidden' : 'label'} for={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={placeholder ?? label}
        value={typed}
        aria-expanded={expanded}
        aria-autocomplete="list"
        aria-controls={`${id}-hits`}
        aria-activedescendant={expanded && hits.length > 0 ? `${id}-${active}` : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setGoing(false);
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={press}
        onBlur={() => {
          setOpen(false);
          setGoing(false);
          setTyped(value);
        }}
      />
      <div class="hits" hidden={!expanded && !error}>
        {error && <p class="hits-note">{error.reason === 'offline' ? text.offlineTitle : error.message}</p>}
        {found?.near && (
          <p class="hits-note">
            {text.nothingFound(found.text)} {hits.length > 0 && `${text.nearby}:`}
          </p>
        )}
        <ul id={`${id}-hits`} role="listbox" aria-label={label}>
          {hits.map((hit, index) => (
            <li
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // The box keeps the focus, so that losing it does not close the list before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
              onMouseMove={() => setActive(index)}
            >
              <HitText hit={hit} />
            </li>
          ))}
        </ul>
      </div>
      <p class="hidden" role="status">
        {found && text.found(found.near ? 0 : found.total)}
      </p>
    </div>
  );
}

function HitText({ hit }: { readonly hit: Hit }) {
  const { node, matched, field } = hit;
  const other = field !== 'NAME' && field !== 'KEY' && matched !== node.name ? messages.value.matched(matched) : null;
  return (
    <>
      <Dot sector={node.__typename === 'Organisation' ? node.sector : null} square={isArena(node.__typename)} />
      <span class="hit-name">{node.name}</span>
      <span class="hit-kind">{[kindText(node), other].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function isArena(type: string): boolean {
  return type !== 'Organisation' && type !== 'Person';
}

function kindText(node: Hit['node']): string {
  switch (node.__typename) {
    case 'Organisation':
      return named(ORGANISATION[node.organisationKind]);
    case 'Person':
      return messages.value.person;
    case 'Project':
      return arenaKindText({ ...node, arenaKind: 'PROJECT' });
    case 'Council':
      return arenaKindText({ ...node, arenaKind: 'COUNCIL' });
    case 'Agreement':
      return arenaKindText({ ...node, arenaKind: 'AGREEMENT' });
    case 'Event':
      return arenaKindText({ ...node, arenaKind: 'EVENT' });
    case 'Association':
      return arenaKindText({ arenaKind: 'ASSOCIATION' });
  }
}

async function find(text: string, types: readonly SearchType[] | undefined, signal: AbortSignal): Promise<Found> {
  const search = async (wanted: string) =>
    (await ask(FindDocument, { text: wanted, types: types ? [...types] : null, first: SHOWN }, signal)).search;
  const exact = await search(text);
  if (exact && exact.totalCount > 0) return { text, hits: exact.nodes, total: exact.totalCount, near: false };
  // The search forgives two wrong letters; beyond that, what begins alike may be what was meant.
  for (let length = text.length - 2; length >= 3; length = Math.min(length - 1, Math.floor(length * 0.75))) {
    const near = await search(text.slice(0, length));
    if (near && near.totalCount > 0) return { text, hits: near.nodes, total: near.totalCount, near: true };
  }
  return { text, hits: [], total: 0, near: true };
}
