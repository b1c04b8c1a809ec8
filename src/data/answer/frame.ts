import type { FrameWindow } from '../query/resolve-query.js';
import type { Figure, Frame } from '../query/result.js';
import type { MeasureFigures } from './figures.js';
import type { Level } from './level.js';

/** Some groups in one period. */
export interface Levels {
  /** By group and bucket, at `group * buckets + bucket`; by group where there are no buckets. */
  readonly cells: Level;
  /** By group, over the whole period. */
  readonly groups: Level;
}

/** The figures of one period over all groups. */
export type FrameTotals = Pick<Frame, 'bucketTotals' | 'totals' | 'counted'>;

/**
 * The totals of a frame.
 *
 * @param whole Everything as one group.
 * @param counted Events that were counted.
 */
export function totalsOf(
  { buckets }: FrameWindow,
  whole: Levels,
  measures: readonly MeasureFigures[],
  counted: number,
): FrameTotals {
  const bucketTotals = (figures: MeasureFigures): readonly Figure[] => {
    const read = figures.on(whole.cells);
    return buckets.map(({ state }, bucket) => (state === 'future' ? null : read(bucket)));
  };
  return {
    bucketTotals: byMeasure(measures, bucketTotals),
    totals: byMeasure(measures, (figures) => figures.on(whole.groups)(0)),
    counted,
  };
}

/**
 * The frame of a result.
 *
 * @param order Positions of the groups, in their order.
 */
export function frameOf(
  { buckets, period }: FrameWindow,
  levels: Levels,
  measures: readonly MeasureFigures[],
  order: readonly number[],
  totals: FrameTotals,
): Frame {
  const isFuture = buckets.map(({ state }) => state === 'future');
  const count = Math.max(1, buckets.length);
  const values = (figures: MeasureFigures): readonly Figure[] => {
    const read = figures.on(levels.cells);
    const found = new Array<Figure>(order.length * count);
    let next = 0;
    for (const group of order) {
      for (let bucket = 0; bucket < count; bucket++) {
        found[next++] = isFuture[bucket] === true ? null : read(group * count + bucket);
      }
    }
    return found;
  };
  const groupTotals = (figures: MeasureFigures) => order.map(figures.on(levels.groups));
  return {
    period,
    buckets,
    values: byMeasure(measures, values),
    groupTotals: byMeasure(measures, groupTotals),
    ...totals,
    suppressed: null,
  };
}

function byMeasure<T>(measures: readonly MeasureFigures[], of: (figures: MeasureFigures) => T): Record<string, T> {
  return Object.fromEntries(measures.map((figures) => [figures.name, of(figures)]));
}
