// How long a page stands still while events come in and while a dashboard of eight is answered: by an engine in the page, and in a worker.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { launchOptions } from '../scripts/ensure-browser.mjs';
import { sourceAlias } from '../scripts/source-entries.mjs';

const USAGE = 'Usage: npm run --silent bench:page -- [--events 1000000] [--json]';

const { values: options } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, json: { type: 'boolean' } },
});
const events = Number(options.events);
if (!Number.isInteger(events) || events < 1) {
  console.error(USAGE);
  process.exit(1);
}

const outDir = mkdtempSync(join(tmpdir(), 'tallyboard-page-'));
const settings = {
  root: fileURLToPath(new URL('page', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  resolve: { alias: sourceAlias },
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true },
};
await build(settings);
const server = await preview({ ...settings, preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls.local[0]);
  await page.waitForFunction('globalThis.measureStandstill');
  const report = await page.evaluate((count) => globalThis.measureStandstill(count), events);
  if (options.json) console.log(JSON.stringify({ events, browser: browser.version(), report }, null, 2));
  else print(report);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}

function print(report) {
  console.log(`${events.toLocaleString('en')} events, Chromium ${browser.version()}, same figures from all`);
  for (const subject of ['ingest', 'dashboard']) {
    console.log(subject === 'ingest' ? 'taking the events in, as rows' : 'a dashboard of eight, median of the rounds');
    console.table(
      Object.fromEntries(
        Object.entries(report).map(([name, { [subject]: measured }]) => [
          name,
          {
            'takes ms': Math.round(measured.ms),
            'longest standstill ms': Number(measured.longestMs.toFixed(1)),
            'standstills over 8 ms, together': Math.round(measured.noticedMs),
            'frames meanwhile': measured.frames,
          },
        ]),
      ),
    );
  }
}
