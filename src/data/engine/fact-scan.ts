import type { Filter } from '../query/filter.js';
import { canonicalJson } from '../query/query-key.js';
import type { Aggregate } from './aggregate.js';
import type { Collector } from './aggregates/accumulator.js';
import { BLOCK_ROWS, Block } from './block.js';
import type { Chunk } from './chunk.js';
import { FactValues } from './computed/fact-values.js';
import type { EventStore } from './event-store.js';
import { Feed } from './feed.js';
import { Filtered } from './filtered.js';
import { Having } from './having.js';
import { Lane } from './lane.js';
import { compileCondition, compileFilter, type Predicate } from './predicate.js';
import type { RowSource } from './rows.js';
import { cellsKey, type ScanRequest } from './scan-request.js';
import { Selection } from './selection.js';
import type { Target } from './target.js';
import { Way } from './way.js';

/** Which events are taken, of those that a filter keeps. */
type Condition = Pick<Aggregate, 'where' | 'given' | 'basis'>;

const EVERY_EVENT: Condition = { where: undefined, given: null, basis: null };

/** Some rows of each block, and the ways that begin there. */
interface Source {
  readonly rows: RowSource;
  /** How many rows of a chunk they are. */
  readonly share: 'all' | 'some' | 'none';
  readonly ways: Map<string, { readonly way: Way; readonly target: Target }>;
}

/** One pass over the events of a fact, for everything that is asked of them. */
export class FactScan {
  readonly values: FactValues;
  readonly #store: EventStore;
  readonly #fact: string;
  readonly #block = new Block();
  readonly #sources = new Map<string, Source>();

  constructor(store: EventStore, fact: string) {
    this.#store = store;
    this.#fact = fact;
    this.values = new FactValues(store, fact);
  }

  /** Lets the events be looked at for the groups that they are in. */
  watch(request: ScanRequest, target: Target): void {
    this.#way(request, target, EVERY_EVENT).presence ??= target.watch(this.#fact);
  }

  /** Lets a collector take what its aggregate is taken from. */
  feed(request: ScanRequest, target: Target, aggregate: Aggregate, collector: Collector): void {
    const { value, given, basis, where } = aggregate;
    // Who only counts events that have a value is handed the value, and looks for it on the way of all events.
    const isCount = aggregate.kind === 'count' && given !== null;
    const { lane, feeds } = this.#way(request, target, isCount ? { where, given: null, basis: null } : aggregate);
    const values = isCount ? this.values.given(given, basis) : value && this.values.of(value, basis);
    feeds.push(new Feed(this.#store, this.#fact, aggregate, lane, collector, values));
  }

  /** Takes the events of one chunk after the other; whoever drives it can pause after each. */
  *run(): Generator<void, void> {
    for (const chunk of this.#store.fact(this.#fact).chunks) {
      this.#take(chunk);
      yield;
    }
  }

  #take(chunk: Chunk): void {
    const block = this.#block;
    const all = [...this.#sources.values()].flatMap(({ ways }) => [...ways.values()]);
    const begun = all.filter(({ way }) => way.begin(chunk));
    if (begun.length === 0) return;
    for (let from = 0; from < chunk.rows; from += BLOCK_ROWS) {
      block.load(chunk, from, Math.min(chunk.rows, from + BLOCK_ROWS));
      for (const { way, target } of begun) way.take(target);
    }
  }

  #way(request: ScanRequest, target: Target, condition: Condition): Way {
    const source = this.#source(request.filter, condition);
    const key = cellsKey(request);
    let known = source.ways.get(key);
    if (known === undefined) {
      const views = request.views(this.#fact);
      const selection = new Selection(this.#block, source.rows, request.start, request.end);
      const lane = new Lane(this.#block, selection, views, request.groups, request.bounds);
      known = { way: new Way(selection, source.share, lane, views, request.groups), target };
      source.ways.set(key, known);
    }
    return known.way;
  }

  /** Those that a filter keeps are looked at only once, whatever else they have to meet. */
  #source(filter: Filter | null, { where = {}, given, basis }: Condition): Source {
    const key = canonicalJson([filter, where, given, given === null ? null : basis]);
    let source = this.#sources.get(key);
    if (source === undefined) {
      source = this.#makeSource(filter, { where, given, basis });
      this.#sources.set(key, source);
    }
    return source;
  }

  #makeSource(filter: Filter | null, { where = {}, given, basis }: Condition): Source {
    if (given !== null) {
      const { rows, share } = this.#source(filter, { where, given: null, basis: null });
      const having = new Having(this.#block, rows, this.values.given(given, basis));
      return { rows: having, share: share === 'none' ? 'none' : 'some', ways: new Map() };
    }
    if (Object.keys(where).length > 0) {
      const { rows, share } = this.#source(filter, EVERY_EVENT);
      return this.#narrow(rows, share, compileCondition(this.#store, this.#fact, where));
    }
    return this.#narrow(this.#block, 'all', compileFilter(this.#store, this.#fact, filter));
  }

  #narrow(rows: RowSource, share: Source['share'], predicate: Predicate): Source {
    const isAll = predicate.kind === 'constant' && predicate.value;
    const isNone = predicate.kind === 'constant' && !predicate.value;
    return {
      rows: new Filtered(this.#block, rows, predicate),
      share: isNone ? 'none' : isAll ? share : share === 'none' ? 'none' : 'some',
      ways: new Map(),
    };
  }
}
