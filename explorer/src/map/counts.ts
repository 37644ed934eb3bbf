import type { NetworkNode } from '../data/network';

/** How many organisations there are in each county and municipality, and how many have no stated place. */
export interface Counts {
  readonly byPlace: ReadonlyMap<string, number>;
  readonly unplaced: number;
}

export function countPlaces(nodes: readonly NetworkNode[]): Counts {
  const byPlace = new Map<string, number>();
  let unplaced = 0;
  const add = (code: string) => byPlace.set(code, (byPlace.get(code) ?? 0) + 1);
  for (const { ref, county, municipality } of nodes) {
    if (ref.kind !== 'organisation') continue;
    const home = county ?? municipality?.slice(0, 2) ?? null;
    if (home === null) unplaced++;
    else add(home);
    if (municipality) add(municipality);
  }
  return { byPlace, unplaced };
}

/** How dark a place is drawn, 0 to 4: the steps grow fourfold, since a few places hold most. */
export function step(count: number, greatest: number): number {
  if (count === 0) return 0;
  return Math.min(4, 1 + Math.floor((4 * Math.log(count)) / Math.log(Math.max(greatest, 2) + 1)));
}
