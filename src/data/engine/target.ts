import { UsageError } from '../errors.js';
import type { Collected, Collector } from './aggregates/accumulator.js';
import type { Quantile } from './aggregates/quantile.js';
import { Cells } from './cells.js';
import { CountsByCode } from './counts-by-code.js';
import type { EventStore } from './event-store.js';
import type { GroupIds } from './group-ids.js';
import { Presence } from './presence.js';
import { bucketsOf, type ScanRequest } from './scan-request.js';

/** Most cells of one question, and most figures that they hold: a quarter of a gigabyte and more, by what they keep. */
const MOST_CELLS = 5_000_000;
const MOST_FIGURES = 30_000_000;

/** The cells of some requests, and what is taken for each of them. */
export class Target {
  readonly groups: GroupIds;
  readonly buckets: number;
  /** By key. */
  readonly aggregates = new Map<string, Collected>();
  /** What takes in rows, by the key of the aggregate that it is for. */
  readonly collectors = new Map<string, Collector>();
  readonly counts: CountsByCode;
  /** Quantiles by the values that they are taken from, which all of them share. */
  readonly quantiles = new Map<string, Quantile>();
  readonly #presences = new Map<string, Presence>();
  #grown = -1;

  constructor(store: EventStore, request: ScanRequest) {
    this.groups = request.groups;
    this.buckets = bucketsOf(request);
    this.counts = new CountsByCode(store);
  }

  /** Most cells that there can be. */
  get most(): number {
    return this.groups.most * this.buckets;
  }

  /** Looks for the groups of a fact. */
  watch(fact: string): Presence {
    const presence = this.#presences.get(fact) ?? new Presence();
    this.#presences.set(fact, presence);
    return presence;
  }

  /** Makes room for all groups that have a number by now. */
  grow(): void {
    const size = this.#size();
    if (size === this.#grown) return;
    for (const collector of this.collectors.values()) collector.grow(size);
    this.#grown = size;
  }

  /** What was taken, with the groups and rows of some facts. */
  cells(facts: readonly string[]): Cells {
    this.#grown = -1;
    this.grow();
    return new Cells(
      this.#size(),
      this.aggregates,
      facts.map((fact) => this.watch(fact)),
    );
  }

  /** Number of cells that there are by now. */
  #size(): number {
    const cells = this.groups.size * this.buckets;
    const figures = cells * this.aggregates.size;
    if (cells <= MOST_CELLS && figures <= MOST_FIGURES) return cells;
    const [asked, most] = cells > MOST_CELLS ? [cells, MOST_CELLS] : [figures, MOST_FIGURES];
    throw new UsageError(
      'limitExceeded',
      `The query asks for ${asked.toLocaleString('en')} figures, and ${most.toLocaleString('en')} are the most that are computed at once. Use a longer grain, a shorter period, fewer dimensions or fewer measures.`,
    );
  }
}
