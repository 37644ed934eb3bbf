import { arenaRef } from '../data/network';
import { useAnswer } from '../data/use-answer';
import { OrganisationProfileDocument, type OrganisationProfileQuery } from '../gql/graphql';
import { capital, messages, named } from '../i18n';
import { NAME, ORGANISATION, SECTOR } from '../i18n/codes';
import { Dot } from '../panels/dot';
import { Citations, Evidence } from '../panels/evidence';
import { Answered } from '../panels/states';
import { isSame, type Ref, scopeOf } from '../state/state';
import { ask, askPaths, expand, state } from '../state/store';
import { RefLink } from './ref-link';

type Organisation = NonNullable<OrganisationProfileQuery['organisation']>;

export function OrganisationDetails({ of }: { readonly of: Ref }) {
  const answer = useAnswer(OrganisationProfileDocument, { by: { key: of.key }, scope: scopeOf(state.value.filters) });
  return (
    <Answered answer={answer}>
      {({ organisation }) =>
        organisation ? <Profile organisation={organisation} of={of} /> : <p class="state">{messages.value.unknownThing}</p>
      }
    </Answered>
  );
}

function Profile({ organisation, of }: { readonly organisation: Organisation; readonly of: Ref }) {
  const text = messages.value;
  const { name, kind, sector, description, involvements, citations } = organisation;
  return (
    <>
      <p class="kicker">
        <Dot sector={sector} />
        {capital(named(ORGANISATION[kind]))}
      </p>
      <h2>{name}</h2>
      {description && <p>{description}</p>}
      <Actions of={of} />
      <Facts organisation={organisation} />
      <h3>{text.involvedIn(involvements.totalCount)}</h3>
      <ul class="plain">
        {involvements.nodes.map((involvement) => (
          <li key={involvement.id} class="card">
            <p class="card-title">
              <Dot sector={null} square />
              <RefLink to={arenaRef(involvement.arena)} name={involvement.arena.name} />
            </p>
            <Evidence involvement={involvement} />
          </li>
        ))}
      </ul>
      {citations.length > 0 && (
        <>
          <h3>{text.evidence}</h3>
          <Citations citations={citations} />
        </>
      )}
    </>
  );
}

function Actions({ of }: { readonly of: Ref }) {
  const text = messages.value;
  const { question } = state.value;
  const asked = question.kind === 'about' ? question : null;
  const isAsked = asked !== null && isSame(asked.ref, of);
  const canExpand = asked?.ref.kind === 'organisation' && !isAsked;
  return (
    <div class="actions">
      {!isAsked && (
        <button type="button" class="primary" onClick={() => ask(of)}>
          {text.showPartners}
        </button>
      )}
      {canExpand && (
        <button type="button" onClick={() => expand(of.key)}>
          {asked.expanded.includes(of.key) ? text.collapse : text.expand}
        </button>
      )}
      <button type="button" onClick={() => askPaths(of.key, null)}>
        {text.connectFrom}
      </button>
    </div>
  );
}

function Facts({ organisation }: { readonly organisation: Organisation }) {
  const text = messages.value;
  const { name, sector, organisationNumber, county, municipality, names, partOf, predecessors, successors, url } = organisation;
  const others = names.nodes.filter((each) => each.name !== name && each.kind !== 'AS_PRINTED');
  const place = [municipality?.name, county?.name].filter(Boolean).join(', ');
  return (
    <dl class="facts">
      <dt>{text.sector}</dt>
      <dd>{capital(named(SECTOR[sector]))}</dd>
      {organisationNumber && (
        <>
          <dt>{text.number}</dt>
          <dd>
            {organisationNumber.printed}
            {!organisationNumber.isValid && ` (${text.invalidNumber})`}
          </dd>
        </>
      )}
      {place && (
        <>
          <dt>{text.place}</dt>
          <dd>{place}</dd>
        </>
      )}
      {others.length > 0 && (
        <>
          <dt>{text.names}</dt>
          <dd>
            {others.map((each) => (
              <div key={each.name + each.kind}>
                {each.name} <span class="muted">({named(NAME[each.kind])})</span>
              </div>
            ))}
          </dd>
        </>
      )}
      {partOf && (
        <>
          <dt>{text.partOf}</dt>
          <dd>
            <RefLink to={{ kind: 'organisation', key: partOf.key }} name={partOf.name} />
          </dd>
        </>
      )}
      <Succession term={text.before} organisations={predecessors.nodes.map(({ predecessor }) => predecessor)} />
      <Succession term={text.after} organisations={successors.nodes.map(({ successor }) => successor)} />
      {url && (
        <>
          <dt>{text.website}</dt>
          <dd>
            <a href={url} rel="noreferrer" target="_blank">
              {url.replace(/^https?:\/\/(www\.)?/, '')}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

interface SuccessionProps {
  readonly term: string;
  readonly organisations: readonly { readonly key: string; readonly name: string }[];
}

function Succession({ term, organisations }: SuccessionProps) {
  if (organisations.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {organisations.map(({ key, name }) => (
          <div key={key}>
            <RefLink to={{ kind: 'organisation', key }} name={name} />
          </div>
        ))}
      </dd>
    </>
  );
}
