import { canonicalJson } from '../query/query-key.js';
import type { Aggregate } from './aggregate.js';
import type { Accumulator, Batch } from './aggregates/accumulator.js';
import { Count } from './aggregates/count.js';
import { Distinct } from './aggregates/distinct.js';
import { Extreme } from './aggregates/extreme.js';
import { LargeSum } from './aggregates/large-sum.js';
import { Quantile } from './aggregates/quantile.js';
import { Shared } from './aggregates/shared.js';
import { Sum } from './aggregates/sum.js';
import { type DimensionView, viewDimension } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import type { Lane } from './lane.js';
import { compileCondition, type Predicate } from './predicate.js';

const NO_VALUES = new Float64Array(0);
const NO_CODES = new Int32Array(0);

/** Makes the accumulator of an aggregate. Quantiles over the same values find each other in `quantiles`. */
export function createAccumulator(
  store: EventStore,
  aggregate: Aggregate,
  quantiles: Map<string, Quantile>,
): Accumulator {
  const [fact = ''] = aggregate.facts;
  const members = (i: number) => viewDimension(store, fact, aggregate.paths[i] ?? '').members.size;
  switch (aggregate.kind) {
    case 'count':
      return new Count();
    case 'distinct':
      return new Distinct(members(0));
    case 'shared':
      return new Shared(members(0), members(1), aggregate.parameter);
    case 'min':
    case 'max':
      return new Extreme(aggregate.kind);
    case 'quantile': {
      const values = canonicalJson([aggregate.facts, aggregate.attribute, aggregate.where]);
      const quantile = new Quantile(aggregate.parameter, quantiles.get(values));
      if (!quantiles.has(values)) quantiles.set(values, quantile);
      return quantile;
    }
    default: {
      const table = store.fact(fact);
      const largest = table.columns[table.indexOf(aggregate.attribute ?? '')]?.largest ?? 0;
      const exact = largest * table.size <= Number.MAX_SAFE_INTEGER;
      return exact ? new Sum(aggregate.kind) : new LargeSum(aggregate.kind);
    }
  }
}

/** What one fact brings to one accumulator: which columns, under which condition. */
export class Feed {
  readonly #accumulator: Accumulator;
  readonly #lane: Lane;
  readonly #column: number;
  readonly #timed: boolean;
  readonly #views: readonly DimensionView[];
  readonly #condition: Predicate;

  constructor(store: EventStore, fact: string, aggregate: Aggregate, lane: Lane, accumulator: Accumulator) {
    this.#accumulator = accumulator;
    this.#lane = lane;
    this.#timed = aggregate.attribute === 'at';
    this.#column = aggregate.attribute === null || this.#timed ? -1 : store.fact(fact).indexOf(aggregate.attribute);
    this.#views = aggregate.paths.map((path) => viewDimension(store, fact, path));
    this.#condition = compileCondition(store, fact, aggregate.where);
  }

  /** Takes in the rows that are on their way, `cells` being where they go. */
  add(cells: Int32Array): void {
    const lane = this.#lane;
    const [members, others] = this.#views;
    const batch: Batch = {
      rows: lane.rows,
      cells,
      values: this.#values(),
      codes: members === undefined ? NO_CODES : this.#codes(members),
      others: others === undefined ? NO_CODES : this.#codes(others),
    };
    if (this.#condition.kind === 'constant') {
      if (this.#condition.value) this.#accumulator.add(batch);
      return;
    }
    this.#accumulator.add(narrowed(batch, lane.spread(lane.selection.condition(this.#condition), Uint8Array)));
  }

  #values(): Float64Array {
    if (this.#timed) return this.#lane.spread(this.#lane.selection.instants(), Float64Array);
    return this.#column < 0 ? NO_VALUES : this.#lane.spread(this.#lane.selection.numbers(this.#column), Float64Array);
  }

  #codes({ column, map }: DimensionView): Int32Array {
    const codes = this.#lane.spread(this.#lane.selection.codes(column), Int32Array);
    if (map === null) return codes;
    const mapped = new Int32Array(this.#lane.rows);
    for (let i = 0; i < mapped.length; i++) mapped[i] = map[codes[i] as number] as number;
    return mapped;
  }
}

/** Only the rows that a condition keeps. */
function narrowed(batch: Batch, keep: Uint8Array): Batch {
  const index = new Int32Array(batch.rows);
  let rows = 0;
  for (let i = 0; i < batch.rows; i++) {
    index[rows] = i;
    rows += keep[i] as number;
  }
  return {
    rows,
    cells: gather(batch.cells, index, rows, Int32Array),
    values: gather(batch.values, index, rows, Float64Array),
    codes: gather(batch.codes, index, rows, Int32Array),
    others: gather(batch.others, index, rows, Int32Array),
  };
}

function gather<T extends Int32Array | Float64Array>(
  column: T,
  index: Int32Array,
  rows: number,
  Type: new (length: number) => T,
): T {
  if (column.length === 0) return column;
  const packed = new Type(rows);
  for (let i = 0; i < rows; i++) packed[i] = column[index[i] as number] as number;
  return packed;
}
