import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { ReportView } from '../../src/components/report/report-view.js';
import type { Report } from '../../src/data/report/report.js';
import { SampleUsage } from '../dashboard/sample-usage.js';
import { type Language, languageIn } from '../fixtures/languages.js';
import { longNamed, templateReport } from './sample-reports.js';

/** A report with the words of the template that it is of, but for what is its own. */
function spoken(report: Report, language: Language): Report {
  const { title, sections } = templateReport('executive', language);
  return report.title === templateReport('executive').title ? { ...report, title, sections } : report;
}

const meta = {
  title: 'Report/Report view',
  component: ReportView,
  args: { report: templateReport('executive') },
  decorators: [
    (Story, context) => (
      <SampleUsage globals={context.globals}>
        <Story />
      </SampleUsage>
    ),
  ],
  render: (args, context) => (
    <ReportView
      {...args}
      report={spoken(args.report, languageIn(context.globals))}
      scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
    />
  ),
} satisfies Meta<typeof ReportView>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Code and figures may take a while on a busy machine. */
const SOON = { timeout: 20_000 };

/** A report to be read, and to be taken away. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Export' }, SOON));
    const opened = await screen.findByRole('dialog', { name: 'Export' }, SOON);
    await waitFor(() => expect(opened).toBeVisible());
    const dialog = within(opened);
    await expect(dialog.getAllByRole('radio')).toHaveLength(6);
    await expect(await dialog.findByText(/^usage-executive-one-pager-\d{4}-\d\d-\d\d\.csv$/)).toBeVisible();
    await waitFor(() => expect(dialog.getAllByText(/ rows?$/).length).toBeGreaterThan(0), SOON);
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
  },
};

/** Part of it could not be read, which is said. */
export const LeftOut: Story = {
  args: {
    leftOut: [
      {
        part: 'panel',
        name: 'Tokens by model',
        issue: { code: 'unknownName', path: ['sections', 0], message: 'Gone.' },
      },
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Panel Tokens by model')).toBeVisible();
  },
};

/** Filtered, of a brand, with notes at its end. */
export const Filtered: Story = {
  args: {
    report: {
      ...templateReport('executive'),
      brand: 'Northline Architects',
      notes: 'Figures of the third quarter.\n\n- One office was closed in August.',
      chosen: { department: ['Structural engineering', 'Visualisation'] },
    },
  },
};

/** Names that are as long as they may be. */
export const LongNames: Story = { args: { report: longNamed(), style: { inlineSize: 343 } } };

/** From right to left. */
export const Arabic: Story = { globals: { language: 'ar' } };
