import type { Aggregate } from '../answer/aggregate.js';
import { throwIfAborted } from '../errors.js';
import type { Collector } from './aggregates/accumulator.js';
import { DistinctOfMembers, MemberMarks } from './aggregates/member-marks.js';
import { Block } from './block.js';
import type { CellSource, RunOptions } from './cell-source.js';
import type { Cells } from './cells.js';
import { createAccumulator } from './create-accumulator.js';
import { viewPath } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { FactScan } from './fact-scan.js';
import { GroupIds } from './group-ids.js';
import type { Grouping } from './grouping.js';
import { groupsOfMembers } from './late-groups.js';
import { Pause } from './pause.js';
import { bucketsOf, cellsKey, type ScanRequest } from './scan-request.js';
import { Target } from './target.js';

/** A scan gives way to the page after this many milliseconds. */
const SLICE = 12;

/** One pass over the events for all questions of a batch: equal selections, groups and aggregates are computed once. */
export class Scan implements CellSource {
  readonly #store: EventStore;
  readonly #block = new Block();
  readonly #facts = new Map<string, FactScan>();
  readonly #targets = new Map<string, Target>();
  readonly #groupings = new Map<string, Grouping>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  share(grouping: Grouping): Grouping {
    const first = this.#groupings.get(grouping.key) ?? grouping;
    this.#groupings.set(grouping.key, first);
    return first;
  }

  add(request: ScanRequest): () => Cells {
    const target = this.#target(request);
    for (const aggregate of restrictedFirst(request.aggregates)) {
      if (!target.aggregates.has(aggregate.key)) this.#take(request, target, aggregate);
    }
    for (const fact of request.facts) this.#fact(fact).watch(request, target);
    return () => target.cells(request.facts);
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

  async #runAll({ signal, atOnce }: RunOptions, pause: Pause): Promise<boolean> {
    const { version } = this.#store;
    let since = performance.now();
    for (const scan of this.#facts.values()) {
      for (const _ of scan.run()) {
        throwIfAborted(signal);
        if (atOnce || performance.now() - since < SLICE) continue;
        await pause.take();
        throwIfAborted(signal);
        if (this.#store.version !== version) return false;
        since = performance.now();
      }
    }
    return true;
  }

  #take(request: ScanRequest, target: Target, aggregate: Aggregate): void {
    const shared = target.counts.share(aggregate, target.most);
    if (shared !== null) {
      target.aggregates.set(aggregate.key, shared.count);
      const { counting } = shared;
      if (counting !== null) this.#feed(request, target, counting.aggregate, counting.accumulator);
      return;
    }
    const groups = groupsOfMembers(this.#store, request, aggregate);
    if (groups !== null) {
      const marks = this.#marks(request, aggregate);
      target.aggregates.set(aggregate.key, new DistinctOfMembers(marks, groups, request.groups.size));
      return;
    }
    const [fact = ''] = aggregate.facts;
    const { values } = this.#fact(fact);
    const numbers = aggregate.value === null ? null : values.of(aggregate.value, aggregate.basis);
    const { quantiles, most } = target;
    const accumulator = createAccumulator(this.#store, aggregate, numbers, quantiles, request.cuts, most);
    target.aggregates.set(aggregate.key, accumulator);
    this.#feed(request, target, aggregate, accumulator);
  }

  /** Marks of members by bucket, which all requests share that differ in nothing but their groups. */
  #marks(request: ScanRequest, aggregate: Aggregate): MemberMarks {
    const groups = new GroupIds([], bucketsOf(request));
    const ungrouped: ScanRequest = { ...request, space: 'members', groups, views: () => [] };
    const target = this.#target(ungrouped);
    const known = target.collectors.get(aggregate.key);
    if (known instanceof MemberMarks) return known;
    const [fact = ''] = aggregate.facts;
    const [path = ''] = aggregate.paths;
    const marks = new MemberMarks(viewPath(this.#store, fact, path).members.size);
    this.#feed(ungrouped, target, aggregate, marks);
    return marks;
  }

  #feed(request: ScanRequest, target: Target, aggregate: Aggregate, collector: Collector): void {
    target.collectors.set(aggregate.key, collector);
    for (const fact of aggregate.facts) this.#fact(fact).feed(request, target, aggregate, collector);
  }

  #target(request: ScanRequest): Target {
    const key = cellsKey(request);
    let target = this.#targets.get(key);
    if (target === undefined) {
      target = new Target(this.#store, request);
      this.#targets.set(key, target);
    }
    return target;
  }

  #fact(fact: string): FactScan {
    let scan = this.#facts.get(fact);
    if (scan === undefined) {
      scan = new FactScan(this.#store, fact, this.#block);
      this.#facts.set(fact, scan);
    }
    return scan;
  }
}

/** Counts of all rows can then be added up from restricted ones. */
function restrictedFirst(aggregates: readonly Aggregate[]): readonly Aggregate[] {
  const isRestricted = ({ where }: Aggregate) => where !== undefined;
  return [...aggregates.filter(isRestricted), ...aggregates.filter((aggregate) => !isRestricted(aggregate))];
}
