import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Dashboard, type DashboardProps } from '../../src/components/dashboard/dashboard.js';
import { ThemeScope } from '../../src/components/theme/theme-scope.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { retained } from '../../src/data/adapters/retained.js';
import { suppressed } from '../../src/data/adapters/suppressed.js';
import { UsageError } from '../../src/data/errors.js';
import { automationDashboard } from '../../src/data/models/automation/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { languageIn } from '../fixtures/languages.js';
import { SampleUsage, sampleAdapter } from './sample-usage.js';

const sectionsOf = (...ids: readonly string[]): DashboardProps['report'] => ({
  ...automationDashboard,
  sections: automationDashboard.sections.filter(({ id }) => ids.includes(id)),
});

const meta = {
  title: 'Dashboard/Dashboard',
  component: Dashboard,
  subcomponents: { ThemeScope },
  args: { report: automationDashboard },
  argTypes: { accent: { control: 'color' }, density: { control: 'inline-radio', options: ['comfortable', 'compact'] } },
  decorators: [
    (Story, context) => (
      <SampleUsage
        adapter={context.parameters.adapter?.()}
        globals={context.globals}
        {...(context.parameters.changes === undefined ? {} : { changes: context.parameters.changes })}
      >
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
} satisfies Meta<typeof Dashboard>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Figures of a year may take a while on a busy machine. */
const SOON = { timeout: 20_000 };

/** Thirty days of a practice with sixty people. */
export const Default: Story = {};

/** A link that carries a period, a grain and filters. */
export const Filtered: Story = {
  args: {
    store: memorySelectionStore(
      'period=last-90-day&grain=week&department=Structural%20engineering&department=Visualisation&outcome=failed',
    ),
  },
};

/** Choosing a part of a breakdown filters the page by it. */
export const FilteredByChoice: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const platform = await page.findByRole('button', { name: /^Revit/ });
    await userEvent.click(platform);
    await expect(await page.findByRole('button', { name: 'Remove Platform: Revit' })).toBeVisible();
  },
};

/** A link into a day, with the way that led there. */
export const ZoomedIn: Story = {
  args: {
    report: sectionsOf('overview', 'tools'),
    store: memorySelectionStore(
      'from=2026-11-17&to=2026-11-17&within=last-12-month&within=2026-11-01..2026-11-30_week&within=2026-11-16..2026-11-20',
    ),
  },
  play: async ({ canvasElement }) => {
    const way = await within(canvasElement).findByRole('navigation', { name: 'Periods on the way here' });
    await expect(within(way).getAllByRole('button')).toHaveLength(3);
  },
};

/** Choosing a department filters the page by it, and leads on to its people and their tools. */
export const DrilledDown: Story = {
  args: {
    report: sectionsOf('roi'),
    store: memorySelectionStore(),
  },
  play: async ({ canvasElement }) => {
    const panel = within(await within(canvasElement).findByRole('region', { name: 'Value by department' }));
    const way = () => panel.findByRole('navigation', { name: 'Path of this panel' });
    await userEvent.click(await panel.findByRole('button', { name: /^Interiors/ }));
    await expect(await way()).toHaveTextContent('DepartmentsInteriors');
    await expect(within(canvasElement).getByRole('button', { name: 'Remove Department: Interiors' })).toBeVisible();
  },
};

/** Figures that follow what happens: the head says so, in silence. */
export const Live: Story = {
  args: { report: sectionsOf('overview') },
  parameters: { changes: { subscribe: () => () => {} } },
};

/** A link with parts that nobody understands: they are left out, and that is said. */
export const PartlyUnderstood: Story = {
  args: { store: memorySelectionStore('period=fortnight&grain=minute') },
};

/** A period in which nothing happened. */
export const Empty: Story = {
  args: { store: memorySelectionStore('from=2025-01-01&to=2025-01-07') },
};

/** Filters that nothing passes: each card says so, and offers to clear them. */
export const FilterTooNarrow: Story = {
  args: {
    report: sectionsOf('overview', 'tools'),
    store: memorySelectionStore('department=Interiors&platform=Revit&outcome=failed&user=nobody'),
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect((await page.findAllByText('Nothing to show yet', {}, SOON))[0]).toBeVisible();
  },
};

/** A period that goes back further than events are kept: how far figures reach is said. */
export const PastRetention: Story = {
  args: { report: sectionsOf('overview', 'tools'), store: memorySelectionStore('period=last-12-month&grain=week') },
  parameters: { adapter: () => retained(sampleAdapter(), { months: 3 }) },
  play: async ({ canvasElement }) => {
    const note = await within(canvasElement).findByText(/^Events before .* are not kept\.$/, {}, SOON);
    await expect(note).toBeVisible();
  },
};

/** Figures of fewer than twenty people are withheld, and that is said. */
export const Withheld: Story = {
  args: { report: sectionsOf('overview', 'tools', 'team'), store: memorySelectionStore('department=Interiors') },
  parameters: { adapter: () => suppressed(sampleAdapter(), { minimum: 20 }) },
  play: async ({ canvasElement }) => {
    const notes = await within(canvasElement).findAllByText(
      'Figures about fewer than 20 people are withheld.',
      {},
      SOON,
    );
    await expect(notes[0]).toBeVisible();
    await expect((await within(canvasElement).findAllByText('Withheld', {}, SOON))[0]).toBeVisible();
  },
};

/** The first figures are on their way. */
export const Loading: Story = {
  parameters: { adapter: (): UsageAdapter => ({ ...sampleAdapter(), run: () => new Promise(() => {}) }) },
};

/** The source cannot be reached. */
export const Failing: Story = {
  parameters: {
    adapter: (): UsageAdapter => ({
      ...sampleAdapter(),
      run: () =>
        Promise.reject(new UsageError('limitExceeded', 'The answer would hold 12,000,000 groups. Ask for fewer.')),
    }),
  },
};

/** Little room for much. */
export const Compact: Story = { args: { density: 'compact', accent: '#0f766e' } };

/** In German, as `tallyboard/locales/de` has it. */
export const German: Story = { globals: { language: 'de' } };

/** In Japanese, as `tallyboard/locales/ja` has it. */
export const Japanese: Story = { globals: { language: 'ja' } };

/** In Arabic, as `tallyboard/locales/ar` has it: mirrored, with time from right to left. */
export const Arabic: Story = {
  globals: { language: 'ar' },
  args: { store: memorySelectionStore('period=last-30-day&outcome=failed&outcome=succeeded&department=Interiors') },
};

/** In a narrow column. */
export const Narrow: Story = { args: { style: { inlineSize: 327 } } };
