import type { Model } from '../../model/define-model.js';
import { LeftOut } from '../../model/ingest-report.js';
import { FactParcel } from './fact-parcel.js';
import { PARCEL_ROWS, type Parcel, type Stray } from './parcel.js';
import { Slice } from './slice.js';

/**
 * Rows of events as parcels, their ids printed under a secret. Each step takes a few milliseconds, however many rows there are and however slowly they are read.
 * Where reading them throws, what was read before is in a last parcel.
 */
export function* rowParcels(model: Model, rows: Iterable<unknown>, secret: Uint32Array): Generator<Parcel, void> {
  const sorter = new Sorter(model, secret);
  const slice = new Slice();
  try {
    for (const row of rows) {
      sorter.add(row);
      if (sorter.rows < PARCEL_ROWS && !slice.isOver()) continue;
      yield sorter.take();
      slice.begin();
    }
  } catch (error) {
    if (sorter.rows > 0) yield sorter.take();
    throw error;
  }
  if (sorter.rows > 0) yield sorter.take();
}

/** Tells rows apart by their fact, as the store does. */
class Sorter {
  rows = 0;
  readonly #facts: ReadonlyMap<string, FactParcel>;
  #strays: Stray[] = [];

  constructor(model: Model, secret: Uint32Array) {
    const facts = Object.entries(model.facts);
    this.#facts = new Map(facts.map(([name, fact]) => [name, new FactParcel(name, fact, secret)]));
  }

  add(row: unknown): void {
    const stray = this.#sort(row);
    if (stray !== undefined) this.#strays.push(stray);
    this.rows++;
  }

  take(): Parcel {
    const strays = this.#strays;
    this.rows = 0;
    this.#strays = [];
    const columns = [...this.#facts.values()].filter(({ rows }) => rows > 0).map((fact) => fact.take());
    return { columns, strays };
  }

  #sort(row: unknown): Stray | undefined {
    if (row instanceof LeftOut) return { leftOut: String(row.reason) };
    if (typeof row !== 'object' || row === null) return null;
    const fields = row as Readonly<Record<string, unknown>>;
    const fact = typeof fields.fact === 'string' ? this.#facts.get(fields.fact) : undefined;
    if (fact === undefined) return fields.fact === undefined ? {} : { fact: null };
    fact.add(fields);
    return undefined;
  }
}
