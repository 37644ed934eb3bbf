import { arenaRef } from '../data/network';
import { useAnswer } from '../data/use-answer';
import { type Certainty, TieEvidenceDocument, type TieEvidenceQuery } from '../gql/graphql';
import { arenaKindText, capital, messages, texts } from '../i18n';
import { Dot } from '../panels/dot';
import { Evidence } from '../panels/evidence';
import { Answered } from '../panels/states';
import { scopeOf } from '../state/state';
import { state } from '../state/store';
import { RefLink } from './ref-link';

type Tie = NonNullable<NonNullable<TieEvidenceQuery['organisation']>['tie']>;
type SharedArena = Tie['sharedArenas']['nodes'][number];

interface Props {
  readonly one: string;
  readonly other: string;
}

/** A tie, opened to the arenas that it is made of, with both sides' roles, time, words and source. */
export function TieDetails({ one, other }: Props) {
  const text = messages.value;
  const answer = useAnswer(TieEvidenceDocument, {
    one: { key: one },
    other: { key: other },
    scope: scopeOf(state.value.filters),
  });
  return (
    <Answered answer={answer}>
      {({ organisation, other: there }) => {
        if (!organisation || !there) return <p class="state">{text.unknownThing}</p>;
        const { tie } = organisation;
        return (
          <>
            <h2>{text.tieBetween(organisation.name, there.name)}</h2>
            <p class="ends-line">
              <Dot sector={organisation.sector} />
              <RefLink to={{ kind: 'organisation', key: one }} name={organisation.name} />
              <Dot sector={there.sector} />
              <RefLink to={{ kind: 'organisation', key: other }} name={there.name} />
            </p>
            {tie ? (
              <>
                <p class="summary">{text.shared(tie.sharedArenas.totalCount)}</p>
                {tie.sharedArenas.nodes.map((shared) => (
                  <Shared key={shared.arena.arenaKind + shared.arena.key} shared={shared} one={organisation.name} other={there.name} />
                ))}
              </>
            ) : (
              <p class="state">{text.tieNone}</p>
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface SharedProps {
  readonly shared: SharedArena;
  readonly one: string;
  readonly other: string;
}

function Shared({ shared, one, other }: SharedProps) {
  const { arena, overlap, fromInvolvements, toInvolvements } = shared;
  return (
    <section class="card">
      <h3 class="card-title">
        <Dot sector={null} square />
        <RefLink to={arenaRef(arena)} name={arena.name} />
      </h3>
      <p class="muted small">
        {capital(arenaKindText(arena))}, {texts.period(arena.period)}
      </p>
      <p class="small">
        <span class="line" data-certainty={overlap ?? 'NONE'} aria-hidden="true" /> {overlapText(overlap ?? null)}
        {overlap && `: ${(overlap === 'CERTAIN' ? shared.certainDays : shared.possibleDays).map((range) => texts.range(range)).join('; ')}`}
      </p>
      <h4>{one}</h4>
      {fromInvolvements.map((involvement) => (
        <Evidence key={involvement.id} involvement={involvement} />
      ))}
      <h4>{other}</h4>
      {toInvolvements.map((involvement) => (
        <Evidence key={involvement.id} involvement={involvement} />
      ))}
    </section>
  );
}

function overlapText(overlap: Certainty | null): string {
  const text = messages.value;
  if (overlap === 'CERTAIN') return text.overlapCertain;
  return overlap === 'POSSIBLE' ? text.overlapPossible : text.overlapNone;
}
