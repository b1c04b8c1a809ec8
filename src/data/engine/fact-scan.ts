import type { Aggregate } from '../answer/aggregate.js';
import { canonicalJson } from '../query/query-key.js';
import type { Collector } from './aggregates/accumulator.js';
import { BLOCK_ROWS, type Block } from './block.js';
import type { Chunk } from './chunk.js';
import { FactValues } from './computed/fact-values.js';
import type { EventStore } from './event-store.js';
import { Feed } from './feed.js';
import { stepsOfCondition, stepsOfFilter } from './filter-steps.js';
import { Filtered } from './filtered.js';
import { Having } from './having.js';
import { Lane } from './lane.js';
import type { Predicate } from './predicate.js';
import type { RowSource } from './rows.js';
import { cellsKey, type ScanRequest } from './scan-request.js';
import { Selection } from './selection.js';
import type { Target } from './target.js';
import { Way } from './way.js';

/** Which events are taken, of those that a filter keeps. */
type Condition = Pick<Aggregate, 'where' | 'given' | 'basis'>;

const EVERYTHING: Predicate = { kind: 'constant', value: true };
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
  readonly #block: Block;
  /** By the steps that lead to them. */
  readonly #sources = new Map<string, Source>();
  /** By what was asked for. */
  readonly #asked = new Map<string, Source>();

  /** @param block Where rows are decoded; facts that are scanned one after the other share one. */
  constructor(store: EventStore, fact: string, block: Block) {
    this.#block = block;
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
    const { where, given, basis } = condition;
    const asked = canonicalJson([request.filter, request.zone, where ?? null, given, given === null ? null : basis]);
    const source = this.#asked.get(asked) ?? this.#source(request, condition);
    this.#asked.set(asked, source);
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

  /** The events that a filter keeps, and of these the ones that meet a condition. */
  #source({ filter, zone }: ScanRequest, { where, given, basis }: Condition): Source {
    let source = this.#sourceOf('', () => ({ rows: new Filtered(this.#block, this.#block, EVERYTHING), share: 'all' }));
    let path = '';
    const filters = stepsOfFilter(this.#store, this.#fact, filter, zone);
    const conditions = stepsOfCondition(this.#store, this.#fact, where);
    for (const { key, predicate } of [...filters, ...conditions]) {
      const before = path === '' ? { rows: this.#block, share: source.share } : source;
      path = canonicalJson([path, key]);
      source = this.#sourceOf(path, () => ({
        rows: new Filtered(this.#block, before.rows, predicate),
        share: before.share === 'none' || isNothing(predicate) ? 'none' : 'some',
      }));
    }
    if (given === null) return source;
    const all = source;
    return this.#sourceOf(canonicalJson([path, given, basis]), () => ({
      rows: new Having(this.#block, all.rows, this.values.given(given, basis)),
      share: all.share === 'none' ? 'none' : 'some',
    }));
  }

  #sourceOf(path: string, make: () => Omit<Source, 'ways'>): Source {
    let source = this.#sources.get(path);
    if (source === undefined) {
      source = { ...make(), ways: new Map() };
      this.#sources.set(path, source);
    }
    return source;
  }
}

function isNothing(predicate: Predicate): boolean {
  return predicate.kind === 'constant' && !predicate.value;
}
