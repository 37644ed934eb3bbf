/** Drags and zooms the whole network and tells how long frames took. Run by hand: a figure of one machine is no test. */
import { chromium } from 'playwright-core';

const server = process.env.SAMVERKAN_URL ?? 'http://127.0.0.1:8000';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
// Names are drawn last: with the first of them there is a picture.
await page.addInitScript(() => {
  const { prototype } = CanvasRenderingContext2D;
  const write = prototype.fillText;
  prototype.fillText = function (...words) {
    window.drawn ??= performance.now();
    return write.apply(this, words);
  };
});

/** Reads the page and tells when the first names were drawn, when all was read and when it stood still. */
async function load() {
  await page.goto(server);
  const listed = page.waitForFunction(() => document.querySelector('[aria-labelledby=ties] .row') !== null && performance.now());
  const drawn = page.waitForFunction(() => window.drawn);
  await page.locator('.graph-canvas[data-settled=true]').waitFor({ timeout: 300_000 });
  const settled = await page.evaluate(() => performance.now());
  return { listed: await (await listed).jsonValue(), drawn: await (await drawn).jsonValue(), settled };
}

const cold = await load();
const warm = await load();

const canvas = page.locator('.graph-canvas');
const box = await canvas.boundingBox();
if (!box) throw new Error('there is no graph');
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

async function frames(move) {
  await page.evaluate(() => {
    const times = [];
    Object.assign(window, { times, measuring: true });
    const frame = (now) => {
      times.push(now);
      if (window.measuring) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await move();
  return page.evaluate(() => {
    const { times } = window;
    Object.assign(window, { measuring: false });
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  });
}

function tell(what, times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const figures = `${(1000 / mean).toFixed(1)} frames/s; median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms`;
  process.stdout.write(`${what}: ${figures}\n`);
}

/** For how many milliseconds each is watched. */
const LONG = 6_000;

const dragging = await frames(async () => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0, end = Date.now() + LONG; Date.now() < end; step++) {
    await page.mouse.move(x + 150 * Math.sin(step / 10), y + 100 * Math.cos(step / 10));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
});
const zooming = await frames(async () => {
  for (let step = 0, end = Date.now() + LONG; Date.now() < end; step++) {
    await page.mouse.wheel(0, step % 20 < 10 ? -120 : 120);
    await page.waitForTimeout(50);
  }
});
const label = await canvas.getAttribute('aria-label');
const graphics = await page.evaluate(() => {
  const gl = document.createElement('canvas').getContext('webgl');
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : 'unknown';
});
process.stdout.write(`${label ?? ''}\n${graphics}\n`);
for (const [what, times] of Object.entries({ 'for the first time': cold, again: warm })) {
  const [listed, drawn, settled] = [times.listed, times.drawn, times.settled].map((time) => `${Math.round(time)} ms`);
  process.stdout.write(`${what}: list after ${listed}, first picture after ${drawn}, settled after ${settled}\n`);
}
tell('dragging', dragging);
tell('zooming', zooming);
await browser.close();
