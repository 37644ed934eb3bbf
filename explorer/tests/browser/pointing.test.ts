import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { open, search, settled, useBrowser } from './page';

useBrowser();

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where nodes and ties lie on the page, as the picture that is saved tells. */
async function places(page: Page) {
  await page.getByText('Hämta', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  await page.keyboard.press('Escape');
  const svg = readFileSync(await download.path(), 'utf8');
  const box = await page.locator('.graph-canvas').boundingBox();
  const on = (x: string | undefined, y: string | undefined): Place => ({
    x: Number(x) + (box?.x ?? 0),
    y: Number(y) + (box?.y ?? 0),
  });
  const nodes = [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)"[^>]*><title>([^<]+)/g)].map(
    ([, x, y, radius, name]) => ({ ...on(x, y), radius: Number(radius), name: name ?? '' }),
  );
  const ties = [...svg.matchAll(/<line x1="([^"]+)" y1="([^"]+)" x2="([^"]+)" y2="([^"]+)"/g)].map(
    ([, x1, y1, x2, y2]) => [on(x1, y1), on(x2, y2)] as const,
  );
  return { nodes, ties };
}

/** For how many milliseconds a second click makes a double click. */
const DOUBLE = 400;

test('a click on a node opens it, on a tie its evidence, on the ground neither; a double click asks about the node', async () => {
  const { page, complaints } = await open('?organisation=region-skane');
  await settled(page);
  const { nodes, ties } = await places(page);
  const node = nodes.find(({ name }) => name === 'Malmö kommun');
  if (!node) throw new Error('Malmö is not drawn');

  await page.mouse.move(node.x, node.y);
  expect(await page.locator('.graph-canvas').evaluate((canvas) => canvas.style.cursor)).toBe('pointer');
  await page.mouse.click(node.x + node.radius - 1, node.y);
  await page.waitForFunction(() => location.search.includes('select=organisation:malmo-kommun'));

  // A quarter of the way along a tie, where no node lies.
  const free = ties
    .map(([from, to]) => ({ x: from.x * 0.75 + to.x * 0.25, y: from.y * 0.75 + to.y * 0.25 }))
    .find(({ x, y }) => nodes.every((each) => Math.hypot(each.x - x, each.y - y) > each.radius + 6));
  if (!free) throw new Error('every tie is covered');
  await page.waitForTimeout(DOUBLE);
  await page.mouse.click(free.x, free.y);
  await page.waitForFunction(() => /select=organisation:[^+]+\+organisation:/.test(location.search));

  const box = await page.locator('.graph-canvas').boundingBox();
  const corner = { x: (box?.x ?? 0) + 4, y: (box?.y ?? 0) + 4 };
  await page.mouse.move(corner.x, corner.y);
  expect(await page.locator('.graph-canvas').evaluate((canvas) => canvas.style.cursor)).toBe('');
  await page.waitForTimeout(DOUBLE);
  await page.mouse.click(corner.x, corner.y);
  await page.waitForFunction(() => !location.search.includes('select='));

  await page.waitForTimeout(DOUBLE);
  await page.mouse.dblclick(node.x, node.y);
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Malmö kommun med?' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a finger opens a node as a click does', async () => {
  const { page } = await open('?organisation=region-skane', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole('button', { name: 'Bild' }).click();
  await settled(page);
  const { nodes } = await places(page);
  const node = nodes.find(({ name }) => name === 'Malmö kommun');
  await page.touchscreen.tap(node?.x ?? 0, node?.y ?? 0);
  await page.locator('.column-details').getByRole('heading', { name: 'Malmö kommun' }).waitFor();
  expect(search(page)).toContain('select=organisation:malmo-kommun');
});

test('a hand that drags waits for no drawing to be read back', async () => {
  const { page } = await open();
  await settled(page);
  await page.evaluate(() => {
    const counter = Object.assign(window, { reads: 0 });
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      prototype.readPixels = () => void counter.reads++;
    }
  });
  const box = await page.locator('.graph-canvas').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x + 5 * step, y);
  await page.mouse.up();
  await page.mouse.wheel(0, -120);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { reads: number }).reads)).toBe(0);
});
