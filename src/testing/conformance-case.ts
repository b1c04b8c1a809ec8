import type { UsageAdapter } from '../data/adapters/adapter.js';
import type { Assumptions } from '../data/model/assumption.js';
import type { Model } from '../data/model/define-model.js';

/** An event as a host hands it in: its fact, id and moment, perhaps when it was received, and its attributes. */
export type EventRow = Readonly<Record<string, unknown>> & {
  readonly fact: string;
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** A member of an entity as a host hands it in. With `since` its numbers hold from that moment on. */
export type EntityRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What an adapter is made over: a few rows that a person can count. */
export interface ConformanceDataset {
  readonly model: Model;
  /** Deliveries, in the order in which they came: there can be several of one event, and events that have to be refused. */
  readonly events: readonly EventRow[];
  /** Rows by the name of the entity, in the order in which they came: of one member a later one replaces an earlier one. */
  readonly entities: Readonly<Record<string, readonly EntityRow[]>>;
  /** Versions of the assumptions; none for a model without any. */
  readonly assumptions: Assumptions;
}

/** Makes the adapter under test over a dataset. Each call is for a dataset of its own. */
export type MakeAdapter = (dataset: ConformanceDataset) => UsageAdapter | Promise<UsageAdapter>;

/** One thing that every adapter has to get right. */
export interface ConformanceCase {
  /** Unique and lasting, such as `ratios.every-level`. */
  readonly id: string;
  /** Number of the rule in `docs/semantics.md`. */
  readonly rule: number;
  /** What holds, in one sentence. */
  readonly title: string;
  /**
   * Makes adapters, asks them, and compares their answers with figures that were worked out by hand.
   *
   * @throws ConformanceFailure where an answer is another one.
   */
  readonly run: (makeAdapter: MakeAdapter) => Promise<void>;
}
