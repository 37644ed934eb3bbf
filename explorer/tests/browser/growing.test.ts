import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { violations } from './axe';
import { answerWithLargeNetwork } from './large';
import { layoutShift, open, settled, useBrowser } from './page';

useBrowser();

const progress = '.graph-drawing progress';

/** The picture as it is saved. */
async function picture(page: Page): Promise<string> {
  await page.getByText('Hämta', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  await page.keyboard.press('Escape');
  return readFileSync(await download.path(), 'utf8');
}

test('a large network has its strongest ties in list and picture at once, and grows', async () => {
  const { page, complaints } = await open('?show=map', { bypassCSP: true });
  const release = await answerWithLargeNetwork(page);
  await page.goto(page.url().replace('?show=map', ''));
  await page.locator('[aria-labelledby=ties] .row').first().waitFor();
  await page.locator(progress).waitFor();
  const said = page.locator('.graph [role=status]');
  expect(await page.locator('.graph-drawing').innerText()).toBe('Hämtar samband: 1\u00a0000 av 4\u00a0000');
  expect(await said.innerText()).toBe('Hämtar 1\u00a0200 noder och 4\u00a0000 samband.');
  expect(await page.locator('.graph-canvas').getAttribute('data-settled')).toBe('false');
  await page.waitForTimeout(1_000);
  expect(await violations(page)).toEqual([]);
  const part = await picture(page);
  expect(part.match(/<circle /g)?.length).toBeGreaterThan(500);
  expect(part).toContain('>Organisation 0</text>');

  release();
  await settled(page);
  expect(await page.locator('.graph-drawing').count()).toBe(0);
  expect(await said.innerText()).toBe('Grafen är färdigritad.');
  expect((await picture(page)).match(/<circle /g)?.length).toBe(1_200);
  expect(await layoutShift(page)).toBeLessThan(0.05);
  expect(complaints).toEqual([]);
  await page.unrouteAll({ behavior: 'wait' });
});

test('the same large network looks the same however fast it comes', async () => {
  const pictures = [];
  for (const wait of [0, 1_500]) {
    const { page } = await open('?show=map');
    const release = await answerWithLargeNetwork(page);
    if (wait === 0) release();
    await page.goto(page.url().replace('?show=map', ''));
    await page.waitForTimeout(wait);
    release();
    await settled(page);
    await page.waitForTimeout(500);
    pictures.push(await picture(page));
    await page.unrouteAll({ behavior: 'wait' });
  }
  expect(pictures[0] === pictures[1]).toBe(true);
});

test('when contact is lost on the way, what has come stays, and the rest is read when the server is back', async () => {
  const { page } = await open('?show=map');
  const release = await answerWithLargeNetwork(page, { failing: true });
  await page.goto(page.url().replace('?show=map', ''));
  await page.locator(progress).waitFor();
  release();
  await page.locator('.stage').getByRole('heading', { name: 'Ingen kontakt med servern' }).waitFor();
  expect(await page.locator('.graph-canvas').isVisible()).toBe(true);
  await settled(page);
  expect(await page.locator('.stage').getByRole('heading').count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
});
