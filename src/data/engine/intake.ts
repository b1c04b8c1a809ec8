import type { CodeReader } from './code-reader.js';
import { keepGood, readIds, readMoments, readReceipts, readUndeclared } from './envelope.js';
import type { AttributeColumn } from './event-columns.js';
import { makeSecret } from './fingerprint.js';
import type { Arrival } from './ingest-count.js';
import type { NumberReader } from './number-reader.js';
import { arePrinted, type PrintedIds, readPrints } from './printed-ids.js';
import type { Stage } from './stage.js';

/** Rows that are checked at once, column by column. */
export const INTAKE_ROWS = 2048;

const marks = new Uint8Array(INTAKE_ROWS);

/** Rows of one fact as columns, not checked yet. */
export interface Delivery {
  readonly ids: ArrayLike<unknown> | PrintedIds;
  readonly at: ArrayLike<unknown>;
  readonly received: ArrayLike<unknown> | null;
  /** In the order of the columns of the fact. */
  readonly attributes: readonly (AttributeColumn | undefined)[];
  /** 1 for rows with a field that is not declared, or whether all have one. */
  readonly undeclared: Uint8Array | boolean;
}

/** Checks rows of one fact and turns those that fit into staged ones. */
export class Intake {
  readonly #readers: readonly (CodeReader | NumberReader)[];
  readonly #secret = makeSecret();

  constructor(readers: readonly (CodeReader | NumberReader)[]) {
    this.#readers = readers;
  }

  /** Checks `rows` rows from `from` on, at most `INTAKE_ROWS` and no more than the stage can hold, and stages those that fit. */
  take(delivery: Delivery, from: number, rows: number, { count, epoch, strict }: Arrival, stage: Stage): void {
    stage.reserve(rows);
    const bad = marks.subarray(0, rows).fill(0);
    const { ids } = delivery;
    if (arePrinted(ids)) readPrints(ids, from, stage, bad, count);
    else readIds(ids, from, this.#secret, stage, bad, count);
    readMoments(delivery.at, from, epoch, stage, bad, count);
    const areReceived = readReceipts(delivery.received, from, stage, bad, count);
    this.#readers.forEach((reader, i) => {
      reader.check(delivery.attributes[i], from, bad, count);
    });
    readUndeclared(delivery.undeclared, from, strict, bad, count);
    const dropped = bad.includes(1) ? bad : null;
    const good = dropped === null ? rows : keepGood(stage, dropped);
    if (areReceived) stage.noteReceipts(good);
    this.#readers.forEach((reader, i) => {
      const into = stage.columns[i] as Int32Array | Float64Array;
      reader.write(delivery.attributes[i], from, rows, dropped, into, stage.rows);
    });
    stage.rows += good;
  }

  /** Lets go of what was handed in. */
  forget(): void {
    for (const reader of this.#readers) reader.forget();
  }
}
