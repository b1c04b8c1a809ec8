import { describeMeasure } from '../../../src/data/model/describe-measure.js';
import type { Measure } from '../../../src/data/model/measure.js';
import { resolveQuery } from '../../../src/data/query/resolve-query.js';
import type { Figure } from '../../../src/data/query/result.js';
import { distinct, inOrder, mean, sum } from '../plain-adapter/aggregates.js';
import { isTaken, numberOf, standing, trailing } from '../plain-adapter/figures.js';
import { meets } from '../plain-adapter/filters.js';
import type { Level } from '../plain-adapter/frames.js';
import { plainSteps, type Steps } from '../plain-adapter/steps.js';
import { fault } from './fault.js';

const DAY = 86_400_000;

/** Puts a figure together from those below it, for some measures. */
function puttingTogether(
  isMeant: (measure: Measure, level: Level) => boolean,
  together: (parts: readonly number[]) => Figure,
): Pick<Steps, 'combined'> {
  return {
    combined: (level) => {
      const measure = plainSteps.measureOf(level.question.world.model, level.name);
      const parts = isMeant(measure, level) ? level.parts().filter((figure) => figure !== null) : [];
      return parts.length < 2 ? level.figure : together(parts);
    },
  };
}

const added = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
const averaged = (parts: readonly number[]) => added(parts) / parts.length;
const isRatio = (measure: Measure) => measure.kind === 'formula';
const isTotal = (_: Measure, { level }: Level) => level === 'total';
const isOther = (_: Measure, { level, question }: Level) => level === 'group' && question.query.top !== null;

function measureLike(change: (measure: Measure, name: string) => Measure): Pick<Steps, 'measureOf'> {
  return { measureOf: (model, name) => change(plainSteps.measureOf(model, name), name) };
}

/** Mistakes in figures. */
export const figureFaults = [
  fault(1, 'a median is that of events in the order in which they came', {
    quantile: (values, q, divisor) => {
      const value = values[Math.floor((values.length - 1) * q)];
      return value === undefined ? null : Number(value) / divisor;
    },
  }),
  fault(20, 'ROI without a cost is a hundred percent', { divided: (left, right) => (right === 0 ? 1 : left / right) }),
  fault(11, 'a condition on a set is met by none but its members', {
    meets: (world, event, where) =>
      Object.entries(where).every(([name, values]) =>
        world.steps.keysOf(world, event, name).every((key) => key !== null && values.includes(key)),
      ),
  }),
  fault(7, 'sums are added up in doubles', {
    sum: (values, divisor) => values.reduce((total, value) => total + Number(value) / divisor, 0),
  }),
  fault(7, 'sums lose what passes 2^53', {
    sum: (values, divisor) => values.reduce((total, value) => total + Number(value), 0) / divisor,
  }),
  fault(7, 'every part of a mean is divided and rounded by itself', {
    divided: (left, right) => (right === 0 ? null : Math.round((left / right) * 100) / 100),
  }),
  fault(8, 'a mean of nothing is 0', { mean: (values, divisor) => mean(values, divisor) ?? 0 }),
  fault(8, 'a sum of nothing is null', {
    sum: (values, divisor) => (values.length === 0 ? null : sum(values, divisor)),
  }),
  fault(8, 'an extreme of nothing is 0', {
    extreme: (values, which, divisor) => plainSteps.extreme(values, which, divisor) ?? 0,
  }),
  fault(8, 'a quantile of nothing is 0', {
    quantile: (values, q, divisor) => plainSteps.quantile(values, q, divisor) ?? 0,
  }),
  fault(8, 'nothing by nothing is a hundred percent', { divided: (left, right) => (right === 0 ? 1 : left / right) }),
  fault(8, 'a division by 0 is 0', { divided: (left, right) => (right === 0 ? 0 : left / right) }),
  fault(8, 'a division by 0 is infinite', { divided: (left, right) => left / right }),
  fault(8, 'nobody is told why a figure is missing', {
    describeMeasure: (model, name) => ({ ...describeMeasure(model, name), whenNull: null }),
  }),
  fault(9, 'measures do not say which way is better', {
    describeMeasure: (model, name) => ({ ...describeMeasure(model, name), better: 'neither' }),
  }),
  fault(9, 'a figure that there is none of is compared as 0', {
    mean: (values, divisor) => mean(values, divisor) ?? 0,
    divided: (left, right) => (right === 0 ? 0 : left / right),
  }),
  fault(
    10,
    'a mean in the total is a mean of means',
    puttingTogether(({ kind }, { level }) => kind === 'mean' && level === 'total', averaged),
  ),
  fault(
    10,
    'a rate in the total is a mean of rates',
    puttingTogether((measure, level) => isRatio(measure) && isTotal(measure, level), averaged),
  ),
  fault(
    10,
    'a rate of the period is a mean of those of its buckets',
    puttingTogether((measure, level) => isRatio(measure) && !isTotal(measure, level), averaged),
  ),
  fault(
    13,
    'rates of "Other" are means of rates',
    puttingTogether((measure, level) => isRatio(measure) && isOther(measure, level), averaged),
  ),
  fault(
    13,
    'distinct counts of "Other" are added up',
    puttingTogether((measure, level) => measure.kind === 'distinct' && isOther(measure, level), added),
  ),
  fault(
    11,
    'distinct counts are added up in totals',
    puttingTogether((measure, level) => measure.kind === 'distinct' && isTotal(measure, level), added),
  ),
  fault(
    11,
    'distinct counts of buckets are added up',
    puttingTogether((measure, level) => measure.kind === 'distinct' && !isTotal(measure, level), added),
  ),
  fault(
    11,
    'totals are added up from groups that overlap',
    puttingTogether(
      (measure, level) => (measure.kind === 'count' || measure.kind === 'sum') && isTotal(measure, level),
      added,
    ),
  ),
  fault(11, 'none counts as one more member', { distinct: (keys) => new Set(keys).size }),
  fault(11, 'distinct counts are estimated', {
    distinct: (keys) => (distinct(keys) > 1000 ? Math.round(distinct(keys) * 1.004) : distinct(keys)),
  }),
  fault(11, 'distinct counts are counts of events', { distinct: (keys) => keys.filter((key) => key !== null).length }),
  fault(11, 'a tool of two is one that was used twice', {
    measureOf: (model, name) => {
      const measure = plainSteps.measureOf(model, name);
      return measure.kind === 'shared' ? { ...measure, atLeast: 1 } : measure;
    },
  }),
  fault(12, 'quantiles are the nearest rank', {
    quantile: (values, q, divisor) => {
      const value = inOrder(values)[Math.max(0, Math.ceil(q * values.length) - 1)];
      return value === undefined ? null : value / divisor;
    },
  }),
  fault(12, 'quantiles interpolate as Excel’s exclusive ones do', {
    quantile: (values, q, divisor) => {
      const ordered = inOrder(values);
      if (ordered.length === 0) return null;
      const rank = Math.min(Math.max((ordered.length + 1) * q - 1, 0), ordered.length - 1);
      const [below = 0, above = below] = ordered.slice(Math.floor(rank));
      return (below + (above - below) * (rank % 1)) / divisor;
    },
  }),
  fault(
    12,
    'quantiles of totals are medians of medians',
    puttingTogether(
      ({ kind }, { level }) => kind === 'quantile' && level === 'total',
      (parts) => parts.toSorted((a, b) => a - b)[Math.floor(parts.length / 2)] ?? null,
    ),
  ),
  fault(
    12,
    'quantiles of "Other" are means of quantiles',
    puttingTogether((measure, level) => measure.kind === 'quantile' && isOther(measure, level), averaged),
  ),
  fault(12, 'the smallest value is that of the first event', {
    extreme: (values, which, divisor) => {
      const value = which === 'min' ? values[0] : values.at(-1);
      return value === undefined ? null : Number(value) / divisor;
    },
  }),
  fault(14, 'cancelled runs count as failures', {
    meets: (world, event, where) => {
      const outcome = where.outcome?.includes('failure') ? { outcome: [...where.outcome, 'cancelled'] } : {};
      return meets(world, event, { ...where, ...outcome });
    },
  }),
  fault(14, 'the success rate is over all runs', {
    meets: (world, event, where) =>
      where.outcome?.includes('failure') === true
        ? !meets(world, event, { outcome: ['success'] })
        : meets(world, event, where),
  }),
  fault(
    15,
    'only the first kind of activity makes an active user',
    measureLike((measure) =>
      measure.kind === 'distinct' ? { ...measure, facts: measure.facts.slice(0, 1) } : measure,
    ),
  ),
  fault(15, 'a trailing window is a day short', {
    trailing: (question, days, span) => trailing(question, days - 1, span),
  }),
  fault(15, 'a trailing window is a day too long', {
    trailing: (question, days, span) => trailing(question, days + 1, span),
  }),
  fault(15, 'a trailing window does not reach back before the period', {
    trailing: (question, days, span) => {
      const { start, end } = trailing(question, days, span);
      return { start: Math.max(start, question.settled.current.start), end };
    },
  }),
  fault(15, 'the days of a trailing window are stretches of 24 hours', {
    trailing: (_, days, { asOf }) => ({ start: asOf - days * DAY, end: asOf }),
  }),
  fault(15, 'a trailing window ends with its bucket in the middle of a day', {
    trailing: (question, days, span) => ({ ...trailing(question, days, span), end: span.asOf }),
  }),
  fault(15, 'a trailing window is taken from the bucket alone', { trailing: (_, __, span) => span }),
  fault(
    15,
    'people per day are people',
    measureLike((measure) => {
      if (measure.kind !== 'distinct') return measure;
      const { per: _, ...once } = measure;
      return once;
    }),
  ),
  fault(15, 'the weeks of people begin on Monday whatever the calendar says', {
    settle: (query, now, notBefore) =>
      resolveQuery({ ...query, calendar: { ...query.calendar, weekStart: 1 } }, now, notBefore),
  }),
  fault(15, 'groups are those with events of the period alone', { groupsLookedBackTo: () => [] }),
  fault(30, 'groups are those with events of the period alone', { groupsLookedBackTo: () => [] }),
  fault(30, 'whatever was linked once stands', {
    standing: (question, measure, events, { asOf }) => {
      const { world } = question;
      const meeting = events.filter((event) => event.at < asOf && isTaken(question, measure, event));
      return distinct(meeting.flatMap((event) => world.steps.keysOf(world, event, measure.by)));
    },
  }),
  fault(30, 'what stands is counted from the events of the bucket alone', {
    standing: (question, measure, events, span) =>
      standing(
        question,
        measure,
        events.filter(({ at }) => at >= span.start),
        span,
      ),
  }),
  fault(30, 'the latest event is sought among those that the filter keeps', {
    standing: (question, measure, events, span) =>
      standing({ ...question, world: { ...question.world, events: question.kept } }, measure, events, span),
  }),
  fault(30, 'of several latest events only the last one counts', {
    standing: (question, measure, events, span) => {
      const last = new Map(
        question.world.events.map((event) => [
          `${event.fact} ${String(event.fields.get(measure.by))} ${event.at}`,
          event,
        ]),
      );
      return standing(
        question,
        measure,
        events.filter((event) => [...last.values()].includes(event)),
        span,
      );
    },
  }),
  fault(30, 'what stands counts events of the future', {
    standing: (question, measure, events, span) =>
      standing(question, measure, events, { ...span, asOf: span.asOf + DAY }),
  }),
  fault(19, 'failed runs save time', {
    meets: (world, event, where) => (world.model.name === 'savings' ? true : meets(world, event, where)),
  }),
  fault(19, 'a run that is not covered saves 0', {
    numberOf: (question, measure, event) => numberOf(question, measure, event) ?? 0n,
  }),
  fault(19, 'negative savings are 0', {
    numberOf: (question, measure, event) => {
      const value = numberOf(question, measure, event);
      return value !== null && value < 0n ? 0n : value;
    },
  }),
  fault(20, 'the value of each run is rounded to cents', {
    sum: (values, divisor) =>
      divisor % 60 === 0
        ? values.reduce((total, value) => total + Math.round((Number(value) / divisor) * 100), 0) / 100
        : sum(values, divisor),
  }),
  fault(
    20,
    'failed runs cost nothing',
    measureLike((measure, name) =>
      name === 'spent' ? ({ ...measure, where: { outcome: ['success'] } } as Measure) : measure,
    ),
  ),
  fault(21, 'the whole of a period counts as elapsed', {
    elapsedSpan: ({ start, until, end }, { current }) => ({
      start,
      end: until < end - 1 ? end : until < current.period.end ? current.period.end : end,
    }),
  }),
  fault(18, 'amounts have lost their currency', {
    describeMeasure: (model, name) => {
      const { unit, ...info } = describeMeasure(model, name);
      return { ...info, unit: unit.kind === 'money' ? { kind: 'count' } : unit };
    },
  }),
  fault(
    18,
    'euros and dollars are added',
    measureLike((measure, name) =>
      name === 'dollars'
        ? {
            kind: 'formula',
            label: 'Money',
            formula: {
              kind: 'add',
              left: { kind: 'measure', name: 'euros' },
              right: { kind: 'measure', name: 'dollarsOnly' },
            },
          }
        : name === 'dollarsOnly'
          ? { kind: 'sum', of: 'run.dollars', label: 'Dollars' }
          : measure,
    ),
  ),
  fault(
    25,
    'people of a measure are counted as events',
    measureLike((measure, name) =>
      name.startsWith('$people:') && measure.kind === 'distinct'
        ? { kind: 'count', fact: measure.facts[0] ?? '', label: name }
        : measure,
    ),
  ),
  fault(
    22,
    'events that lack a factor are counted with those that have it',
    measureLike((measure, name) => {
      if (!name.startsWith('$having:') || measure.kind !== 'count') return measure;
      const { given: _, ...all } = measure;
      return all;
    }),
  ),
];
