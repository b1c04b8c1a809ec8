import type { Aggregate } from './aggregate.js';
import type { Accumulator } from './aggregates/accumulator.js';
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
  readonly #column: number | 'at' | null;
  readonly #members: DimensionView | null;
  readonly #others: DimensionView | null;

  constructor(store: EventStore, fact: string, aggregate: Aggregate, narrowing: Narrowing, accumulator: Accumulator) {
    const { attribute } = aggregate;
    const [members = null, others = null] = aggregate.paths.map((path) => viewDimension(store, fact, path));
    this.#accumulator = accumulator;
    this.#narrowing = narrowing;
    this.#column = attribute === null || attribute === 'at' ? attribute : store.fact(fact).indexOf(attribute);
    this.#members = members;
    this.#others = others;
  }

  /** Hands over the rows that are on their way. */
  add(): void {
    const { rows, cells } = this.#narrowing;
    const batch = {
      rows,
      cells,
      values: this.#column === null ? NO_VALUES : this.#narrowing.numbers(this.#column),
      codes: this.#members === null ? NO_CODES : this.#narrowing.codes(this.#members),
      others: this.#others === null ? NO_CODES : this.#narrowing.codes(this.#others),
    };
    const isMany = this.#members !== null && (this.#members.sets !== null || this.#others?.sets != null);
    this.#accumulator.add(isMany ? eachMember(batch, this.#members, this.#others) : batch);
  }
}
