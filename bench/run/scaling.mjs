// Tallyboard alone, by the number of events and of widgets. Sends its times to the process that started it.
import process from 'node:process';
import { open } from '../contenders/tallyboard.mjs';
import { makeColumns } from '../workload/columns.mjs';
import { questions } from '../workload/dashboard.mjs';
import { makeWidgets } from '../workload/widgets.mjs';
import { median } from './median.mjs';

const ROUNDS = 9;
const events = Number(process.argv[2]);
const contender = await open(makeColumns(events));

async function time(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

const allMs = await time(() => contender.ask(questions, null));
const widgets = [];
for (const count of [1, 2, 4, 8, 16, 32, 64]) {
  const queries = makeWidgets(count);
  widgets.push({ count, ms: await time(() => contender.run(queries)) });
}
process.send({ events, allMs, widgets }, () => process.disconnect());
