import type { ComponentType } from 'preact';

import { useChunk } from '../data/use-chunk';
import { type Network, networkKey } from '../data/network';
import type { Answer } from '../data/use-answer';
import { messages } from '../i18n';
import { usePaths } from '../paths/paths-list';
import { countFilters, type Question } from '../state/state';
import { state } from '../state/store';
import { Legend } from './legend';
import { Answered, Empty, Failure, Loading } from './states';
import { TimeSlider } from './time-slider';
import { Toolbar, shownPicture } from './toolbar';
import { TooLarge } from './too-large';

interface Props {
  readonly answer: Answer<Network>;
  readonly title: string;
}

/** The middle of the page: the graph, the map, the timeline or the paths, with what steers it. */
export function PicturePanel({ answer, title }: Props) {
  const { question } = state.value;
  const shown = shownPicture();
  return (
    <>
      <Toolbar title={title} />
      <div class="stage">
        {question.kind === 'paths' ? (
          <PathsPicture question={question} />
        ) : shown === 'seats' && question.kind === 'about' ? (
          <Chunk load={() => import('../timeline/timeline-view')} props={{ council: question.ref.key }} />
        ) : (
          <NetworkPicture answer={answer} title={title} />
        )}
      </div>
      {answer.data?.tooLarge === false && shown === 'graph' && question.kind !== 'paths' && <Legend network={answer.data} />}
      <TimeSlider />
    </>
  );
}

function NetworkPicture({ answer, title }: Props) {
  const { data, error, loading, retry } = answer;
  const { colour, selection, filters } = state.value;
  if (error && (!data || error.reason !== 'offline')) return <Failure error={error} retry={retry} />;
  if (!data) return <Loading lines={0} />;
  if (data.tooLarge) return <TooLarge network={data} />;
  if (data.nodes.length === 0) {
    return <Empty text={messages.value.emptyNetwork} filtered={countFilters(filters) > 0} />;
  }
  return (
    <div class={loading ? 'picture-frame renewing' : 'picture-frame'} aria-busy={loading}>
      {error && <Failure error={error} retry={retry} />}
      {shownPicture() === 'map' ? (
        <Chunk load={() => import('../map/map-view')} props={{ network: data }} />
      ) : (
        <Chunk
          load={() => import('../graph/graph-view')}
          props={{ network: data, layoutKey: `${data.version}${layoutKeyOf(data)}`, colour, selection, title }}
        />
      )}
    </div>
  );
}

const keys = new WeakMap<Network, string>();

/** The key of the question that a network answers: remembered with it, since the next question may be on its way already. */
function layoutKeyOf(network: Network): string {
  const known = keys.get(network);
  if (known !== undefined) return known;
  const key = networkKey(state.value);
  keys.set(network, key);
  return key;
}

function PathsPicture({ question }: { readonly question: Extract<Question, { kind: 'paths' }> }) {
  const answer = usePaths(question);
  if (question.from === null || question.to === null) return <p class="state">{messages.value.pathsChoose}</p>;
  return (
    <Answered answer={answer} lines={0}>
      {(data) =>
        !data.paths?.totalCount ? (
          <Empty text={messages.value.pathNone} filtered={countFilters(state.value.filters) > 0} />
        ) : (
          <Chunk load={() => import('../paths/paths-view')} props={{ data }} />
        )
      }
    </Answered>
  );
}

interface ChunkProps<P> {
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly props: P;
}

function Chunk<P extends object>({ load, props }: ChunkProps<P>) {
  const chunk = useChunk(load);
  if (!chunk) return <Loading lines={0} />;
  const View = chunk.default;
  return <View {...props} />;
}
