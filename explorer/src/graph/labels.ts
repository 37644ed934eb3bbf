/** A name that wants a place beside its node. */
export interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
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

export const LABEL_SIZE = 13;
const LINE = LABEL_SIZE + 5;
const GAP = 4;
const CELL = 64;

/**
 * Gives each candidate a place right, left, below or above its node where no label lies already, the first come first;
 * who finds none goes without until there is more room.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  measure: (text: string) => number,
  most: number,
): Placed[] {
  const taken = new Taken();
  const placed: Placed[] = [];
  for (const candidate of candidates) {
    if (placed.length >= most) break;
    const width = measure(candidate.text);
    for (const [left, middle] of places(candidate, width)) {
      const box = { left: left - 2, top: middle - LINE / 2, right: left + width + 2, bottom: middle + LINE / 2 };
      if (!taken.add(box)) continue;
      placed.push({ id: candidate.id, text: candidate.text, left, middle, width });
      break;
    }
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

/** Boxes of which none overlap, found by the cells of a grid. */
class Taken {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): boolean {
    const keys = [...this.#keys(box)];
    const hit = keys.some((key) => this.#cells.get(key)?.some((other) => overlap(box, other)));
    if (hit) return false;
    for (const key of keys) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
    return true;
  }

  *#keys({ left, top, right, bottom }: Box): Generator<number> {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
        yield row * 65_536 + column;
      }
    }
  }
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
