// @ts-check
import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../../scripts/ensure-browser.mjs';
import { sourceAlias } from '../../scripts/source-entries.mjs';
import { bytesPerMount } from './slope.mjs';

/**
 * @typedef {object} Standing What a page holds on to, counted by the browser after its garbage is collected.
 * @property {number} heap Bytes.
 * @property {number} nodes
 * @property {number} listeners
 * @property {number} timers
 * @property {number} frames
 * @property {number} observers
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the page that mounts widgets, built for production. */
export async function servePage() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: sourceAlias },
    build: { write: false, rolldownOptions: { input: 'test/soak/page.tsx' } },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (Array.isArray(built) ? built[0] : built);
  const files = new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
  const script = output.find((file) => file.type === 'chunk' && file.isEntry)?.fileName;
  const style = output.find((file) => file.fileName.endsWith('.css'))?.fileName;
  const document = `<!doctype html><title>Soak</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/${style}"><body><script type="module" src="/${script}"></script>`;
  const server = createServer((request, response) => {
    const file = request.url === '/' ? document : files.get(request.url ?? '');
    const type = request.url?.endsWith('.js') ? 'text/javascript' : request.url === '/' ? 'text/html' : 'text/css';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type });
    response.end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const COUNTED = /** @type {const} */ (['nodes', 'listeners', 'timers', 'frames', 'observers']);
/** How often the heap is looked at on the way. */
const LOOKS = 20;
const WARM_UP = 30;
const AGAIN = 40;

/**
 * A browser that compiles nothing for speed: what is compiled on the way would be counted as what widgets leave, for
 * thousands of mounts.
 */
export function openSoakBrowser() {
  const { args, ...options } = launchOptions();
  return chromium.launch({ ...options, args: [...args, '--js-flags=--no-opt --no-maglev --no-sparkplug'] });
}

/**
 * @param {Standing} before
 * @param {Standing} after
 * @returns {Standing}
 */
function grown(before, after) {
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    timers: after.timers - before.timers,
    frames: after.frames - before.frames,
    observers: after.observers - before.observers,
  };
}

/**
 * Mounts a widget many times, and tells what the page holds on to afterwards that it did not before.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {string} widget
 * @param {number} times
 */
export async function soak(browser, address, widget, times) {
  // Where a click comes without a pointer, focus waits until nothing moves any more.
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.soak !== undefined);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    const standing = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const left = await page.evaluate(() => window.soak.settled());
      // What is let go of in a first turn lets go of more.
      for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return /** @type {Standing} */ ({ heap: usedSize, nodes, listeners: jsEventListeners, ...left });
    };
    const mount = (/** @type {number} */ count) =>
      page.evaluate(({ widget, count }) => window.soak.mount(widget, count), { widget, count });
    // What is made once and kept, such as code on demand and formats of Intl, is made before the count begins.
    await mount(Math.min(WARM_UP, times));
    const before = await standing();
    let after = before;
    /** @type {(readonly [mounts: number, heap: number])[]} */
    const heaps = [[0, before.heap]];
    let milliseconds = 0;
    for (let done = 0, look = 1; look <= LOOKS; look++) {
      const next = Math.round((times * look) / LOOKS);
      if (next === done) continue;
      const began = performance.now();
      await mount(next - done);
      milliseconds += performance.now() - began;
      done = next;
      // Looking takes long: a short run has no use for a slope.
      if (times < 10 * LOOKS && done < times) continue;
      after = await standing();
      heaps.push([done, after.heap]);
    }
    let left = grown(before, after);
    // A browser may hold on to the one that was used last. What leaks grows again, and again.
    for (let again = 0; again < 3 && COUNTED.some((kind) => left[kind] > 0); again++) {
      const from = await standing();
      await mount(Math.min(AGAIN, times));
      left = { ...grown(from, await standing()), heap: left.heap };
    }
    return { left, milliseconds: milliseconds / times, perMount: bytesPerMount(heaps) };
  } finally {
    await page.close();
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @returns {Promise<readonly string[]>}
 */
export async function widgetsOn(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.soak !== undefined);
  const widgets = await page.evaluate(() => window.soak.widgets);
  await page.close();
  return widgets;
}

/**
 * Does something with each widget, several at a time.
 *
 * @param {readonly string[]} widgets
 * @param {number} jobs
 * @param {(widget: string) => Promise<void>} run
 */
export async function sideBySide(widgets, jobs, run) {
  const waiting = widgets.values();
  const job = async () => {
    for (const widget of waiting) await run(widget);
  };
  await Promise.all(Array.from({ length: jobs }, job));
}

const COLUMNS = /** @type {const} */ (['heap', ...COUNTED]);

/**
 * @param {string} name
 * @param {readonly (string | number)[]} cells
 */
function line(name, cells) {
  return `${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(11)).join('')}\n`;
}

async function main() {
  const { parseArgs } = await import('node:util');
  const { values } = parseArgs({
    options: {
      mounts: { type: 'string', default: '10000' },
      only: { type: 'string', default: '' },
      jobs: { type: 'string', default: '1' },
    },
  });
  const served = await servePage();
  const browser = await openSoakBrowser();
  try {
    const names = (await widgetsOn(browser, served.address)).filter((/** @type {string} */ name) =>
      name.includes(values.only),
    );
    process.stdout.write(
      `What is left after ${values.mounts} mounts and unmounts of each widget, in bytes and numbers; “slope” is bytes a mount over their second half.\n`,
    );
    process.stdout.write(line('', ['slope', ...COLUMNS, 'ms each']));
    await sideBySide(names, Number(values.jobs), async (name) => {
      const { left, milliseconds, perMount } = await soak(browser, served.address, name, Number(values.mounts));
      const slope = perMount === undefined ? '–' : perMount.toFixed(1);
      process.stdout.write(line(name, [slope, ...COLUMNS.map((kind) => left[kind]), milliseconds.toFixed(1)]));
    });
  } finally {
    await browser.close();
    served.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
