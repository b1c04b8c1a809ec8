import type { DimensionName, MeasureName } from '../../model/define-model.js';
import type { Section } from '../../report/report.js';
import type { assistant } from './model.js';

/** What is consumed of the credits of a contract, by what, where and by whom. Only for those who have a contract. */
export const creditsSection: Section<MeasureName<typeof assistant>, DimensionName<typeof assistant>> = {
  id: 'credits',
  title: 'Credits',
  needs: 'contract',
  panels: [
    { id: 'contract', title: 'Contract', view: 'contract', measure: 'credits', dimension: 'category', width: 'full' },
    {
      id: 'credits-over-time',
      title: 'Credits over time',
      view: 'timeSeries',
      mark: 'bars',
      measures: ['credits'],
      dimension: 'category',
      width: 'full',
    },
    {
      id: 'credit-categories',
      title: 'Credits by category',
      view: 'table',
      measures: ['credits'],
      dimension: 'category',
      share: true,
      width: 'half',
    },
    {
      id: 'credit-projects',
      title: 'Credits by project',
      view: 'ranking',
      measure: 'credits',
      dimension: 'project',
      drill: ['user'],
      width: 'half',
    },
    {
      id: 'credit-users',
      title: 'Credits by user',
      description: 'Credits of background work are for nobody.',
      view: 'ranking',
      measure: 'credits',
      dimension: 'user',
      width: 'half',
    },
    {
      id: 'credit-teams',
      title: 'Credits by team',
      view: 'table',
      measures: ['credits'],
      dimension: 'team',
      share: true,
      width: 'half',
    },
  ],
};
