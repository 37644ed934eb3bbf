import { useEffect, useRef } from 'preact/hooks';

import type { Network } from '../data/network';
import { messages } from '../i18n';
import { readRef } from '../state/address';
import { type Selection, refId } from '../state/state';
import { select, state } from '../state/store';
import { ArenaDetails } from './arena';
import { OrganisationDetails } from './organisation';
import { PersonDetails } from './person';
import { TieDetails } from './tie';

/** What is chosen, and what it rests on. */
export function Details({ network }: { readonly network: Network | null }) {
  const text = messages.value;
  const { selection, question } = state.value;
  const shown = selection && selection.kind !== 'path' ? selection : implied(network);
  const scroller = useRef<HTMLDivElement>(null);
  const id = shown && identify(shown);

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [id]);

  return (
    <div class="details-body" ref={scroller}>
      {selection && selection.kind !== 'path' && (
        <button type="button" class="close" aria-label={text.close} title={text.close} onClick={() => select(null)}>
          ×
        </button>
      )}
      {shown ? (
        <div key={id} aria-live="polite">
          {question.kind === 'everything' && !selection && <p class="kicker">{text.strongestOne}</p>}
          <Chosen selection={shown} />
        </div>
      ) : (
        <div class="hint">
          <p>{text.detailsEmpty}</p>
          {question.kind !== 'paths' && <p>{text.legendHow}</p>}
        </div>
      )}
    </div>
  );
}

/** Nothing chosen means what the question is about; on the first screen, the strongest tie. */
function implied(network: Network | null): Selection | null {
  const { question } = state.value;
  if (question.kind === 'about') return { kind: 'node', ref: question.ref };
  const strongest = question.kind === 'everything' ? network?.ties[0] : undefined;
  const [one, other] = [readRef(strongest?.one ?? ''), readRef(strongest?.other ?? '')];
  return one?.kind === 'organisation' && other?.kind === 'organisation' ? { kind: 'tie', one, other } : null;
}

function identify(selection: Selection): string {
  switch (selection.kind) {
    case 'node':
      return refId(selection.ref);
    case 'tie':
      return `${refId(selection.one)} ${refId(selection.other)}`;
    case 'path':
      return String(selection.index);
  }
}

function Chosen({ selection }: { readonly selection: Selection }) {
  if (selection.kind === 'path') return null;
  if (selection.kind === 'tie') {
    const { one, other } = selection;
    if (one.kind === 'organisation' && other.kind === 'organisation') return <TieDetails one={one.key} other={other.key} />;
    // In two modes a tie is an involvement: the arena tells it.
    return <Node of={one.kind === 'organisation' || one.kind === 'person' ? other : one} />;
  }
  return <Node of={selection.ref} />;
}

function Node({ of }: { readonly of: Extract<Selection, { kind: 'node' }>['ref'] }) {
  switch (of.kind) {
    case 'organisation':
      return <OrganisationDetails of={of} />;
    case 'person':
      return <PersonDetails of={of} />;
    default:
      return <ArenaDetails of={of} />;
  }
}
