import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { Dashboard, type DashboardProps } from '../../src/components/dashboard/dashboard.js';
import { UsageError } from '../../src/data/errors.js';
import { automationDashboard } from '../../src/data/models/automation/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { memoryViewStore } from '../../src/data/views/memory-view-store.js';
import type { SavedView, ViewList } from '../../src/data/views/saved-view.js';
import type { ViewStore } from '../../src/data/views/view-store.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { languageIn } from '../fixtures/languages.js';
import { SampleUsage } from './sample-usage.js';

const overview = { ...automationDashboard, sections: automationDashboard.sections.slice(0, 1) };

const views: readonly SavedView[] = [
  {
    id: 'week',
    name: 'Last week in Revit',
    scope: 'person',
    version: 1,
    selection: 'period=previous-week&platform=Revit',
  },
  { id: 'failed', name: 'Failed runs', scope: 'person', version: 3, selection: 'outcome=failed' },
  {
    id: 'quarter',
    name: 'Quarterly review',
    scope: 'team',
    version: 2,
    selection: 'period=previous-quarter&grain=week',
  },
  {
    id: 'board',
    name: 'For the board, as it was agreed in March, with the structural engineers only',
    scope: 'team',
    version: 1,
    selection: 'period=last-12-month&department=Structural%20engineering',
    isReadOnly: true,
  },
];

const storeOf = (list: Partial<ViewList>): ViewStore =>
  memoryViewStore({ automation: { views, defaultView: null, ...list } });

/** A dashboard whose selection outlives that Storybook renders it anew. */
function Kept(props: DashboardProps) {
  const [store] = useState(() => memorySelectionStore());
  return <Dashboard {...props} store={store} />;
}

const meta = {
  title: 'Dashboard/Views',
  component: Dashboard,
  args: { report: overview },
  decorators: [
    (Story, context) => (
      <SampleUsage globals={context.globals} views={context.parameters.views ?? storeOf({ defaultView: 'failed' })}>
        <Story />
      </SampleUsage>
    ),
  ],
  render: (args, context) => (
    <Kept
      {...args}
      report={translateReport(args.report, languageIn(context.globals).automationDashboard)}
      scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
    />
  ),
} satisfies Meta<typeof Dashboard>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(canvas: HTMLElement) {
  const head = await waitFor(() => {
    const button = canvas.querySelector<HTMLElement>('.tally-dashboard-views button');
    if (button === null) throw new Error('There is no button for views.');
    return button;
  });
  await userEvent.click(head);
  const dialog = await screen.findByRole('dialog', {}, { timeout: 20_000 });
  // It appears by and by.
  await waitFor(() => expect(dialog).toBeVisible());
  return within(dialog);
}

/** The view that is the default is shown where an address says nothing. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Failed runs')).toBeVisible();
  },
};

/** Those of the person, those of the team, and one that others look after. */
export const Open: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByRole('button', { name: 'Quarterly review' })).toBeVisible();
  },
};

/** What is shown is no longer what was saved. */
export const Modified: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Failed runs');
    const [, week] = within(canvasElement).getAllByRole('radio');
    if (week !== undefined) await userEvent.click(week);
    const dialog = await open(canvasElement);
    await expect(await dialog.findByRole('button', { name: 'Update “Failed runs”' })).toBeVisible();
  },
};

/** A name that is none. */
export const Saving: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(await dialog.findByRole('button', { name: 'Save as new view' }));
    await userEvent.type(await dialog.findByLabelText('Name'), 'failed RUNS{Enter}');
    await expect(await dialog.findByText('There is a view of this name already.')).toBeVisible();
  },
};

/** Removed, and not yet forgotten. */
export const Removed: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(
      within(await dialog.findByRole('group', { name: 'Actions for Failed runs' })).getByRole('button', {
        name: 'Delete',
      }),
    );
    await expect(await dialog.findByRole('button', { name: 'Undo' })).toBeVisible();
  },
};

/** Nothing is saved yet. */
export const None: Story = {
  parameters: { views: storeOf({ views: [] }) },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByText('No saved views yet')).toBeVisible();
  },
};

/** The views cannot be had, or be kept. */
export const Failing: Story = {
  parameters: {
    views: {
      ...storeOf({}),
      list: () => Promise.reject(new UsageError('adapterFailed', 'The views could not be read.')),
    },
  },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByText('The views could not be loaded.')).toBeVisible();
  },
};

/** In a narrow column, from right to left. */
export const Arabic: Story = {
  globals: { language: 'ar' },
  args: { style: { inlineSize: 327 } },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Failed runs');
    await open(canvasElement);
  },
};
