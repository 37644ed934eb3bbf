import { expect, test } from 'vitest';

import { violations } from './axe';
import { open, search, useBrowser } from './page';

useBrowser();

test('a county or a municipality is found by its name and kept in the address, with the keyboard alone', async () => {
  const { page, complaints } = await open('', { bypassCSP: true });
  await page.locator('.graph-canvas[aria-label*="81 noder"]').waitFor();
  await page.locator('.filters > summary').click();
  const box = page.getByRole('combobox', { name: 'Län och kommuner' });
  await box.focus();
  await page.keyboard.press('ArrowDown');
  const options = page.locator('.places-field [role=option]');
  expect(await options.count()).toBe(21);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');

  // Dots and rings may be left out, and a municipality is told by its county.
  await box.pressSequentially('malmo');
  expect(await options.allInnerTexts()).toEqual(['Malmö kommun Skåne län']);
  expect(await page.locator('.places-field [role=status]').innerText()).toBe('1 plats');
  await page.keyboard.press('Enter');
  expect(search(page)).toBe('?regions=1280');
  await page.locator('.graph-canvas:not([aria-label*="81 noder"])').waitFor();

  await box.pressSequentially('skåne');
  await page.keyboard.press('Enter');
  expect(search(page), 'a county takes in its municipality').toBe('?regions=12');
  await box.pressSequentially('jämt');
  await page.keyboard.press('Enter');
  expect(search(page)).toBe('?regions=12+23');
  await box.pressSequentially('lund');
  await page.keyboard.press('Enter');
  expect(search(page), 'a municipality narrows its county').toBe('?regions=23+1281');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Ta bort Jämtlands län' }).press('Enter');
  expect(search(page)).toBe('?regions=1281');
  expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.goBack();
  expect(await page.locator('.chosen-places li').allInnerTexts()).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test('what no place is called says so, in either language', async () => {
  const { page } = await open('?regions=1280', { locale: 'en-GB' });
  await page.locator('.filters > summary').click();
  const box = page.getByRole('combobox', { name: 'Counties and municipalities' });
  await box.fill('qqq');
  await page.getByText('Nothing is called “qqq”.').waitFor();
  expect(await page.locator('.places-field [role=status]').innerText()).toBe('No place found');
  await page.keyboard.press('Enter');
  expect(search(page)).toBe('?regions=1280');
  await page.getByRole('button', { name: 'Remove Malmö kommun' }).click();
  expect(search(page)).toBe('');
});
