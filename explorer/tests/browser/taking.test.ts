import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { open, settled, useBrowser } from './page';

useBrowser();

async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  expect(download.suggestedFilename()).toBe(`samverkan-region-skåne.${name.toLowerCase()}`);
  return readFileSync(await download.path());
}

test('the graph is saved as it is seen', async () => {
  const { page, complaints } = await open('?organisation=region-skane');
  await settled(page);
  await page.getByText('Hämta', { exact: true }).click();
  const svg = (await saved(page, 'SVG')).toString();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg.match(/<circle /g)?.length).toBe(14);
  expect(svg).toContain('<title>Region Skåne</title>');
  expect(svg).toMatch(/<text [^>]*>Region Skåne<\/text>/);
  expect(svg).toContain('stroke-dasharray');
  const png = await saved(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)?.[1]));
  expect(complaints).toEqual([]);
});

test.each(['?show=map', '?council=ideburet-offentligt-samverkansrad&show=seats'])('%s is saved as a picture', async (query) => {
  const { page, complaints } = await open(query);
  await page.locator('.map svg path, .mandate').first().waitFor({ state: 'attached' });
  await page.getByText('Hämta', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toMatch(/fill="rgb\(/);
  expect(svg).not.toContain('class=');
  expect(complaints).toEqual([]);
});

test('the data goes out in every format, filtered as it is shown', async () => {
  const { page } = await open('?organisation=region-skane&at=2014-10-01&certainty=CERTAIN&sectors=CIVIL_SOCIETY+MUNICIPAL');
  await page.getByText('Hämta', { exact: true }).click();
  const links = page.locator('.menu-body a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBe(10);
  expect(addresses[0]).toBe(
    '/export/network.graphml?at=2014-10-01&certainty=CERTAIN&sectors=MUNICIPAL,CIVIL_SOCIETY&around.organisations=region-skane&around.steps=1',
  );
  for (const address of addresses) {
    const response = await fetch(inject('server') + address);
    expect(response.status, `${address}: ${response.ok ? '' : await response.text()}`).toBe(200);
  }
});

test('a link to the view is copied', async () => {
  const { page } = await open('?organisation=region-skane', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('Hämta', { exact: true }).click();
  await page.getByRole('button', { name: 'Kopiera länk till vyn' }).click();
  await page.getByText('Länken är kopierad').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
