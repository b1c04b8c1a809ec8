import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { BreakdownPanel } from '../../src/components/widgets/breakdown-panel.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import { RankingPanel } from '../../src/components/widgets/ranking-panel.js';
import { TablePanel } from '../../src/components/widgets/table-panel.js';
import { UsageError } from '../../src/data/errors.js';
import { measures } from '../fixtures/measures.js';
import { breakdownPanel, longNames, platforms, rankingPanel, ready, tablePanel, tools } from '../fixtures/panels.js';
import { calendarMembers, makeResult, member } from '../fixtures/results.js';

const runs = [measures.runs];
const ranked = makeResult({ measures: runs, dimension: 'tool', members: tools, grain: null, isCompared: true });
const parts = makeResult({ measures: runs, dimension: 'category', members: tools.slice(4), grain: null });
const rows = (count: number) => Array.from({ length: count }, (_, i) => member(`Department ${i + 1}`));
const table = (count: number, isCompared = false) =>
  makeResult({
    measures: [measures.runs, measures.successRate, measures.meanDuration, measures.credits],
    dimension: 'department',
    members: [...rows(count), { kind: 'null' }],
    grain: null,
    isCompared,
    figure: (made, { measure, group }) => (measure.name === 'meanDuration' && group % 7 === 3 ? null : made),
  });

const tooFew = [{ kind: 'suppressed', minimum: 5 }] as const;
const withheld = (dimension: string) =>
  makeResult({
    measures: runs,
    dimension,
    members: tools.slice(2, 8),
    grain: null,
    figure: (made, { group }) => (group === 1 || group === 4 ? null : made),
  });

const meta: Meta<typeof PanelWidget> = {
  title: 'Widgets/Ranking, breakdown and table',
  component: PanelWidget,
  subcomponents: { RankingPanel, BreakdownPanel, TablePanel },
  args: { panel: rankingPanel, state: ready(ranked) },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 560, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof PanelWidget>;

export const Ranking: Story = {};
export const RankingToChoose: Story = {
  args: { onSelect: fn(), selected: ['Clash report'] },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: /^Room schedule export/ }));
    await expect(args.onSelect).toHaveBeenCalledWith('tool', 'Room schedule export');
    await expect(canvas.queryByRole('button', { name: /^Other/ })).toBeNull();
  },
};
export const RankingLongNames: Story = {
  args: {
    onSelect: fn(),
    state: ready(makeResult({ measures: runs, dimension: 'tool', members: longNames, grain: null })),
  },
};
export const RankingNegative: Story = {
  args: {
    panel: { ...rankingPanel, title: 'Net value by tool', measure: 'netValue' },
    state: ready(
      makeResult({
        measures: [measures.netValue],
        dimension: 'tool',
        members: tools,
        grain: null,
        isCompared: true,
        figure: (made, { group }) => made * (group < 6 ? 1 : -1),
      }),
    ),
  },
};
export const RankingNulls: Story = {
  args: {
    panel: { ...rankingPanel, title: 'Success rate by tool', measure: 'successRate' },
    state: ready(
      makeResult({
        measures: [measures.successRate],
        dimension: 'tool',
        members: tools,
        grain: null,
        figure: (made, { group }) => (group % 3 === 2 ? null : made),
      }),
    ),
  },
};
/** Members about too few people are listed without a figure. */
export const RankingWithheld: Story = { args: { state: ready({ ...withheld('tool'), notes: tooFew }) } };
export const BreakdownWithheld: Story = {
  args: { panel: breakdownPanel, state: ready({ ...withheld('category'), notes: tooFew }) },
};
export const TableWithheld: Story = {
  args: { panel: { ...tablePanel, measures: ['runs'] }, state: ready({ ...withheld('department'), notes: tooFew }) },
};
export const RankingAsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(tools.length + 1);
  },
};
export const RankingOfWeekdays: Story = {
  args: {
    panel: { ...rankingPanel, title: 'Runs by weekday', dimension: 'weekday' },
    state: ready(
      makeResult({
        measures: runs,
        dimension: 'weekday',
        members: calendarMembers('weekday'),
        grain: null,
        isCompared: true,
      }),
    ),
    onSelect: fn(),
  },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getAllByRole('button', { pressed: false })[0] as HTMLElement);
    await expect(args.onSelect).toHaveBeenCalledWith('weekday', '1');
  },
};
export const RankingLoading: Story = { args: { state: { status: 'loading' } } };
export const RankingEmpty: Story = {
  args: {
    state: ready(makeResult({ measures: runs, dimension: 'tool', members: [], grain: null, counted: 0 })),
    onWidenPeriod: fn(),
  },
};
export const Breakdown: Story = { args: { panel: breakdownPanel, state: ready(parts) } };
export const BreakdownToChoose: Story = {
  args: { panel: breakdownPanel, state: ready(parts), onSelect: fn(), selected: [null] },
};
export const BreakdownOverlapping: Story = {
  args: {
    panel: { ...breakdownPanel, title: 'Active users by platform', measure: 'activeUsers' },
    state: ready(
      makeResult({
        measures: [measures.activeUsers],
        dimension: 'platform',
        members: platforms,
        grain: null,
        notes: [{ kind: 'overlapping', measures: ['activeUsers'] }],
      }),
    ),
  },
};
export const BreakdownHuge: Story = {
  args: {
    panel: { ...breakdownPanel, title: 'Credits by tool', measure: 'credits' },
    state: ready(
      makeResult({
        measures: [measures.credits],
        dimension: 'tool',
        members: longNames,
        grain: null,
        figure: (made) => Math.round(made * 1e9),
      }),
    ),
  },
};
export const BreakdownDonut: Story = {
  args: { panel: { ...breakdownPanel, form: 'donut' }, state: ready(parts), onSelect: fn() },
};
export const BreakdownLoading: Story = { args: { panel: breakdownPanel, state: { status: 'loading' } } };
export const Table: Story = { args: { panel: tablePanel, state: ready(table(12)) } };
export const TableOfHours: Story = {
  args: {
    panel: { ...tablePanel, title: 'By hour of day', dimension: 'hour' },
    state: ready(
      makeResult({
        measures: [measures.runs, measures.successRate],
        dimension: 'hour',
        members: calendarMembers('hour'),
        grain: null,
      }),
    ),
  },
};
export const TableCompared: Story = { args: { panel: tablePanel, state: ready(table(8, true)) } };
/** What adds up has its share of the whole beside it, what does not has none. */
export const TableOfShares: Story = {
  args: { panel: { ...tablePanel, share: true }, state: ready(table(6, true)) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('columnheader', { name: 'Share' })).toHaveLength(2);
  },
};
export const TableOfFiveHundred: Story = {
  args: { panel: tablePanel, state: ready(table(500), { refreshing: false }), onSelect: fn() },
};
export const TableLimited: Story = {
  args: {
    panel: tablePanel,
    state: ready({ ...table(200), notes: [{ kind: 'limited', left: 1834 }] }),
  },
};
export const TableSorted: Story = {
  args: { panel: tablePanel, state: ready(table(12)) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Success rate' }));
    await expect(canvas.getByRole('columnheader', { name: 'Success rate' })).toHaveAttribute('aria-sort', 'descending');
  },
};
export const TableLoading: Story = { args: { panel: tablePanel, state: { status: 'loading' } } };
export const TableRefreshing: Story = { args: { panel: tablePanel, state: ready(table(12), { refreshing: true }) } };
export const Failed: Story = {
  args: {
    state: {
      status: 'error',
      error: new UsageError('adapterFailed', 'The adapter answered with something that is no result.'),
      retry: fn(),
    },
  },
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
