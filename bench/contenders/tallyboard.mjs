import { createEventStore, memoryAdapter } from 'tallyboard/data';
import { inOrder } from '../run/answers.mjs';
import { ask, now } from '../workload/dashboard.mjs';
import { members } from '../workload/members.mjs';
import { model } from '../workload/model.mjs';
import { makeAssumptions, makeEntities, makeEventColumns, makeRows } from '../workload/rows.mjs';

/** Events of one delivery. */
const BATCH = 262_144;
/** So many events are delivered as rows too, for the time that it takes. */
const MOST_ROWS = 1_000_000;

const codes = Object.fromEntries(
  Object.entries(members).map(([dimension, keys]) => [dimension, new Map(keys.map((key, i) => [key, i + 1]))]),
);
const codeOf = (dimension, { kind, key }) => (kind === 'member' ? codes[dimension].get(key) : kind === 'null' ? 0 : -1);

/** Rows of an answer: codes of the group, the bucket where there are some, and the figures. */
function rowsOf({ query, groups, current }) {
  const buckets = Math.max(1, current.buckets.length);
  const figures = query.measures.map((name) => current.values[name]);
  return groups.flatMap((group, i) =>
    Array.from({ length: buckets }, (_, bucket) => [
      ...group.map((member, position) => codeOf(query.dimensions[position], member)),
      ...(query.grain === null ? [] : [bucket]),
      ...figures.map((values) => values[i * buckets + bucket]),
    ]),
  );
}

const counting = (rows) => rows.filter((row) => row.at(-1) !== 0);
const answers = {
  q1: (result) => counting(rowsOf(result)),
  q2: (result) => rowsOf(result),
  q3: (result) => inOrder(counting(rowsOf(result)), 2),
  q4: ({ current, comparison }) => [[current.totals.users], [comparison.totals.users]],
  q5: (result) => inOrder(counting(rowsOf(result)), 2),
  q6: (result) => inOrder(rowsOf(result), 1),
  q7: (result) => inOrder(rowsOf(result), 1),
  q8: (result) => inOrder(counting(rowsOf(result)), 2),
};

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
    async ask(names, projects) {
      const asked = ask(projects);
      const results = await adapter.run(
        names.map((name) => asked[name]),
        { now },
      );
      return () => Object.fromEntries(names.map((name, i) => [name, answers[name](results[i])]));
    },
    /** Runs other queries, for their time alone. */
    run: (queries) => adapter.run(queries, { now }),
  };
}
