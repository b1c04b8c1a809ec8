import { defineReport } from '../../report/report.js';
import { panelOf, sectionOf } from '../../report/template.js';
import { assistantDashboard as dashboard } from './dashboard.js';
import { assistant } from './model.js';

/** More than a team has people: a ranking in a file is whole. */
const EVERYBODY = 10_000;

/**
 * What is taken out of the dashboard of the assistant model as a file: its eight sections, and credits for those who have a
 * contract. A report like any other, run under what is chosen on the page.
 *
 * Sections have the ids `active-sessions`, `questions`, `ranked-users`, `users-by-role`, `simulations`, `workflow-stages`,
 * `artifacts`, `lines-of-code` and `credits`. Stages are of one project.
 */
export const assistantExport = defineReport(assistant, {
  title: dashboard.title,
  period: dashboard.period,
  comparison: dashboard.comparison,
  filters: dashboard.filters,
  sections: [
    {
      id: 'active-sessions',
      title: 'Total active sessions',
      panels: [
        {
          id: 'sessions-by-role',
          title: 'Sessions by role',
          view: 'table',
          measures: ['sessions'],
          dimension: 'role',
        },
      ],
    },
    {
      id: 'questions',
      title: 'Total questions asked',
      panels: [
        {
          id: 'questions-by-origin',
          title: 'Questions by origin',
          view: 'table',
          measures: ['questions'],
          dimension: 'origin',
        },
        {
          id: 'questions-by-role',
          title: 'Questions by role',
          view: 'table',
          measures: ['questions'],
          dimension: 'role',
        },
      ],
    },
    {
      id: 'ranked-users',
      title: 'Active unique users (ranked)',
      panels: [
        {
          id: 'users-by-questions',
          title: 'Users by questions asked',
          view: 'table',
          measures: ['questions', 'sessions'],
          dimension: 'user',
          orderBy: 'questions',
          limit: EVERYBODY,
        },
      ],
    },
    {
      id: 'users-by-role',
      title: 'Active users by role',
      panels: [
        {
          id: 'active-users-by-role',
          title: 'People active, by role',
          view: 'table',
          measures: ['activeUsers'],
          dimension: 'role',
        },
      ],
    },
    {
      id: 'simulations',
      title: 'Total simulations run',
      panels: [
        {
          id: 'simulations-by-scenario',
          title: 'Simulations by scenario type',
          view: 'table',
          measures: ['simulations', 'passRate'],
          dimension: 'scenario',
        },
        {
          id: 'simulations-by-layer',
          title: 'Simulations by system layer',
          view: 'table',
          measures: ['simulations', 'passRate'],
          dimension: 'layer',
        },
      ],
    },
    {
      id: 'workflow-stages',
      title: 'Workflow stages',
      needsOne: 'project',
      panels: [panelOf(dashboard, 'stages')],
    },
    {
      id: 'artifacts',
      title: 'Artifacts created and shared',
      panels: [
        {
          id: 'artifacts-by-kind',
          title: 'Artifacts by kind',
          view: 'table',
          measures: ['artifactsCreated', 'artifactsShared'],
          dimension: 'artifactKind',
        },
      ],
    },
    {
      id: 'lines-of-code',
      title: 'Lines of code used',
      panels: [
        {
          id: 'lines-by-project',
          title: 'Lines of code by project',
          view: 'table',
          measures: ['linesAnalysed', 'codeProcessed'],
          dimension: 'project',
        },
      ],
    },
    sectionOf(dashboard, 'credits', ['credit-categories']),
  ],
});
