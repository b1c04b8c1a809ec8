import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import { ExportButton } from '../../src/components/export/export-button.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { UsageError } from '../../src/data/errors.js';
import { assistantDashboard, assistantExport } from '../../src/data/models/assistant/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { languageIn } from '../fixtures/languages.js';
import { contractUsedTo, SampleAssistant, sampleStageGraphs } from './sample-assistant.js';

const overview = { ...assistantDashboard, sections: assistantDashboard.sections.slice(0, 1) };
const noContract: ContractSource = { contractOf: () => Promise.resolve(null) };

/** An adapter of which what `isMet` says does not come; the rest of the page has its figures. */
const without =
  (isMet: (dimensions: readonly string[]) => boolean, fate: () => Promise<never>) =>
  (adapter: UsageAdapter): UsageAdapter => ({
    ...adapter,
    run: (queries, options) =>
      queries.some(({ dimensions }) => isMet(dimensions)) ? fate() : adapter.run(queries, options),
  });
const never = () => new Promise<never>(() => {});
const fails = () => Promise.reject(new UsageError('adapterFailed', 'The connection to the figures was lost.'));

const meta = {
  title: 'Dashboard/Export',
  component: Dashboard,
  subcomponents: { ExportButton },
  args: { report: overview, exports: { fileTitle: 'usage' } },
  parameters: { contracts: contractUsedTo(0.62) },
  decorators: [
    (Story, { globals, parameters }) => (
      <SampleAssistant
        globals={globals}
        stageGraphs={sampleStageGraphs}
        contracts={parameters.contracts}
        through={parameters.through}
      >
        <Story />
      </SampleAssistant>
    ),
  ],
  render: function Exporting(args, { globals, parameters }) {
    const { assistantDashboard: shown, assistantExport: exported } = languageIn(globals);
    const store = useMemo(() => memorySelectionStore(parameters.search ?? ''), [parameters.search]);
    const exports = typeof args.exports === 'object' ? args.exports : {};
    return (
      <Dashboard
        {...args}
        report={translateReport(args.report, shown)}
        exports={{ ...exports, report: translateReport(assistantExport, exported) }}
        scheme={globals.theme === 'dark' ? 'dark' : 'light'}
        store={store}
      />
    );
  },
} satisfies Meta<typeof Dashboard>;

export default meta;
type Story = StoryObj<typeof meta>;

async function open(canvas: HTMLElement) {
  await userEvent.click(await within(canvas).findByRole('button', { name: /Export|تصدير/ }, { timeout: 20_000 }));
  const dialog = await screen.findByRole('dialog', {}, { timeout: 20_000 });
  await waitFor(() => expect(dialog).toBeVisible());
  return within(dialog);
}

const boxes = (dialog: Awaited<ReturnType<typeof open>>) => dialog.getAllByRole('checkbox') as HTMLInputElement[];
const all = (dialog: Awaited<ReturnType<typeof open>>) => boxes(dialog)[0] as HTMLInputElement;
const counted = (dialog: Awaited<ReturnType<typeof open>>) =>
  waitFor(() => expect(dialog.getAllByText(/ rows?$/).length).toBeGreaterThan(5), { timeout: 30_000 });

/** Eight sections and credits, with what is in each. Stages are of one project, which is not chosen. */
export const Open: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await counted(dialog);
    await expect(boxes(dialog).slice(1)).toHaveLength(9);
    await expect(all(dialog)).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: 'Workflow stages' })).toBeDisabled();
    await expect(dialog.getByText('To include this, filter the page by exactly one: Project.')).toBeVisible();
    await expect(dialog.getByText(/^usage-usage-\d{4}-\d\d-\d\d\.csv$/)).toBeVisible();
  },
};

/** One project is chosen: its stages can be had. */
export const OfOneProject: Story = {
  parameters: { search: 'project=storefront' },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await counted(dialog);
    await expect(dialog.getByRole('checkbox', { name: 'Workflow stages' })).toBeChecked();
  },
};

/** Without a contract there are no credits to take. */
export const NoContract: Story = {
  parameters: { contracts: noContract },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await counted(dialog);
    await expect(dialog.queryByRole('checkbox', { name: 'Credits' })).toBeNull();
    await expect(boxes(dialog).slice(1)).toHaveLength(8);
  },
};

/** Some of the sections: the box for all of them is mixed. */
export const Some: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Active users by role' }));
    await waitFor(() => expect(all(dialog).indeterminate).toBe(true));
    await expect(dialog.getByText('7 of 8 selected')).toBeVisible();
  },
};

/** Nothing is chosen, and that is said. */
export const NothingChosen: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await dialog.findByRole('checkbox', { name: 'Credits' });
    await userEvent.click(all(dialog));
    await userEvent.click(dialog.getByRole('button', { name: 'Export' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('Select at least one section.');
  },
};

/** Rows are still being counted; the choice is there already. */
export const Counting: Story = {
  parameters: { through: without((dimensions) => dimensions.length > 0, never) },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByText('Counting rows')).toBeInTheDocument();
    await expect(all(dialog)).toBeChecked();
  },
};

/** It takes a while, and can be given up. */
export const Running: Story = {
  parameters: { through: without((dimensions) => dimensions.length > 0, never) },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await dialog.findByRole('checkbox', { name: 'Credits' });
    await userEvent.click(dialog.getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(dialog.getByRole('progressbar')).toBeVisible(), { timeout: 10_000 });
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  },
};

/** Given up: nothing was saved, and that is said. */
export const Canceled: Story = {
  ...Running,
  play: async (context) => {
    await Running.play?.(context);
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await expect(await dialog.findByText('Canceled. Nothing was saved.')).toBeVisible();
  },
};

/** Figures of some sections could not be had: the dialog says which before, and after that the file says so too. */
export const Partial: Story = {
  parameters: { through: without((dimensions) => dimensions.includes('layer'), fails) },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByRole('alert', {}, { timeout: 30_000 })).toHaveTextContent(/could not be loaded/);
    await expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** As pages, with what the file is called. */
export const Pdf: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(dialog.getByRole('radio', { name: 'PDF' }));
    await expect(await dialog.findByText(/^usage-usage-.*\.pdf$/)).toBeVisible();
  },
};

/** Saved, with how large it is. */
export const Saved: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await counted(dialog);
    await userEvent.click(dialog.getByRole('button', { name: 'Export' }));
    await expect(
      await dialog.findByText(/^Saved as .usage-usage-\d{4}-\d\d-\d\d\.csv. \(\d.*kB\)\.$/, {}, { timeout: 20_000 }),
    ).toBeVisible();
  },
};

/** The file could not be made, here since a font of the host is none; what was chosen is kept. */
export const Failed: Story = {
  args: {
    exports: { fileTitle: 'usage', formats: ['pdf'], pdf: { fonts: [{ name: 'Broken', regular: new Uint8Array(9) }] } },
  },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Export' }));
    await expect(await dialog.findByRole('alert', {}, { timeout: 30_000 })).toHaveTextContent(
      'The file could not be made. Nothing was saved.',
    );
    await expect(dialog.getByRole('button', { name: 'Export' })).toBeEnabled();
  },
};

/** From right to left, on a phone. */
export const Arabic: Story = {
  globals: { language: 'ar' },
  args: { dir: 'rtl', lang: 'ar' },
  parameters: { search: 'project=storefront' },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await waitFor(() => expect(dialog.getAllByText(/صف/).length).toBeGreaterThan(5), { timeout: 30_000 });
  },
};
