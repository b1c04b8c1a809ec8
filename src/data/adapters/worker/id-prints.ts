import { FINGERPRINT_PARTS, writeFingerprint } from '../../engine/fingerprint.js';
import type { PrintedIds } from '../../engine/printed-ids.js';
import { checkId, LONGEST_TEXT } from '../../model/field.js';

const FIRST_ROWS = 64;

/** The ids of a parcel while it is filled: only their fingerprints go to the other thread, which takes less time than to copy them. */
export class IdPrints {
  readonly #secret: Uint32Array;
  #prints = new Uint32Array(FIRST_ROWS * FINGERPRINT_PARTS);
  #refused: PrintedIds['refused'][number][] = [];

  constructor(secret: Uint32Array) {
    this.#secret = secret;
  }

  /** Writes the id of a row; rows may be written again, and none is left out. */
  set(row: number, id: unknown): void {
    const at = row * FINGERPRINT_PARTS;
    if (at === this.#prints.length) {
      const longer = new Uint32Array(at * 2);
      longer.set(this.#prints);
      this.#prints = longer;
    }
    if (this.#refused.at(-1)?.at === row) this.#refused.pop();
    const isFine = typeof id === 'string' && id.length > 0 && id.length <= LONGEST_TEXT;
    const reason = isFine ? null : checkId(id);
    if (reason === null) writeFingerprint(id as string, this.#secret, this.#prints, at);
    else this.#refused.push({ at: row, reason });
  }

  /** The ids of so many rows, in buffers of their own. The next parcel begins anew. */
  take(rows: number): PrintedIds {
    const refused = this.#refused;
    this.#refused = [];
    return { length: rows, prints: this.#prints.slice(0, rows * FINGERPRINT_PARTS), refused };
  }
}
