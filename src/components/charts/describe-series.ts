import { bucketText } from '../../data/format/bucket-text.js';
import { changeBetween } from '../../data/format/change.js';
import { annotatedBuckets, goalTexts, type Landmarks } from './landmarks.js';
import type { Wording } from './members.js';
import type { RankingData } from './ranking.js';
import { beforeTexts } from './reading.js';
import type { Series, TimeSeriesData } from './series.js';
import type { DrawnMark } from './time-series-plot.js';
import { valueRange } from './value-range.js';

/** What a person who cannot see a time series chart should know of it: the period, and of each series total and range. */
export function describeTimeSeries(
  data: TimeSeriesData,
  mark: DrawnMark,
  wording: Wording,
  landmarks: Landmarks = {},
): string {
  const { formatter, messages } = wording;
  const kind = { line: messages.lineChart, area: messages.areaChart, bars: messages.barChart }[mark];
  const parts = data.series.map((series) => describe(data, series, wording));
  const goal = goalTexts(data, landmarks, wording);
  const held = goal === null ? [] : [messages.seriesTotal(goal.label, goal.spoken)];
  const happened = [...annotatedBuckets(data.buckets, landmarks, wording)].map(([bucket, text]) => {
    const at = data.buckets[bucket];
    return messages.seriesTotal(at === undefined ? '' : bucketText(at, data.grain, 'full', formatter), text);
  });
  return messages.sentences([kind, messages.inPeriod(formatter.period(data.period)), ...parts, ...held, ...happened]);
}

function describe(data: TimeSeriesData, series: Series, { formatter, messages }: Wording): string {
  const { unit, scale, better } = series.measure;
  const range = valueRange(series.values);
  if (range === undefined) return messages.seriesWithoutValues(series.label);
  const say = (value: number | null) => formatter.spoken(value, unit, scale);
  const at = (bucket: number) => {
    const found = data.buckets[bucket];
    return found === undefined ? '' : bucketText(found, data.grain, 'full', formatter);
  };
  const change = changeBetween(series.total, series.comparison === null ? undefined : series.comparisonTotal, unit);
  const changed = change.kind === 'noBaseline' ? [] : [formatter.change(change, unit, better).spoken];
  const { low, lowAt, high, highAt } = range;
  const spread = low === high ? [] : [messages.seriesRange(say(low), at(lowAt), say(high), at(highAt))];
  return messages.clauses([messages.seriesTotal(series.label, say(series.total)), ...changed, ...spread]);
}

/** What a screen reader is told after the name of a member: its figure in words, its share, its change, and what it was before. */
export function describeMember(data: RankingData, index: number, wording: Wording): string {
  const { formatter, messages } = wording;
  const member = data.members[index];
  if (member === undefined) return '';
  const { unit, scale, better } = data.measure;
  const parts = [formatter.spoken(member.value, unit, scale)];
  if (member.share !== null) parts.push(formatter.spoken(member.share, { kind: 'ratio' }));
  if (data.isCompared) {
    parts.push(formatter.change(changeBetween(member.value, member.comparison, unit), unit, better).spoken);
    const before = beforeTexts(member.comparison, data.measure, wording);
    if (before !== null) parts.push(before.spoken);
  }
  return messages.clauses(parts);
}

/** What a person who cannot see a donut should know of it: the whole, and its parts in their order. */
export function describeDonut(data: RankingData, wording: Wording): string {
  const { formatter, messages } = wording;
  const { label, unit, scale } = data.measure;
  const parts = data.members.map((member, i) => messages.labelled(member.label, describeMember(data, i, wording)));
  const whole = messages.seriesTotal(label, formatter.spoken(data.total, unit, scale));
  return messages.sentences([messages.donutChart, whole, ...parts]);
}
