import type { Elsewhere } from '../elsewhere.js';
import type { Stage, StagedColumns } from '../stage.js';
import { scatter } from './scatter.js';

/** The events of one fact as they are known where they are dealt out: to which shards, how many, and what was told of them. */
export class FactShards implements Elsewhere {
  removal = { events: 0, isKept: false };
  readonly #shards: number;
  readonly #sizes: number[];
  /** By shard: rows that are still to be sent. */
  readonly #rows: StagedColumns[][];
  /** By column and moment: codes that some shard has. */
  readonly #used = new Map<string, Iterable<number>>();

  constructor(shards: number) {
    this.#shards = shards;
    this.#sizes = new Array<number>(shards).fill(0);
    this.#rows = Array.from({ length: shards }, () => []);
  }

  get size(): number {
    return this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Notes how many events a shard has. */
  setSize(shard: number, size: number): void {
    this.#sizes[shard] = size;
  }

  take(stage: Stage): void {
    scatter(stage, this.#shards).forEach((rows, shard) => {
      if (rows !== null) this.#rows[shard]?.push(rows);
    });
  }

  /** Rows that are to be sent to a shard; they are taken to be sent. */
  takeRows(shard: number): readonly StagedColumns[] {
    return this.#rows[shard]?.splice(0) ?? [];
  }

  /** Whether it is known which codes a column has. */
  isKnown(column: number, notBefore: number | null): boolean {
    return this.#used.has(keyOf(column, notBefore));
  }

  /** Notes which codes a column has. */
  know(column: number, notBefore: number | null, codes: Iterable<number>): void {
    this.#used.set(keyOf(column, notBefore), codes);
  }

  /** Events have changed: it is no longer known which codes there are. */
  unknow(): void {
    this.#used.clear();
  }

  usedCodes(column: number, notBefore: number | null): Iterable<number> {
    const codes = this.#used.get(keyOf(column, notBefore));
    if (codes === undefined) throw new TypeError(`The codes of column ${column} were not asked of the shards.`);
    return codes;
  }
}

function keyOf(column: number, notBefore: number | null): string {
  return `${column} ${notBefore}`;
}
