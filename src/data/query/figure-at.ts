import { didYouMean, UsageError } from '../errors.js';
import type { Bucket } from '../time/period.js';
import type { Figure, Frame, Group, Result } from './result.js';

/** Which figure of a result. */
export interface FigureAddress {
  readonly measure: string;
  /** Position of the group among those of the result, or of its subtotals; null for the total over all of them. */
  readonly group?: number | null;
  /** Position of the bucket in the frame; null for the whole period. */
  readonly bucket?: number | null;
  readonly frame?: 'current' | 'comparison';
  /** Position of the subtotals that the group is one of; null where it is one of the result itself. */
  readonly subtotals?: number | null;
}

/** What an address leads to. */
export interface FigurePlace {
  readonly frame: Frame;
  /** The groups that the frame has figures of. */
  readonly groups: readonly Group[];
  readonly group: Group | null;
  readonly bucket: Bucket | null;
}

/**
 * Reads a figure of a result; null where there is none, or where it is withheld.
 *
 * @throws UsageError `unknownName` for a measure, group, bucket, comparison or subtotals that the result does not have.
 */
export function figureAt(result: Result, address: FigureAddress): Figure {
  const { frame } = placeOf(result, address);
  const { measure, group = null, bucket = null } = address;
  if (group === null) return (bucket === null ? frame.totals[measure] : frame.bucketTotals[measure]?.[bucket]) ?? null;
  if (bucket === null) return frame.groupTotals[measure]?.[group] ?? null;
  return frame.values[measure]?.[group * frame.buckets.length + bucket] ?? null;
}

/**
 * Finds what an address leads to.
 *
 * @throws UsageError `unknownName` as `figureAt`.
 */
export function placeOf(result: Result, address: FigureAddress): FigurePlace {
  const { measure, group = null, bucket = null, frame: which = 'current', subtotals = null } = address;
  if (!result.query.measures.includes(measure)) {
    const mend = didYouMean(measure, result.query.measures);
    throw new UsageError('unknownName', `The result has no figures of "${measure.slice(0, 64)}".${mend}`);
  }
  const part = subtotals === null ? result : (result.subtotals[subtotals] ?? fail('subtotals'));
  const frame = part[which] ?? fail('comparison');
  return {
    frame,
    groups: part.groups,
    group: group === null ? null : (part.groups[group] ?? fail('group')),
    bucket: bucket === null ? null : (frame.buckets[bucket] ?? fail('bucket')),
  };
}

function fail(part: string): never {
  throw new UsageError(
    'unknownName',
    `The result has no such ${part}, so that there is no figure to read. Take positions from the result that the figure is read from.`,
  );
}
