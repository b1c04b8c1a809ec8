// Times Tallyboard beside its peers on one seeded workload, and checks that all give the same answers.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { assertEqual } from './run/answers.mjs';
import { measureCurve, printCurve } from './run/curve.mjs';
import { start } from './run/start.mjs';
import { printTable } from './run/table.mjs';

const PEERS = ['tallyboard-workers', 'tallyboard-duckdb', 'duckdb', 'arquero', 'crossfilter'];

const USAGE = `Usage: npm run --silent bench:engine -- [--events 1000000] [--peers ${PEERS.join(',')}] [--rounds 7] [--heap 12000] [--json]
       npm run --silent bench:engine -- --curve [--json]
--peers ''   times Tallyboard alone, in one thread; tallyboard-workers is Tallyboard in a thread for each processor, or as many as WORKERS says
--heap       megabytes that each engine's process may use for objects; 10 M events of arquero and crossfilter2 need 12000
--curve      how the time grows with events and with widgets`;

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    peers: { type: 'string', default: PEERS.join() },
    rounds: { type: 'string', default: '7' },
    heap: { type: 'string', default: '12000' },
    curve: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const [events, rounds, heap] = [options.events, options.rounds, options.heap].map(Number);
const peers = options.peers.split(',').filter((peer) => peer !== '');
if (
  ![events, rounds, heap].every((value) => Number.isInteger(value) && value > 0) ||
  peers.some((peer) => !PEERS.includes(peer))
) {
  console.error(USAGE);
  process.exit(1);
}

if (options.curve) {
  const curve = await measureCurve(heap);
  if (options.json) console.log(JSON.stringify(curve, null, 2));
  else printCurve(curve);
} else {
  const engines = {};
  let expected = null;
  // One after the other: each has the machine to itself.
  for (const engine of ['tallyboard', ...peers]) {
    const { answers, ...report } = await start('contender.mjs', [engine, events, rounds], heap);
    engines[engine] = report;
    expected ??= answers;
    assertEqual(expected, answers, `tallyboard and ${engine}:`);
  }
  const summary = { events, rounds, node: process.version, engines, answersEqual: true };
  if (options.json) console.log(JSON.stringify(summary, null, 2));
  else printTable(summary);
}
