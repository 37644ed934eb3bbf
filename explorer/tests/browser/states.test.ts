import { expect, test } from 'vitest';

import { open, settled, useBrowser } from './page';

useBrowser();

test('without a network what is on the screen stays, and the page goes on when it is back', async () => {
  const { page } = await open('?organisation=region-skane');
  await settled(page);
  const rows = await page.locator('.column-list .row').count();
  await page.context().setOffline(true);
  await page.getByText('Det som visas är kvar.').first().waitFor();
  await page.locator('.column-list .row').first().click();
  await page.locator('.column-details').getByRole('heading', { name: 'Ingen kontakt med servern' }).waitFor();
  expect(await page.locator('.column-list .row').count()).toBe(rows);
  await page.context().setOffline(false);
  await page.locator('.column-details blockquote').first().waitFor();
  expect(await page.locator('.offline').innerText()).toBe('');
});

test('a picture that takes its time says so', async () => {
  const { page } = await open('?show=map');
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await page.reload();
  const waiting = page.locator('.stage').getByText('Hämtar …');
  await waiting.waitFor();
  await page.locator('.map').waitFor();
  expect(await waiting.count()).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
});

test('an error says what to do, and carries the number of the request', async () => {
  const { page } = await open();
  await settled(page);
  await page.route('**/graphql', (route) =>
    route.fulfill({
      status: 500,
      headers: { 'x-request-id': 'r-123' },
      json: { errors: [{ message: 'the server failed', extensions: { code: 'INTERNAL', requestId: 'r-123' } }] },
    }),
  );
  await page.getByRole('button', { name: 'Vem samverkar Försäkringskassan med?' }).click();
  const alert = page.locator('.column-list').getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('Försök igen. Om felet består');
  expect(await alert.innerText()).toContain('Begäran r-123');
  await page.unroute('**/graphql');
  await alert.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vem samverkar Försäkringskassan med?' }).waitFor();
});

test('a question that the server refuses is told in its words, with the number of the request', async () => {
  const { page } = await open('?at=2014-02-30');
  const alert = page.locator('.column-picture').getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('2014-02-30');
  expect(await alert.locator('code').innerText()).not.toBe('');
});

test('nothing to show says so and offers to remove the filters', async () => {
  const { page } = await open('?organisation=region-skane&during=1801-01-01/1801-12-31&certainty=CERTAIN');
  await page.getByText('Inga samarbeten att visa med de här filtren.').waitFor();
  await page.locator('.column-list .state').getByRole('button', { name: 'Ta bort alla filter' }).click();
  await page.locator('.column-list .row').first().waitFor();
});

test('what does not exist says so', async () => {
  const { page } = await open('?organisation=no-such-thing');
  await page.locator('.column-list').getByText('Det finns inte, eller inte längre.').waitFor();
});

test('too much for one picture tells how much, and offers what halves it', async () => {
  const { page } = await open();
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    // The data that ships is small: only its count is made large.
    if (answer.data?.network?.ties) answer.data.network.nodeCount = 7_000;
    await route.fulfill({ response, json: answer });
  });
  await page.reload();
  await page.getByRole('heading', { name: 'För mycket för en bild' }).waitFor();
  await page.getByText('7 000 noder'.replace(' ', '\u00a0')).waitFor();
  expect(await page.locator('.legend').count()).toBe(0);
  await page.locator('.stage').getByRole('button', { name: /^Bara / }).first().click();
  expect(new URL(page.url()).search).toMatch(/(sectors|via|regions)=/);
  // Answers that are being changed would outlive the browser.
  await page.unrouteAll({ behavior: 'wait' });
});
