import type { ChunkList } from './chunk-list.js';
import { NULL_CODE } from './dictionary.js';
import { rewriteChunks } from './rewrite-chunks.js';
import { Stage } from './stage.js';

/** Takes out the events that have `code` in one of `columns`, with everything that they hold; tells how many there were. */
export function removeEvents(list: ChunkList, columns: readonly number[], code: number): number {
  let events = 0;
  for (const chunk of list.all) {
    for (const row of chunk.rowsWith(columns, code)) {
      list.forget(chunk, row);
      chunk.wipe(row);
      events++;
    }
  }
  return events;
}

/** Puts none in the place of `code` in `columns`. */
export function clearCode(list: ChunkList, columns: readonly number[], code: number): void {
  for (const chunk of list.all) for (const column of columns) chunk.recode(column, code, NULL_CODE);
}

/** Number of events that have `code` in one of `columns`. */
export function countEvents(list: ChunkList, columns: readonly number[], code: number): number {
  return list.all.reduce((events, chunk) => events + chunk.rowsWith(columns, code).size, 0);
}

/**
 * Takes out the events before an instant, with their ids: whole chunks, and of those that the instant lies in the rows before it;
 * tells how many there were.
 *
 * @param codes Number of codes that each column can have.
 */
export function purgeEvents(list: ChunkList, before: number, codes: readonly number[]): number {
  let events = 0;
  const stage = new Stage(list.kinds);
  for (const chunk of list.all) {
    if (chunk.first >= before) continue;
    const live = chunk.liveRows;
    const order = list.ids.order(chunk.ids, chunk.rows);
    for (let k = 0; k < order.length; k++) {
      const row = order[k] as number;
      if (chunk.at.at(row) >= before) continue;
      list.forget(chunk, row);
      chunk.kill(row);
    }
    events += live - chunk.liveRows;
    if (chunk.last < before) list.replace([chunk], []);
    else for (const _ of rewriteChunks(list, [chunk], stage, codes));
  }
  list.ids.trim();
  return events;
}
