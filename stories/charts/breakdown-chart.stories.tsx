import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { BreakdownChart, type BreakdownChartProps } from '../../src/components/charts/breakdown-chart.js';
import { measures } from '../fixtures/measures.js';
import { longNames, platforms } from '../fixtures/panels.js';
import { inEnglish, makeRanking } from '../fixtures/rankings.js';

const meta: Meta<typeof BreakdownChart> = {
  title: 'Charts/Breakdown chart',
  component: BreakdownChart,
  args: { title: 'Runs by platform', data: makeRanking(platforms), ...inEnglish },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 480, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<BreakdownChartProps>;

export const Default: Story = {};
export const ToChoose: Story = {
  args: { onSelect: fn(), selected: ['Rhino'] },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^Revit/ }));
    await expect(args.onSelect).toHaveBeenCalledWith('Revit');
  },
};
/** People are counted with each part that they are of: there is no whole, and so no bar. */
export const Overlapping: Story = {
  args: { title: 'Active users by platform', data: makeRanking(platforms, { measure: measures.activeUsers }) },
};
export const OnePart: Story = { args: { data: makeRanking(platforms.slice(0, 1)) } };
export const TinyParts: Story = {
  args: { data: makeRanking(platforms, { figure: (_, i) => (i === 0 ? 1e6 : i) }) },
};
export const LongNames: Story = { args: { data: makeRanking(longNames) } };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
