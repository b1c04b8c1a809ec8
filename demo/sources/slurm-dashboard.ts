import { defineReport } from 'tallyboard/data';
import { automationDashboard } from 'tallyboard/models/automation';
import { clusterUsage } from './slurm-model.js';

/** Logs of clusters hold runs alone: of the model's own dashboard only the sections about runs have something to say. */
const SECTIONS = ['tools', 'reliability'];

/** The dashboard of the clusters, over all the days that their logs are about. */
export const slurmDashboard = defineReport(clusterUsage, {
  title: 'Cluster usage',
  period: { kind: 'range', start: '2016-12-22', end: '2017-01-02' },
  comparison: null,
  filters: ['platform', 'department', 'category', 'tool', 'user'],
  sections: [
    ...automationDashboard.sections.filter((section) => section.id === 'overview'),
    {
      id: 'clusters',
      title: 'Clusters',
      panels: [
        {
          id: 'clusters',
          title: 'By cluster',
          view: 'table',
          measures: ['runs', 'activeUsers', 'credits', 'successRate', 'meanRuntime'],
          dimension: 'platform',
          width: 'full',
        },
        {
          id: 'cluster-days',
          title: 'Runs over time by cluster',
          view: 'timeSeries',
          mark: 'bars',
          measures: ['runs'],
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
        { id: 'users', title: 'Runs by user', view: 'ranking', measure: 'runs', dimension: 'user', width: 'half' },
        {
          id: 'users-credits',
          title: 'CPU hours by user',
          view: 'ranking',
          measure: 'credits',
          dimension: 'user',
          width: 'half',
        },
      ],
    },
    ...automationDashboard.sections.filter((section) => SECTIONS.includes(section.id)),
  ],
});
