import names from './names.json';

/** The codes of the counties (län), in their order. */
export const COUNTIES: readonly string[] = Object.keys(names)
  .filter((code) => code.length === 2)
  .sort();

/** The name of a county (län) or a municipality (kommun) by its code. */
export function placeName(code: string): string {
  return (names as Readonly<Record<string, string>>)[code] ?? code;
}
