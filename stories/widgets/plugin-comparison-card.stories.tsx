import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { PluginComparisonCard } from '../../src/components/widgets/plugin-comparison-card.js';
import { UsageError } from '../../src/data/errors.js';
import type { PluginLine } from '../../src/data/roi/plugin-comparison.js';
import type { PluginState } from '../../src/hooks/plugin-state.js';
import { makeComparison, pluginLine, unpriced, withheld } from '../fixtures/plugins.js';

const ready = (lines: readonly PluginLine[], currency?: string): PluginState => ({
  status: 'ready',
  comparison: makeComparison(lines, currency),
  refreshing: false,
  ignored: [],
});

const lines = [
  pluginLine('FormNest Pro', 85, [12, 14], 212.4),
  pluginLine('Heliotrack Studio', 62, [9, 9], 148.15),
  pluginLine('ScatterWorks', 29, [4, 6], 31.8),
];

const inBox = (style: React.CSSProperties, dir?: 'rtl') => [
  (Story: React.ComponentType) => (
    <div style={style} dir={dir}>
      <Story />
    </div>
  ),
];

const meta: Meta<typeof PluginComparisonCard> = {
  title: 'Widgets/Plugin comparison card',
  component: PluginComparisonCard,
  args: {
    title: 'Tools that replace plugins',
    description: 'What the plugins would have cost, and what the tools cost instead.',
    state: ready(lines),
  },
  decorators: inBox({ maxInlineSize: 960 }),
};

export default meta;
type Story = StoryObj<typeof PluginComparisonCard>;

export const Default: Story = {};
export const Basis: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText(/^12 to 14 seats/));
    const months = within(await canvas.findByRole('table', { name: 'FormNest Pro' }));
    await expect(months.getByRole('row', { name: /Nov 1, 2026 22 of 30 14/ })).toBeVisible();
    await expect(months.getByRole('row', { name: /^Total/ })).toHaveTextContent('$1,135.89');
  },
};
export const ToolsCostMore: Story = {
  args: { state: ready([pluginLine('SheetRunner', 24, [1, 1], 112), ...lines.slice(2)]) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Tools cost more by')).toBeVisible();
  },
};
export const WithoutPrice: Story = {
  args: { state: ready([...lines.slice(0, 2), unpriced(pluginLine('OpenBIM Gateway', 0, [5, 7], 64.2))]) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent('No price is stated for it, so it is not compared.');
    await expect(canvasElement).toHaveTextContent('Totals are of the 2 of 3 plugins that can be compared.');
  },
};
export const Withheld: Story = {
  args: { state: ready([...lines.slice(0, 2), withheld(pluginLine('ClashSense', 690, [2, 1], 20))]) },
};
export const NothingComparable: Story = {
  args: { state: ready([unpriced(pluginLine('OpenBIM Gateway', 0, [5, 7], 64.2))]) },
};
export const OtherCurrency: Story = { args: { state: ready(lines, 'JPY') } };
export const Huge: Story = {
  args: {
    state: ready([
      pluginLine('FormNest Pro', 850_000, [12_400, 14_000], 21_234_567.89),
      pluginLine('Heliotrack Studio', 0.01, [1, 1], 0.0001),
    ]),
  },
};
export const LongNames: Story = {
  args: {
    state: ready([
      pluginLine(
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        85,
        [12, 14],
        212.4,
      ),
      pluginLine(
        'Automatic generation of parametric reinforced-concrete façade panels with embedded anchors, version 2.1',
        62,
        [9, 9],
        148.15,
      ),
      pluginLine('', 29, [4, 6], 31.8),
    ]),
  },
};
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    await expect(canvas.getByRole('row', { name: /^ScatterWorks/ })).toHaveTextContent('$157.54$31.80$125.74');
  },
};
export const NoneUsed: Story = {
  args: { state: ready([]) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent(/Nobody ran a tool that replaces a plugin in Oct 24/);
  },
};
export const NotFiltered: Story = {
  args: { state: { ...ready(lines), ignored: ['outcome'] } as PluginState },
};
export const Narrow: Story = { decorators: inBox({ inlineSize: 320 }) };
export const German: Story = { globals: { language: 'de' } };
export const Japanese: Story = { globals: { language: 'ja' } };
export const Arabic: Story = { globals: { language: 'ar' } };
export const Loading: Story = { args: { state: { status: 'loading' } } };
export const Refreshing: Story = { args: { state: { ...ready(lines), refreshing: true } as PluginState } };
export const Failed: Story = {
  args: {
    state: {
      status: 'error',
      error: new UsageError('adapterFailed', 'The adapter gave no result. Return one for every query, in order.'),
      retry: fn(),
    },
  },
};
/** A host without prices of plugins. */
export const None: Story = {
  args: { state: { status: 'none' } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('section')).toBeNull();
  },
};
