import { availableParallelism } from 'node:os';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { createWorkerStore } from 'tallyboard/data';
import { now } from '../workload/dashboard.mjs';
import { model } from '../workload/model.mjs';
import { makeAssumptions, makeEntities, makeEventColumns } from '../workload/rows.mjs';
import { askAdapter } from './tallyboard-answers.mjs';

/** Events of one delivery. */
const BATCH = 262_144;

/** A thread of Node as the worker of a page. */
class ThreadWorker extends EventTarget {
  #thread = new Worker(new URL('tallyboard-worker.mjs', import.meta.url));

  constructor() {
    super();
    this.#thread.on('message', (data) => this.dispatchEvent(Object.assign(new Event('message'), { data })));
    this.#thread.on('messageerror', () => this.dispatchEvent(new Event('messageerror')));
    this.#thread.on('error', ({ message }) => this.dispatchEvent(Object.assign(new Event('error'), { message })));
  }

  postMessage(message, transfer) {
    this.#thread.postMessage(message, transfer);
  }

  terminate() {
    void this.#thread.terminate();
  }
}

/** Tallyboard, its events shared out among several threads: as many as there are processors, or as `WORKERS` says. */
export async function open(columns) {
  const workers = Number(process.env.WORKERS ?? availableParallelism());
  const store = createWorkerStore(model, { worker: () => new ThreadWorker(), workers });
  const opened = await store.opened;
  if (opened.workers !== workers)
    throw new Error(`There are ${opened.workers} workers of ${workers}.`, { cause: opened.reason });
  for (const [entity, rows] of Object.entries(makeEntities())) await store.upsert(entity, rows);
  await store.assume(makeAssumptions());
  let ingestMs = 0;
  for (let from = 0; from < columns.count; from += BATCH) {
    const kinds = makeEventColumns(columns, from, Math.min(columns.count, from + BATCH));
    const start = performance.now();
    await Promise.all(kinds.map((kind) => store.appendColumns(kind)));
    ingestMs += performance.now() - start;
  }
  const { size, bytes } = await store.contents();
  if (size !== columns.count) throw new Error(`Of ${columns.count} events only ${size} were taken in.`);
  return {
    ingestMs,
    bytes,
    workers,
    ask: (names, projects) => askAdapter(store.adapter, names, projects, now),
    close: () => store.dispose(),
  };
}
