import type { MeasureFigures } from '../answer/figures.js';
import type { Level } from '../answer/level.js';
import type { FrameWindow } from '../query/resolve-query.js';
import type { Figure, Figures, Frame } from '../query/result.js';
import { bucketLevel, type Counted, periodLevel } from './counted.js';

/** The figures of one period at every level at which a result has some. */
export class FoldedFrame {
  readonly #window: FrameWindow;
  readonly #cells: Level;
  readonly #groups: Level;
  readonly #totals: FrameTotals;

  /** @param counted By group of the result. */
  constructor(counted: Counted, totals: FrameTotals) {
    this.#window = counted.window;
    this.#cells = bucketLevel(counted);
    this.#groups = counted.window.buckets.length === 0 ? this.#cells : periodLevel(counted);
    this.#totals = totals;
  }

  /** How to read the figures of groups over the whole period. */
  groupFigures(figures: MeasureFigures): (group: number) => Figure {
    return figures.on(this.#groups);
  }

  /** The frame of a result, with its groups in the given order. */
  toFrame(measures: readonly MeasureFigures[], order: readonly number[]): Frame {
    const { buckets, period } = this.#window;
    const isFuture = buckets.map(({ state }) => state === 'future');
    const count = Math.max(1, buckets.length);
    const values = (figures: MeasureFigures): Figure[] => {
      const read = figures.on(this.#cells);
      const found = new Array<Figure>(order.length * count);
      let next = 0;
      for (const group of order) {
        for (let bucket = 0; bucket < count; bucket++) {
          found[next++] = isFuture[bucket] === true ? null : read(group * count + bucket);
        }
      }
      return found;
    };
    const groupTotals = (figures: MeasureFigures) => order.map(figures.on(this.#groups));
    return {
      period,
      buckets,
      values: byMeasure(measures, values),
      groupTotals: byMeasure(measures, groupTotals),
      ...this.#totals,
      suppressed: null,
    };
  }
}

/** The figures of one period over all groups. */
export type FrameTotals = Pick<Frame, 'bucketTotals' | 'totals' | 'counted'>;

/** Everything as one group. */
export function totalsOf(whole: Counted, measures: readonly MeasureFigures[]): FrameTotals {
  const { buckets } = whole.window;
  const byBucket = bucketLevel(whole);
  const total = periodLevel(whole);
  const bucketTotals = (figures: MeasureFigures): Figures[string] => {
    const read = figures.on(byBucket);
    return buckets.map(({ state }, bucket) => (state === 'future' ? null : read(bucket)));
  };
  return {
    bucketTotals: byMeasure(measures, bucketTotals),
    totals: byMeasure(measures, (figures) => figures.on(total)(0)),
    counted: whole.cells.rows,
  };
}

function byMeasure<T>(measures: readonly MeasureFigures[], of: (figures: MeasureFigures) => T): Record<string, T> {
  return Object.fromEntries(measures.map((figures) => [figures.name, of(figures)]));
}
