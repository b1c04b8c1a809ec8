/** What a customer can see, and where the catalogue shows it. */
export interface Feature {
  readonly what: string;
  /** Titles of the panels that show it on the ready-made dashboard; none where it is no panel. */
  readonly panels: readonly string[];
  /** Id of the story. */
  readonly story: string;
}

const tools = (section: string) => `dashboard-sections-for-tools--${section}`;
const assistant = (section: string) => `dashboard-sections-for-an-assistant--${section}`;

/** On the dashboard of a product that generates and runs tools. */
export const toolFeatures: readonly Feature[] = [
  {
    what: 'Executions, in all and of every tool, those that never ran among them',
    panels: ['Runs', 'Tools'],
    story: tools('all-tools'),
  },
  {
    what: 'Most and least used tools, with the rest as one and ties in a stable order',
    panels: ['Most used tools', 'Least used tools'],
    story: tools('tool-usage'),
  },
  {
    what: 'Trend at any grain, empty buckets as 0, the unfinished one marked',
    panels: ['Runs over time'],
    story: tools('tool-usage'),
  },
  { what: 'Platforms, with their shares', panels: ['Runs by platform'], story: tools('tool-usage') },
  {
    what: 'Credits consumed, to the last decimal',
    panels: ['Credits consumed', 'Credits over time', 'Credits for generation'],
    story: tools('overview'),
  },
  { what: 'Tools generated', panels: ['Tools generated', 'Generations over time'], story: tools('generation') },
  {
    what: 'Success against regeneration: accepted at once, regenerated, failed',
    panels: ['Accepted at once', 'Regenerated', 'Failed generations', 'What came of generations'],
    story: tools('generation'),
  },
  {
    what: 'Generation time: mean, median and 95th percentile',
    panels: ['Average generation time', 'Median generation time', 'Generation time, 95th percentile'],
    story: tools('generation'),
  },
  {
    what: 'Active users: of a day, a week, four weeks, stickiness, and over time',
    panels: ['Active users a day', 'Active users, 7 days', 'Active users, 28 days', 'Stickiness'],
    story: tools('team'),
  },
  { what: 'Sharing', panels: ['Shares', 'Shares by user'], story: tools('team') },
  {
    what: 'Collaboration: tools used by two people or more and across departments, comments',
    panels: ['Tools used together', 'Tools used across departments', 'Comments', 'Working together by department'],
    story: tools('team'),
  },
  {
    what: 'Library: what was published, by whom, and the clones that it earned',
    panels: ['Tools published over time', 'Contributions'],
    story: tools('library'),
  },
  {
    what: 'Time saved and its value, low, expected and high, and on how much of it that rests',
    panels: ['Time saved', 'Value of time saved', 'Runs with an estimate', 'Tools with an estimate'],
    story: tools('savings'),
  },
  {
    what: 'Cost of an automation and of an execution',
    panels: ['Cost per automation', 'Cost per run'],
    story: tools('savings'),
  },
  {
    what: 'Productivity: hours saved for each active user, and as a share of working hours',
    panels: ['Productivity gain', 'Time saved per active user'],
    story: tools('savings'),
  },
  {
    what: 'What commercial plugins would have cost against the tools that replace them',
    panels: ['Tools that replace plugins'],
    story: 'widgets-plugin-comparison-card--default',
  },
  {
    what: '"View analytics" of any item: right-click, menu key, long press',
    panels: [],
    story: 'tool-tool-context-menu--opened',
  },
  {
    what: 'Analytics of one tool, as page, part or dialog',
    panels: [],
    story: 'tool-tool-analytics--default',
  },
];

/** On the dashboard of an assistant for teams. */
export const assistantFeatures: readonly Feature[] = [
  {
    what: 'Filter by project: all, one or several, with search',
    panels: [],
    story: 'filters-members--searching',
  },
  { what: 'Date range: by name, or of a calendar', panels: [], story: 'filters-date-range--open' },
  {
    what: 'Automatic update: earlier figures stay, marked, until newer ones are there',
    panels: [],
    story: 'widgets-time-series--refreshing',
  },
  {
    what: 'Credits only for those who have a contract',
    panels: [],
    story: 'dashboard-assistant--no-contract',
  },
  { what: 'Consumption of credits by category over time', panels: ['Credits over time'], story: assistant('credits') },
  {
    what: 'Categories with totals, share and change',
    panels: ['Credits by category'],
    story: assistant('credits'),
  },
  {
    what: 'Contract: term, allocation, used share below 90 %, from 90 % and above 100 %, and when it runs out',
    panels: ['Contract'],
    story: 'widgets-contract-card--over',
  },
  {
    what: 'Credits follow the filters',
    panels: ['Credits by project', 'Credits by user'],
    story: assistant('credits'),
  },
  {
    what: 'Questions, with trend and change; new where there were none before',
    panels: ['Total questions', 'Questions over time'],
    story: assistant('questions'),
  },
  { what: 'Questions by category', panels: ['Questions by category'], story: assistant('questions') },
  { what: 'Questions by origin', panels: ['Questions by origin'], story: assistant('questions') },
  { what: 'Top users', panels: ['Top users'], story: assistant('questions') },
  { what: 'Questions by role', panels: ['Questions by role'], story: assistant('questions') },
  {
    what: 'Simulations: total, pass rate, defects prevented',
    panels: ['Total simulations', 'Pass rate', 'Defects prevented'],
    story: assistant('simulations'),
  },
  {
    what: 'Simulations by scenario type',
    panels: ['Simulations by scenario type'],
    story: assistant('simulations'),
  },
  {
    what: 'Simulations by system layer',
    panels: ['Simulations by system layer'],
    story: assistant('simulations'),
  },
  { what: 'Workflows ask for one project', panels: [], story: 'dashboard-workflows--no-project' },
  {
    what: 'Stages: issues processed and transitioned, questions, simulations',
    panels: ['Stages'],
    story: 'dashboard-workflows--one-project',
  },
  {
    what: 'The graph of the project’s workflow with what went on in it',
    panels: ['Stages'],
    story: 'charts-stage-graph--default',
  },
  { what: 'Table and graph as tabs', panels: ['Stages'], story: 'dashboard-workflows--as-graph' },
  {
    what: 'Artifacts created and shared',
    panels: ['Artifacts created', 'Artifacts shared', 'Artifacts over time'],
    story: assistant('context'),
  },
  { what: 'Memories', panels: ['Memories created', 'Memories recalled'], story: assistant('context') },
  {
    what: 'Lines of code analysed',
    panels: ['Lines of code analysed', 'Lines of code analysed over time'],
    story: assistant('context'),
  },
  {
    what: 'Active users, by role on hover and on focus',
    panels: ['Active users'],
    story: 'dashboard-assistant--users-by-role',
  },
  {
    what: 'Sessions, repositories, integrations, code processed',
    panels: ['Sessions', 'Repositories', 'Ticketing integrations', 'Tooling integrations', 'Code processed'],
    story: assistant('overview'),
  },
];

/** On both, and on a dashboard of your own. */
export const sharedFeatures: readonly Feature[] = [
  { what: 'Filters as chips, each removed by itself', panels: [], story: 'filters-filter-bar--chips' },
  { what: 'Comparison with an earlier period', panels: [], story: 'filters-comparison--previous' },
  { what: 'Choosing a mark filters the page', panels: [], story: 'dashboard-dashboard--filtered-by-choice' },
  { what: 'Dragging over time goes into a period', panels: [], story: 'charts-time-series-chart--zoomable' },
  { what: 'The way back out of a period', panels: [], story: 'dashboard-dashboard--zoomed-in' },
  { what: 'Down a path: department, user, tool', panels: [], story: 'dashboard-dashboard--drilled-down' },
  { what: 'Saved views, for a person and a team', panels: [], story: 'dashboard-views--default' },
  { what: 'Figures that are live', panels: [], story: 'dashboard-dashboard--live' },
  {
    what: 'The menu of every card: table, full size, copy, PNG, SVG, CSV',
    panels: [],
    story: 'actions-card-actions--menu-of-chart',
  },
  { what: 'How a figure is computed', panels: [], story: 'actions-explanation--of-formula' },
  { what: 'Busiest hours of the week', panels: ['Busiest hours'], story: 'widgets-heat-map--busiest-hours' },
  { what: 'Figures of too few people are withheld', panels: [], story: 'dashboard-dashboard--withheld' },
  { what: 'Nothing is kept for longer than agreed', panels: [], story: 'dashboard-dashboard--past-retention' },
  { what: 'Three brands side by side, light and dark', panels: [], story: 'theme-brands--three-brands' },
  { what: 'German', panels: [], story: 'dashboard-assistant--german' },
  { what: 'Japanese', panels: [], story: 'dashboard-assistant--japanese' },
  { what: 'Arabic, from right to left', panels: [], story: 'dashboard-assistant--arabic' },
];
