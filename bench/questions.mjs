import {
  choice,
  count,
  defineModel,
  distinct,
  duration,
  isIn,
  mean,
  number,
  quantile,
  query,
  ratio,
  reference,
  sum,
  text,
} from 'tallyboard/data';
import { END } from './events.mjs';

export const model = defineModel({
  name: 'bench',
  label: 'Bench',
  entities: {
    user: { label: 'User', plural: 'Users', attributes: { department: text('Department') } },
    tool: { label: 'Tool', plural: 'Tools', attributes: { category: text('Category') } },
  },
  facts: {
    run: {
      label: 'Run',
      plural: 'Runs',
      attributes: {
        user: reference('User', 'user'),
        tool: reference('Tool', 'tool'),
        platform: text('Platform'),
        outcome: choice('Outcome', { succeeded: 'Succeeded', failed: 'Failed', cancelled: 'Cancelled' }),
        duration: duration('Duration'),
        credits: number('Credits', { kind: 'quantity', label: 'credits' }, { scale: 3 }),
      },
    },
  },
  dimensions: {
    user: { label: 'User', plural: 'Users', path: 'user' },
    department: { label: 'Department', plural: 'Departments', path: 'user.department' },
    tool: { label: 'Tool', plural: 'Tools', path: 'tool' },
    category: { label: 'Category', plural: 'Categories', path: 'tool.category' },
    platform: { label: 'Platform', plural: 'Platforms', path: 'platform' },
    outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
  },
  measures: {
    runs: count('run', { label: 'Runs' }),
    succeeded: count('run', { label: 'Succeeded', where: { outcome: ['succeeded'] } }),
    finished: count('run', { label: 'Finished', where: { outcome: ['succeeded', 'failed'] } }),
    successRate: ratio('succeeded', 'finished', { label: 'Success rate' }),
    meanDuration: mean('run.duration', { label: 'Mean duration' }),
    medianDuration: quantile('run.duration', 0.5, { label: 'Median duration' }),
    p95Duration: quantile('run.duration', 0.95, { label: '95 % duration' }),
    users: distinct('run', 'user', { label: 'Users' }),
    credits: sum('run.credits', { label: 'Credits' }),
  },
});

export const now = END - 1;
const calendar = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 };
const year = { kind: 'range', start: '2025-01-01', end: '2026-01-01' };
const both = { kind: 'range', start: '2023-12-01', end: '2026-01-01' };
const month = { kind: 'range', start: '2025-12-01', end: '2026-01-01' };
const top = (dimension, by, size) => ({ dimension, by, count: size, direction: 'descending', other: true });
const ask = (spec) => query(model, { calendar, ...spec });

/** One question each, over all events. */
export const questions = {
  'count by day': ask({ measures: ['runs'], period: year, grain: 'day' }),
  'ratio by tool with Other': ask({
    measures: ['runs', 'successRate', 'meanDuration'],
    dimensions: ['tool'],
    period: both,
    top: top('tool', 'runs', 10),
  }),
  'distinct users by week': ask({ measures: ['users'], period: year, grain: 'week' }),
  'quantiles by platform': ask({ measures: ['medianDuration', 'p95Duration'], dimensions: ['platform'], period: both }),
};

/** Eight panels of one page under a filter by department. */
export function dashboard(departments) {
  const filter = isIn('department', departments);
  const page = (spec) => ask({ filter, ...spec });
  return [
    page({ measures: ['runs'], period: year, grain: 'day' }),
    page({
      measures: ['runs', 'successRate', 'meanDuration'],
      dimensions: ['tool'],
      period: year,
      top: top('tool', 'runs', 10),
    }),
    page({ measures: ['users'], period: year, grain: 'week' }),
    page({ measures: ['users', 'runs'], period: month, comparison: { kind: 'previousPeriod' } }),
    page({ measures: ['credits'], dimensions: ['category'], period: year, grain: 'month' }),
    page({ measures: ['medianDuration', 'p95Duration'], dimensions: ['platform'], period: year }),
    page({ measures: ['credits', 'users'], dimensions: ['department'], period: year }),
    page({ measures: ['runs', 'successRate'], dimensions: ['platform', 'outcome'], period: year }),
  ];
}
