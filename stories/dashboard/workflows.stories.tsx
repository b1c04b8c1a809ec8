import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import { assistantDashboard } from '../../src/data/models/assistant/index.js';
import type { Report } from '../../src/data/report/report.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import type { StageGraphs } from '../../src/data/workflow/stage-graphs.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { languageIn } from '../fixtures/languages.js';
import { SampleAssistant, sampleStageGraphs } from './sample-assistant.js';

const report: Report = {
  ...assistantDashboard,
  sections: assistantDashboard.sections.filter(({ id }) => id === 'workflows'),
};

const meta = {
  title: 'Dashboard/Workflows',
  component: Dashboard,
  args: { report },
  decorators: [
    (Story, context) => (
      <SampleAssistant
        stageGraphs={(context.parameters.stageGraphs ?? sampleStageGraphs) as StageGraphs}
        globals={context.globals}
      >
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
} satisfies Meta<typeof Dashboard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Workflows are of one project: without one the section says so, and offers the choice. */
export const NoProject: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('option', { name: 'Storefront' }, { timeout: 10_000 })).toBeVisible();
    await expect(page.queryByRole('table')).toBeNull();
  },
};

/** Choosing one filters the page by it, and the figures are there. */
export const ChosenInPlace: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('option', { name: 'Storefront' }, { timeout: 10_000 }));
    await expect(await page.findByRole('rowheader', { name: 'Code review' }, { timeout: 10_000 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Remove Project: Storefront' })).toBeVisible();
  },
};

/** Of two projects it never shows figures together. */
export const TwoProjects: Story = {
  args: { store: memorySelectionStore('project=storefront&project=platform') },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByText(/2 are chosen at present/)).toBeVisible();
    await expect(page.queryByRole('table')).toBeNull();
  },
};

export const OneProject: Story = { args: { store: memorySelectionStore('project=checkout&period=last-90-day') } };

/** The tabs show the same figures over the graph of the project. */
export const AsGraph: Story = {
  args: { store: memorySelectionStore('project=checkout&period=last-90-day') },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('tab', { name: 'Graph' }, { timeout: 10_000 }));
    await expect(await page.findByRole('application', undefined, { timeout: 10_000 })).toBeVisible();
  },
};

/** The host cannot say how the workflow is drawn: the table lives. */
export const GraphFailing: Story = {
  args: { store: memorySelectionStore('project=checkout') },
  parameters: {
    stageGraphs: { graphOf: () => Promise.resolve({ stages: [], edges: [] }) } satisfies StageGraphs,
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('rowheader', { name: 'Release' }, { timeout: 10_000 })).toBeVisible();
  },
};

/** A period in which nothing happened. */
export const Empty: Story = {
  args: { store: memorySelectionStore('project=checkout&from=2020-01-01&to=2020-01-07') },
};

export const Arabic: Story = {
  globals: { language: 'ar' },
  args: { store: memorySelectionStore('project=checkout&period=last-90-day') },
};
