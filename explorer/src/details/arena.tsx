import { type Arena, useArena } from '../data/use-arena';
import type { FindingKind } from '../gql/graphql';
import { arenaKindText, capital, messages, texts } from '../i18n';
import { Dot } from '../panels/dot';
import { Citations, Evidence } from '../panels/evidence';
import { Answered } from '../panels/states';
import { isSame, type Ref } from '../state/state';
import { ask, go, state } from '../state/store';
import { RefLink } from './ref-link';

export function ArenaDetails({ of }: { readonly of: Ref }) {
  return (
    <Answered answer={useArena(of)}>
      {(arena) => (arena ? <Profile arena={arena} of={of} /> : <p class="state">{messages.value.unknownThing}</p>)}
    </Answered>
  );
}

function Profile({ arena, of }: { readonly arena: Arena; readonly of: Ref }) {
  const text = messages.value;
  const { name, period, description, involvements, citations, findings } = arena;
  return (
    <>
      <p class="kicker">
        <Dot sector={null} square />
        {capital(arenaKindText(arena))}
      </p>
      <h2>{name}</h2>
      {description && <p>{description}</p>}
      <Actions of={of} />
      <dl class="facts">
        <dt>{text.period}</dt>
        <dd>{capital(texts.period(period))}</dd>
        <Fact term={text.registry} value={arena.registryNumber} />
        <Fact term={text.fund} value={arena.fund} />
        <Fact term={text.place} value={arena.place} />
        {arena.host && (
          <>
            <dt>{text.host}</dt>
            <dd>
              <RefLink to={{ kind: 'organisation', key: arena.host.key }} name={arena.host.name} />
            </dd>
          </>
        )}
      </dl>
      {citations.length > 0 && (
        <>
          <h3>{text.evidence}</h3>
          <Citations citations={citations} />
        </>
      )}
      <h3>{text.takingPart(involvements.totalCount)}</h3>
      <ul class="plain">
        {involvements.nodes.map((involvement) => {
          const { organisation } = involvement;
          return (
            <li key={involvement.id} class="card">
              {organisation && (
                <p class="card-title">
                  <Dot sector={organisation.sector} />
                  <RefLink to={{ kind: 'organisation', key: organisation.key }} name={organisation.name} />
                </p>
              )}
              <Evidence involvement={involvement} />
            </li>
          );
        })}
      </ul>
      {findings && findings.totalCount > 0 && (
        <details>
          <summary>{text.findings(findings.totalCount)}</summary>
          <ul class="plain">
            {findings.nodes.map((finding) => (
              <Finding key={finding.id} {...finding} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Finding({ text, citations }: NonNullable<Arena['findings']>['nodes'][number] & { readonly kind: FindingKind }) {
  return (
    <li class="card">
      <p lang="sv">{text}</p>
      <Citations citations={citations} />
    </li>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string | null | undefined }) {
  if (!value) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Actions({ of }: { readonly of: Ref }) {
  const text = messages.value;
  const { question, picture } = state.value;
  const isAsked = question.kind === 'about' && isSame(question.ref, of);
  return (
    <div class="actions">
      {!isAsked && (
        <button type="button" class="primary" onClick={() => ask(of)}>
          {text.showTakers}
        </button>
      )}
      {of.kind === 'council' && !(isAsked && picture === 'seats') && (
        <button
          type="button"
          onClick={() => go({ question: { kind: 'about', ref: of, expanded: [] }, picture: 'seats', selection: null })}
        >
          {text.showSeats}
        </button>
      )}
    </div>
  );
}
