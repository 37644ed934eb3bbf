import type Sigma from 'sigma';

/** For how many milliseconds after its last step a picture counts as moving: longer than a hand, a wheel or a layout pauses. */
const PAUSE = 200;

const moving = new WeakSet<object>();

/** Whether the picture is dragged, zoomed or laid out just now. */
export function isMoving(sigma: object): boolean {
  return moving.has(sigma);
}

/** Tells for how long a picture moves, and has it drawn in full when it stands still again. */
export class Motion {
  readonly #sigma: Sigma;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sigma: Sigma) {
    this.#sigma = sigma;
    sigma.getCamera().on('updated', () => this.go());
  }

  go() {
    moving.add(this.#sigma);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      moving.delete(this.#sigma);
      this.#sigma.scheduleRender();
    }, PAUSE);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
