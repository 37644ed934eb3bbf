import { useAnswer } from '../data/use-answer';
import { OrganisationNamesDocument, ShortestPathsDocument, type ShortestPathsQuery } from '../gql/graphql';
import { messages } from '../i18n';
import { Search } from '../panels/search';
import { Answered, Empty } from '../panels/states';
import { countFilters, type Question, scopeOf } from '../state/state';
import { askPaths, select, state } from '../state/store';
import { commonDayText } from './common-day';

type PathsQuestion = Extract<Question, { kind: 'paths' }>;

/** How many paths are drawn; beyond that, lines would tell nothing. */
export const DRAWN_PATHS = 40;

export function usePaths(question: PathsQuestion) {
  const { from, to } = question;
  const variables =
    from === null || to === null
      ? null
      : { from: { key: from }, to: { key: to }, scope: scopeOf(state.value.filters), first: DRAWN_PATHS };
  return useAnswer(ShortestPathsDocument, variables);
}

/** The two ends, and the paths in words. */
export function PathsList({ question }: { readonly question: PathsQuestion }) {
  const text = messages.value;
  const { from, to } = question;
  const answer = usePaths(question);
  const keys = [from, to].flatMap((key) => key ?? []);
  const names = useAnswer(OrganisationNamesDocument, keys.length > 0 ? { keys } : null).data?.organisations?.nodes;
  const nameOf = (key: string | null) => names?.find((each) => each.key === key)?.name ?? '';
  return (
    <>
      <h1>{text.pathsQuestion}</h1>
      <div class="ends">
        <Search
          label={text.pathFrom}
          placeholder={text.choose}
          types={['ORGANISATION']}
          value={nameOf(from)}
          onChoose={({ key }) => askPaths(key, to)}
        />
        <Search
          label={text.pathTo}
          placeholder={text.choose}
          types={['ORGANISATION']}
          value={nameOf(to)}
          onChoose={({ key }) => askPaths(from, key)}
        />
        <button type="button" class="swap" onClick={() => askPaths(to, from)}>
          ⇅ {text.swap}
        </button>
      </div>
      {from === null || to === null ? (
        <p class="muted">{text.pathsChoose}</p>
      ) : (
        <Answered answer={answer}>{(data) => <Paths data={data} />}</Answered>
      )}
    </>
  );
}

function Paths({ data }: { readonly data: ShortestPathsQuery }) {
  const text = messages.value;
  const { selection, filters } = state.value;
  const { totalCount, nodes } = data.paths ?? { totalCount: 0, nodes: [] };
  const [first] = nodes;
  if (!first) return <Empty text={text.pathNone} filtered={countFilters(filters) > 0} />;
  return (
    <>
      <p class="summary">
        {text.pathCount(totalCount, first.length)}
        {totalCount > nodes.length && ` ${text.pathFirst(nodes.length)}`}
      </p>
      <ol class="rows">
        {nodes.map(({ hops, commonDay }, index) => {
          const chosen = selection?.kind === 'path' && selection.index === index;
          return (
            <li key={index}>
              <button
                type="button"
                class="row"
                aria-pressed={chosen}
                onClick={() => select(chosen ? null : { kind: 'path', index })}
              >
                <span class="row-path">
                  {hops.map(({ from, arena, to }, hop) => (
                    <span key={hop}>
                      {hop === 0 && from.name} <span class="muted">– {arena.name} –</span> {to.name}
                    </span>
                  ))}
                </span>
                <span class="row-more">{commonDayText(commonDay)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
