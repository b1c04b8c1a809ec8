import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { ReportBuilder, type ReportBuilderProps } from '../../src/components/report/report-builder.js';
import { UsageError } from '../../src/data/errors.js';
import { automationDashboard, automationTemplates } from '../../src/data/models/automation/index.js';
import { type DraftStore, memoryDraftStore } from '../../src/data/reports/draft-store.js';
import type { ReportStore } from '../../src/data/reports/report-store.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { translateTemplates } from '../../src/data/translation/translate-templates.js';
import { SampleUsage } from '../dashboard/sample-usage.js';
import { languageIn } from '../fixtures/languages.js';
import { keptDraft, longNamed, refusing, sampleReports, templateReport } from './sample-reports.js';

interface Ports {
  readonly store: ReportStore;
  readonly drafts: DraftStore;
}

/** A builder whose ports outlive that Storybook renders it anew. */
function Kept({
  ports,
  globals,
  ...props
}: ReportBuilderProps & { ports: (globals: Record<string, unknown>) => Ports; globals: Record<string, unknown> }) {
  const [{ store, drafts }] = useState(() => ports(globals));
  return (
    <SampleUsage globals={globals} reports={store}>
      <ReportBuilder {...props} drafts={drafts} />
    </SampleUsage>
  );
}

const meta = {
  title: 'Report/Report builder',
  component: ReportBuilder,
  args: {
    dashboard: automationDashboard,
    templates: automationTemplates,
    brands: ['Formwork', 'Northline Architects'],
  },
  render: (args, context) => (
    <Kept
      {...args}
      globals={context.globals}
      dashboard={translateReport(args.dashboard, languageIn(context.globals).automationDashboard)}
      templates={translateTemplates(
        args.templates ?? [],
        languageIn(context.globals).automationDashboard,
        languageIn(context.globals).automationTemplates,
      )}
      scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
      ports={context.parameters.ports ?? (() => ({ store: sampleReports(), drafts: memoryDraftStore() }))}
    />
  ),
} satisfies Meta<typeof ReportBuilder>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Code and figures may take a while on a busy machine. */
const SOON = { timeout: 20_000 };

const worked =
  (id = 'executive') =>
  (globals: Record<string, unknown>) => ({
    store: sampleReports(),
    drafts: keptDraft(templateReport(id, languageIn(globals))),
  });

/** Where a report begins: templates, and what was saved. */
export const Start: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('button', { name: /^Monthly ROI/ }, SOON)).toBeVisible();
    await expect(await page.findByRole('button', { name: /^Board, third quarter/ }, SOON)).toBeVisible();
  },
};

/** Nothing was saved yet. */
export const NothingSaved: Story = {
  parameters: { ports: () => ({ store: { ...sampleReports(), list: async () => [] }, drafts: memoryDraftStore() }) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('No saved reports yet', {}, SOON)).toBeVisible();
  },
};

/** An empty page, and what can be put on it. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: /^Blank report/ }, SOON));
    await expect(await page.findByText('An empty page')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Add Runs' }));
    await userEvent.click(page.getByRole('tab', { name: 'Contents' }));
    await expect(await page.findByRole('row', { name: /^Runs/ })).toHaveAttribute('aria-selected', 'true');
  },
};

/** A draft that was left is back, with its pages beside it. */
export const Composed: Story = {
  parameters: { ports: worked() },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByText(/^Your draft of/, {}, SOON)).toBeVisible();
    await userEvent.click(await page.findByRole('row', { name: /^Runs by platform/ }));
    const title = page.getByLabelText('Title');
    await userEvent.clear(title);
    await userEvent.type(title, 'Where it runs');
    await expect(await page.findByRole('row', { name: /^Where it runs/ })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect(await page.findByRole('row', { name: /^Runs by platform/ })).toBeVisible();
  },
};

/** A panel of one's own: only what makes sense together is offered. */
export const Composing: Story = {
  parameters: { ports: worked() },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('tab', { name: 'Add' }, SOON));
    await userEvent.click(page.getByRole('button', { name: 'Compose one' }));
    await userEvent.click(page.getByRole('radio', { name: 'Ranking' }));
    await expect(page.getByRole('button', { name: 'Add to report' })).toBeDisabled();
    await userEvent.selectOptions(page.getByLabelText('Measure'), 'Runs');
    await userEvent.selectOptions(page.getByLabelText('By'), 'Department');
    await userEvent.click(page.getByRole('button', { name: 'Add to report' }));
    await userEvent.click(page.getByRole('tab', { name: 'Contents' }));
    await expect(await page.findByRole('row', { name: /^Runs by Department/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  },
};

/** Period, detail, comparison, filters, brand and notes. */
export const Settings: Story = {
  parameters: { ports: worked('monthly-roi') },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('tab', { name: 'Settings' }, SOON));
    await userEvent.click(page.getByRole('radio', { name: 'Quarterly' }));
    await expect(await page.findByRole('button', { name: /^Period: Last quarter/ })).toBeVisible();
  },
};

/** Names that are as long as they may be. */
export const LongNames: Story = {
  parameters: { ports: () => ({ store: sampleReports(), drafts: keptDraft(longNamed()) }) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('treegrid', {}, SOON)).toBeVisible();
  },
};

/** Opens the saved report, changes it and saves it. */
async function changeSaved(canvas: HTMLElement) {
  const page = within(canvas);
  await userEvent.click(await page.findByRole('button', { name: /^Board, third quarter/ }, SOON));
  await userEvent.click(await page.findByRole('tab', { name: 'Settings' }));
  await userEvent.type(page.getByLabelText('Title of the report'), ', draft');
  await userEvent.click(page.getByRole('button', { name: 'Save' }));
  return page;
}

/** There is no room: the draft stays. */
export const SaveFails: Story = {
  parameters: {
    ports: () => ({ store: sampleReports({ change: refusing('storageFull') }), drafts: memoryDraftStore() }),
  },
  play: async ({ canvasElement }) => {
    const page = await changeSaved(canvasElement);
    await expect(await page.findByRole('alert')).toHaveTextContent('There is no room to keep the report.');
    await expect(page.getByLabelText('Title of the report')).toHaveValue('Executive one-pager, draft');
  },
};

/** Somebody else saved meanwhile: theirs is replaced, or mine is kept as a copy. */
export const Conflict: Story = {
  parameters: {
    ports: () => ({ store: sampleReports({ change: refusing('reportChanged') }), drafts: memoryDraftStore() }),
  },
  play: async ({ canvasElement }) => {
    const page = await changeSaved(canvasElement);
    await expect(await page.findByRole('button', { name: 'Replace theirs' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Save mine as a copy' }));
    await expect(await page.findByText('Copy of Board, third quarter')).toBeVisible();
  },
};

/** A link that was cut off on its way. */
export const BrokenLink: Story = {
  args: { link: 'r1.abc' },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('alert', {}, SOON)).toHaveTextContent('damaged or incomplete');
  },
};

/** The reports cannot be had. */
export const ListFails: Story = {
  parameters: {
    ports: () => ({
      store: { ...sampleReports(), list: () => Promise.reject(new UsageError('storeFailed', 'Not reached.')) },
      drafts: memoryDraftStore(),
    }),
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/^The reports could not be loaded\./, {}, SOON)).toBeVisible();
  },
};

/** The link to a report. */
export const Share: Story = {
  parameters: { ports: worked() },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Share' }, SOON));
    const dialog = within(await screen.findByRole('dialog'));
    await expect((await dialog.findByLabelText<HTMLInputElement>('Link to this report')).readOnly).toBe(true);
  },
};

/** The report as it is worked on, as a file: sections, format and rows before anything is saved. */
export const Export: Story = {
  parameters: { ports: worked() },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Export' }, SOON));
    const opened = await screen.findByRole('dialog', { name: 'Export' }, SOON);
    await waitFor(() => expect(opened).toBeVisible());
    const dialog = within(opened);
    await expect(dialog.getAllByRole('radio')).toHaveLength(6);
    await waitFor(() => expect(dialog.getAllByText(/ rows?$/).length).toBeGreaterThan(0), SOON);
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
  },
};

/** From right to left. */
export const Arabic: Story = {
  globals: { language: 'ar' },
  parameters: { ports: worked() },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('treegrid', {}, SOON)).toBeVisible();
  },
};

/** In the dark. */
export const Dark: Story = { globals: { theme: 'dark' }, parameters: { ports: worked() } };

/** One part after the other, in a narrow column. */
export const Narrow: Story = {
  args: { style: { inlineSize: 343 } },
  parameters: { ports: worked() },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('tab', { name: 'Preview' }, SOON));
    await expect(await page.findByRole('heading', { name: 'Executive one-pager' })).toBeVisible();
  },
};
