import { useState } from 'preact/hooks';

import type { Network } from '../data/network';
import { useAnswer } from '../data/use-answer';
import { OverviewDocument } from '../gql/graphql';
import { inOrder, messages, named, numberText } from '../i18n';
import { MEASURE } from '../i18n/codes';
import { type Ref, isSame } from '../state/state';
import { ask, askPaths, go, select, state } from '../state/store';
import { Dot } from '../panels/dot';
import { More } from './more';

/** The first screen: what there is, three questions to begin with, and the strongest ties by name. */
export function EverythingList({ network }: { readonly network: Network | null }) {
  const text = messages.value;
  return (
    <>
      <h1>{text.lead}</h1>
      <Counts />
      <nav class="questions" aria-label={text.questions}>
        <button type="button" onClick={() => ask({ kind: 'organisation', key: 'forsakringskassan' })}>
          {text.questionPartners}
        </button>
        <button type="button" onClick={() => askPaths('region-skane', 'ostersunds-kommun')}>
          {text.questionPaths}
        </button>
        <button
          type="button"
          onClick={() =>
            go({
              question: { kind: 'about', ref: { kind: 'council', key: 'ideburet-offentligt-samverkansrad' }, expanded: [] },
              picture: 'seats',
              selection: null,
            })
          }
        >
          {text.questionCouncil}
        </button>
        <button type="button" class="link" onClick={() => askPaths(null, null)}>
          {text.connect}
        </button>
      </nav>
      {network && !network.tooLarge && (
        <>
          <Ties network={network} />
          <Nodes network={network} />
        </>
      )}
    </>
  );
}

function Counts() {
  const { data } = useAnswer(OverviewDocument, {});
  const counts = data?.dataset.counts;
  const arenas = counts && counts.projects + counts.councils + counts.agreements + counts.events + counts.associations;
  return (
    <p class="summary lead">
      {data && counts && arenas !== undefined
        ? messages.value.holds(data.involved.totalCount, arenas, counts.sources)
        : '\u00a0'}
    </p>
  );
}

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
      <More shown={shown} total={network.ties.length} show={setShown} />
    </section>
  );
}

export function isTie(tie: { readonly one: Ref; readonly other: Ref }, one: Ref, other: Ref): boolean {
  return (isSame(tie.one, one) && isSame(tie.other, other)) || (isSame(tie.one, other) && isSame(tie.other, one));
}

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

