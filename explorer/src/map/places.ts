import names from './names.json';

/** The name of a county (län) or a municipality (kommun) by its code. */
export function placeName(code: string): string {
  return (names as Readonly<Record<string, string>>)[code] ?? code;
}
