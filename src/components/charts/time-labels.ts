import { bucketText } from '../../data/format/bucket-text.js';
import type { Bucket } from '../../data/time/period.js';
import type { TimeLabel } from './chart-frame.js';
import type { Wording } from './members.js';
import type { Series, TimeSeriesData } from './series.js';
import { timeTicks } from './time-axis.js';
import type { TimeSeriesPlot } from './time-series-plot.js';
import { bareUnit } from './value-axis.js';

/** Axes count bare numbers: what they count stands in the title and in every reading. */
export function axisText(tick: number, { measure }: Series, { formatter }: Wording): string {
  return formatter.value(tick, bareUnit(measure.unit), 'compact', measure.scale);
}

/** The words under the axis of time, each where its bucket is. */
export function timeLabelsOf(data: TimeSeriesData, plot: TimeSeriesPlot, { formatter }: Wording): readonly TimeLabel[] {
  const nameOf = (bucket: Bucket) => bucketText(bucket, data.grain, 'tick', formatter);
  return timeTicks(data.buckets, data.grain, data.zone, nameOf).flatMap(({ bucket, level }) => {
    const found = data.buckets[bucket];
    if (found === undefined) return [];
    return [{ id: bucket, at: plot.position(bucket), level, text: nameOf(found) }];
  });
}
