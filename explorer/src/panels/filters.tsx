import { ARENA, ARENA_KINDS, ROLE, ROLES, SECTOR, SECTORS, type Words } from '../i18n/codes';
import { capital, messages, named } from '../i18n';
import { countFilters, type Filters, NO_FILTERS } from '../state/state';
import { filter, go, state } from '../state/store';
import { placeName } from '../map/places';
import { Dot } from './dot';
import { PlaceField } from './place-field';

/** What is left out of every answer, as checkboxes; nothing checked in a group leaves nothing out. */
export function FilterPanel() {
  const text = messages.value;
  const { filters } = state.value;
  const count = countFilters(filters);
  return (
    <details class="filters">
      <summary>
        {text.filters}
        {count > 0 && <span class="count">{text.filtersSet(count)}</span>}
      </summary>
      <div class="filters-body">
        <label class="check">
          <input
            type="checkbox"
            checked={filters.withoutAgencies}
            onChange={(event) => filter({ withoutAgencies: event.currentTarget.checked })}
          />
          {text.withoutAgencies}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filters.certainty === 'CERTAIN'}
            onChange={(event) => filter({ certainty: event.currentTarget.checked ? 'CERTAIN' : 'POSSIBLE' })}
          />
          {text.certainOnly}
        </label>
        <DayField filters={filters} />
        <PlaceField />
        <Choices legend={text.sectors} codes={SECTORS} names={SECTOR} chosen={filters.sectors} dots set={(sectors) => filter({ sectors })} />
        <Choices legend={text.via} codes={ARENA_KINDS} names={ARENA} chosen={filters.via} set={(via) => filter({ via })} />
        <details class="roles">
          <summary>
            {text.roles}
            {filters.roles.length > 0 && <span class="count">{filters.roles.length}</span>}
          </summary>
          <Choices legend={text.roles} codes={ROLES} names={ROLE} chosen={filters.roles} hideLegend set={(roles) => filter({ roles })} />
        </details>
        {count > 0 && (
          <button type="button" onClick={() => go({ filters: NO_FILTERS })}>
            {text.clearFilters}
          </button>
        )}
      </div>
    </details>
  );
}

function DayField({ filters }: { readonly filters: Filters }) {
  const text = messages.value;
  return (
    <label class="field">
      <span>{text.day}</span>
      <input
        type="date"
        value={filters.time?.kind === 'day' ? filters.time.day : ''}
        onChange={(event) => {
          const day = event.currentTarget.value;
          filter({ time: day ? { kind: 'day', day } : null });
        }}
      />
    </label>
  );
}

interface ChoicesProps<Code extends string> {
  readonly legend: string;
  readonly codes: readonly Code[];
  readonly names: Readonly<Record<Code, Words>>;
  readonly chosen: readonly Code[];
  readonly dots?: boolean;
  readonly hideLegend?: boolean;
  readonly set: (chosen: Code[]) => void;
}

function Choices<Code extends string>({ legend, codes, names, chosen, dots, hideLegend, set }: ChoicesProps<Code>) {
  return (
    <fieldset>
      <legend class={hideLegend ? 'hidden' : undefined}>{legend}</legend>
      {codes.map((code) => (
        <label key={code} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              set(codes.filter((each) => (each === code ? wanted : chosen.includes(each))));
            }}
          />
          {dots && <Dot sector={code as never} />}
          {capital(named(names[code]))}
        </label>
      ))}
    </fieldset>
  );
}

/** Says what is left out, above the answer: a filter that is forgotten is a wrong answer. */
export function FilterNotes() {
  const text = messages.value;
  const { filters } = state.value;
  return (
    <div class="notes">
      {filters.withoutAgencies && (
        <p class="note">
          {text.agenciesLeftOut}{' '}
          <button type="button" class="link" onClick={() => filter({ withoutAgencies: false })}>
            {text.bringBack}
          </button>
        </p>
      )}
      {filters.regions.length > 0 && (
        <p class="note">
          {filters.regions.map(placeName).join(', ')}{' '}
          <button type="button" class="link" onClick={() => filter({ regions: [] })}>
            {text.mapWhole}
          </button>
        </p>
      )}
    </div>
  );
}
