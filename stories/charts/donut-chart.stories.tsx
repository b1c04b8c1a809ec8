import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { DonutChart, type DonutChartProps } from '../../src/components/charts/donut-chart.js';
import type { RankingData } from '../../src/components/charts/ranking.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { measures } from '../fixtures/measures.js';
import { longNames, platforms, tools } from '../fixtures/panels.js';
import { inEnglish, makeRanking } from '../fixtures/rankings.js';
import { member } from '../fixtures/results.js';

/** A member whose figure is not told is still part of the whole. */
const withheld = (whole: RankingData, hidden: number): RankingData => ({
  ...whole,
  members: whole.members.map((one, i) => (i === hidden ? { ...one, value: null, share: null } : one)),
});

const inBox = (style: React.CSSProperties, dir?: 'rtl') => [
  (Story: React.ComponentType) => (
    <div style={style} dir={dir}>
      <Story />
    </div>
  ),
];

const meta: Meta<typeof DonutChart> = {
  title: 'Charts/Donut chart',
  component: DonutChart,
  args: { title: 'Runs by platform', data: makeRanking(platforms, { isCompared: true }), ...inEnglish },
  decorators: inBox({ maxInlineSize: 560, padding: 24, containerType: 'inline-size' }),
};

export default meta;
type Story = StoryObj<DonutChartProps>;

const spoken = (canvas: HTMLElement) => canvas.querySelector('[aria-live]')?.textContent;

export const LabelsBeside: Story = {};
export const ReadByKeyboard: Story = {
  args: { onSelect: fn() },
  play: async ({ args, canvasElement }) => {
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(spoken(canvasElement)).toMatch(/^Revit: 1,\d+, [\d.]+ percent, down/);
    await userEvent.keyboard('{Enter}');
    await expect(args.onSelect).toHaveBeenCalledWith('Revit');
  },
};
export const ToChoose: Story = { args: { onSelect: fn(), selected: ['Rhino'] } };
export const Listed: Story = {
  args: { data: makeRanking([...tools.slice(0, 5), ...tools.slice(-2)]), onSelect: fn() },
};
export const Narrow: Story = { decorators: inBox({ inlineSize: 272 }) };
export const LongNames: Story = { args: { data: makeRanking(longNames), onSelect: fn() } };
export const RightToLeft: Story = {
  decorators: inBox({}, 'rtl'),
  play: async ({ canvasElement }) => {
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect(spoken(canvasElement)).toMatch(/^Blender:/);
  },
};
export const OnePart: Story = { args: { data: makeRanking(platforms.slice(0, 1)) } };
export const ZeroPart: Story = {
  args: { data: makeRanking(platforms, { figure: (made, group) => (group === 2 ? 0 : made) }) },
};
export const TinyParts: Story = {
  args: { data: makeRanking(platforms, { figure: (made, group) => (group < 1 ? made * 1e5 : group) }) },
};
export const Huge: Story = {
  args: {
    title: 'Credits by platform',
    data: makeRanking(platforms, { measure: measures.credits, figure: (made) => Math.round(made * 1e11) }),
  },
};
export const Withheld: Story = { args: { data: withheld(makeRanking(platforms), 1) } };
export const NegativeAsList: Story = {
  args: {
    title: 'Net value by platform',
    data: makeRanking(platforms, { measure: measures.netValue, figure: (made, group) => (group === 3 ? -made : made) }),
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('svg')).toBeNull();
    await expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(4);
  },
};
export const ManyAsBar: Story = {
  args: { data: makeRanking(Array.from({ length: 9 }, (_, i) => member(`Platform ${i + 1}`))) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.tally-breakdown-bar')).not.toBeNull();
  },
};
