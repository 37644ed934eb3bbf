import { useArena } from '../data/use-arena';
import { useAnswer } from '../data/use-answer';
import { type InvolvementFieldsFragment, PersonDetailsDocument } from '../gql/graphql';
import { arenaRef } from '../data/network';
import { capital, messages, roleText, texts } from '../i18n';
import { Dot } from '../panels/dot';
import { Answered, Empty } from '../panels/states';
import { countFilters, isSame, type Ref, scopeOf } from '../state/state';
import { select, state } from '../state/store';

/** Who takes part in an arena. */
export function TakersList({ of }: { readonly of: Ref }) {
  const text = messages.value;
  return (
    <Answered answer={useArena(of)} lines={8}>
      {(arena) =>
        arena ? (
          <>
            <h1>{text.whoTakesPart(arena.name)}</h1>
            <p class="summary">{text.takingPart(arena.involvements.totalCount)}</p>
            <Rows
              rows={arena.involvements.nodes.map((involvement) => {
                const { organisation, person } = involvement;
                const ref: Ref | null = organisation
                  ? { kind: 'organisation', key: organisation.key }
                  : person && { kind: 'person', key: person.key };
                return { involvement, ref, name: organisation?.name ?? person?.name ?? text.unnamed, by: organisation && person?.name };
              })}
            />
          </>
        ) : (
          <p class="state">{text.unknownThing}</p>
        )
      }
    </Answered>
  );
}

/** Where a person takes part. */
export function PersonList({ of }: { readonly of: Ref }) {
  const text = messages.value;
  const answer = useAnswer(PersonDetailsDocument, { key: of.key, scope: scopeOf(state.value.filters) });
  return (
    <Answered answer={answer} lines={8}>
      {({ person }) =>
        person ? (
          <>
            <h1>{text.whatDoes(person.name)}</h1>
            <p class="summary">{text.takingPart(person.involvements.totalCount)}</p>
            <Rows
              rows={person.involvements.nodes.map((involvement) => ({
                involvement,
                ref: arenaRef(involvement.arena),
                name: involvement.arena.name,
                by: involvement.organisation && `${text.onBehalfOf} ${involvement.organisation.name}`,
              }))}
            />
          </>
        ) : (
          <p class="state">{text.unknownThing}</p>
        )
      }
    </Answered>
  );
}

interface RowData {
  readonly involvement: InvolvementFieldsFragment;
  readonly ref: Ref | null;
  readonly name: string;
  readonly by: string | null | undefined;
}

function Rows({ rows }: { readonly rows: readonly RowData[] }) {
  const { selection, filters } = state.value;
  if (rows.length === 0) return <Empty text={messages.value.emptyPartners} filtered={countFilters(filters) > 0} />;
  return (
    <ol class="rows">
      {rows.map(({ involvement, ref, name, by }) => {
        const chosen = selection?.kind === 'node' && ref !== null && isSame(selection.ref, ref);
        const sector = ref?.kind === 'organisation' ? (involvement.organisation?.sector ?? null) : null;
        return (
          <li key={involvement.id}>
            <button
              type="button"
              class="row"
              aria-pressed={chosen}
              onClick={() => ref && select(chosen ? null : { kind: 'node', ref })}
            >
              <span class="row-name">
                <Dot sector={sector} square={ref?.kind !== 'organisation' && ref?.kind !== 'person'} />
                {name}
              </span>
              <span class="row-count">{capital(roleText(involvement))}</span>
              {by && <span class="row-more">{by}</span>}
              <span class="row-since">{texts.period(involvement.period)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
