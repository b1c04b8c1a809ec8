import type { Aggregate } from '../answer/aggregate.js';
import { beyond } from '../answer/beyond.js';
import type { Collector } from './aggregates/accumulator.js';
import type { Values } from './computed/values.js';
import { type DimensionView, viewPath } from './dimension-view.js';
import { eachMember } from './each-member.js';
import type { EventStore } from './event-store.js';
import type { Lane } from './lane.js';
import type { Rows } from './rows.js';

const NO_VALUES = new Float64Array(0);
const NO_CODES = new Int32Array(0);

/** What one fact brings to one collector: which rows and which columns. */
export class Feed {
  readonly #collector: Collector;
  readonly #lane: Lane;
  readonly #aggregate: Aggregate;
  readonly #values: Values | null;
  readonly #members: DimensionView | null;
  readonly #others: DimensionView | null;

  /** @param values What the aggregate takes, or what it looks for; null where it needs no number. */
  constructor(
    store: EventStore,
    fact: string,
    aggregate: Aggregate,
    lane: Lane,
    collector: Collector,
    values: Values | null,
  ) {
    const [members = null, others = null] = aggregate.paths.map((path) => viewPath(store, fact, path));
    this.#collector = collector;
    this.#lane = lane;
    this.#aggregate = aggregate;
    this.#values = values;
    this.#members = members;
    this.#others = others;
  }

  /** Hands over the rows that are on their way, those of one bucket after the other. */
  add(): void {
    const { rows, to, runs, stride, cells: groups } = this.#lane;
    const values = this.#values === null ? NO_VALUES : this.#numbers(this.#values);
    const codes = codesOf(rows, this.#members);
    const others = codesOf(rows, this.#others);
    const isMany = this.#members !== null && (this.#members.sets !== null || this.#others?.sets != null);
    let { from } = this.#lane;
    for (let run = 0; run < runs.count && from < to; run++) {
      const end = Math.min(to, runs.ends[run] as number);
      if (end <= from) continue;
      const batch = { from, to: end, groups, stride, bucket: runs.buckets[run] as number, values, codes, others };
      this.#collector.add(isMany ? eachMember(batch, this.#members as DimensionView, this.#others) : batch);
      from = end;
    }
  }

  #numbers(values: Values): Float64Array {
    const { rows, from, to } = this.#lane;
    const numbers = values.read(rows);
    const isTaken = this.#aggregate.value !== null;
    if (
      isTaken &&
      values.largest > Number.MAX_SAFE_INTEGER &&
      numbers.subarray(from, to).includes(Number.POSITIVE_INFINITY)
    ) {
      throw beyond(this.#aggregate);
    }
    return numbers;
  }
}

function codesOf(rows: Rows, view: DimensionView | null): Int32Array {
  if (view === null) return NO_CODES;
  return view.map === null ? rows.codes(view.column) : rows.mapped(view.column, view.map);
}
