import { expect, test } from 'vitest';

import { open, search, settled, useBrowser } from './page';

useBrowser();

test('the first screen is an answer', async () => {
  const { page, complaints } = await open();
  expect(await page.locator('.column-list h1').innerText()).toBe('Vem samverkar med vem, och hur vet vi det?');
  expect(await page.locator('.questions button').count()).toBe(4);
  const strongest = page.locator('[aria-labelledby=ties] .row').first();
  await strongest.waitFor();
  expect(await strongest.innerText()).toContain('Arbetsförmedlingen');
  expect(await strongest.innerText()).toContain('Försäkringskassan');
  await page.locator('.column-details blockquote').first().waitFor();
  await settled(page);
  expect(await page.locator('.graph-canvas').getAttribute('aria-label')).toContain('81 noder och 261 samband');
  expect(complaints).toEqual([]);
});

test('the search finds while one types, past dots and wrong letters, and the keyboard goes there', async () => {
  const { page } = await open();
  const box = page.getByRole('combobox', { name: /Sök/ });
  await box.pressSequentially('forsakringskasan');
  const option = page.locator('.hits [role=option]').first();
  await option.filter({ hasText: 'Försäkringskassan' }).waitFor();
  await box.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Försäkringskassan med?' }).waitFor();
  expect(search(page)).toBe('?organisation=forsakringskassan');
});

test('what nothing is called proposes near spellings', async () => {
  const { page } = await open();
  const box = page.getByRole('combobox', { name: /Sök/ });
  await box.fill('Östersundqvistska');
  await page.getByText('Menade du').waitFor();
  expect(await page.locator('.hits [role=option]').first().innerText()).toContain('Östersund');
  await box.fill('qqqzzz');
  await page.getByText('Inget heter ”qqqzzz”.').waitFor();
  expect(await page.locator('.hits [role=option]').count()).toBe(0);
});

test('a tie opens to its arenas, roles, period, words and source', async () => {
  const { page } = await open('?organisation=forsakringskassan');
  await page.getByRole('button', { name: /^Åre kommun/ }).click();
  const details = page.locator('.column-details');
  await details.getByRole('heading', { name: 'Försäkringskassan och Åre kommun' }).waitFor();
  const card = details.locator('section.card', { hasText: 'Förstudie stärkt samverkan' }).last();
  const text = await card.innerText();
  for (const part of ['Projekt, från 1 januari 2024 till 31 juli 2024', 'Mottagare', 'tid ej angiven', '”', 'l. 49']) {
    expect(text).toContain(part);
  }
  expect(search(page)).toContain('select=organisation:forsakringskassan+organisation:are-kommun');
});

test('expanding a node brings its partners into picture and list', async () => {
  const { page } = await open('?organisation=emmaus-bjorka&select=organisation:region-skane');
  await settled(page);
  const label = () => page.locator('.graph-canvas').getAttribute('aria-label');
  const before = Number.parseInt((await label())?.replace(/\D+/, '') ?? '', 10);
  await page.goto(page.url().replace('region-skane', 'arbetsformedlingen'));
  await page.getByRole('button', { name: 'Fäll ut samarbeten' }).click();
  await page.getByRole('heading', { name: 'Längre bort' }).waitFor();
  await settled(page);
  expect(Number.parseInt((await label())?.replace(/\D+/, '') ?? '', 10)).toBeGreaterThan(before);
  expect(search(page)).toContain('expand=arbetsformedlingen');
  await page.getByRole('button', { name: 'Fäll ihop' }).click();
  await page.getByRole('heading', { name: 'Längre bort' }).waitFor({ state: 'detached' });
});

test('all shortest paths are drawn with evidence, and one can be singled out', async () => {
  const { page, complaints } = await open();
  await page.getByRole('button', { name: 'Hur hänger Region Skåne och Östersund ihop?' }).click();
  await page.getByText('4 kortaste vägar på 2 steg').waitFor();
  expect(search(page)).toBe('?from=region-skane&to=ostersunds-kommun');
  await page.locator('.tracks path').first().waitFor({ state: 'attached' });
  expect(await page.locator('.column[data-arenas=true] .stop-card').count()).toBe(3);
  expect(await page.locator('.stop-card blockquote').count()).toBeGreaterThan(5);
  expect(await page.locator('.common-day').innerText()).toContain('4 möjligen');
  await page.locator('.column-list .row').first().click();
  expect(await page.locator('.common-day').innerText()).toContain('Hela vägen kan ha funnits samtidigt');
  expect(await page.locator('.column li[data-off=true]').count()).toBeGreaterThan(0);
  expect(search(page)).toContain('select=path:1');
  expect(complaints).toEqual([]);
});

test('the ends of a path are found by typing', async () => {
  const { page } = await open('?from=region-skane&to=');
  const to = page.getByRole('combobox', { name: 'Till' });
  await to.pressSequentially('krokom');
  // At once: what is gone to is what was typed, not what was found on the way.
  await to.press('Enter');
  await page.waitForURL(/to=krokoms-kommun/);
  await page.getByText(/kortaste väg/).first().waitFor();
  expect(search(page)).toBe('?from=region-skane&to=krokoms-kommun');
});

test('a council over time shows seats, what is certain and what is possible', async () => {
  const { page, complaints } = await open();
  await page.getByRole('button', { name: 'Vilka satt i Skånes samverkansråd?' }).click();
  await page.locator('.mandate').first().waitFor();
  expect(await page.locator('.lane-name').count()).toBe(11);
  expect(await page.locator('.mandate').count()).toBe(14);
  expect(await page.locator('.bar-certain').count()).toBe(0);
  await page.locator('.mandate', { hasText: 'Malmö kommun' }).press('Enter');
  await page.locator('.column-details').getByRole('heading', { name: 'Malmö kommun' }).waitFor();
  expect(complaints).toEqual([]);
});

test('the map filters by county and municipality', async () => {
  const { page, complaints } = await open('?show=map');
  await page.locator('.place[data-code="12"]').click();
  expect(search(page)).toBe('?show=map&regions=12');
  await page.locator('.place[data-code="1280"]').waitFor();
  await page.locator('.places').getByRole('button', { name: /^Malmö kommun/ }).click();
  expect(search(page)).toBe('?show=map&regions=1280');
  await page.locator('.notes').getByText('Malmö kommun').waitFor();
  await page.locator('.notes').getByRole('button', { name: 'Hela Sverige' }).click();
  expect(search(page)).toBe('?show=map');
  expect(complaints).toEqual([]);
});

test('arenas and communities are drawn when asked for', async () => {
  const { page, complaints } = await open();
  await settled(page);
  await page.getByLabel('Rita arenor').check();
  await page.locator('.graph-canvas[aria-label*="138 noder"]').waitFor();
  await settled(page);
  await page.getByLabel('Färg efter').selectOption('community');
  await page.getByText('Kluster 1').waitFor();
  await page.getByLabel('Yta efter').selectOption('BETWEENNESS');
  await page.locator('[aria-labelledby=nodes] .row', { hasText: 'mellanliggandecentralitet' }).first().waitFor();
  expect(search(page)).toBe('?arenas=yes&size=BETWEENNESS&colour=community');
  expect(complaints).toEqual([]);
});

test('national agencies are left out on request, and the page says so', async () => {
  const { page } = await open();
  await page.locator('.filters > summary').click();
  await page.getByLabel('Utelämna statliga myndigheter').check();
  await page.getByText('Statliga myndigheter är utelämnade.').waitFor();
  await page.locator('.graph-canvas:not([aria-label*="81 noder"])').waitFor();
  const ties = await page.locator('[aria-labelledby=ties]').innerText();
  expect(ties).not.toContain('Arbetsförmedlingen');
  await page.getByRole('button', { name: 'Ta med dem' }).click();
  await page.locator('.graph-canvas[aria-label*="81 noder"]').waitFor();
});

test('the slider goes through the years', async () => {
  const { page } = await open();
  const slider = page.getByRole('slider', { name: 'År' });
  await slider.focus();
  await slider.fill('2014');
  await page.locator('.graph-canvas[aria-label*="72 noder"]').waitFor();
  expect(search(page)).toBe('?during=2014-01-01/2014-12-31');
  expect(await slider.getAttribute('aria-valuetext')).toBe('Under 2014');
  await slider.press('ArrowRight');
  expect(search(page)).toBe('?during=2015-01-01/2015-12-31');
  await page.getByRole('button', { name: 'Alla tider' }).click();
  expect(search(page)).toBe('');
});
