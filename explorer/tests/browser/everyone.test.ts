import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';

import { violations } from './axe';
import { layoutShift, open, search, settled, useBrowser } from './page';

useBrowser();

const VIEWS: Readonly<Record<string, string>> = {
  'the first screen': '',
  'an organisation and a tie': '?organisation=forsakringskassan&select=organisation:forsakringskassan+organisation:are-kommun',
  paths: '?from=region-skane&to=ostersunds-kommun&select=path:1',
  'a council over time': '?council=ideburet-offentligt-samverkansrad&show=seats',
  'the map of a county': '?show=map&regions=12',
  'nothing to show': '?organisation=region-skane&during=1801-01-01/1801-12-31&certainty=CERTAIN',
};

const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'small light': { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  'small dark': { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
};

for (const [screen, options] of Object.entries(SCREENS)) {
  test(`axe finds nothing in any view, ${screen}`, async () => {
    const { page } = await open('', { ...options, bypassCSP: true, reducedMotion: 'reduce' });
    const origin = new URL(page.url()).origin;
    for (const [view, query] of Object.entries(VIEWS)) {
      await page.goto(`${origin}/${query}`);
      await page.waitForLoadState('networkidle');
      await page.locator('.filters > summary').click();
      expect(await violations(page), `${view}: list`).toEqual([]);
      for (const tab of ['Bild', 'Detaljer']) {
        if (!screen.startsWith('small')) continue;
        await page.locator('.tabs').getByRole('button', { name: tab }).click();
        expect(await violations(page), `${view}: ${tab}`).toEqual([]);
      }
    }
  });
}

test('the keyboard reaches the answer, a row and its details', async () => {
  const { page } = await open('?organisation=region-skane');
  await page.locator('.row').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till svaret');
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.classList.contains('row'))) break;
  }
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(outline).toBe('solid');
  await page.keyboard.press('Enter');
  await page.locator('.column-details blockquote').first().waitFor();
  expect(search(page)).toContain('select=');
});

test('a small screen has tabs, and what is chosen comes to the front', async () => {
  const { page, complaints } = await open('?organisation=region-skane', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.locator('.row').first().waitFor();
  expect(await page.locator('.column-picture').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Bild' }).click();
  expect(await page.locator('.column-picture').isVisible()).toBe(true);
  await settled(page);
  await page.getByRole('button', { name: 'Lista' }).click();
  await page.locator('.row').first().click();
  expect(await page.locator('.column-details').isVisible()).toBe(true);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  expect(complaints).toEqual([]);
});

test('what is said above paths is read whole on a small screen', async () => {
  const { page } = await open('?from=region-skane&to=ostersunds-kommun', { viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'Bild' }).click();
  const box = await page.locator('.common-day').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});

test('nothing jumps while the page loads', async () => {
  for (const query of ['', '?organisation=forsakringskassan', '?from=region-skane&to=ostersunds-kommun']) {
    const { page } = await open(query);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    // Below a tenth is what browsers call good; a twentieth is what the eye does not see.
    expect(await layoutShift(page), query).toBeLessThan(0.05);
  }
});

test('nothing moves when the system asks for stillness', async () => {
  const { page } = await open('', { reducedMotion: 'reduce' });
  const animated = await page.evaluate(
    () => [...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).animationName !== 'none').length,
  );
  expect(animated).toBe(0);
});
