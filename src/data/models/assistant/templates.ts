import type { DimensionName, MeasureName } from '../../model/define-model.js';
import { defineReport } from '../../report/report.js';
import { panelOf, type ReportTemplate, sectionOf } from '../../report/template.js';
import { assistantDashboard as dashboard } from './dashboard.js';
import { assistant } from './model.js';

const lastThirtyDays = {
  period: { kind: 'last', count: 30, unit: 'day' },
  comparison: { kind: 'previousPeriod' },
  filters: dashboard.filters,
} as const;

const adoption = defineReport(assistant, {
  title: 'Adoption',
  period: { kind: 'last', count: 3, unit: 'month', complete: true },
  grain: 'week',
  comparison: { kind: 'previousPeriod' },
  filters: dashboard.filters,
  sections: [
    sectionOf(dashboard, 'overview', ['active-users', 'sessions', 'repositories']),
    sectionOf(dashboard, 'team'),
    sectionOf(dashboard, 'questions', ['question-roles', 'top-users', 'busiest-hours']),
  ],
});

const credits = defineReport(assistant, {
  title: 'Credits',
  period: { kind: 'unit', unit: 'month', offset: -1 },
  comparison: { kind: 'previousUnit' },
  filters: dashboard.filters,
  sections: [sectionOf(dashboard, 'credits')],
});

const executive = defineReport(assistant, {
  title: 'Executive one-pager',
  period: { kind: 'unit', unit: 'quarter', offset: -1 },
  grain: 'week',
  comparison: { kind: 'previousUnit' },
  filters: ['team', 'area'],
  sections: [
    {
      id: 'key-figures',
      title: 'Key figures',
      panels: [
        { ...panelOf(dashboard, 'active-users'), width: 'quarter' },
        panelOf(dashboard, 'questions'),
        panelOf(dashboard, 'simulations'),
        panelOf(dashboard, 'defects'),
      ],
    },
    {
      id: 'use-and-quality',
      title: 'Use and quality',
      panels: ['questions-over-time', 'scenarios', 'question-projects', 'intents'].map((id) => panelOf(dashboard, id)),
    },
  ],
});

const quality = defineReport(assistant, {
  ...lastThirtyDays,
  title: 'Simulations and quality',
  sections: [sectionOf(dashboard, 'simulations')],
});

const projectOwner = defineReport(assistant, {
  ...lastThirtyDays,
  title: 'Project owner',
  filters: ['project', 'team', 'role', 'user'],
  sections: [
    sectionOf(dashboard, 'workflows'),
    sectionOf(dashboard, 'questions', [
      'questions',
      'askers',
      'questions-per-user',
      'questions-per-session',
      'questions-over-time',
      'origins',
    ]),
    sectionOf(dashboard, 'context', ['created', 'shared', 'lines', 'artifacts', 'lines-analysed']),
  ],
});

/** Reports over the assistant model to begin with, made of the panels of its dashboard. */
export const assistantTemplates: readonly ReportTemplate<
  MeasureName<typeof assistant>,
  DimensionName<typeof assistant>
>[] = [
  {
    id: 'adoption',
    description: 'Who uses the assistant, how often, and for what, over three months.',
    report: adoption,
  },
  {
    id: 'credits',
    description: 'Where the contract stands, and what credits were used for last month.',
    report: credits,
  },
  { id: 'executive', description: 'Last quarter on one page.', report: executive },
  { id: 'quality', description: 'What was simulated, what passed, and what it prevented.', report: quality },
  {
    id: 'project-owner',
    description: 'The workflow of one project, and what was asked and made there.',
    report: projectOwner,
  },
];
