import type { Chunk } from './chunk.js';
import type { ChunkList } from './chunk-list.js';
import type { Stage } from './stage.js';

/** Rows that are moved at once. */
const STEP_ROWS = 8192;

/**
 * Puts one chunk in order of time, with no rows but those that count, in the place of some whose rows fit one. Whoever drives it can
 * pause after each step; where the chunks change meanwhile, nothing is done.
 *
 * @param stage An empty one, and empty again in the end.
 * @param codes Number of codes that each column can have.
 */
export function* rewriteChunks(
  list: ChunkList,
  old: readonly Chunk[],
  stage: Stage,
  codes: readonly number[],
): Generator<void, void> {
  const revisions = old.map(({ revision }) => revision);
  const isStale = () => old.some((each, i) => each.revision !== revisions[i] || !list.all.includes(each));
  const chunk = list.make();
  try {
    stage.reserve(old.reduce((rows, each) => rows + each.rows, 0));
    for (const each of old) {
      for (let from = 0; from < each.rows; from += STEP_ROWS) {
        stage.load(each, from, Math.min(each.rows, from + STEP_ROWS), list.rowOf(each, from));
        yield;
        if (isStale()) return;
      }
    }
    const order = stage.order();
    chunk.reserve(order.length, codes);
    for (let from = 0; from < order.length; from += STEP_ROWS) {
      yield;
      if (isStale()) return;
      chunk.append(stage, order.subarray(from, from + STEP_ROWS), codes);
    }
    yield;
    if (isStale()) return;
    list.take(chunk, stage, order);
    list.replace(old, chunk.rows === 0 ? [] : [chunk]);
  } finally {
    stage.clear();
    if (!list.all.includes(chunk)) list.discard(chunk);
  }
}
