import { CHUNK_ROWS } from './chunk.js';
import type { CodeReader } from './code-reader.js';
import { checkIds, readMoments, readReceipts } from './envelope.js';
import type { AttributeColumn } from './event-columns.js';
import { FINGERPRINT_PARTS, makeSecret, writeFingerprint } from './fingerprint.js';
import type { Arrival } from './ingest-count.js';
import type { NumberReader } from './number-reader.js';
import type { Stage } from './stage.js';

/** Rows that are checked at once, column by column. */
export const INTAKE_ROWS = 2048;

const bad = new Uint8Array(INTAKE_ROWS);
const positions = new Uint32Array(INTAKE_ROWS);
const moments = new Float64Array(INTAKE_ROWS);
const receipts = new Float64Array(INTAKE_ROWS);

/** Rows of one fact as columns, not checked yet. */
export interface Delivery {
  readonly ids: ArrayLike<unknown>;
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

  /** Checks the rows `[from, to)`, at most `INTAKE_ROWS`, and calls `flush` whenever `stage` is full. */
  take(delivery: Delivery, from: number, to: number, arrival: Arrival, stage: Stage, flush: () => void): void {
    const rows = to - from;
    const good = this.#check(delivery, from, rows, arrival);
    for (let done = 0; done < good.length; ) {
      const some = good.subarray(done, done + CHUNK_ROWS - stage.rows);
      stage.reserve(some.length);
      this.#stage(delivery, from, some, stage);
      done += some.length;
      if (stage.rows === CHUNK_ROWS) flush();
    }
  }

  /** Lets go of what was handed in. */
  forget(): void {
    for (const reader of this.#readers) reader.forget();
  }

  /** Positions of the rows that fit; the others are counted. */
  #check(delivery: Delivery, from: number, rows: number, { count, epoch, strict }: Arrival): Uint32Array {
    bad.fill(0, 0, rows);
    checkIds(delivery.ids, from, rows, bad, count);
    readMoments(delivery.at, from, rows, epoch, moments, bad, count);
    readReceipts(delivery.received, from, rows, receipts, bad, count);
    this.#readers.forEach((reader, i) => {
      reader.check(delivery.attributes[i], from, rows, bad, count);
    });
    let good = 0;
    const { undeclared } = delivery;
    for (let i = 0; i < rows; i++) {
      if (bad[i] === 1) continue;
      if (undeclared === true || (undeclared !== false && undeclared[from + i] === 1)) {
        if (strict) {
          count.reject('unknownField', null);
          continue;
        }
        count.stripped++;
      }
      positions[good++] = i;
    }
    return positions.subarray(0, good);
  }

  #stage({ ids, attributes }: Delivery, from: number, good: Uint32Array, stage: Stage): void {
    const row = stage.rows;
    for (let k = 0; k < good.length; k++) {
      const position = good[k] as number;
      const received = receipts[position] as number;
      stage.at[row + k] = moments[position] as number;
      stage.received[row + k] = received;
      if (!Number.isNaN(received)) stage.hasReceived = true;
      writeFingerprint(ids[from + position] as string, this.#secret, stage.ids, (row + k) * FINGERPRINT_PARTS);
    }
    this.#readers.forEach((reader, i) => {
      reader.convert(attributes[i], from, good, stage.columns[i] as Int32Array | Float64Array, row);
    });
    stage.rows += good.length;
  }
}
