import type { Aggregate } from '../answer/aggregate.js';
import { assumedForAll } from '../answer/assumed-for-all.js';
import { SpanTimes } from '../answer/span-times.js';
import type { FrameWindow, ResolvedQuery } from '../query/resolve-query.js';
import { dayAt } from '../time/civil-days.js';
import type { CellSource } from './cell-source.js';
import type { Cells } from './cells.js';
import type { Counted } from './counted.js';
import type { EventStore } from './event-store.js';
import type { Grouping } from './grouping.js';
import { LookBack } from './look-back.js';
import type { Moments } from './moving.js';
import type { ScanRequest } from './scan-request.js';
import { unitsBetween } from './units-between.js';

/** What one query asks of a scan for its periods: the rows of each, and those that its measures look back to. */
export class FrameRequests {
  readonly #resolved: ResolvedQuery;
  readonly #facts: readonly string[];
  readonly #own: readonly Aggregate[];
  readonly #lookBack: LookBack;
  readonly #assumed: (assumption: string, instant: number) => number | null;
  readonly #epoch: number;

  /** @param facts Those whose rows tell which groups there are. */
  constructor(store: EventStore, resolved: ResolvedQuery, facts: readonly string[], aggregates: readonly Aggregate[]) {
    this.#resolved = resolved;
    this.#facts = facts;
    this.#own = aggregates.filter((aggregate) => !LookBack.isFor(aggregate));
    this.#lookBack = new LookBack(resolved, aggregates, store.model.epoch);
    this.#assumed = assumedForAll(store, resolved.query.assumptions);
    this.#epoch = store.model.epoch;
  }

  /** Asks for everything that the figures of a window are made of. */
  ask(scan: CellSource, grouping: Grouping, window: FrameWindow): () => Counted {
    const { query, now } = this.#resolved;
    const { zone } = query.calendar;
    const cells = this.cells(scan, grouping, window);
    const moving = this.#lookBack.ask(scan, this.#request(grouping, window), window);
    const { buckets, period } = momentsOf(window, zone);
    const spans = {
      buckets: { moments: buckets, times: new SpanTimes(window.buckets, zone, now, this.#assumed) },
      period: { moments: period, times: new SpanTimes([window.period], zone, now, this.#assumed) },
    };
    let made: Counted | null = null;
    return () => {
      const counted = cells();
      // Groups may have been numbered since that no row is in.
      if (made?.cells.size !== counted.size) made = { window, cells: counted, moving: moving(), ...spans };
      return made;
    };
  }

  /** Asks for the rows of a window alone, by group and bucket. */
  cells(scan: CellSource, grouping: Grouping, window: FrameWindow): () => Cells {
    const { calendar } = this.#resolved.query;
    const start = Math.max(window.start, this.#epoch);
    return scan.add({
      ...this.#request(grouping, window),
      aggregates: this.#own,
      facts: this.#facts,
      cuts: ({ per }) => unitsBetween(per ?? 'day', start, window.end, calendar),
    });
  }

  /** Asks how many rows of a window lie after the present. */
  later(scan: CellSource, grouping: Grouping, window: FrameWindow): () => Cells {
    const request = this.#request(grouping, { ...window, buckets: [] });
    return scan.add({ ...request, facts: this.#facts, start: window.end, end: window.period.end });
  }

  #request(grouping: Grouping, { buckets, start, end }: FrameWindow): ScanRequest {
    const { filter, grain, calendar } = this.#resolved.query;
    const last = buckets.at(-1);
    return {
      space: grouping.key,
      aggregates: [],
      facts: [],
      start,
      end,
      filter,
      zone: calendar.zone,
      groups: grouping.ids,
      grouping: grouping.parts,
      views: (fact) => grouping.views(fact),
      bounds: last === undefined ? null : Float64Array.from([...buckets.map((bucket) => bucket.start), last.end]),
      bucketing: JSON.stringify([buckets.length, grain, calendar]),
      cuts: () => NO_CUTS,
    };
  }
}

const NO_CUTS = new Float64Array(2);

/** The ends of the buckets and of the period, or the present where that is earlier. */
function momentsOf({ buckets, asOf }: FrameWindow, zone: string): { buckets: Moments; period: Moments } {
  const days = buckets.map(({ end }) => dayAt(zone, Math.min(end, asOf) - 1));
  return {
    buckets: { days: Int32Array.from(days), stretches: Int32Array.from(buckets.keys()) },
    period: {
      days: Int32Array.of(dayAt(zone, asOf - 1)),
      stretches: Int32Array.of(Math.max(0, buckets.length - 1)),
    },
  };
}
