import type { Meta, StoryObj } from '@storybook/react-vite';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import { automationDashboard } from '../../src/data/models/automation/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { languageIn } from '../fixtures/languages.js';
import { SampleUsage } from './sample-usage.js';
import { onlySection, showsEveryPanel } from './sections.js';

const sectionOf = (id: string) => onlySection(automationDashboard, id);

const meta = {
  title: 'Dashboard/Sections for tools',
  component: Dashboard,
  args: { report: automationDashboard },
  decorators: [
    (Story, context) => (
      <SampleUsage globals={context.globals}>
        <Story />
      </SampleUsage>
    ),
  ],
  render: (args, context) => (
    <Dashboard
      {...args}
      report={translateReport(args.report, languageIn(context.globals).automationDashboard)}
      scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
    />
  ),
  play: showsEveryPanel,
} satisfies Meta<typeof Dashboard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Executions, active users, success and credits at a glance. */
export const Overview: Story = { args: { report: sectionOf('overview') } };
/** Executions over time and by tool, the most and the least used, platforms, categories, credits and hours. */
export const ToolUsage: Story = { args: { report: sectionOf('tools') } };
/** What fails, where and why, and how long runs take. */
export const Reliability: Story = { args: { report: sectionOf('reliability') } };
/** Time and money saved, on how much that rests, what it costs, and plugins that tools replace. */
export const Savings: Story = { args: { report: sectionOf('roi') } };
/** Tools generated, what came of generations, and how long they take. */
export const Generation: Story = { args: { report: sectionOf('generation') } };
/** Who uses tools, who shares them, and what is used together. */
export const Team: Story = { args: { report: sectionOf('team') } };
/** What was published, by whom, and the clones that it earned. */
export const Library: Story = { args: { report: sectionOf('library') } };
/** Each tool with all of its figures, also those that never ran. */
export const AllTools: Story = { args: { report: sectionOf('all-tools') } };
