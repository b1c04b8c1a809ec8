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
import { tasksBetween } from './run/page-tasks.mjs';

const USAGE = 'Usage: npm run --silent bench:page -- [--events 1000000] [--json]';
const SUBJECTS = { ingest: 'taking the events in, as rows', dashboard: 'a dashboard of eight, after seven rounds' };

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
  build: { outDir, emptyOutDir: true },
};
await build(settings);
const server = await preview({ ...settings, preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls.local[0]);
  await page.waitForFunction('globalThis.bench');
  await page.evaluate((count) => globalThis.bench.prepare(count), events);
  const report = {};
  let expected = null;
  for (const name of await page.evaluate('globalThis.bench.contenders')) {
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    const { figures, mode, ...subjects } = await page.evaluate((each) => globalThis.bench.measure(each), name);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    expected ??= figures;
    if (figures !== expected) throw new Error(`The ${name} gives other figures than the memory adapter.`);
    report[name] = { mode };
    for (const [subject, measured] of Object.entries(subjects)) {
      const mark = `${name}: ${subject}`;
      report[name][subject] = { ...measured, ...tasksBetween(traceEvents, `${mark} begins`, `${mark} ends`) };
    }
  }
  if (options.json) console.log(JSON.stringify({ events, browser: browser.version(), report }, null, 2));
  else print(report);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}

function print(report) {
  console.log(`${events.toLocaleString('en')} events, Chromium ${browser.version()}, same figures from all`);
  for (const [subject, title] of Object.entries(SUBJECTS)) {
    console.log(`${title}: ms until it is done, and ms of the tasks of the page, on the clock and on the processor`);
    console.table(
      Object.fromEntries(
        Object.entries(report).map(([name, { [subject]: measured }]) => [
          name,
          {
            'takes ms': Math.round(measured.ms),
            'longest task': Number(measured.longestMs.toFixed(1)),
            'longest task, processor': Number(measured.longestWorkMs.toFixed(1)),
            'tasks over 8, processor': Math.round(measured.noticedWorkMs),
            'all tasks, processor': Math.round(measured.workMs),
            frames: measured.frames,
          },
        ]),
      ),
    );
  }
}
