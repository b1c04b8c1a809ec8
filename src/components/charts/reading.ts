import { bucketText } from '../../data/format/bucket-text.js';
import { changeBetween } from '../../data/format/change.js';
import type { ChangeText } from '../../data/format/change-text.js';
import type { PanelMessages } from '../../data/messages/panel-messages.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { Figure } from '../../data/query/result.js';
import type { SeriesColor } from './color-registry.js';
import { goalTexts, happenedIn, type Landmarks } from './landmarks.js';
import type { Wording } from './members.js';
import { type Series, type TimeSeriesData, wholeSeries } from './series.js';

/** A figure that another one is compared with, as it stands beside it. */
export interface BeforeTexts {
  readonly text: string;
  readonly spoken: string;
}

/** One series where the cursor is. */
export interface ReadingRow {
  readonly id: string;
  readonly label: string;
  /** Null for what is no series: the sum of all, and a goal. */
  readonly color: SeriesColor | null;
  readonly value: string;
  readonly spoken: string;
  /** Against the same bucket of the comparison; null without one. */
  readonly change: ChangeText | null;
  /** What it was there; null where nothing is compared, or nothing is known. */
  readonly before: BeforeTexts | null;
  /** Of all series together; null where they are not parts of one whole. */
  readonly share: string | null;
}

/** What a chart says where the cursor is: in the tooltip, and to a screen reader. */
export interface Reading {
  readonly title: string;
  /** That the bucket is not over; null where it is. */
  readonly state: string | null;
  /** The bucket that it is compared with; null without one. */
  readonly comparedWith: string | null;
  /** What happened in the bucket, if anything is known to. */
  readonly happened?: string | undefined;
  /** That so many rows are left out where there is no room for them. */
  readonly more?: ((left: number) => string) | undefined;
  /** Largest first; without figures last. */
  readonly rows: readonly ReadingRow[];
}

/** Reads the series that are shown at one bucket, and what they are seen against. */
export function readingAt(
  data: TimeSeriesData,
  shown: readonly Series[],
  bucket: number,
  wording: Wording,
  landmarks: Landmarks = {},
): Reading {
  const { formatter, messages } = wording;
  const current = data.buckets[bucket];
  const compared = data.comparisonBuckets[bucket];
  const whole = data.whole?.[bucket] ?? null;
  const rows = shown
    .map((series) => ({ value: series.values[bucket] ?? null, row: row(series, bucket, whole, wording) }))
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
    .map((entry) => entry.row);
  const sum = shown.length === data.series.length ? wholeSeries(data, messages.total) : null;
  if (sum !== null) rows.push({ ...row(sum, bucket, null, wording), color: null });
  const goal = current === undefined ? null : goalTexts(data, landmarks, wording);
  if (goal !== null) {
    const { label, exact, spoken } = goal;
    rows.push({ id: 'goal', label, color: null, value: exact, spoken, change: null, before: null, share: null });
  }
  const bucketName = current ?? compared;
  return {
    title: bucketName === undefined ? '' : bucketText(bucketName, data.grain, 'full', formatter),
    state: current?.state === 'running' ? messages.soFar : null,
    comparedWith:
      compared === undefined || current === undefined ? null : bucketText(compared, data.grain, 'full', formatter),
    happened: current === undefined ? undefined : happenedIn(current, landmarks, wording),
    more: (left) => messages.noteLimited(formatter.value(left, { kind: 'count' }, 'exact', 0), left),
    rows,
  };
}

function row(series: Series, bucket: number, whole: Figure, wording: Wording): ReadingRow {
  const value = series.values[bucket] ?? null;
  const base = series.comparison === null ? undefined : (series.comparison[bucket] ?? null);
  const { formatter } = wording;
  const { unit, scale, better } = series.measure;
  const change = changeBetween(value, base, unit);
  const isCompared = change.kind !== 'noBaseline' && change.kind !== 'noValue';
  return {
    id: series.id,
    label: series.label,
    color: series.color,
    value: formatter.value(value, unit, 'exact', scale),
    spoken: formatter.spoken(value, unit, scale),
    change: isCompared ? formatter.change(change, unit, better) : null,
    before: beforeTexts(base, series.measure, wording),
    share:
      whole === null || whole === 0 || value === null
        ? null
        : formatter.value(value / whole, { kind: 'ratio' }, 'compact'),
  };
}

/** The figure that another one is compared with; null where there is none. */
export function beforeTexts(
  base: Figure | undefined,
  { unit, scale }: Pick<MeasureInfo, 'unit' | 'scale'>,
  { formatter, messages }: Wording,
): BeforeTexts | null {
  if (base === null || base === undefined) return null;
  return {
    text: messages.from(formatter.value(base, unit, 'exact', scale)),
    spoken: messages.from(formatter.spoken(base, unit, scale)),
  };
}

/** A reading in one sentence. */
export function spokenReading({ title, state, happened, rows }: Reading, messages: PanelMessages): string {
  const head = messages.clauses([title, ...[state, happened].flatMap((part) => part ?? [])]);
  const parts = rows.map(({ label, spoken, change, before }) =>
    messages.clauses([
      `${label} ${spoken}`,
      ...(change === null ? [] : [change.spoken]),
      ...(before === null ? [] : [before.spoken]),
    ]),
  );
  return messages.labelled(head, messages.items(parts));
}
