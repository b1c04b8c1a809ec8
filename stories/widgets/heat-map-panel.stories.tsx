import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { HeatMapPanel } from '../../src/components/widgets/heat-map-panel.js';
import { UsageError } from '../../src/data/errors.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { type GridSpec, hours, makeGrid, weekdays, working } from '../fixtures/grids.js';
import { measures } from '../fixtures/measures.js';
import { heatMapPanel, longNames, platforms, ready, tools } from '../fixtures/panels.js';

const week: GridSpec = { measure: measures.runs, rows: weekdays, columns: hours, figure: working };
const grid = (spec: Partial<GridSpec> = {}) => makeGrid({ ...week, ...spec });
const empty = { rows: [], columns: [], figure: () => undefined, counted: 0 } as const;

const meta: Meta<typeof HeatMapPanel> = {
  title: 'Widgets/Heat map',
  component: HeatMapPanel,
  args: { panel: heatMapPanel, state: ready(grid()) },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 960 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof HeatMapPanel>;

export const BusiestHours: Story = {};
export const ToolsByPlatform: Story = {
  args: {
    panel: { ...heatMapPanel, title: 'Tools on platforms', rows: 'tool', columns: 'platform' },
    state: ready(
      grid({
        rows: tools,
        columns: platforms,
        dimensions: ['tool', 'platform'],
        figure: (row, column, random) => Math.round((900 * random()) / (1 + row + 2 * column)),
      }),
    ),
    onSelect: fn(),
  },
};
export const ToChoose: Story = {
  args: { onSelect: fn(), selected: ['2'], selectedColumns: ['09', '10'] },
  play: async ({ args, canvasElement }) => {
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{Enter}');
    await expect(args.onSelect).toHaveBeenCalledWith('hour', '00');
  },
};
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(26);
  },
};
export const Partial: Story = {
  args: {
    state: ready(
      grid({
        measure: measures.successRate,
        figure: (weekday, hour, random) => (working(weekday, hour, random) < 12 ? null : 0.86 + 0.13 * random()),
        notes: [{ kind: 'unfinished', through: Date.UTC(2026, 10, 22, 14) }],
      }),
    ),
  },
};
export const Withheld: Story = {
  args: {
    state: ready(
      grid({
        measure: measures.activeUsers,
        figure: (weekday, hour, random) => {
          const users = Math.round(working(weekday, hour, random) / 9);
          return users > 0 && users < 5 ? null : users;
        },
        notes: [{ kind: 'suppressed', minimum: 5 }],
      }),
    ),
  },
};
export const LongNames: Story = {
  args: { state: ready(grid({ rows: longNames, columns: longNames, figure: (row, column) => row * column })) },
};
export const Loading: Story = { args: { state: { status: 'loading' } } };
export const Refreshing: Story = { args: { state: ready(grid(), { refreshing: true }) } };
export const EmptyPeriod: Story = { args: { state: ready(grid(empty)), onWidenPeriod: fn() } };
export const EmptyUnderFilter: Story = {
  args: { state: ready(grid({ ...empty, isFiltered: true })), onWidenPeriod: fn(), onClearFilters: fn() },
};
export const Failed: Story = {
  args: {
    state: {
      status: 'error',
      error: new UsageError('adapterFailed', 'The adapter answered with something that is no result.'),
      retry: fn(),
    },
  },
};
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
export const RightToLeft: Story = {
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
};
