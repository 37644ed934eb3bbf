import { expect, test } from 'vitest';

import { open, search, settled, useBrowser } from './page';

useBrowser();

test('a link shows a colleague the same view', async () => {
  const query =
    '?organisation=forsakringskassan&expand=svenska-esf-radet&during=2014-01-01/2014-12-31&via=PROJECT+COUNCIL' +
    '&sectors=CIVIL_SOCIETY+MUNICIPAL&without=agencies&size=STRENGTH&colour=community&sort=name' +
    '&select=organisation:malmo-kommun&lang=en';
  const { page, complaints } = await open(query);
  await page.getByRole('heading', { level: 1, name: 'Who does Försäkringskassan work with?' }).waitFor();
  await page.locator('.column-details').getByRole('heading', { name: 'Malmö kommun' }).waitFor();
  await settled(page);
  expect(await page.getByLabel('Area by').inputValue()).toBe('STRENGTH');
  expect(await page.getByLabel('Colour by').inputValue()).toBe('community');
  expect(await page.getByLabel('Order by').inputValue()).toBe('name');
  expect(await page.getByRole('slider', { name: 'Year' }).getAttribute('aria-valuetext')).toBe('During 2014');
  await page.locator('.filters > summary').click();
  for (const name of ['Civil society', 'Municipal', 'Project', 'Council', 'Leave out national agencies']) {
    expect(await page.getByLabel(name, { exact: true }).isChecked(), name).toBe(true);
  }
  expect(await page.getByLabel('State', { exact: true }).isChecked()).toBe(false);
  expect(search(page)).toBe(query);
  expect(complaints).toEqual([]);
});

test('back and forward go from question to question', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Vem samverkar Försäkringskassan med?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Försäkringskassan med?' }).waitFor();
  await page.getByRole('button', { name: /^Åre kommun/ }).click();
  await page.getByRole('button', { name: 'Åre kommun', exact: true }).click();
  await page.getByRole('button', { name: 'Visa vem den samverkar med' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Åre kommun med?' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Försäkringskassan med?' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /Vem samverkar med vem/ }).waitFor();
  expect(search(page)).toBe('');
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Försäkringskassan med?' }).waitFor();
});

test('the same view looks the same every time', async () => {
  const pictures = [];
  for (let time = 0; time < 2; time++) {
    const { page } = await open('?organisation=region-skane');
    await settled(page);
    await page.waitForTimeout(500);
    pictures.push((await page.locator('.graph-canvas').screenshot()).toString('base64'));
  }
  expect(pictures[0] === pictures[1]).toBe(true);
});

test('each language is whole, and the choice is kept in the address', async () => {
  const { page } = await open('?organisation=region-skane', { locale: 'en-GB' });
  await page.getByRole('heading', { level: 1, name: 'Who does Region Skåne work with?' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('.column-list').innerText()).toMatch(/possibly since \d+ [A-Z][a-z]+ \d{4}/);
  await page.getByRole('button', { name: 'På svenska' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Region Skåne med?' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  expect(search(page)).toBe('?organisation=region-skane&lang=sv');
  expect(await page.locator('.column-list').innerText()).toMatch(/möjligen sedan \d+ [a-z]+ \d{4}/);
});

test('the browser that speaks neither language is answered in Swedish', async () => {
  const { page } = await open('', { locale: 'fi-FI' });
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
});
