import type { Network } from '../data/network';
import { useAnswer } from '../data/use-answer';
import { OverviewDocument } from '../gql/graphql';
import { messages } from '../i18n';
import { ask, askPaths, go } from '../state/store';
import { Nodes } from './nodes';
import { Ties } from './ties';

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
      {data?.involved && counts && arenas !== undefined
        ? messages.value.holds(data.involved.totalCount, arenas, counts.sources)
        : '\u00a0'}
    </p>
  );
}
