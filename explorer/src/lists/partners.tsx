import { useState } from 'preact/hooks';

import { ask } from '../data/ask';
import type { Network } from '../data/network';
import { type Answer, useLoaded } from '../data/use-answer';
import { PartnersDocument, type PartnersQuery } from '../gql/graphql';
import { messages } from '../i18n';
import { Dot } from '../panels/dot';
import { Answered, Empty } from '../panels/states';
import { countFilters, isTie, type Ref, refId, scopeOf, SORTS } from '../state/state';
import { adjust, select, state } from '../state/store';
import { More } from './more';
import { Nodes } from './nodes';
import { sinceOf, sinceText } from './since';

type Organisation = NonNullable<PartnersQuery['organisation']>;
type Partner = Organisation['collaborators']['nodes'][number];

interface Partners {
  readonly name: string;
  readonly total: number;
  readonly rows: readonly Partner[];
}

/** Whom an organisation works with, through what, since when. */
export function PartnersList({ of, network }: { readonly of: Ref; readonly network: Network | null }) {
  const [wanted, setWanted] = useState(100);
  const answer = usePartners(of.key, wanted);
  const text = messages.value;
  const { filters, sort } = state.value;
  return (
    <Answered answer={answer} lines={10}>
      {(partners) => {
        if (!partners) return <p class="state">{text.unknownThing}</p>;
        const { name, total, rows } = partners;
        return (
          <>
            <h1>{text.whoWorksWith(name)}</h1>
            <p class="summary">{text.partners(total)}</p>
            {total === 0 ? (
              <Empty text={text.emptyPartners} filtered={countFilters(filters) > 0} />
            ) : (
              <>
                <SortBy />
                <ol class="rows" aria-label={text.whoWorksWith(name)}>
                  {inSort(rows, sort).map((partner) => (
                    <PartnerRow key={partner.organisation.key} of={of} partner={partner} />
                  ))}
                </ol>
                <More shown={rows.length} total={total} show={() => setWanted(rows.length + 100)} />
              </>
            )}
            {network && <FartherOut network={network} of={of} rows={rows} />}
          </>
        );
      }}
    </Answered>
  );
}

function SortBy() {
  const text = messages.value;
  return (
    <label class="field inline">
      <span>{text.sortBy}</span>
      <select
        value={state.value.sort}
        onChange={(event) => adjust({ sort: SORTS.find((sort) => sort === event.currentTarget.value) ?? 'strength' })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {text.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

function PartnerRow({ of, partner }: { readonly of: Ref; readonly partner: Partner }) {
  const text = messages.value;
  const { selection } = state.value;
  const { organisation, sharedArenaCount, sharedArenas } = partner;
  const other: Ref = { kind: 'organisation', key: organisation.key };
  const chosen = selection?.kind === 'tie' && isTie(selection, of, other);
  const through = sharedArenas.nodes.map(({ arena }) => arena.name);
  const further = sharedArenaCount - through.length;
  return (
    <li>
      <button
        type="button"
        class="row"
        aria-pressed={chosen}
        onClick={() => select(chosen ? null : { kind: 'tie', one: of, other })}
      >
        <span class="row-name">
          <Dot sector={organisation.sector} />
          {organisation.name}
        </span>
        <span class="row-count" title={text.shared(sharedArenaCount)}>
          {text.arenas(sharedArenaCount)}
        </span>
        <span class="row-more">
          {through.join(' · ')}
          {further > 0 && ` ${text.andMore(further)}`}
        </span>
        <span class="row-since">{sinceText(partner)}</span>
      </button>
    </li>
  );
}

function inSort(rows: readonly Partner[], sort: string): readonly Partner[] {
  if (sort !== 'since') return rows;
  // What has no date comes last: the sign "~" stands after every digit.
  const day = (partner: Partner) => sinceOf(partner)?.day ?? '~';
  return [...rows].sort((one, other) => day(one).localeCompare(day(other)));
}

/** What the picture shows beyond the partners, once some of them are expanded. */
function FartherOut({ network, of, rows }: { readonly network: Network; readonly of: Ref; readonly rows: readonly Partner[] }) {
  const near = new Set([refId(of), ...rows.map(({ organisation }) => `organisation:${organisation.key}`)]);
  const nodes = network.nodes.filter(({ id }) => !near.has(id));
  const { question, arenas } = state.value;
  if (nodes.length === 0 || question.kind !== 'about' || (question.expanded.length === 0 && !arenas)) return null;
  return <Nodes network={{ ...network, nodes }} heading={arenas ? messages.value.via : messages.value.fartherOut} />;
}

/** Ordered by time, all must be known before the first can be told; a thousand at most. */
const ORDERED_BY_TIME = 1_000;

function usePartners(key: string, wanted: number): Answer<Partners | null> {
  const { filters, sort } = state.value;
  const scope = scopeOf(filters);
  const enough = sort === 'since' ? ORDERED_BY_TIME : wanted;
  return useLoaded(JSON.stringify([key, scope, sort, enough]), async (signal) => {
    const order = sort === 'name' ? ({ field: 'NAME', direction: 'ASC' } as const) : ({ field: 'WEIGHT', direction: 'DESC' } as const);
    const rows: Partner[] = [];
    let after: string | null = null;
    for (;;) {
      const { organisation }: PartnersQuery = await ask(PartnersDocument, { by: { key }, scope, order, after }, signal);
      if (!organisation) return null;
      const { totalCount, pageInfo, nodes }: Organisation['collaborators'] = organisation.collaborators;
      rows.push(...nodes);
      after = pageInfo.endCursor ?? null;
      if (!pageInfo.hasNextPage || rows.length >= enough) return { name: organisation.name, total: totalCount, rows };
    }
  });
}
