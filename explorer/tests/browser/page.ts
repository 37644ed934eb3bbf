import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

let browser: Browser;

/** Opens Debian's Chromium for the tests of a file, drawing in software where there is no graphics card. */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
    });
  });
  afterAll(() => browser.close());
}

export interface Opened {
  readonly page: Page;
  /** What the page said that it should not: errors, and refusals of the content security policy. */
  readonly complaints: string[];
}

const DESKTOP = { width: 1440, height: 900 };

/** Opens the explorer at an address such as `?organisation=forsakringskassan`. */
export async function open(query = '', options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'sv-SE', acceptDownloads: true, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${inject('server')}/${query}`);
  return { page, complaints };
}

/** Waits until the graph stands still. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.graph-canvas[data-settled=true]').waitFor();
}

export function search(page: Page): string {
  return new URL(page.url()).search;
}

/** How much of the page has jumped since it was opened, as browsers measure it. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );
}
