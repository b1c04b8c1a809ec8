import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { RankingChart, type RankingChartProps } from '../../src/components/charts/ranking-chart.js';
import { measures } from '../fixtures/measures.js';
import { longNames, tools } from '../fixtures/panels.js';
import { inEnglish, makeRanking } from '../fixtures/rankings.js';
import { member } from '../fixtures/results.js';

const meta: Meta<typeof RankingChart> = {
  title: 'Charts/Ranking chart',
  component: RankingChart,
  args: { title: 'Tools', data: makeRanking(tools), ...inEnglish },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 480, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<RankingChartProps>;

export const Default: Story = {};
/** A tick on each bar is where it was before. */
export const Compared: Story = { args: { data: makeRanking(tools, { isCompared: true }) } };
/** Bars are buttons, but for the rest. */
export const ToChoose: Story = {
  args: { onSelect: fn(), selected: ['Clash report'] },
  play: async ({ args, canvasElement }) => {
    within(canvasElement)
      .getByRole('button', { name: /^Sheet renumbering/ })
      .focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onSelect).toHaveBeenCalledWith('Sheet renumbering');
    await expect(within(canvasElement).getByRole('button', { name: /^Clash report/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  },
};
export const OneMember: Story = { args: { data: makeRanking([member('Wall generator')]) } };
export const BelowZero: Story = {
  args: { data: makeRanking(tools, { measure: measures.netValue, figure: (made, i) => made * (i < 6 ? 1 : -1) }) },
};
export const WithoutFigures: Story = { args: { data: makeRanking(tools, { figure: () => null }) } };
export const Huge: Story = {
  args: { data: makeRanking(tools, { measure: measures.credits, figure: (made, i) => (made * 1e12) / (i + 1) }) },
};
export const LongNames: Story = { args: { data: makeRanking(longNames), onSelect: fn() } };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
