import { useId, useRef, useState } from 'preact/hooks';

import { messages } from '../i18n';
import { countyOf, findPlaces, placeName, withPlace } from '../map/places';
import { filter, state } from '../state/store';

/** How many places are offered: more than that, and one types another letter. */
const OFFERED = 30;

/** Chooses counties and municipalities by name; those that are chosen stand above, each with a way to be rid of it. */
export function PlaceField() {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const text = messages.value;
  const { regions } = state.value.filters;
  const found = findPlaces(typed);
  const offered = found.filter((code) => !regions.includes(code)).slice(0, OFFERED);

  const choose = (code: string | undefined) => {
    if (code === undefined) return;
    filter({ regions: withPlace(regions, code) });
    setTyped('');
    setOpen(false);
    setActive(0);
  };
  const remove = (code: string) => {
    filter({ regions: regions.filter((each) => each !== code) });
    // The button that had the focus is gone.
    input.current?.focus();
    setOpen(false);
  };
  const go = (to: number) => {
    setOpen(true);
    setActive(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && offered.length > 0) {
      event.preventDefault();
      go(open ? (active + step + offered.length) % offered.length : 0);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(offered[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
      setTyped('');
    }
  };

  return (
    <div class="field places-field">
      <label for={id}>{text.regions}</label>
      {/* Above the box: what is below it moves when its list closes, under the hand that is about to click. */}
      {regions.length > 0 && (
        <ul class="chosen-places" aria-label={text.placesChosen}>
          {regions.map((code) => (
            <li key={code}>
              {placeName(code)}
              <button type="button" aria-label={text.leavePlace(placeName(code))} title={text.leavePlace(placeName(code))} onClick={() => remove(code)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={regions.length === 0 ? text.placeHint : text.placeHintMore}
        value={typed}
        aria-expanded={open}
        aria-autocomplete="list"
        aria-controls={`${id}-places`}
        aria-activedescendant={open && offered.length > 0 ? `${id}-${active}` : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={() => {
          setOpen(false);
          setTyped('');
        }}
      />
      <ul ref={list} id={`${id}-places`} role="listbox" aria-label={text.regions} hidden={!open || offered.length === 0}>
        {offered.map((code, index) => {
          const county = countyOf(code);
          return (
            <li
              key={code}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // The box keeps the focus, so that losing it does not close the list before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(code)}
              onMouseMove={() => setActive(index)}
            >
              {placeName(code)}
              {county && <span class="muted small"> {placeName(county)}</span>}
            </li>
          );
        })}
      </ul>
      {open && found.length === 0 && <p class="hits-note">{text.nothingFound(typed.trim())}</p>}
      <p class="hidden" role="status">
        {open && typed !== '' && text.placesFound(found.length)}
      </p>
    </div>
  );
}
