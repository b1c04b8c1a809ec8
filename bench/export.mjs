// What exports take: a PDF of a dashboard and a CSV file of a million rows, each beside a peer in a process of its own, and the sizes of documents.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { median } from './run/median.mjs';
import { start } from './run/start.mjs';

const USAGE = 'Usage: npm run --silent bench:export -- [--rows 1000000] [--rounds 3] [--json]';
const CONTENDERS = ['pdf-tallyboard', 'pdf-autotable', 'csv-tallyboard', 'csv-papaparse'];
const MEGABYTES = 4096;

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean' },
  },
});
const [rows, rounds] = [options.rows, options.rounds].map(Number);
if (![rows, rounds].every((each) => Number.isInteger(each) && each > 0)) {
  console.error(USAGE);
  process.exit(1);
}

const runs = {};
for (let round = 0; round < rounds; round++) {
  for (const name of CONTENDERS) {
    runs[name] ??= [];
    // The peer gets as many pages as ours has.
    const count = name === 'pdf-autotable' ? runs['pdf-tallyboard'][0].pages : rows;
    runs[name].push(await start('export-work.mjs', [name, count], MEGABYTES));
  }
}
const measured = Object.fromEntries(
  Object.entries(runs).map(([name, each]) => [
    name,
    {
      ...each[0],
      ms: median(each.map(({ ms }) => ms)),
      peakBytes: median(each.map(({ peakBytes }) => peakBytes)),
    },
  ]),
);
const { sizes } = await start('export-work.mjs', ['sizes', rows], MEGABYTES);
const report = { rows, rounds, node: process.versions.node, measured, sizes };

if (options.json) console.log(JSON.stringify(report, null, 2));
else {
  console.log(`${rows.toLocaleString('en')} rows, median of ${rounds} rounds, Node ${report.node}`);
  console.table(
    Object.fromEntries(
      Object.entries(measured).map(([name, { ms, peakBytes, bytes, pages }]) => [
        name,
        {
          ms: Math.round(ms),
          'peak MB': Math.round(peakBytes / 1e6),
          KB: Math.round(bytes / 1000),
          pages: pages ?? '',
        },
      ]),
    ),
  );
  console.log('Sizes of the same report, KB');
  console.table(Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, Math.round(bytes / 1000)])));
}
