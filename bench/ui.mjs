// Times one dashboard page in Chromium as Tallyboard draws it, beside Recharts, MUI X Charts and bare SVG by hand, on the same figures.
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
import { median } from './run/median.mjs';
import { measureHeap, measureOnce, traceWork } from './run/ui-page.mjs';
import { printUi } from './run/ui-table.mjs';

const CONTENDERS = ['tallyboard', 'bare', 'recharts', 'mui'];
const SLOW = 4;
/** Traced mounts and updates of each contender. */
const TRACES = 3;
/** Libraries that take seconds for what the others do in tenths of one are mounted this many times less often. */
const FEWER = { recharts: 20, mui: 20 };

const USAGE = `Usage: npm run --silent bench:ui -- [--rounds 5] [--contenders ${CONTENDERS.join(',')}] [--mounts 1000] [--slow] [--json]
--mounts  times that the page is mounted and unmounted to see what stays, a twentieth of it for libraries; 0 leaves that out
--slow    at a quarter of the processor's speed`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    contenders: { type: 'string', default: CONTENDERS.join() },
    mounts: { type: 'string', default: '1000' },
    slow: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [rounds, mounts] = [options.rounds, options.mounts].map(Number);
const contenders = options.contenders.split(',');
if (
  !Number.isInteger(rounds) ||
  rounds < 1 ||
  !Number.isInteger(mounts) ||
  mounts < 0 ||
  contenders.some((name) => !CONTENDERS.includes(name))
) {
  console.error(USAGE);
  process.exit(1);
}

const outDir = mkdtempSync(join(tmpdir(), 'tallyboard-ui-'));
const settings = {
  root: fileURLToPath(new URL('ui', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  resolve: { alias: sourceAlias },
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
};
await build(settings);
const server = await preview({ ...settings, preview: { host: '127.0.0.1', port: 0 } });
const launch = launchOptions();
// Frames come when they are ready: a page that is done is not charged for waiting for the screen.
const browser = await chromium.launch({
  ...launch,
  args: [...launch.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
try {
  const address = server.resolvedUrls.local[0];
  const slow = options.slow ? SLOW : 1;
  const measured = Object.fromEntries(contenders.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = contenders.map((_, i) => contenders[(i + round) % contenders.length]);
    for (const name of order) measured[name].push(await measureOnce(browser, address, name, slow));
  }
  const traced = { mount: {}, update: {} };
  for (let round = 0; round < TRACES; round++) {
    for (const action of ['mount', 'update']) {
      for (const name of contenders) {
        traced[action][name] ??= [];
        traced[action][name].push(await traceWork(browser, address, name, action));
      }
    }
  }
  const report = {};
  for (const name of contenders) {
    report[name] = {
      ...middle(measured[name]),
      work: middleWork(traced.mount[name]),
      updateWork: middleWork(traced.update[name]),
      heap: mounts === 0 ? null : await measureHeap(browser, address, name, Math.ceil(mounts / (FEWER[name] ?? 1))),
    };
  }
  const summary = { rounds, slow, browser: browser.version(), contenders: report };
  if (options.json) console.log(JSON.stringify(summary, null, 2));
  else printUi(summary);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}

/** Medians of what traces tell. */
function middleWork(rows) {
  return Object.fromEntries(Object.keys(rows[0]).map((name) => [name, median(rows.map((row) => row[name]))]));
}

/** Medians of the rounds; of all places that the pointer visited, the middle and the slow end. */
function middle(rows) {
  const of = (name) => median(rows.map((row) => row[name]));
  const hovered = (slot) => {
    const times = rows.flatMap((row) => row[slot].times).toSorted((a, b) => a - b);
    const missed = rows.reduce((sum, row) => sum + row[slot].missed, 0);
    if (times.length === 0) return { p50: null, p95: null, missed };
    return { p50: median(times), p95: times[Math.floor(times.length * 0.95)], missed };
  };
  return {
    mount: of('mount'),
    update: of('update'),
    resize: of('resize'),
    elements: of('elements'),
    hover: { stacked: hovered('stacked'), long: hovered('long') },
  };
}
