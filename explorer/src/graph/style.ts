import type { Sector } from '../gql/graphql';
import type { NetworkNode } from '../data/network';
import type { Colour, RefKind } from '../state/state';
import type { Theme } from './theme';

/** Okabe and Ito's colours, which colour-blind eyes tell apart. */
export const SECTOR_COLOURS: Readonly<Record<Sector, string>> = {
  STATE: '#0072B2',
  REGIONAL: '#56B4E9',
  MUNICIPAL: '#009E73',
  JOINT: '#E69F00',
  CIVIL_SOCIETY: '#D55E00',
  ACADEMIA: '#CC79A7',
  PRIVATE: '#7F7F7F',
  OTHER: '#4D4D4D',
};

const COMMUNITY_COLOURS = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#F0E442'];

/** How many communities have a colour of their own; the smaller ones share one. */
export const COLOURED_COMMUNITIES = COMMUNITY_COLOURS.length;

const PLAIN = '#8A8F98';

/** Grey on a dark ground has to be lighter to be seen. */
const DARK: Readonly<Record<string, string>> = { '#4D4D4D': '#A6A6A6', '#7F7F7F': '#8C8C8C', '#0072B2': '#2A8FCB' };

export function sectorColour(sector: Sector | null, { dark }: Theme): string {
  const colour = sector ? SECTOR_COLOURS[sector] : PLAIN;
  return (dark && DARK[colour]) || colour;
}

export function communityColour(community: number | null): string {
  return COMMUNITY_COLOURS[community ?? COLOURED_COMMUNITIES] ?? PLAIN;
}

export function nodeColour(node: NetworkNode, colour: Colour, current: Theme): string {
  return colour === 'community' ? communityColour(node.community) : sectorColour(node.sector, current);
}

const LEAST_RADIUS = 3.5;
const GREATEST_RADIUS = 17;

/** The radius for a measure: the area grows with it, from a dot that can be hit to a disc that hides no neighbour. */
export function radius(measure: number | null, greatest: number, nodes: number): number {
  const largest = nodes > 1_500 ? GREATEST_RADIUS * 0.6 : GREATEST_RADIUS;
  const share = measure === null || greatest <= 0 ? 0 : Math.max(0, measure) / greatest;
  const least = LEAST_RADIUS ** 2;
  return Math.sqrt(least + share * (largest ** 2 - least));
}

/** The width of a tie, which grows with the square root of its strength. */
export function tieWidth(weight: number, greatest: number): number {
  return 0.6 + 2.2 * Math.sqrt(Math.max(0, weight) / Math.max(greatest, 1));
}

export type Shape = 'circle' | 'square';

export function shapeOf(kind: RefKind): Shape {
  return kind === 'organisation' || kind === 'person' ? 'circle' : 'square';
}

export type Line = 'solid' | 'dashed' | 'dotted';

export function lineOf(certainty: 'CERTAIN' | 'POSSIBLE' | null): Line {
  return certainty === 'CERTAIN' ? 'solid' : certainty === 'POSSIBLE' ? 'dashed' : 'dotted';
}

/** Length of dash and gap, in pixels. */
export const DASHES: Readonly<Record<Exclude<Line, 'solid'>, readonly [number, number]>> = {
  dashed: [7, 5],
  dotted: [2, 4],
};

/** One colour laid over another: at 1 the first alone. Both are `#rrggbb`, since sigma blends no transparency. */
export function mix(colour: string, ground: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [over, under] = [colour, ground].map((each) => Number.parseInt(each.slice(at, at + 2), 16)) as [number, number];
    return Math.round(over * share + under * (1 - share)).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
