import { parseArgs } from 'node:util';
import { createEventStore, memoryAdapter } from 'tallyboard/data';
import * as peer from './arquero-questions.mjs';
import { makeEntities, makeEvents } from './events.mjs';
import { dashboard, model, now, questions } from './questions.mjs';

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean' },
  },
});
const count = Number(options.events);
const rounds = Number(options.rounds);
if (!(Number.isInteger(count) && count > 0 && Number.isInteger(rounds) && rounds > 0)) {
  console.error('Usage: npm run bench:engine -- [--events 1000000] [--rounds 5] [--json]');
  process.exit(1);
}

const DEPARTMENTS = [
  ['Design', 'Structures', 'Services'],
  ['Landscape', 'Urban', 'Site'],
  ['Research', 'Model', 'Costs'],
];

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** Medians of both engines, taken in turn so that the machine's moods hit both. */
async function duel(ours, theirs, equal) {
  const times = { tallyboard: [], arquero: [] };
  for (let round = 0; round < rounds; round++) {
    const a = await timed(() => ours(round));
    const b = await timed(() => theirs(round, a.value));
    times.tallyboard.push(a.ms);
    times.arquero.push(b.ms);
    equal(a.value, b.value);
  }
  const [mine, other] = [median(times.tallyboard), median(times.arquero)];
  return { tallyboardMs: mine, arqueroMs: other, ratio: other / mine };
}

/** Whole numbers have to be equal, quotients and decimal sums to 12 digits: one of the two adds up in binary. */
function assertEqual(a, b, what) {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    for (const [i, part] of a.entries()) assertEqual(part, b[i], `${what}[${i}]`);
    return;
  }
  const close =
    typeof a === 'number' &&
    typeof b === 'number' &&
    Math.abs(a - b) <= 1e-12 * count ** 0.5 * Math.max(1, Math.abs(a));
  if (a !== b && !close) throw new Error(`The engines disagree on ${what}: ${a} and ${b}.`);
}

const names = (result) => result.groups.map((group) => group.map((member) => member.key));
const sorted = (rows) => rows.toSorted((a, b) => (a.slice(0, 2).join('\n') < b.slice(0, 2).join('\n') ? -1 : 1));
const byGroup = (result, ...measures) =>
  sorted(names(result).map((keys, i) => [...keys, ...measures.map((name) => result.current.values[name][i])]));
const byTool = (result) =>
  result.groups.map((_, i) => ['runs', 'successRate', 'meanDuration'].map((name) => result.current.values[name][i]));
const byMonth = (result) => {
  const buckets = result.current.buckets.length;
  const cells = names(result).flatMap(([category], group) =>
    Array.from({ length: buckets }, (_, bucket) => [
      category,
      bucket,
      result.current.values.credits[group * buckets + bucket],
    ]),
  );
  return sorted(
    cells
      .filter(([, , credits]) => credits !== 0)
      .map(([category, bucket, credits]) => [category, String(bucket).padStart(2, '0'), credits]),
  );
};
const padded = (rows) =>
  sorted(rows.map(([category, bucket, credits]) => [category, String(bucket).padStart(2, '0'), credits]));

function checkDashboard(results, other) {
  const [days, tools, weeks, change, categories, platforms, departments, outcomes] = results;
  assertEqual(days.current.values.runs, other[0], 'dashboard: runs by day');
  assertEqual(byTool(tools), other[1], 'dashboard: tools');
  assertEqual(weeks.current.values.users, other[2], 'dashboard: users by week');
  const frames = [change.current, change.comparison].map(({ totals }) => [totals.users, totals.runs]);
  assertEqual(frames, other[3], 'dashboard: comparison');
  assertEqual(byMonth(categories), padded(other[4]), 'dashboard: credits by category');
  assertEqual(byGroup(platforms, 'medianDuration', 'p95Duration'), sorted(other[5]), 'dashboard: quantiles');
  assertEqual(byGroup(departments, 'credits', 'users'), sorted(other[6]), 'dashboard: departments');
  assertEqual(byGroup(outcomes, 'runs', 'successRate'), sorted(other[7]), 'dashboard: outcomes');
}

function arqueroDashboard(table, results) {
  const [days, tools, weeks, change, categories, platforms, departments, outcomes] = results;
  return [
    peer.countByDay(table, days.current),
    peer.ratioByTool(table, tools.current),
    peer.usersByWeek(table, weeks.current),
    peer.usersAndRuns(table, change.current, change.comparison),
    peer.creditsByCategory(table, categories.current),
    peer.quantilesByPlatform(table, platforms.current),
    peer.byDepartment(table, departments.current),
    peer.byPlatformAndOutcome(table, outcomes.current),
  ];
}

const entities = makeEntities();
const events = makeEvents(count);
const store = createEventStore(model);
store.upsert('user', entities.users);
store.upsert('tool', entities.tools);
const ingest = await timed(() => store.append(events));
if (ingest.value.accepted !== count) throw new Error(`Of ${count} events only ${ingest.value.accepted} were taken in.`);
const adapter = memoryAdapter(store);
const first = await timed(() => adapter.run([questions['count by day']], { now }));
const build = await timed(() => peer.makeTable(events, entities));
const table = build.value;
const run = async (name) => (await adapter.run([questions[name]], { now }))[0];

const timings = {
  'count by day': await duel(
    () => run('count by day'),
    (_, ours) => peer.countByDay(table, ours.current),
    (ours, theirs) => assertEqual(ours.current.values.runs, theirs, 'count by day'),
  ),
  'ratio by tool with Other': await duel(
    () => run('ratio by tool with Other'),
    (_, ours) => peer.ratioByTool(table, ours.current),
    (ours, theirs) => assertEqual(byTool(ours), theirs, 'ratio by tool'),
  ),
  'distinct users by week': await duel(
    () => run('distinct users by week'),
    (_, ours) => peer.usersByWeek(table, ours.current),
    (ours, theirs) => assertEqual(ours.current.values.users, theirs, 'users by week'),
  ),
  'quantiles by platform': await duel(
    () => run('quantiles by platform'),
    (_, ours) => peer.quantilesByPlatform(table, ours.current),
    (ours, theirs) => assertEqual(byGroup(ours, 'medianDuration', 'p95Duration'), sorted(theirs), 'quantiles'),
  ),
  'dashboard of 8, filtered': await duel(
    (round) => adapter.run(dashboard(DEPARTMENTS[round % DEPARTMENTS.length]), { now }),
    (round, ours) => arqueroDashboard(peer.keepDepartments(table, DEPARTMENTS[round % DEPARTMENTS.length]), ours),
    checkDashboard,
  ),
};

const report = {
  events: count,
  rounds,
  node: process.version,
  ingest: {
    tallyboardMs: ingest.ms,
    eventsPerSecond: (count / ingest.ms) * 1000,
    firstQueryMs: first.ms,
    arqueroMs: build.ms,
  },
  bytesPerEvent: { columns: store.bytes.columns / count, ids: store.bytes.ids / count },
  queries: timings,
  resultsEqual: true,
};

if (options.json) {
  console.log(JSON.stringify(report, null, 2));
} else {
  const round = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  console.log(`${count.toLocaleString('en')} events, median of ${rounds} rounds, Node ${process.version}`);
  console.log(
    `ingest ${round(ingest.ms)} ms (${round(report.ingest.eventsPerSecond / 1e6)} M events/s), first query ${round(first.ms)} ms`,
  );
  console.log(
    `bytes an event: ${report.bytesPerEvent.columns.toFixed(1)} columns + ${report.bytesPerEvent.ids.toFixed(1)} ids`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(timings).map(([name, { tallyboardMs, arqueroMs, ratio }]) => [
        name,
        { 'Tallyboard ms': round(tallyboardMs), 'arquero ms': round(arqueroMs), ratio: `${round(ratio)} ×` },
      ]),
    ),
  );
  console.log('results equal');
}
