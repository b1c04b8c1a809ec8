import type { Meta, StoryObj } from '@storybook/react-vite';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import { assistantDashboard } from '../../src/data/models/assistant/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { languageIn } from '../fixtures/languages.js';
import { contractUsedTo, SampleAssistant, sampleStageGraphs } from './sample-assistant.js';
import { onlySection, showsEveryPanel } from './sections.js';

const contract = contractUsedTo(0.62);
const sectionOf = (id: string) => onlySection(assistantDashboard, id);

const meta = {
  title: 'Dashboard/Sections for an assistant',
  component: Dashboard,
  args: { report: assistantDashboard },
  decorators: [
    (Story, context) => (
      <SampleAssistant globals={context.globals} stageGraphs={sampleStageGraphs} contracts={contract}>
        <Story />
      </SampleAssistant>
    ),
  ],
  render: (args, context) => (
    <Dashboard
      {...args}
      report={translateReport(args.report, languageIn(context.globals).assistantDashboard)}
      scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
    />
  ),
  play: showsEveryPanel,
} satisfies Meta<typeof Dashboard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Active users by role, sessions, code processed, repositories and integrations. */
export const Overview: Story = { args: { report: sectionOf('overview') } };
/** The contract, and what is consumed of it by category, project, user and team. */
export const Credits: Story = { args: { report: sectionOf('credits') } };
/** How many, about what, from where, by whom, and at which hours. */
export const Questions: Story = { args: { report: sectionOf('questions') } };
/** How many, how many passed, and what they prevented, by scenario type and system layer. */
export const Simulations: Story = { args: { report: sectionOf('simulations') } };
/** Artifacts, memories, investigations, and lines of code that were analysed. */
export const Context: Story = { args: { report: sectionOf('context') } };
/** Who uses the assistant, and how often. */
export const Team: Story = { args: { report: sectionOf('team') } };
