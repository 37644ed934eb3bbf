/** A name that wants a place beside its node. */
export interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Whether it is written even where it lies on another node; never on another name, nor cut by the edge. */
  readonly must: boolean;
}

export interface Placed {
  readonly id: string;
  readonly text: string;
  readonly left: number;
  /** The middle of the line of text. */
  readonly middle: number;
  readonly width: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** How many names there are at most. */
  readonly most: number;
  /** Where something else lies on the picture. */
  readonly blocked?: Box;
}

export const LABEL_SIZE = 13;
const LINE = LABEL_SIZE + 4;
const GAP = 4;
const CELL = 64;

/**
 * Gives each candidate a place right, left, below or above its node where there is no other name and no other node, the
 * first come first; who finds none goes without until there is more room.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  measure: (text: string) => number,
  room: Room,
): Placed[] {
  const names = new Taken();
  const nodes = new Taken();
  for (const { id, x, y, radius } of candidates) {
    nodes.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, id);
  }
  const placed: Placed[] = [];
  for (const candidate of candidates) {
    if (placed.length >= room.most) break;
    const width = measure(candidate.text);
    const options = places(candidate, width).map(([left, middle]) => ({
      left,
      middle,
      box: { left: left - 2, top: middle - LINE / 2, right: left + width + 2, bottom: middle + LINE / 2 },
    }));
    const free = options.filter(({ box }) => !names.hits(box));
    const clear = free.find(({ box }) => isWithin(box, room) && !nodes.hits(box, candidate.id));
    const chosen = clear ?? (candidate.must ? free.find(({ box }) => isWithin(box, room)) : undefined);
    if (!chosen) continue;
    names.add(chosen.box, candidate.id);
    placed.push({ id: candidate.id, text: candidate.text, left: chosen.left, middle: chosen.middle, width });
  }
  return placed;
}

function places({ x, y, radius }: Candidate, width: number): readonly (readonly [number, number])[] {
  return [
    [x + radius + GAP, y],
    [x - radius - GAP - width, y],
    [x - width / 2, y + radius + LINE / 2 + 1],
    [x - width / 2, y - radius - LINE / 2 - 1],
  ];
}

function isWithin(box: Box, { width, height, blocked }: Room): boolean {
  const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  return inside && !(blocked && overlap(box, blocked));
}

/** Boxes, found by the cells of a grid. */
class Taken {
  readonly #cells = new Map<number, { readonly box: Box; readonly id: string }[]>();

  add(box: Box, id: string) {
    for (const key of cells(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ box, id });
      else this.#cells.set(key, [{ box, id }]);
    }
  }

  /** Whether another's box lies there. */
  hits(box: Box, except?: string): boolean {
    for (const key of cells(box)) {
      const cell = this.#cells.get(key);
      if (cell?.some((other) => other.id !== except && overlap(box, other.box))) return true;
    }
    return false;
  }
}

function* cells({ left, top, right, bottom }: Box): Generator<number> {
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      yield row * 65_536 + column;
    }
  }
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
