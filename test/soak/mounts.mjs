// @ts-check
import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../../scripts/ensure-browser.mjs';
import { sourceAlias } from '../../scripts/source-entries.mjs';

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

/**
 * Mounts a widget many times, and tells what the page held on to before and after.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {string} widget
 * @param {number} times
 */
export async function soak(browser, address, widget, times) {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.soak !== undefined);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    const standing = async () => {
      for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(50);
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const left = await page.evaluate(() => window.soak.left());
      return /** @type {Standing} */ ({ heap: usedSize, nodes, listeners: jsEventListeners, ...left });
    };
    const mount = (/** @type {number} */ count) =>
      page.evaluate(({ widget, count }) => window.soak.mount(widget, count), { widget, count });
    // What is made once and kept, such as formats of Intl, is made before the count begins.
    await mount(15);
    // What is loaded when it is first wanted has come by now, and is there for the next ones.
    await page.waitForTimeout(200);
    await mount(15);
    const before = await standing();
    const began = performance.now();
    for (let done = 0; done < times; done += 1000) await mount(Math.min(1000, times - done));
    const milliseconds = (performance.now() - began) / times;
    return { before, after: await standing(), milliseconds };
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

async function main() {
  const { parseArgs } = await import('node:util');
  const { values } = parseArgs({
    options: { mounts: { type: 'string', default: '10000' }, only: { type: 'string', default: '' } },
  });
  const served = await servePage();
  const browser = await chromium.launch(launchOptions());
  try {
    const names = (await widgetsOn(browser, served.address)).filter((/** @type {string} */ name) =>
      name.includes(values.only),
    );
    process.stdout.write(`${values.mounts} mounts and unmounts of each: what is left of them\n`);
    for (const name of names) {
      const { before, after, milliseconds } = await soak(browser, served.address, name, Number(values.mounts));
      const grown = Object.entries(after).map(
        ([key, value]) => `${key} ${value - before[/** @type {keyof Standing} */ (key)]}`,
      );
      process.stdout.write(`${name.padEnd(16)} ${grown.join(', ')} (${milliseconds.toFixed(2)} ms each)\n`);
    }
  } finally {
    await browser.close();
    served.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
