import { defineReport, isIn, type Report } from 'tallyboard/data';
import { toolAnalyticsReport } from 'tallyboard/models/automation';
import { clusterUsage } from './slurm-model.js';

/** The days that the logs are about. */
const DAYS = { kind: 'range', start: '2016-12-22', end: '2017-01-02' } as const;

/** What is told of one partition: what is told of a tool of the automation model, over these days. */
export const partitionReport: Report = {
  ...toolAnalyticsReport,
  model: clusterUsage.name,
  period: DAYS,
  comparison: null,
};

/** The dashboard of the clusters, over all the days that their logs are about. */
export const slurmDashboard = defineReport(clusterUsage, {
  title: 'Cluster usage',
  period: DAYS,
  comparison: null,
  filters: ['platform', 'department', 'tool', 'category', 'user'],
  sections: [
    {
      id: 'overview',
      title: 'Overview',
      panels: [
        { id: 'jobs', title: 'Jobs', view: 'stat', measure: 'runs', width: 'quarter' },
        { id: 'users', title: 'Active users', view: 'stat', measure: 'activeUsers', width: 'quarter' },
        { id: 'success', title: 'Success rate', view: 'stat', measure: 'successRate', width: 'quarter' },
        { id: 'cpu-hours', title: 'CPU hours', view: 'stat', measure: 'credits', width: 'quarter' },
        {
          id: 'clusters',
          title: 'Clusters',
          view: 'table',
          measures: ['runs', 'activeUsers', 'credits', 'successRate', 'meanRuntime'],
          dimension: 'platform',
          width: 'full',
        },
      ],
    },
    {
      id: 'activity',
      title: 'Who runs what',
      panels: [
        {
          id: 'jobs-over-time',
          title: 'Jobs over time by cluster',
          view: 'timeSeries',
          mark: 'bars',
          measures: ['runs'],
          dimension: 'platform',
          width: 'half',
        },
        {
          id: 'hours-over-time',
          title: 'CPU hours over time by cluster',
          view: 'timeSeries',
          mark: 'bars',
          measures: ['credits'],
          dimension: 'platform',
          width: 'half',
        },
        {
          id: 'departments',
          title: 'CPU hours by department',
          view: 'ranking',
          measure: 'credits',
          dimension: 'department',
          width: 'half',
        },
        {
          id: 'partitions',
          title: 'Jobs by partition',
          view: 'ranking',
          measure: 'runs',
          dimension: 'tool',
          width: 'half',
        },
        { id: 'by-user', title: 'Jobs by user', view: 'ranking', measure: 'runs', dimension: 'user', width: 'half' },
        {
          id: 'hours-by-user',
          title: 'CPU hours by user',
          view: 'ranking',
          measure: 'credits',
          dimension: 'user',
          width: 'half',
        },
      ],
    },
    {
      id: 'reliability',
      title: 'Reliability',
      panels: [
        {
          id: 'outcomes',
          title: 'Jobs by outcome',
          view: 'breakdown',
          measure: 'runs',
          dimension: 'outcome',
          width: 'half',
        },
        {
          id: 'errors',
          title: 'Failed jobs by state',
          view: 'breakdown',
          measure: 'failedRuns',
          filter: isIn('outcome', ['failed']),
          dimension: 'errorKind',
          width: 'half',
        },
        {
          id: 'success-over-time',
          title: 'Success rate by cluster',
          view: 'timeSeries',
          mark: 'line',
          measures: ['successRate'],
          dimension: 'platform',
          width: 'half',
        },
        {
          id: 'runtime',
          title: 'Runtime',
          description: 'Half of the jobs are faster than the median, one in twenty is slower than the 95th percentile.',
          view: 'timeSeries',
          mark: 'line',
          measures: ['medianRuntime', 'p95Runtime'],
          width: 'half',
        },
      ],
    },
  ],
});
