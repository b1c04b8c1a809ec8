import type { Level } from '../answer/level.js';
import type { SpanTimes } from '../answer/span-times.js';
import type { FrameWindow } from '../query/resolve-query.js';
import { type Cells, isIdentity } from './cells.js';
import { CountedLevel } from './counted-level.js';
import type { Moments, Moving } from './moving.js';

/** The groups of one period as they were counted. */
export interface Counted {
  readonly window: FrameWindow;
  /** By group and bucket. */
  readonly cells: Cells;
  /** By group, with the key of their aggregate. */
  readonly moving: ReadonlyMap<string, Moving>;
  readonly buckets: Spans;
  readonly period: Spans;
}

/** The spans of the buckets of a period, or the period as one. */
interface Spans {
  readonly moments: Moments;
  readonly times: SpanTimes;
}

/** Groups as they were counted, and where each goes: to a group of the result, or nowhere (−1). */
export interface Placement {
  readonly targets: Int32Array;
  readonly size: number;
}

/** Folds groups together. */
export function foldGroups(counted: Counted, { targets, size }: Placement): Counted {
  if (size === groupsOf(counted) && isIdentity(targets)) return counted;
  const { cells, moving } = counted;
  const count = bucketsOf(counted);
  const cellTargets = new Int32Array(targets.length * count);
  for (let group = 0; group < targets.length; group++) {
    const target = targets[group] as number;
    for (let bucket = 0; bucket < count; bucket++) {
      cellTargets[group * count + bucket] = target < 0 ? -1 : target * count + bucket;
    }
  }
  return {
    ...counted,
    cells: cells.fold(cellTargets, size * count),
    moving: new Map([...moving].map(([key, each]) => [key, each.fold(targets, size)])),
  };
}

/** All groups as one. */
export function wholeOf(counted: Counted): Counted {
  return foldGroups(counted, { targets: new Int32Array(groupsOf(counted)), size: 1 });
}

/** Groups by bucket. */
export function bucketLevel(counted: Counted): Level {
  const { times } = counted.window.buckets.length === 0 ? counted.period : counted.buckets;
  return new CountedLevel(counted.cells, countsInBuckets(counted), times);
}

/** Groups over the whole period. */
export function periodLevel(counted: Counted): Level {
  const count = bucketsOf(counted);
  const targets = new Int32Array(counted.cells.size);
  for (let cell = 0; cell < targets.length; cell++) targets[cell] = Math.floor(cell / count);
  return new CountedLevel(counted.cells.fold(targets, groupsOf(counted)), countsAtEnd(counted), counted.period.times);
}

/** Groups that have rows, or whom something counts that looks back beyond the period. */
export function presentGroups(counted: Counted): Set<number> {
  const { window, cells } = counted;
  const count = bucketsOf(counted);
  const present = cells.presentGroups();
  const begun = window.buckets.filter(({ state }) => state !== 'future').length;
  for (const counts of countsInBuckets(counted).values()) {
    for (let cell = 0; cell < counts.length; cell++) {
      const bucket = cell % count;
      // The last bucket tells of the period too, even while it lies ahead.
      const isTold = bucket < begun || bucket === count - 1;
      if (isTold && (counts[cell] as number) > 0) present.add(Math.floor(cell / count));
    }
  }
  return present;
}

/** Counts by group at the end of each bucket, or of the period where there are none. */
function countsInBuckets(counted: Counted): ReadonlyMap<string, Float64Array> {
  const groups = groupsOf(counted);
  const { moments } = counted.window.buckets.length === 0 ? counted.period : counted.buckets;
  return new Map([...counted.moving].map(([key, each]) => [key, each.counts(groups, moments)]));
}

/** The period ends with its last bucket, so that counts are the same. */
function countsAtEnd(counted: Counted): ReadonlyMap<string, Float64Array> {
  const count = bucketsOf(counted);
  const last = (counts: Float64Array) => {
    const ends = new Float64Array(counts.length / count);
    for (let group = 0; group < ends.length; group++) ends[group] = counts[group * count + count - 1] as number;
    return ends;
  };
  return new Map([...countsInBuckets(counted)].map(([key, counts]) => [key, last(counts)]));
}

function groupsOf(counted: Counted): number {
  return counted.cells.size / bucketsOf(counted);
}

function bucketsOf({ window }: Pick<Counted, 'window'>): number {
  return Math.max(1, window.buckets.length);
}
