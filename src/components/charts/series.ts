import { addsUp } from '../../data/model/adds-up.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { Figure, Frame, Group, Member, Result } from '../../data/query/result.js';
import type { Grain } from '../../data/time/grain.js';
import type { Bucket, ResolvedPeriod } from '../../data/time/period.js';
import { CATEGORY_COUNT, type ColorRegistry, type SeriesColor } from './color-registry.js';
import { memberId, memberLabel, type Wording } from './members.js';

/** One course of figures over the buckets of a period. */
export interface Series {
  /** Unique in its chart. */
  readonly id: string;
  readonly label: string;
  readonly color: SeriesColor;
  readonly measure: MeasureInfo;
  /** Whose figures they are; null where they are everybody's. */
  readonly member: Member | null;
  /** One per bucket; null is a gap. */
  readonly values: readonly Figure[];
  /** One per bucket of the comparison; null without one. */
  readonly comparison: readonly Figure[] | null;
  /** Over the whole period. */
  readonly total: Figure;
  readonly comparisonTotal: Figure;
}

/** What a time series chart and its table show: figures of one unit. */
export interface TimeSeriesData {
  readonly series: readonly Series[];
  readonly buckets: readonly Bucket[];
  readonly comparisonBuckets: readonly Bucket[];
  readonly grain: Grain;
  readonly zone: string;
  readonly period: ResolvedPeriod;
  readonly comparisonPeriod: ResolvedPeriod | null;
  /** Figures of all groups together, where the series are parts of one whole; otherwise null. */
  readonly whole: readonly Figure[] | null;
  readonly comparisonWhole: readonly Figure[] | null;
  /** Over the whole period; null without a whole. */
  readonly wholeTotal: Figure;
  readonly comparisonWholeTotal: Figure;
  /** How many more series there are than can be shown. */
  readonly left: number;
}

/** More series can neither be told apart nor be put into a table. */
const MOST_SERIES = 50;

/** Whether two measures can share an axis. */
function sameUnit(a: MeasureInfo, b: MeasureInfo): boolean {
  return JSON.stringify(a.unit) === JSON.stringify(b.unit);
}

/**
 * The courses in a result: one a measure, or one a group where it has a dimension. Measures that are counted in
 * different units get data of their own, since they cannot share an axis.
 */
export function timeSeriesOf(result: Result, colors: ColorRegistry, wording: Wording): readonly TimeSeriesData[] {
  const { columns, query } = result;
  const [dimension] = query.dimensions;
  const families: MeasureInfo[][] = [];
  for (const column of columns) {
    const family = families.find(([first]) => first !== undefined && sameUnit(first, column));
    if (family === undefined) families.push([column]);
    else family.push(column);
  }
  return families.map((measures) => {
    const [only] = measures;
    const all =
      dimension === undefined
        ? measures.map((measure) =>
            measureSeries(result, measure, columns.length === 1 ? 'accent' : colorOf(result, measure)),
          )
        : measures.flatMap((measure) => memberSeries(result, measure, dimension, colors, wording));
    const series = all.slice(0, MOST_SERIES);
    const left = all.length - series.length;
    const isWhole = dimension !== undefined && only !== undefined && measures.length === 1 && addsUp(only);
    const isOneWhole = isWhole && left === 0;
    return {
      series,
      left,
      buckets: result.current.buckets,
      comparisonBuckets: result.comparison?.buckets ?? [],
      grain: query.grain ?? 'day',
      zone: query.calendar.zone,
      period: result.current.period,
      comparisonPeriod: result.comparison?.period ?? null,
      whole: isOneWhole ? begun(result.current, result.current.bucketTotals[only.name] ?? []) : null,
      comparisonWhole: isOneWhole && result.comparison ? (result.comparison.bucketTotals[only.name] ?? null) : null,
      wholeTotal: isOneWhole ? (result.current.totals[only.name] ?? null) : null,
      comparisonWholeTotal: isOneWhole ? (result.comparison?.totals[only.name] ?? null) : null,
    };
  });
}

const colorOf = ({ columns }: Result, measure: MeasureInfo): SeriesColor =>
  (columns.findIndex(({ name }) => name === measure.name) % CATEGORY_COUNT) + 1;

function measureSeries(result: Result, measure: MeasureInfo, color: SeriesColor): Series {
  const { current, comparison } = result;
  return {
    id: measure.name,
    label: measure.label,
    color,
    measure,
    member: null,
    values: begun(current, current.bucketTotals[measure.name] ?? []),
    comparison: comparison?.bucketTotals[measure.name] ?? null,
    total: current.totals[measure.name] ?? null,
    comparisonTotal: comparison?.totals[measure.name] ?? null,
  };
}

function memberSeries(
  result: Result,
  measure: MeasureInfo,
  dimension: string,
  colors: ColorRegistry,
  wording: Wording,
): readonly Series[] {
  const { current, comparison, groups, columns } = result;
  const members = groups.map(firstMember);
  const given = colors.colorsOf(dimension, members);
  const valuesOf = (frame: Frame, group: number) =>
    (frame.values[measure.name] ?? []).slice(group * frame.buckets.length, (group + 1) * frame.buckets.length);
  return members.map((member, group) => {
    const label = memberLabel(member, wording);
    return {
      id: `${measure.name} ${memberId(member)}`,
      label: columns.length === 1 ? label : wording.messages.clauses([label, measure.label]),
      color: given[group] ?? 'other',
      measure,
      member,
      values: begun(current, valuesOf(current, group)),
      comparison: comparison === null ? null : valuesOf(comparison, group),
      total: current.groupTotals[measure.name]?.[group] ?? null,
      comparisonTotal: comparison?.groupTotals[measure.name]?.[group] ?? null,
    };
  });
}

/** All series of a chart together, where they are several parts of one whole; null otherwise. */
export function wholeSeries(data: TimeSeriesData, label: string): Series | null {
  const [first] = data.series;
  if (data.whole === null || first === undefined || data.series.length < 2) return null;
  return {
    ...first,
    id: 'total',
    label,
    member: null,
    values: data.whole,
    comparison: data.comparisonWhole,
    total: data.wholeTotal,
    comparisonTotal: data.comparisonWholeTotal,
  };
}

/** The member of a group by the first dimension of its query. */
export function firstMember(group: Group): Member {
  return group[0] ?? { kind: 'null' };
}

/** A bucket that has not begun has no figure, not even 0. */
function begun({ buckets }: Frame, values: readonly Figure[]): readonly Figure[] {
  if (buckets.at(-1)?.state !== 'future') return values;
  return values.map((value, i) => (buckets[i]?.state === 'future' ? null : value));
}
