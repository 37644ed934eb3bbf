import { arenaRef } from '../data/network';
import { useAnswer } from '../data/use-answer';
import { PersonDetailsDocument } from '../gql/graphql';
import { capital, messages } from '../i18n';
import { Dot } from '../panels/dot';
import { Evidence } from '../panels/evidence';
import { Answered } from '../panels/states';
import { isSame, type Ref, scopeOf } from '../state/state';
import { ask, state } from '../state/store';
import { RefLink } from './ref-link';

export function PersonDetails({ of }: { readonly of: Ref }) {
  const text = messages.value;
  const { filters, question } = state.value;
  const answer = useAnswer(PersonDetailsDocument, { key: of.key, scope: scopeOf(filters) });
  const isAsked = question.kind === 'about' && isSame(question.ref, of);
  return (
    <Answered answer={answer}>
      {({ person }) =>
        person ? (
          <>
            <p class="kicker">{capital(text.person)}</p>
            <h2>{person.name}</h2>
            {!isAsked && (
              <div class="actions">
                <button type="button" class="primary" onClick={() => ask(of)}>
                  {text.showMine}
                </button>
              </div>
            )}
            <ul class="plain">
              {person.involvements.nodes.map((involvement) => (
                <li key={involvement.id} class="card">
                  <p class="card-title">
                    <Dot sector={null} square />
                    <RefLink to={arenaRef(involvement.arena)} name={involvement.arena.name} />
                  </p>
                  {involvement.organisation && (
                    <p class="small">
                      {text.onBehalfOf}{' '}
                      <RefLink to={{ kind: 'organisation', key: involvement.organisation.key }} name={involvement.organisation.name} />
                    </p>
                  )}
                  <Evidence involvement={{ ...involvement, person: null }} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p class="state">{text.unknownThing}</p>
        )
      }
    </Answered>
  );
}
