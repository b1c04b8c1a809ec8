import { createEventStore, createWorkerStore, memoryAdapter } from 'tallyboard/data';
import { median } from '../run/median.mjs';
import { makeColumns } from '../workload/columns.mjs';
import { ask, now } from '../workload/dashboard.mjs';
import { model } from '../workload/model.mjs';
import { makeEntities, makeRows } from '../workload/rows.mjs';
import { standstill } from './standstill.mjs';

const ROUNDS = 7;

function memory() {
  const store = createEventStore(model);
  return { store, adapter: memoryAdapter(store), mode: async () => 'page', dispose() {} };
}

function inWorker(worker) {
  const store = createWorkerStore(model, { worker });
  return {
    store,
    adapter: store.adapter,
    mode: async () => (await store.opened).mode,
    dispose: () => store.dispose(),
  };
}

const contenders = {
  'memory adapter': memory,
  'worker store in the page': () =>
    inWorker(() => {
      throw new Error('Not this time.');
    }),
  'worker store in a worker': () =>
    inWorker(() => new Worker(new URL('./usage-worker.mjs', import.meta.url), { type: 'module' })),
};

/** Figures alone: what every contender has to agree on. */
const figuresOf = (results) => results.map(({ groups, current }) => ({ groups, current }));

async function measure(make, rows) {
  const { store, adapter, mode, dispose } = make();
  const where = await mode();
  for (const [entity, each] of Object.entries(makeEntities())) await store.upsert(entity, each);
  const ingest = await standstill(() => store.append(rows));
  const rounds = [];
  let results = [];
  const queries = Object.values(ask(null));
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(
      await standstill(async () => {
        results = await adapter.run(queries, { now });
      }),
    );
  }
  dispose();
  const of = (name) => median(rounds.map((round) => round[name]));
  const dashboard = { ms: of('ms'), longestMs: of('longestMs'), noticedMs: of('noticedMs'), frames: of('frames') };
  return { mode: where, ingest, dashboard, figures: JSON.stringify(figuresOf(results)) };
}

/** Called by the program that opened this page. */
globalThis.measureStandstill = async (events) => {
  const columns = makeColumns(events);
  const rows = makeRows(columns, 0, events);
  const report = {};
  let expected = null;
  for (const [name, make] of Object.entries(contenders)) {
    const { figures, ...measured } = await measure(make, rows);
    expected ??= figures;
    if (figures !== expected) throw new Error(`The ${name} gives other figures than the memory adapter.`);
    report[name] = measured;
  }
  return report;
};
