import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { ThemeScope } from '../../src/components/theme/theme-scope.js';
import { ToolAnalytics } from '../../src/components/tool/tool-analytics.js';
import { ToolAnalyticsDialog } from '../../src/components/tool/tool-analytics-dialog.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { UsageError } from '../../src/data/errors.js';
import { automation, toolAnalyticsReport } from '../../src/data/models/automation/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { SampleUsage, sampleAdapter } from '../dashboard/sample-usage.js';
import { languageIn } from '../fixtures/languages.js';

/** A tool that was made a moment ago, in a store that knows of nothing else. */
function freshTool(name: string): UsageAdapter {
  const store = new EventStore(automation);
  store.upsert('tool', [{ id: 'fresh', name }]);
  return memoryAdapter(store);
}

const meta = {
  title: 'Tool/Tool analytics',
  component: ToolAnalytics,
  subcomponents: { ToolAnalyticsDialog, ThemeScope },
  args: { tool: 'sun-hours-study', report: toolAnalyticsReport },
  decorators: [
    (Story, context) => (
      <SampleUsage adapter={context.parameters.adapter?.()} globals={context.globals}>
        <Story />
      </SampleUsage>
    ),
  ],
  render: (args, context) => (
    <ToolAnalytics
      {...args}
      report={translateReport(args.report, languageIn(context.globals).toolAnalytics)}
      scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
    />
  ),
} satisfies Meta<typeof ToolAnalytics>;

export default meta;
type Story = StoryObj<typeof meta>;

const page = (canvas: HTMLElement) => within(canvas);
/** Figures of a year may take a while on a busy machine. */
const SOON = { timeout: 20_000 };

/** A tool in use. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(
      await page(canvasElement).findByRole('heading', { name: 'Sun hours study', level: 2 }, SOON),
    ).toBeVisible();
    const lastUsed = within(await page(canvasElement).findByRole('region', { name: 'Last used' }, SOON));
    await expect(await lastUsed.findByText(/ago$|^yesterday$|^now$/, {}, SOON)).toBeVisible();
  },
};

/** Made, but not used by anybody yet. */
export const NotUsedYet: Story = {
  args: { tool: 'fresh' },
  parameters: { adapter: () => freshTool('Paving pattern maker') },
  play: async ({ canvasElement }) => {
    const lastUsed = within(await page(canvasElement).findByRole('region', { name: 'Last used' }, SOON));
    await expect(await lastUsed.findByText('Not yet', {}, SOON)).toBeVisible();
  },
};

/** A key that neither a tool nor an event has. */
export const Unknown: Story = {
  args: { tool: 'nothing' },
  play: async ({ canvasElement }) => {
    await expect(await page(canvasElement).findByText('Nothing is known of this tool', {}, SOON)).toBeVisible();
    await expect(page(canvasElement).queryByRole('search')).toBeNull();
  },
};

/** The host has deleted it; its events are kept. */
export const Deleted: Story = { args: { isDeleted: true } };

/** Deleted together with its events, by its last name. */
export const DeletedWithoutEvents: Story = { args: { tool: 'nothing', isDeleted: true, label: 'Grid shell relaxer' } };

export const LongName: Story = {
  args: { tool: 'fresh' },
  parameters: {
    adapter: () =>
      freshTool('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft <b>v2</b> שלום 🏗️'),
  },
};

/** The first answers are on their way; the host knows the name. */
export const Loading: Story = {
  args: { label: 'Sun hours study' },
  parameters: {
    adapter: (): UsageAdapter => ({
      ...sampleAdapter(),
      run: () => new Promise(() => {}),
      members: () => new Promise(() => {}),
    }),
  },
};

/** Nothing is known yet, not even the name. */
export const LoadingName: Story = {
  parameters: { adapter: (): UsageAdapter => ({ ...sampleAdapter(), members: () => new Promise(() => {}) }) },
};

/** The source cannot be reached. */
export const Failing: Story = {
  args: { label: 'Sun hours study' },
  parameters: {
    adapter: (): UsageAdapter => ({
      ...sampleAdapter(),
      run: () => Promise.reject(new UsageError('sourceUnreadable', 'The log of November could not be read.')),
    }),
  },
};

export const German: Story = { globals: { language: 'de' } };
export const Japanese: Story = { globals: { language: 'ja' } };
export const Arabic: Story = { globals: { language: 'ar' } };
export const Narrow: Story = { args: { style: { inlineSize: 327 } } };
export const Compact: Story = { args: { density: 'compact', accent: '#0f766e' } };
