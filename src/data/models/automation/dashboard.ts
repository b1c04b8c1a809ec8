import { isIn } from '../../query/filter.js';
import { defineReport } from '../../report/report.js';
import { automation } from './model.js';
import { roiSection } from './roi-section.js';

/**
 * The dashboard of the automation model: what happened, which tools were used and how well they worked, how tools come into
 * being, how a team works with them, and what they save. The last 30 days against the 30 before.
 *
 * Sections have the ids `overview`, `tools`, `reliability`, `roi`, `generation`, `team`, `library` and `all-tools`; a host
 * that lacks the events of one, or the assumptions of `roi`, leaves it out.
 */
export const automationDashboard = defineReport(automation, {
  title: 'Usage',
  period: { kind: 'last', count: 30, unit: 'day' },
  comparison: { kind: 'previousPeriod' },
  filters: ['department', 'platform', 'category', 'tag', 'user'],
  sections: [
    {
      id: 'overview',
      title: 'Overview',
      panels: [
        { id: 'runs', title: 'Runs', view: 'stat', measure: 'runs', width: 'quarter' },
        { id: 'active-users', title: 'Active users', view: 'stat', measure: 'activeUsers', width: 'quarter' },
        { id: 'success-rate', title: 'Success rate', view: 'stat', measure: 'successRate', width: 'quarter' },
        { id: 'credits', title: 'Credits consumed', view: 'stat', measure: 'credits', width: 'quarter' },
      ],
    },
    {
      id: 'tools',
      title: 'Tool usage',
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
        {
          id: 'most-used',
          title: 'Most used tools',
          view: 'ranking',
          measure: 'runs',
          dimension: 'tool',
          width: 'half',
        },
        {
          id: 'least-used',
          title: 'Least used tools',
          description: 'Tools that nobody ran are listed too.',
          view: 'ranking',
          measure: 'runs',
          dimension: 'tool',
          direction: 'ascending',
          allMembers: true,
          width: 'half',
        },
        {
          id: 'categories',
          title: 'Runs by category',
          view: 'ranking',
          measure: 'runs',
          dimension: 'category',
          width: 'half',
        },
        {
          id: 'credits-over-time',
          title: 'Credits over time',
          view: 'timeSeries',
          mark: 'area',
          measures: ['credits'],
          dimension: 'platform',
          width: 'half',
        },
      ],
    },
    {
      id: 'reliability',
      title: 'Reliability',
      panels: [
        {
          id: 'success-over-time',
          title: 'Success rate by platform',
          view: 'timeSeries',
          mark: 'line',
          measures: ['successRate'],
          dimension: 'platform',
          width: 'half',
        },
        {
          id: 'runtime',
          title: 'Runtime',
          description: 'Half of the runs are faster than the median, one in twenty is slower than the 95th percentile.',
          view: 'timeSeries',
          mark: 'line',
          measures: ['medianRuntime', 'p95Runtime'],
          width: 'half',
        },
        {
          id: 'errors',
          title: 'Failed runs by kind of error',
          view: 'ranking',
          measure: 'failedRuns',
          filter: isIn('outcome', ['failed']),
          dimension: 'errorKind',
          width: 'half',
        },
        {
          id: 'failing-tools',
          title: 'Failed runs by tool',
          view: 'ranking',
          measure: 'failedRuns',
          filter: isIn('outcome', ['failed']),
          dimension: 'tool',
          width: 'half',
        },
      ],
    },
    roiSection,
    {
      id: 'generation',
      title: 'Generation',
      panels: [
        { id: 'tools-generated', title: 'Tools generated', view: 'stat', measure: 'toolsGenerated', width: 'quarter' },
        { id: 'accepted', title: 'Accepted at once', view: 'stat', measure: 'acceptedRate', width: 'quarter' },
        {
          id: 'generation-time',
          title: 'Average generation time',
          view: 'stat',
          measure: 'meanGenerationTime',
          width: 'quarter',
        },
        {
          id: 'generation-credits',
          title: 'Credits for generation',
          view: 'stat',
          measure: 'generationCredits',
          width: 'quarter',
        },
        {
          id: 'generations-over-time',
          title: 'Generations over time',
          view: 'timeSeries',
          mark: 'bars',
          measures: ['generations'],
          dimension: 'verdict',
          width: 'twoThirds',
        },
        {
          id: 'verdicts',
          title: 'What came of generations',
          view: 'breakdown',
          measure: 'generations',
          dimension: 'verdict',
          width: 'third',
        },
      ],
    },
    {
      id: 'team',
      title: 'Team',
      panels: [
        { id: 'together', title: 'Tools used together', view: 'stat', measure: 'toolsUsedByTwo', width: 'quarter' },
        {
          id: 'across',
          title: 'Tools used across departments',
          view: 'stat',
          measure: 'toolsAcrossDepartments',
          width: 'quarter',
        },
        { id: 'shares', title: 'Shares', view: 'stat', measure: 'shares', width: 'quarter' },
        { id: 'comments', title: 'Comments', view: 'stat', measure: 'comments', width: 'quarter' },
        {
          id: 'users-over-time',
          title: 'Active users over time',
          view: 'timeSeries',
          mark: 'line',
          measures: ['activeUsers'],
          width: 'half',
        },
        {
          id: 'departments',
          title: 'Active users by department',
          view: 'ranking',
          measure: 'activeUsers',
          dimension: 'department',
          width: 'half',
        },
        { id: 'top-users', title: 'Runs by user', view: 'ranking', measure: 'runs', dimension: 'user', width: 'half' },
        {
          id: 'top-sharers',
          title: 'Shares by user',
          view: 'ranking',
          measure: 'shares',
          dimension: 'user',
          width: 'half',
        },
        {
          id: 'collaboration',
          title: 'Working together by department',
          view: 'table',
          measures: ['shares', 'toolsShared', 'recipients', 'edits', 'comments'],
          dimension: 'department',
          width: 'full',
        },
      ],
    },
    {
      id: 'library',
      title: 'Library',
      panels: [
        {
          id: 'publications',
          title: 'Tools published over time',
          view: 'timeSeries',
          mark: 'bars',
          measures: ['toolsPublished'],
          width: 'half',
        },
        {
          id: 'contributions',
          title: 'Contributions',
          description: 'What people published, and the clones that their tools earned.',
          view: 'table',
          measures: ['clones', 'publications'],
          dimension: 'author',
          limit: 10,
          width: 'half',
        },
      ],
    },
    {
      id: 'all-tools',
      title: 'All tools',
      panels: [
        {
          id: 'tool-table',
          title: 'Tools',
          view: 'table',
          measures: ['runs', 'successRate', 'meanRuntime', 'p95Runtime', 'activeUsers', 'clones', 'lastUsed'],
          dimension: 'tool',
          allMembers: true,
          width: 'full',
        },
      ],
    },
  ],
});
