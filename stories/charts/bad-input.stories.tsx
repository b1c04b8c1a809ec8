import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Sparkline } from '../../src/components/charts/sparkline.js';
import { TimeSeriesChart } from '../../src/components/charts/time-series-chart.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import { createFormatter } from '../../src/data/format/formatter.js';
import { english } from '../../src/data/messages/messages.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { EXTREMES, longCourse, manyMembers, strangeNames } from '../fixtures/bad-input.js';
import { makeGrid } from '../fixtures/grids.js';
import { measures } from '../fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
  rankingPanel,
  ready,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
} from '../fixtures/panels.js';
import { makeResult } from '../fixtures/results.js';

const inEnglish = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const runs = [measures.runs];
const extreme = ({ group, bucket }: { group: number; bucket: number }) =>
  EXTREMES[(group * 3 + bucket) % EXTREMES.length] ?? null;
const line = { ...timeSeriesPanel, mark: 'line' } as const;
const bars = { ...stackedPanel, title: 'Runs by tool' } as const;

/** What no host means to send, and some will. */
const meta: Meta<typeof PanelWidget> = {
  title: 'Charts/Bad input',
  component: PanelWidget,
  args: { panel: line, state: ready(makeResult({ measures: runs })) },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 760 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof PanelWidget>;

const nothing = { measures: [measures.meanDuration], figure: () => null } as const;
export const LineOfNothing: Story = { args: { state: ready(makeResult(nothing)) } };
export const BarsOfNothing: Story = { args: { panel: { ...line, mark: 'bars' }, state: ready(makeResult(nothing)) } };
export const RankingOfNothing: Story = {
  args: {
    panel: rankingPanel,
    state: ready(makeResult({ ...nothing, dimension: 'tool', members: strangeNames, grain: null })),
  },
};
export const BreakdownOfNothing: Story = {
  args: {
    panel: { ...breakdownPanel, form: 'donut' },
    state: ready(makeResult({ ...nothing, dimension: 'tool', members: strangeNames, grain: null })),
  },
};
export const StatOfNothing: Story = {
  args: { panel: { ...statPanel, measure: 'meanDuration' }, state: ready(makeResult(nothing)) },
};
export const ExtremeLine: Story = {
  args: { state: ready(makeResult({ measures: runs, figure: (_, { group, bucket }) => extreme({ group, bucket }) })) },
};
export const ExtremeStack: Story = {
  args: {
    panel: bars,
    state: ready(
      makeResult({
        measures: [measures.netValue],
        dimension: 'tool',
        members: manyMembers(4),
        figure: (_, at) => extreme(at),
      }),
    ),
  },
};
export const ExtremeRanking: Story = {
  args: {
    panel: rankingPanel,
    state: ready(
      makeResult({
        measures: [measures.netValue],
        dimension: 'tool',
        members: manyMembers(10),
        grain: null,
        isCompared: true,
        figure: (_, at) => extreme(at),
      }),
    ),
  },
};
export const ExtremeBreakdown: Story = {
  args: {
    panel: { ...breakdownPanel, form: 'donut' },
    state: ready(
      makeResult({
        measures: [measures.credits],
        dimension: 'tool',
        members: manyMembers(6),
        grain: null,
        figure: (_, { group }) => Math.abs(extreme({ group, bucket: 0 }) ?? 0),
      }),
    ),
  },
};
export const ExtremeHeatMap: Story = {
  args: {
    panel: heatMapPanel,
    state: ready(
      makeGrid({
        measure: measures.netValue,
        rows: manyMembers(5),
        columns: manyMembers(7),
        figure: (group, bucket) => extreme({ group, bucket }),
      }),
    ),
  },
};
export const TinyFigures: Story = {
  args: {
    panel: { ...line, measures: ['credits'] },
    state: ready(makeResult({ measures: [measures.credits], figure: (made) => made * 1e-11 })),
  },
};
export const StrangeNamesInAStack: Story = {
  args: { panel: bars, state: ready(makeResult({ measures: runs, dimension: 'tool', members: strangeNames })) },
};
export const StrangeNamesAtLineEnds: Story = {
  args: {
    panel: { ...bars, mark: 'line' },
    state: ready(
      makeResult({ measures: [measures.successRate], dimension: 'tool', members: strangeNames.slice(1, 5) }),
    ),
  },
};
export const StrangeNamesInARanking: Story = {
  args: {
    panel: rankingPanel,
    onSelect: fn(),
    state: ready(makeResult({ measures: runs, dimension: 'tool', members: strangeNames, grain: null })),
  },
};
export const StrangeNamesInADonut: Story = {
  args: {
    panel: { ...breakdownPanel, form: 'donut' },
    onSelect: fn(),
    state: ready(makeResult({ measures: runs, dimension: 'tool', members: strangeNames.slice(0, 7), grain: null })),
  },
};
export const StrangeNamesInATable: Story = {
  args: {
    panel: { ...tablePanel, measures: ['runs'] },
    state: ready(makeResult({ measures: runs, dimension: 'tool', members: strangeNames, grain: null })),
  },
};
const many = makeResult({ measures: runs, dimension: 'tool', members: manyMembers(10_000), grain: null });
export const RankingOfTenThousand: Story = {
  args: { panel: rankingPanel, state: ready(many) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText('9,900 more are not shown.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
    await userEvent.click(canvas.getByRole('button', { name: 'Show as chart' }));
  },
};
export const BreakdownOfTenThousand: Story = { args: { panel: breakdownPanel, state: ready(many) } };
export const SeriesOfTenThousand: Story = {
  args: {
    panel: { ...bars, mark: 'line' },
    state: ready(
      makeResult({
        measures: runs,
        dimension: 'tool',
        members: manyMembers(10_000),
        period: { kind: 'last', count: 7, unit: 'day' },
      }),
    ),
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('9,950 more are not shown.')).toBeVisible();
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{Home}');
    await expect(canvasElement.querySelector('.tally-tooltip-more')).toHaveTextContent(/^42 more are not shown\.$/);
  },
};
export const FiveThousandPoints: Story = {
  render: () => <TimeSeriesChart title="Runs" data={longCourse(5000)} mark="line" {...inEnglish} />,
};
export const Sparklines: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 16, inlineSize: 160 }}>
      <Sparkline values={[]} />
      <Sparkline values={[null, null, null]} />
      <Sparkline values={[3]} />
      <Sparkline values={EXTREMES} />
      <Sparkline values={[-5, -5, -5]} fromZero={false} />
    </div>
  ),
};
