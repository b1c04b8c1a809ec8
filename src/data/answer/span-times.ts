import type { DayUnit } from '../time/civil-days.js';
import { accruedOver, elapsedIn, type Instants } from '../time/elapsed.js';

/** What has elapsed of some buckets, or of a period: what formulas take that rest on time alone. Asked often, found once. */
export class SpanTimes {
  readonly #spans: readonly Instants[];
  readonly #zone: string;
  readonly #now: number;
  readonly #assumed: (assumption: string, instant: number) => number | null;
  readonly #found = new Map<string, (number | null)[]>();

  /** @param assumed The value of an assumption that is in force at an instant for everyone. */
  constructor(
    spans: readonly Instants[],
    zone: string,
    now: number,
    assumed: (assumption: string, instant: number) => number | null,
  ) {
    this.#spans = spans;
    this.#zone = zone;
    this.#now = now;
    this.#assumed = assumed;
  }

  /** Number of spans. */
  get size(): number {
    return this.#spans.length;
  }

  /** Civil days that a span has begun by now, in a unit. */
  elapsed(unit: DayUnit, span: number): number {
    const found = this.#once(unit, span, ({ start, end }) =>
      elapsedIn(unit, { start, end: Math.min(end, this.#now + 1) }, this.#zone),
    );
    return found ?? 0;
  }

  /** An assumption that is stated for a unit, added up over what has elapsed of a span; null where it is not stated. */
  accrued(assumption: string, unit: DayUnit, span: number): number | null {
    return this.#once(`${unit} ${assumption}`, span, ({ start, end }) =>
      accruedOver(unit, { start, end: Math.min(end, this.#now) }, this.#zone, (instant) =>
        this.#assumed(assumption, instant),
      ),
    );
  }

  #once(key: string, span: number, find: (span: Instants) => number | null): number | null {
    let found = this.#found.get(key);
    if (found === undefined) {
      found = [];
      this.#found.set(key, found);
    }
    let value = found[span];
    if (value === undefined) {
      value = find(this.#spans[span] as Instants);
      found[span] = value;
    }
    return value;
  }
}
