import { UsageError } from '../errors.js';
import type { Aggregate } from './aggregate.js';
import type { Accumulator } from './aggregates/accumulator.js';
import type { Values } from './computed/values.js';
import { type DimensionView, viewDimension } from './dimension-view.js';
import { eachMember } from './each-member.js';
import type { EventStore } from './event-store.js';
import type { Narrowing } from './narrowing.js';

const NO_VALUES = new Float64Array(0);
const NO_CODES = new Int32Array(0);

/** What one fact brings to one accumulator: which rows and which columns. */
export class Feed {
  readonly #accumulator: Accumulator;
  readonly #narrowing: Narrowing;
  readonly #aggregate: Aggregate;
  readonly #values: Values | null;
  readonly #members: DimensionView | null;
  readonly #others: DimensionView | null;

  /** @param values What the aggregate takes; null where it takes no number. */
  constructor(
    store: EventStore,
    fact: string,
    aggregate: Aggregate,
    narrowing: Narrowing,
    accumulator: Accumulator,
    values: Values | null,
  ) {
    const [members = null, others = null] = aggregate.paths.map((path) => viewDimension(store, fact, path));
    this.#accumulator = accumulator;
    this.#narrowing = narrowing;
    this.#aggregate = aggregate;
    this.#values = values;
    this.#members = members;
    this.#others = others;
  }

  /** Hands over the rows that are on their way, those of one bucket after the other. */
  add(): void {
    const { groups, stride, runs } = this.#narrowing;
    const values = this.#values === null ? NO_VALUES : this.#numbers(this.#values);
    const codes = this.#members === null ? NO_CODES : this.#narrowing.codes(this.#members);
    const others = this.#others === null ? NO_CODES : this.#narrowing.codes(this.#others);
    const isMany = this.#members !== null && (this.#members.sets !== null || this.#others?.sets != null);
    let from = 0;
    for (let run = 0; run < runs.count; run++) {
      const to = runs.ends[run] as number;
      const batch = { from, to, groups, stride, bucket: runs.buckets[run] as number, values, codes, others };
      this.#accumulator.add(isMany ? eachMember(batch, this.#members, this.#others) : batch);
      from = to;
    }
  }

  #numbers(values: Values): Float64Array {
    const numbers = this.#narrowing.numbers(values);
    if (values.largest > Number.MAX_SAFE_INTEGER && numbers.subarray(0, this.#narrowing.rows).includes(Infinity)) {
      throw beyond(this.#aggregate);
    }
    return numbers;
  }
}

function beyond({ facts, value }: Aggregate): UsageError {
  const name = value !== null && value !== 'at' && value.kind === 'value' ? `${facts[0]}.${value.path}` : facts[0];
  return new UsageError(
    'limitExceeded',
    `The value "${name}" of an event is beyond 2^53 at the decimal places that it has, so that no exact figure can be taken from it. Round it in the model, or let its parts keep fewer decimal places.`,
  );
}
