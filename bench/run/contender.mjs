// One engine in a process of its own: what it allocates disturbs no other. Sends its times and answers to the process that started it.
import process from 'node:process';
import { makeColumns } from '../workload/columns.mjs';
import { projectsOf, questions } from '../workload/dashboard.mjs';
import { makeWindows } from '../workload/windows.mjs';
import { median } from './median.mjs';

/** Rounds that are not counted: the first runs of a loop are slower. */
const WARM_UP = 3;

const [engine, events, rounds] = process.argv.slice(2);
const { open } = await import(`../contenders/${engine}.mjs`);
const contender = await open(makeColumns(Number(events)), await makeWindows());

const subjects = [
  ...questions.map((name) => ({ name, names: [name] })),
  ...['all', 'one', 'half'].map((name) => ({ name, names: questions })),
];
const firstStart = performance.now();
await contender.ask(['q1'], null);
const firstMs = performance.now() - firstStart;

const times = {};
const answers = {};
for (const { name, names } of subjects) {
  times[name] = [];
  answers[name] = [];
  for (let round = -WARM_UP; round < Number(rounds); round++) {
    const projects = projectsOf(name, Math.abs(round));
    const start = performance.now();
    const read = await contender.ask(names, projects);
    const ms = performance.now() - start;
    if (round < 0) continue;
    times[name].push(ms);
    answers[name].push(read());
  }
}
const report = {
  ingestMs: contender.ingestMs,
  firstMs,
  rowsMsPerMillion: contender.rowsMsPerMillion ?? null,
  bytes: contender.bytes ?? null,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  ms: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)])),
  workers: contender.workers ?? null,
  answers,
};
process.send(report, () => {
  contender.close?.();
  process.disconnect();
});
