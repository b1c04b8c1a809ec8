import { throwIfAborted, UsageError } from '../errors.js';
import type { Filter } from '../query/filter.js';
import { canonicalJson } from '../query/query-key.js';
import { type Aggregate, rowsOf } from './aggregate.js';
import type { Accumulator } from './aggregates/accumulator.js';
import type { Quantile } from './aggregates/quantile.js';
import { BLOCK_ROWS, Block } from './block.js';
import { Cells } from './cells.js';
import { FactValues } from './computed/fact-values.js';
import { CountsByCode } from './counts-by-code.js';
import { createAccumulator } from './create-accumulator.js';
import type { DimensionView } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { Feed } from './feed.js';
import type { GroupIds } from './group-ids.js';
import type { Grouping } from './grouping.js';
import { Lane } from './lane.js';
import { Narrowing } from './narrowing.js';
import { Pause } from './pause.js';
import { compileCondition, compileFilter } from './predicate.js';
import { Selection } from './selection.js';

/** Most cells of one question, and most figures that they hold: a quarter of a gigabyte and more, by what they keep. */
const MOST_CELLS = 5_000_000;
const MOST_FIGURES = 30_000_000;
/** A scan gives way to the page after this many milliseconds. */
const SLICE = 12;

interface RunOptions {
  readonly signal: AbortSignal | undefined;
  readonly atOnce: boolean;
}

/** What is scanned for: aggregates of the events of a window and a filter, by group and bucket. */
export interface ScanRequest {
  /** Groups and views are known by it: requests with the same one share their cells. */
  readonly space: string;
  readonly aggregates: readonly Aggregate[];
  /** Facts whose rows tell which groups there are. */
  readonly facts: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly filter: Filter | null;
  readonly groups: GroupIds;
  /** How each fact sees the dimensions that are grouped by. */
  readonly views: (fact: string) => readonly DimensionView[];
  /** First instants of the buckets and the end of the last; null for one bucket. */
  readonly bounds: Float64Array | null;
  /** Equal bounds have equal names. */
  readonly bucketing: string;
  /** Bounds of the units or stretches of time by which an aggregate tells apart when something was; equal for one space. */
  readonly cuts: (aggregate: Aggregate) => Float64Array;
}

interface Target {
  readonly groups: GroupIds;
  readonly buckets: number;
  readonly accumulators: Map<string, Accumulator>;
  readonly counts: CountsByCode;
  /** Quantiles by the values that they are taken from, which all of them share. */
  readonly quantiles: Map<string, Quantile>;
}

interface Route {
  readonly lane: Lane;
  readonly target: Target;
  /** By the text of their condition. */
  readonly narrowings: Map<string, Narrowing>;
  readonly feeds: Feed[];
}

interface FactScan {
  readonly values: FactValues;
  readonly selections: Map<string, Selection>;
  readonly routes: Map<string, Route>;
}

/** One pass over the events for all questions of a batch: equal selections, groups and aggregates are computed once. */
export class Scan {
  readonly #store: EventStore;
  readonly #facts = new Map<string, FactScan>();
  readonly #targets = new Map<string, Target>();
  readonly #groupings = new Map<string, Grouping>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** The first of equal groupings: questions that share cells have to number their groups alike. */
  share(grouping: Grouping): Grouping {
    const first = this.#groupings.get(grouping.key) ?? grouping;
    this.#groupings.set(grouping.key, first);
    return first;
  }

  /** Adds a request. The returned function gives its cells once the scan has run. */
  add(request: ScanRequest): () => Cells {
    const buckets = request.bounds === null ? 1 : request.bounds.length - 1;
    const key = canonicalJson([request.space, request.start, request.end, request.filter, request.bucketing]);
    let target = this.#targets.get(key);
    if (target === undefined) {
      target = {
        groups: request.groups,
        buckets,
        accumulators: new Map(),
        counts: new CountsByCode(this.#store),
        quantiles: new Map(),
      };
      this.#targets.set(key, target);
    }
    for (const aggregate of restrictedFirst([...request.aggregates, ...request.facts.map(rowsOf)])) {
      if (target.accumulators.has(aggregate.key)) continue;
      const shared = target.counts.share(aggregate, request.groups.most * buckets);
      if (shared === null) this.#take(key, request, target, aggregate, this.#accumulator(aggregate, request, target));
      else target.accumulators.set(aggregate.key, shared.accumulator);
      const counting = shared?.counting;
      if (counting) this.#take(key, request, target, counting.aggregate, counting.accumulator);
    }
    return () => {
      const size = cellsOf(target);
      for (const accumulator of target.accumulators.values()) accumulator.grow(size);
      return new Cells(size, target.accumulators);
    };
  }

  /**
   * Runs over all events once, giving way to the page now and then unless `atOnce`. False where events came in meanwhile:
   * the scan is then worth nothing.
   */
  async run(options: RunOptions): Promise<boolean> {
    const pause = new Pause();
    try {
      return await this.#runAll(options, pause);
    } finally {
      pause.end();
    }
  }

  async #runAll(options: RunOptions, pause: Pause): Promise<boolean> {
    const { version } = this.#store;
    let since = performance.now();
    for (const [fact, scan] of this.#facts) {
      const block = new Block();
      for (const chunk of this.#store.fact(fact).chunks) {
        for (let from = 0; from < chunk.rows; from += BLOCK_ROWS) {
          block.load(chunk, from, Math.min(chunk.rows, from + BLOCK_ROWS));
          scanBlock(scan, block);
        }
        throwIfAborted(options.signal);
        if (options.atOnce || performance.now() - since < SLICE) continue;
        await pause.take();
        throwIfAborted(options.signal);
        if (this.#store.version !== version) return false;
        since = performance.now();
      }
    }
    return true;
  }

  #accumulator(aggregate: Aggregate, request: ScanRequest, { groups, buckets, quantiles }: Target): Accumulator {
    const [fact = ''] = aggregate.facts;
    const { values } = this.#factScan(fact);
    const numbers = aggregate.value === null ? null : values.of(aggregate.value, aggregate.basis);
    return createAccumulator(this.#store, aggregate, numbers, quantiles, request.cuts, groups.most * buckets);
  }

  #take(key: string, request: ScanRequest, target: Target, aggregate: Aggregate, accumulator: Accumulator): void {
    target.accumulators.set(aggregate.key, accumulator);
    for (const fact of aggregate.facts) this.#feed(fact, key, request, target, aggregate, accumulator);
  }

  #feed(
    fact: string,
    key: string,
    request: ScanRequest,
    target: Target,
    aggregate: Aggregate,
    accumulator: Accumulator,
  ): void {
    const scan = this.#factScan(fact);
    let route = scan.routes.get(key);
    if (route === undefined) {
      const selection = this.#selection(scan, fact, request);
      route = {
        lane: new Lane(selection, request.views(fact), request.groups, request.bounds),
        target,
        narrowings: new Map(),
        feeds: [],
      };
      scan.routes.set(key, route);
    }
    const { where = {}, given, basis, value } = aggregate;
    const condition = canonicalJson([where, given, given === null ? null : basis]);
    let narrowing = route.narrowings.get(condition);
    if (narrowing === undefined) {
      const predicate = compileCondition(this.#store, fact, where);
      narrowing = new Narrowing(route.lane, predicate, scan.values.parts(given, basis));
      route.narrowings.set(condition, narrowing);
    }
    const numbers = value === null ? null : scan.values.of(value, basis);
    route.feeds.push(new Feed(this.#store, fact, aggregate, narrowing, accumulator, numbers));
  }

  #factScan(fact: string): FactScan {
    let scan = this.#facts.get(fact);
    if (scan === undefined) {
      scan = { values: new FactValues(this.#store, fact), selections: new Map(), routes: new Map() };
      this.#facts.set(fact, scan);
    }
    return scan;
  }

  #selection(scan: FactScan, fact: string, { start, end, filter }: ScanRequest): Selection {
    const key = canonicalJson([start, end, filter]);
    let selection = scan.selections.get(key);
    if (selection === undefined) {
      selection = new Selection(start, end, compileFilter(this.#store, fact, filter));
      scan.selections.set(key, selection);
    }
    return selection;
  }
}

/** Counts of all rows can then be added up from restricted ones. */
function restrictedFirst(aggregates: readonly Aggregate[]): readonly Aggregate[] {
  const isRestricted = ({ where }: Aggregate) => where !== undefined;
  return [...aggregates.filter(isRestricted), ...aggregates.filter((aggregate) => !isRestricted(aggregate))];
}

function scanBlock(scan: FactScan, block: Block): void {
  for (const selection of scan.selections.values()) selection.select(block);
  for (const { lane, target, narrowings, feeds } of scan.routes.values()) {
    if (lane.selection.rows === 0) continue;
    lane.route();
    for (const narrowing of narrowings.values()) narrowing.narrow();
    const size = cellsOf(target);
    for (const accumulator of target.accumulators.values()) accumulator.grow(size);
    for (const feed of feeds) feed.add();
  }
}

/** Number of cells that there are by now. */
function cellsOf({ groups, buckets, accumulators }: Target): number {
  const cells = groups.size * buckets;
  const figures = cells * accumulators.size;
  if (cells <= MOST_CELLS && figures <= MOST_FIGURES) return cells;
  const [asked, most] = cells > MOST_CELLS ? [cells, MOST_CELLS] : [figures, MOST_FIGURES];
  throw new UsageError(
    'limitExceeded',
    `The query asks for ${asked.toLocaleString('en')} figures, and ${most.toLocaleString('en')} are the most that are computed at once. Use a longer grain, a shorter period, fewer dimensions or fewer measures.`,
  );
}
