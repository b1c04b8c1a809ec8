import { type Aggregate, rowsOf } from '../answer/aggregate.js';
import type { Collected } from './aggregates/accumulator.js';
import { ConditionalCount, CountByCode } from './aggregates/count-by-code.js';
import { viewPath } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { compileCondition } from './predicate.js';

/** Columns with more codes are not worth a count for each. */
const MOST_CODES = 16;
/** Most counts, by cell and code: beyond, they would not stay in the caches. */
const MOST_COUNTS = 2 ** 18;

/** A count that is read from one by code. */
interface Shared {
  readonly count: Collected;
  /** What has to be counted for it; null where it is being counted already. */
  readonly counting: { readonly aggregate: Aggregate; readonly accumulator: CountByCode } | null;
}

/** Which counts of some groups can share one pass over the events: those that restrict the same column of their fact, or none. */
export class CountsByCode {
  readonly #store: EventStore;
  /** By path of the column. */
  readonly #counts = new Map<string, CountByCode>();
  /** By fact: one of them. */
  readonly #ofFact = new Map<string, CountByCode>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /**
   * Shares a count; null where it has to be counted by itself.
   *
   * @param cells Most cells that there can be.
   */
  share(aggregate: Aggregate, cells: number): Shared | null {
    const { kind, where = {}, given } = aggregate;
    if (kind !== 'count' || given !== null) return null;
    const [fact = ''] = aggregate.facts;
    const [path, ...others] = Object.keys(where);
    if (path === undefined) {
      const all = this.#ofFact.get(fact);
      return all === undefined ? null : { count: new ConditionalCount(all, null), counting: null };
    }
    const condition = compileCondition(this.#store, fact, where);
    if (others.length > 0 || condition.kind !== 'mask') return null;
    const known = this.#counts.get(`${fact}.${path}`);
    const all = known ?? this.#begin(fact, path, cells);
    if (all === null) return null;
    const counting = known === undefined ? { aggregate: byCode(fact, path), accumulator: all } : null;
    return { count: new ConditionalCount(all, condition.mask), counting };
  }

  #begin(fact: string, path: string, cells: number): CountByCode | null {
    const { codes, sets } = viewPath(this.#store, fact, path);
    if (sets !== null || codes > MOST_CODES || cells * codes > MOST_COUNTS) return null;
    const all = new CountByCode(codes);
    this.#counts.set(`${fact}.${path}`, all);
    this.#ofFact.set(fact, all);
    return all;
  }
}

function byCode(fact: string, path: string): Aggregate {
  const rows = rowsOf(fact);
  return { ...rows, paths: [path], key: `${rows.key} by ${path}` };
}
