import names from './names.json';

const NAMES: Readonly<Record<string, string>> = names;

/** The name of a county (län) or a municipality (kommun) by its code. */
export function placeName(code: string): string {
  return NAMES[code] ?? code;
}

/** The codes of the counties, and then of the municipalities, in their order. */
const CODES = Object.keys(NAMES).sort((one, other) => one.length - other.length || one.localeCompare(other));

/** Without case, dots and rings, which not every keyboard has. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const PLAIN = new Map(CODES.map((code) => [code, plain(placeName(code))]));

/** Counties and municipalities of whose names a word begins as typed, those that begin so themselves first; all counties for nothing. */
export function findPlaces(typed: string): readonly string[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return CODES.filter((code) => code.length === 2);
  const beginning = CODES.filter((code) => PLAIN.get(code)?.startsWith(wanted));
  const within = CODES.filter((code) => PLAIN.get(code)?.split(/[ -]/).slice(1).some((word) => word.startsWith(wanted)));
  return [...new Set([...beginning, ...within])];
}

/** The county that a municipality lies in; null for a county. */
export function countyOf(code: string): string | null {
  return code.length === 4 ? code.slice(0, 2) : null;
}

/** Chooses one more place. A municipality narrows down its county, and a county takes in its municipalities. */
export function withPlace(chosen: readonly string[], code: string): readonly string[] {
  const others = chosen.filter((each) => each !== code && each !== countyOf(code) && countyOf(each) !== code);
  return [...others, code];
}
