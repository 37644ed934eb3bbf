import type Sigma from 'sigma';

/** For how many milliseconds after the last step a picture counts as moving: longer than a hand or a wheel pauses. */
const PAUSE = 150;

const moving = new WeakSet<object>();

/** Whether the picture is being dragged or zoomed just now. */
export function isMoving(sigma: object): boolean {
  return moving.has(sigma);
}

/** Watches the camera, and has the picture drawn in full when it stands still again; returns how to stop watching. */
export function watchMotion(sigma: Sigma): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  sigma.getCamera().on('updated', () => {
    moving.add(sigma);
    clearTimeout(timer);
    timer = setTimeout(() => {
      moving.delete(sigma);
      sigma.scheduleRender();
    }, PAUSE);
  });
  return () => clearTimeout(timer);
}
