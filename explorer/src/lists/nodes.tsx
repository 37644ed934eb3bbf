import { useState } from 'preact/hooks';

import type { Network } from '../data/network';
import { inOrder, messages, named, numberText } from '../i18n';
import { MEASURE } from '../i18n/codes';
import { Dot } from '../panels/dot';
import { isSame } from '../state/state';
import { select, state } from '../state/store';
import { More } from './more';

/** The nodes of a network, with the measure that their size shows. */
export function Nodes({ network, heading }: { readonly network: Network; readonly heading?: string }) {
  const text = messages.value;
  const [shown, setShown] = useState(10);
  const { selection, size, sort } = state.value;
  const nodes = [...network.nodes].sort(
    (one, other) => (sort === 'name' ? 0 : (other.measure ?? -1) - (one.measure ?? -1)) || inOrder(one.name, other.name),
  );
  return (
    <section aria-labelledby="nodes">
      <h2 id="nodes">{heading ?? text.organisations}</h2>
      <ol class="rows">
        {nodes.slice(0, shown).map((node) => {
          const chosen = selection?.kind === 'node' && isSame(selection.ref, node.ref);
          return (
            <li key={node.id}>
              <button
                type="button"
                class="row"
                aria-pressed={chosen}
                onClick={() => select(chosen ? null : { kind: 'node', ref: node.ref })}
              >
                <span class="row-name">
                  <Dot sector={node.sector} square={!node.sector} />
                  {node.name}
                </span>
                {node.measure !== null && (
                  <span class="row-count">
                    {named(MEASURE[size])} {numberText(node.measure, 3)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <More shown={shown} total={nodes.length} show={setShown} />
    </section>
  );
}
