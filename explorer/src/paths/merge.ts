import type { InvolvementFieldsFragment, ShortestPathsQuery } from '../gql/graphql';

type Path = NonNullable<ShortestPathsQuery['paths']>['nodes'][number];
type Hop = Path['hops'][number];

/** A stop on one or more paths: an organisation, or an arena with the evidence of those who pass through it. */
export type Stop =
  | { readonly kind: 'organisation'; readonly id: string; readonly organisation: Hop['from']; readonly paths: Set<number> }
  | {
      readonly kind: 'arena';
      readonly id: string;
      readonly arena: Hop['arena'];
      /** By the involvement's id, so that what several paths share is told once. */
      readonly involvements: Map<string, InvolvementFieldsFragment>;
      readonly paths: Set<number>;
    };

/** A line between two stops, and the paths that run on it. */
export interface Track {
  readonly from: string;
  readonly to: string;
  readonly paths: Set<number>;
}

export interface Lines {
  /** Left to right: organisations and arenas by turns. */
  readonly columns: readonly (readonly Stop[])[];
  readonly tracks: readonly Track[];
}

/** Lays all paths over each other, so that they share their stops. Shortest paths all have the same length. */
export function mergePaths(paths: readonly Path[]): Lines {
  const columns: Map<string, Stop>[] = [];
  const tracks = new Map<string, Track>();

  const stop = (column: number, id: string, make: () => Stop, path: number): Stop => {
    const stops = (columns[column] ??= new Map());
    const found = stops.get(id) ?? make();
    stops.set(id, found);
    found.paths.add(path);
    return found;
  };
  const track = (from: string, to: string, path: number) => {
    const id = `${from} ${to}`;
    const found = tracks.get(id) ?? { from, to, paths: new Set() };
    tracks.set(id, found);
    found.paths.add(path);
  };

  paths.forEach(({ hops }, path) => {
    hops.forEach((hop, index) => {
      const column = 2 * index;
      const from = organisationStop(column, hop.from);
      const arena = arenaStop(column + 1, hop);
      const to = organisationStop(column + 2, hop.to);
      stop(column, from.id, () => from, path);
      const passed = stop(column + 1, arena.id, () => arena, path);
      stop(column + 2, to.id, () => to, path);
      if (passed.kind === 'arena') {
        for (const each of [...hop.fromInvolvements, ...hop.toInvolvements]) passed.involvements.set(each.id, each);
      }
      track(from.id, arena.id, path);
      track(arena.id, to.id, path);
    });
  });
  return { columns: columns.map((stops) => [...stops.values()]), tracks: [...tracks.values()] };
}

function organisationStop(column: number, organisation: Hop['from']): Stop {
  return { kind: 'organisation', id: `${column}:${organisation.key}`, organisation, paths: new Set() };
}

function arenaStop(column: number, { arena }: Hop): Stop {
  return {
    kind: 'arena',
    id: `${column}:${arena.arenaKind}:${arena.key}`,
    arena,
    involvements: new Map(),
    paths: new Set(),
  };
}
