import type { Bucket } from '../../data/time/period.js';
import type { Wording } from './members.js';
import type { TimeSeriesData } from './series.js';

/** A figure that every bucket is held against, in the unit of the first measure. */
export interface Goal {
  readonly value: number;
  /** "Goal" unless stated. */
  readonly label?: string | undefined;
}

/** What happened at a moment (milliseconds since the epoch) and may explain a change, such as another model. */
export interface Annotation {
  readonly at: number;
  readonly label: string;
}

/** What a time series is seen against. */
export interface Landmarks {
  readonly goal?: Goal | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
}

/** The figure of a goal; null where there is none, or none that could be drawn. */
export function goalValue({ goal }: Landmarks): number | null {
  return goal !== undefined && Number.isFinite(goal.value) ? goal.value : null;
}

/** A goal with its name and its figure in words; null where there is none. */
export function goalTexts(data: TimeSeriesData, landmarks: Landmarks, { formatter, messages }: Wording) {
  const value = goalValue(landmarks);
  const [first] = data.series;
  if (value === null || first === undefined) return null;
  const { unit, scale } = first.measure;
  return {
    value,
    label: landmarks.goal?.label ?? messages.goal,
    exact: formatter.value(value, unit, 'exact', scale),
    spoken: formatter.spoken(value, unit, scale),
  };
}

/** What happened in each bucket in which something did, in the order of time. What is outside of all of them is left out. */
export function annotatedBuckets(
  buckets: readonly Bucket[],
  { annotations = [] }: Landmarks,
  { messages }: Pick<Wording, 'messages'>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { at, label } of [...annotations].sort((a, b) => a.at - b.at)) {
    const bucket = buckets.findIndex(({ start, end }) => at >= start && at < end);
    if (bucket < 0) continue;
    const before = found.get(bucket);
    found.set(bucket, before === undefined ? label : messages.clauses([before, label]));
  }
  return found;
}

/** What happened in one bucket; undefined where nothing is known to have. */
export function happenedIn(
  { start, end }: Pick<Bucket, 'start' | 'end'>,
  { annotations = [] }: Landmarks,
  { messages }: Pick<Wording, 'messages'>,
): string | undefined {
  const labels = annotations
    .filter(({ at }) => at >= start && at < end)
    .sort((a, b) => a.at - b.at)
    .map(({ label }) => label);
  return labels.length === 0 ? undefined : messages.clauses(labels);
}
