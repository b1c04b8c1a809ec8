import type { MeasureName } from '../../model/define-model.js';
import { isIn } from '../../query/filter.js';
import type { Basis } from '../../report/panel.js';
import { defineReport } from '../../report/report.js';
import { automation } from './model.js';

/** On how many of its runs what it saves rests. */
const basis: Basis<MeasureName<typeof automation>> = {
  measures: ['coveredRuns', 'qualifyingRuns'],
  text: 'Based on {coveredRuns} of {qualifyingRuns} runs that succeeded.',
};

/**
 * What is told of one tool of the automation model: how often and how well it runs, how long it takes, who uses it where, and
 * what it saves. For `ToolAnalytics`, which restricts it to the tool, and for `memberReport`.
 */
export const toolAnalyticsReport = defineReport(automation, {
  title: 'Tool',
  period: { kind: 'last', count: 30, unit: 'day' },
  comparison: { kind: 'previousPeriod' },
  filters: ['department', 'platform', 'user'],
  sections: [
    {
      id: 'glance',
      title: 'At a glance',
      panels: [
        { id: 'runs', title: 'Total runs', view: 'stat', measure: 'runs', width: 'quarter' },
        { id: 'success-rate', title: 'Success rate', view: 'stat', measure: 'successRate', width: 'quarter' },
        { id: 'error-rate', title: 'Error rate', view: 'stat', measure: 'errorRate', width: 'quarter' },
        {
          id: 'last-used',
          title: 'Last used',
          view: 'stat',
          measure: 'lastUsed',
          // The longest that events are kept for, and more.
          period: { kind: 'last', count: 20, unit: 'year' },
          width: 'quarter',
        },
        { id: 'active-users', title: 'Active users', view: 'stat', measure: 'activeUsers', width: 'quarter' },
        { id: 'clones', title: 'Clones', view: 'stat', measure: 'clones', width: 'quarter' },
        { id: 'time-saved', title: 'Time saved', view: 'stat', measure: 'timeSaved', width: 'quarter', basis },
        {
          id: 'saved-value',
          title: 'Value of time saved',
          view: 'stat',
          measure: 'savedValue',
          width: 'quarter',
          basis,
        },
      ],
    },
    {
      id: 'use',
      title: 'Use',
      panels: [
        {
          id: 'runs-over-time',
          title: 'Runs over time',
          view: 'timeSeries',
          mark: 'bars',
          measures: ['runs'],
          dimension: 'outcome',
          width: 'twoThirds',
        },
        {
          id: 'platforms',
          title: 'Runs by platform',
          view: 'breakdown',
          measure: 'runs',
          dimension: 'platform',
          width: 'third',
        },
        { id: 'top-users', title: 'Top users', view: 'ranking', measure: 'runs', dimension: 'user', width: 'half' },
        {
          id: 'departments',
          title: 'Runs by department',
          view: 'ranking',
          measure: 'runs',
          dimension: 'department',
          width: 'half',
        },
      ],
    },
    {
      id: 'runtime',
      title: 'Runtime',
      panels: [
        { id: 'mean-runtime', title: 'Average runtime', view: 'stat', measure: 'meanRuntime', width: 'third' },
        { id: 'median-runtime', title: 'Median runtime', view: 'stat', measure: 'medianRuntime', width: 'third' },
        { id: 'p95-runtime', title: 'Runtime, 95th percentile', view: 'stat', measure: 'p95Runtime', width: 'third' },
        {
          id: 'runtime-over-time',
          title: 'Runtime over time',
          view: 'timeSeries',
          mark: 'line',
          measures: ['medianRuntime', 'p95Runtime'],
          width: 'full',
        },
      ],
    },
    {
      id: 'errors',
      title: 'Errors',
      panels: [
        {
          id: 'errors-over-time',
          title: 'Failed runs over time',
          view: 'timeSeries',
          mark: 'bars',
          measures: ['failedRuns'],
          filter: isIn('outcome', ['failed']),
          dimension: 'errorKind',
          width: 'twoThirds',
        },
        {
          id: 'errors',
          title: 'Failed runs by kind of error',
          view: 'breakdown',
          measure: 'failedRuns',
          filter: isIn('outcome', ['failed']),
          dimension: 'errorKind',
          width: 'third',
        },
      ],
    },
    {
      id: 'worth',
      title: 'Cost and value',
      panels: [
        { id: 'cost', title: 'Cost', view: 'stat', measure: 'cost', width: 'quarter' },
        { id: 'net-value', title: 'Net value', view: 'stat', measure: 'netValue', width: 'quarter' },
        { id: 'cost-per-run', title: 'Cost per run', view: 'stat', measure: 'costPerRun', width: 'quarter' },
        { id: 'credits', title: 'Credits consumed', view: 'stat', measure: 'credits', width: 'quarter' },
      ],
    },
  ],
});
