import { useState } from 'preact/hooks';

import type { Network } from '../data/network';
import { messages } from '../i18n';
import { Dot } from '../panels/dot';
import { isTie } from '../state/state';
import { select, state } from '../state/store';
import { More } from './more';

/** The ties of a network, the strongest first. */
export function Ties({ network }: { readonly network: Network }) {
  const text = messages.value;
  const [shown, setShown] = useState(10);
  const { selection } = state.value;
  const names = new Map(network.nodes.map((node) => [node.id, node]));
  const ties = network.ties.slice(0, shown);
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{text.strongest}</h2>
      <ol class="rows">
        {ties.map((tie) => {
          const [one, other] = [names.get(tie.one), names.get(tie.other)];
          if (!one || !other) return null;
          const chosen = selection?.kind === 'tie' && isTie(selection, one.ref, other.ref);
          return (
            <li key={tie.id}>
              <button
                type="button"
                class="row"
                aria-pressed={chosen}
                onClick={() => select(chosen ? null : { kind: 'tie', one: one.ref, other: other.ref })}
              >
                <span class="row-name row-tie" data-certainty={tie.certainty ?? 'NONE'}>
                  <span>
                    <Dot sector={one.sector} square={!one.sector} />
                    {one.name}
                  </span>
                  <span>
                    <Dot sector={other.sector} square={!other.sector} />
                    {other.name}
                  </span>
                </span>
                <span class="row-count">{text.arenas(tie.weight)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <More shown={shown} total={network.tieCount} show={setShown} />
    </section>
  );
}
