import type { DimensionName, MeasureName } from '../../model/define-model.js';
import { defineReport } from '../../report/report.js';
import { panelOf, type ReportTemplate, sectionOf } from '../../report/template.js';
import { automationDashboard as dashboard } from './dashboard.js';
import { automation } from './model.js';

const lastMonth = {
  period: { kind: 'unit', unit: 'month', offset: -1 },
  comparison: { kind: 'previousUnit' },
  filters: dashboard.filters,
} as const;

const monthlyRoi = defineReport(automation, {
  ...lastMonth,
  title: 'Monthly ROI',
  sections: [
    sectionOf(dashboard, 'roi'),
    {
      id: 'method',
      title: 'Method',
      panels: [
        {
          id: 'how-to-read',
          title: 'How to read these figures',
          view: 'text',
          text: '- Only successful runs save time. What they cost counts however they end.\n- Runs of tools without an estimate save nothing in these figures, and their cost counts all the same.',
        },
      ],
    },
  ],
});

const adoption = defineReport(automation, {
  title: 'Adoption',
  period: { kind: 'last', count: 3, unit: 'month', complete: true },
  grain: 'week',
  comparison: { kind: 'previousPeriod' },
  filters: dashboard.filters,
  sections: [
    sectionOf(dashboard, 'team', [
      'daily-users',
      'weekly-users',
      'monthly-users',
      'stickiness',
      'users-over-time',
      'departments',
      'top-users',
      'top-sharers',
    ]),
    sectionOf(dashboard, 'tools', ['most-used', 'least-used', 'categories', 'busiest-hours']),
    sectionOf(dashboard, 'library'),
  ],
});

const credits = defineReport(automation, {
  ...lastMonth,
  title: 'Credits',
  sections: [
    {
      id: 'credit-use',
      title: 'Use of credits',
      panels: [
        panelOf(dashboard, 'credits'),
        { id: 'run-credits', title: 'Credits for runs', view: 'stat', measure: 'runCredits', width: 'quarter' },
        panelOf(dashboard, 'generation-credits'),
        { id: 'credit-cost', title: 'Cost of credits', view: 'stat', measure: 'creditCost', width: 'quarter' },
        { ...panelOf(dashboard, 'credits-over-time'), width: 'full' },
        {
          id: 'credit-departments',
          title: 'Credits by department',
          view: 'ranking',
          measure: 'credits',
          dimension: 'department',
          drill: ['user'],
        },
        { id: 'credit-tools', title: 'Credits by tool', view: 'ranking', measure: 'credits', dimension: 'tool' },
        {
          id: 'credit-users',
          title: 'Credits by user',
          view: 'table',
          measures: ['credits', 'runCredits', 'generationCredits'],
          dimension: 'user',
          share: true,
          limit: 50,
        },
      ],
    },
  ],
});

const executive = defineReport(automation, {
  title: 'Executive one-pager',
  period: { kind: 'unit', unit: 'quarter', offset: -1 },
  grain: 'week',
  comparison: { kind: 'previousUnit' },
  filters: ['department'],
  sections: [
    {
      id: 'key-figures',
      title: 'Key figures',
      panels: ['active-users', 'runs', 'time-saved', 'roi'].map((id) => panelOf(dashboard, id)),
    },
    {
      id: 'value-and-use',
      title: 'Value and use',
      panels: [
        panelOf(dashboard, 'value-and-cost'),
        panelOf(dashboard, 'platforms'),
        { ...panelOf(dashboard, 'saving-departments'), width: 'half' },
        panelOf(dashboard, 'most-used'),
      ],
    },
  ],
});

const toolOwner = defineReport(automation, {
  title: 'Tool owner',
  period: { kind: 'last', count: 30, unit: 'day' },
  comparison: { kind: 'previousPeriod' },
  filters: ['tool', 'category', 'tag', 'platform', 'department'],
  sections: [
    sectionOf(dashboard, 'overview', ['runs', 'active-users', 'success-rate', 'credits']),
    sectionOf(dashboard, 'reliability'),
    sectionOf(dashboard, 'all-tools'),
  ],
});

/** Reports over the automation model to begin with, made of the panels of its dashboard where it has them. */
export const automationTemplates: readonly ReportTemplate<
  MeasureName<typeof automation>,
  DimensionName<typeof automation>
>[] = [
  { id: 'monthly-roi', description: 'What last month’s automation saved, and what it cost.', report: monthlyRoi },
  { id: 'adoption', description: 'Who uses tools, how often, and which ones, over three months.', report: adoption },
  { id: 'credits', description: 'What credits were used for last month, and by whom.', report: credits },
  { id: 'executive', description: 'Last quarter on one page.', report: executive },
  { id: 'tool-owner', description: 'How well tools run, for those who look after them.', report: toolOwner },
];
