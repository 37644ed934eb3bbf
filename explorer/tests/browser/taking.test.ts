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
  const { page, complaints } = await open(query, { colorScheme: 'dark' });
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
  // The page's own dark ground, in every corner: pale words on none would not be seen elsewhere.
  const corners = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const places = [1, canvas.width - 2].flatMap((x) => [1, canvas.height - 2].map((y) => [x, y] as const));
    return places.map(([x, y]) => context?.getImageData(x, y, 1, 1).data.join());
  }, svg);
  expect(corners).toContain('20,23,27,255');
  for (const corner of corners) expect(corner).toMatch(/,255$/);
  expect(complaints).toEqual([]);
});

test('paths are saved as they are drawn, wherever one has scrolled, and named by their ends', async () => {
  const { page, complaints } = await open('?from=region-skane&to=ostersunds-kommun&select=path:1');
  await page.locator('.tracks path').first().waitFor({ state: 'attached' });
  const stops = await page.locator('.stop').allInnerTexts();
  const tracks = await page.locator('.tracks path').count();
  await page.locator('.paths').evaluate((paths) => paths.scrollTo(200, 300));
  await page.getByText('Hämta', { exact: true }).click();
  const files = [];
  for (const name of ['SVG', 'PNG']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(`samverkan-region-skåne-östersunds-kommun.${name.toLowerCase()}`);
    files.push(readFileSync(await download.path()));
  }
  const svg = files[0]?.toString() ?? '';
  const picture = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const lines = [...root.querySelectorAll('text')].map((line) => ({ text: line.textContent, x: Number(line.getAttribute('x')) }));
    return { root: root.tagName, paths: root.querySelectorAll('path').length, lines, width: Number(root.getAttribute('width')) };
  }, svg);
  expect(picture.root).toBe('svg');
  expect(picture.paths).toBe(tracks);
  // Where a line breaks, nothing tells whether a word ends.
  const words = picture.lines.map(({ text }) => text).join('').replace(/\s+/g, '');
  for (const stop of stops) expect(words).toContain(stop.replace(/\s+/g, ''));
  expect(words).toContain('”');
  expect(picture.lines[0], 'whether one day holds the path').toMatchObject({ x: 17 });
  for (const { x } of picture.lines) expect(x).toBeLessThan(picture.width);
  expect(files[1]?.subarray(1, 4).toString()).toBe('PNG');
  expect(files[1]?.readUInt32BE(16)).toBe(2 * picture.width);
  expect(complaints).toEqual([]);
});

test('where there is no picture, none is offered', async () => {
  const { page } = await open('?from=region-skane&to=');
  await page.getByText('Hämta', { exact: true }).click();
  for (const name of ['SVG', 'PNG']) expect(await page.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
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
