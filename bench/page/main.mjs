import { createEventStore, createWorkerStore, memoryAdapter } from 'tallyboard/data';
import { makeColumns } from '../workload/columns.mjs';
import { ask, now } from '../workload/dashboard.mjs';
import { model } from '../workload/model.mjs';
import { makeEntities, makeRows } from '../workload/rows.mjs';

const ROUNDS = 7;

function memory() {
  const store = createEventStore(model);
  return { store, adapter: memoryAdapter(store), opened: { mode: 'page' }, dispose() {} };
}

function workerStore(worker, workers = 1) {
  const store = createWorkerStore(model, { worker, workers });
  return { store, adapter: store.adapter, opened: store.opened, dispose: () => store.dispose() };
}

const usageWorker = () => new Worker(new URL('./usage-worker.mjs', import.meta.url), { type: 'module' });

const contenders = {
  'memory adapter': memory,
  'worker store in the page': () =>
    workerStore(() => {
      throw new Error('Not this time.');
    }),
  'worker store in a worker': () => workerStore(usageWorker),
  'worker store in three workers': () => workerStore(usageWorker, 3),
};

/** Figures alone: what every contender has to agree on. */
const figuresOf = (results) => JSON.stringify(results.map(({ groups, current }) => ({ groups, current })));

/** Lets what was begun before come to its end. */
const rest = () => new Promise((resume) => setTimeout(resume, 100));

/** Does some work between two marks of the trace, in tasks of its own, and counts the frames meanwhile. */
async function marked(name, work) {
  let frames = 0;
  let isOver = false;
  const frame = () => {
    frames++;
    if (!isOver) requestAnimationFrame(frame);
  };
  await rest();
  requestAnimationFrame(frame);
  performance.mark(`${name} begins`);
  const start = performance.now();
  await new Promise((resume) => setTimeout(resume));
  await work();
  const ms = performance.now() - start;
  isOver = true;
  await new Promise((resume) => setTimeout(resume));
  performance.mark(`${name} ends`);
  return { ms, frames };
}

async function measure(name, rows) {
  const { store, adapter, opened, dispose } = contenders[name]();
  const { mode } = await opened;
  for (const [entity, each] of Object.entries(makeEntities())) await store.upsert(entity, each);
  const ingest = await marked(`${name}: ingest`, () => store.append(rows));
  const queries = Object.values(ask(null));
  for (let round = 0; round < ROUNDS; round++) await adapter.run(queries, { now });
  let results = [];
  const dashboard = await marked(`${name}: dashboard`, async () => {
    results = await adapter.run(queries, { now });
  });
  dispose();
  return { mode, ingest, dashboard, figures: figuresOf(results) };
}

let rows = [];

/** What the program that opened this page calls. */
globalThis.bench = {
  contenders: Object.keys(contenders),
  prepare(events) {
    rows = makeRows(makeColumns(events), 0, events);
  },
  measure: (name) => measure(name, rows),
};
