const civil = (at) => new Date(at).toISOString().slice(0, 10);

/** A bucket of time that is over. */
export function bucketOfStep(start, step) {
  return { start, end: start + step, state: 'whole' };
}

/** The frame of some groups: figures by measure, then by group and bucket, all of them sums. */
function frameOf(measures, period, buckets, groups) {
  const byMeasure = (figuresOf) => Object.fromEntries(measures.map((name, i) => [name, figuresOf(i)]));
  const sum = (figures) => figures.reduce((all, figure) => all + figure, 0);
  const total = ({ totals, values }, i) => totals?.[i] ?? sum(values[i]);
  return {
    period: {
      start: period.start,
      end: period.end,
      startDate: civil(period.start),
      endDate: civil(period.end),
      elapsed: period.end,
      zone: 'UTC',
    },
    buckets,
    values: byMeasure((i) => groups.flatMap((group) => (buckets.length === 0 ? [total(group, i)] : group.values[i]))),
    groupTotals: byMeasure((i) => groups.map((group) => total(group, i))),
    bucketTotals: byMeasure((i) => buckets.map((_, at) => sum(groups.map(({ values }) => values[i][at])))),
    totals: byMeasure((i) => sum(groups.map((group) => total(group, i)))),
    counted: 1,
    suppressed: null,
  };
}

/** A result as an adapter gives it, of counts over the year or over the time of its buckets. */
export function resultOf({
  measures,
  dimension,
  dimensions = dimension === undefined ? [] : [dimension],
  year,
  buckets = [],
  groups,
  before = null,
}) {
  const periodOf = (of) => (of.length === 0 ? year : { start: of[0].start, end: of.at(-1).end });
  const step = buckets.length === 0 ? 0 : buckets[0].end - buckets[0].start;
  const period = periodOf(buckets);
  return {
    query: {
      kind: 'query',
      version: 1,
      model: 'bench',
      measures,
      dimensions,
      period: { kind: 'range', start: civil(period.start), end: civil(period.end) },
      calendar: { zone: 'UTC', weekStart: 1, fiscalYearStart: 1 },
      grain: step === 0 ? null : step < 86_400_000 ? 'hour' : 'day',
      filter: null,
      comparison: before === null ? null : { kind: 'previousPeriod' },
      order: [],
      top: null,
      limit: null,
      allMembers: false,
      subtotals: false,
      assumptions: { version: null, estimate: 'expected' },
    },
    now: year.end,
    columns: measures.map((name) => ({
      name,
      label: name,
      description: null,
      unit: { kind: 'count' },
      scale: 0,
      better: 'higher',
      overlapping: false,
      whenNull: null,
    })),
    groups: groups.map(({ name, members }) =>
      dimensions.length === 0 ? [] : (members ?? [{ kind: 'member', key: name, label: name }]),
    ),
    current: frameOf(measures, period, buckets, groups),
    comparison: before === null ? null : frameOf(measures, periodOf(before.buckets), before.buckets, before.groups),
    subtotals: [],
    assumptions: null,
    notes: [],
  };
}
