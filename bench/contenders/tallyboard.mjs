import { createEventStore, memoryAdapter } from 'tallyboard/data';
import { now } from '../workload/dashboard.mjs';
import { model } from '../workload/model.mjs';
import { makeAssumptions, makeEntities, makeEventColumns, makeRows } from '../workload/rows.mjs';
import { askAdapter } from './tallyboard-answers.mjs';

/** Events of one delivery. */
const BATCH = 262_144;
/** So many events are delivered as rows too, for the time that it takes. */
const MOST_ROWS = 1_000_000;

function makeStore() {
  const store = createEventStore(model);
  for (const [entity, rows] of Object.entries(makeEntities())) store.upsert(entity, rows);
  store.assume(makeAssumptions());
  return store;
}

/** Takes events in, batch by batch; tells how long that took, without the making of the batches. */
function ingest(count, take) {
  let ms = 0;
  let accepted = 0;
  for (let from = 0; from < count; from += BATCH) {
    const deliver = take(from, Math.min(count, from + BATCH));
    const start = performance.now();
    accepted += deliver();
    ms += performance.now() - start;
  }
  if (accepted !== count) throw new Error(`Of ${count} events only ${accepted} were taken in.`);
  return ms;
}

/** Milliseconds for a million events that are delivered as rows. */
function rowsMs(columns) {
  const store = makeStore();
  const count = Math.min(columns.count, MOST_ROWS);
  const ms = ingest(count, (from, to) => {
    const rows = makeRows(columns, from, to);
    return () => store.append(rows).accepted;
  });
  return (ms / count) * 1e6;
}

/** Tallyboard: the whole way of a query through the memory adapter, in one thread. */
export async function open(columns) {
  const rowsMsPerMillion = rowsMs(columns);
  const store = makeStore();
  const ingestMs = ingest(columns.count, (from, to) => {
    const kinds = makeEventColumns(columns, from, to);
    return () => kinds.reduce((accepted, kind) => accepted + store.appendColumns(kind).accepted, 0);
  });
  const adapter = memoryAdapter(store);
  return {
    ingestMs,
    rowsMsPerMillion,
    bytes: store.bytes,
    ask: (names, projects) => askAdapter(adapter, names, projects, now),
    /** Runs other queries, for their time alone. */
    run: (queries) => adapter.run(queries, { now }),
  };
}
