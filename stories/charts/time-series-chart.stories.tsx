import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { createColorRegistry } from '../../src/components/charts/color-registry.js';
import { timeSeriesOf } from '../../src/components/charts/series.js';
import { TimeSeriesChart, type TimeSeriesChartProps } from '../../src/components/charts/time-series-chart.js';
import { createFormatter } from '../../src/data/format/formatter.js';
import { english } from '../../src/data/messages/messages.js';
import type { Result } from '../../src/data/query/result.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { measures } from '../fixtures/measures.js';
import { longNames, platforms } from '../fixtures/panels.js';
import { makeResult } from '../fixtures/results.js';

const inEnglish = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const german = createFormatter({ locale: 'de', zone: 'Europe/Berlin' });

function data(result: Result): TimeSeriesChartProps['data'] {
  const [first] = timeSeriesOf(result, createColorRegistry(), inEnglish);
  if (first === undefined) throw new Error('A story has a result without measures.');
  return first;
}

const stacked = data(makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms }));

const meta: Meta<typeof TimeSeriesChart> = {
  title: 'Charts/Time series chart',
  component: TimeSeriesChart,
  args: {
    title: 'Runs',
    data: data(makeResult({ measures: [measures.runs], isCompared: true })),
    mark: 'line',
    ...inEnglish,
  },
  argTypes: { mark: { options: ['line', 'area', 'bars', 'groupedBars'], control: 'inline-radio' } },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 760, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof TimeSeriesChart>;

export const Line: Story = {};
export const Area: Story = { args: { mark: 'area' } };
export const Bars: Story = { args: { mark: 'bars' } };
export const Stacked: Story = { args: { data: stacked, mark: 'bars' } };
export const Weeks: Story = {
  args: {
    data: data(
      makeResult({ measures: [measures.runs], grain: 'week', period: { kind: 'last', count: 90, unit: 'day' } }),
    ),
    mark: 'bars',
  },
};
export const Months: Story = {
  args: {
    data: data(
      makeResult({ measures: [measures.runs], grain: 'month', period: { kind: 'last', count: 12, unit: 'month' } }),
    ),
    mark: 'bars',
  },
};
export const German: Story = {
  args: {
    data: data(makeResult({ measures: [measures.netValue], figure: (made) => made * 1000 })),
    mark: 'area',
    formatter: german,
  },
};
const rates = data(makeResult({ measures: [measures.successRate], dimension: 'platform', members: platforms }));
export const NamesAtLineEnds: Story = {
  args: { data: rates },
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Rhino' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(canvasElement.querySelectorAll('.tally-mark-line')).toHaveLength(3);
  },
};
export const NamesAtNearbyLineEnds: Story = {
  args: {
    data: data(
      makeResult({
        measures: [measures.successRate],
        dimension: 'tool',
        members: longNames.slice(0, 4),
        figure: (_, { group, bucket }) => 0.9 + 0.002 * group + 0.03 * Math.sin(bucket / 3 + group),
      }),
    ),
  },
};
export const NamesAtLineEndsRightToLeft: Story = {
  args: { data: rates },
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
};
export const NamesAboveNarrowLines: Story = {
  args: { data: rates },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 360 }}>
        <Story />
      </div>
    ),
  ],
};
const weeks = { kind: 'last', count: 70, unit: 'day' } as const;
export const GroupedBars: Story = {
  args: {
    data: data(
      makeResult({
        measures: [measures.runs],
        dimension: 'platform',
        members: platforms,
        grain: 'week',
        period: weeks,
      }),
    ),
    mark: 'groupedBars',
  },
};
export const GroupedBarsCompared: Story = {
  args: {
    data: data(
      makeResult({
        measures: [measures.activeUsers],
        dimension: 'platform',
        members: platforms.slice(0, 2),
        grain: 'week',
        period: weeks,
        isCompared: true,
      }),
    ),
    mark: 'groupedBars',
  },
};
export const TooManyToGroup: Story = {
  args: {
    data: data(
      makeResult({
        measures: [measures.runs],
        dimension: 'platform',
        members: platforms,
        period: { kind: 'last', count: 90, unit: 'day' },
      }),
    ),
    mark: 'groupedBars',
  },
};
const balances = (count: number) =>
  data(
    makeResult({
      measures: [measures.netValue],
      dimension: 'platform',
      members: platforms,
      period: { kind: 'last', count, unit: 'day' },
      figure: (made, { group, bucket }) => Math.round(made * Math.sin(bucket / 4 + group * 1.7)),
    }),
  );
export const StackBelowZero: Story = { args: { data: balances(30), mark: 'bars' } };
export const AreasBelowZero: Story = { args: { data: balances(30), mark: 'area' } };
export const GroupedBelowZero: Story = { args: { data: balances(8), mark: 'groupedBars' } };
export const Narrow: Story = {
  args: { data: stacked, mark: 'bars' },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 280 }}>
        <Story />
      </div>
    ),
  ],
};
const day = (date: string) => Date.parse(`${date}T09:00:00Z`);
const happened = [
  { at: day('2026-10-29'), label: 'Model changed' },
  { at: day('2026-11-05'), label: 'Training for all departments, with a very long name of its own' },
  { at: day('2026-11-18'), label: 'Price list 2027' },
];
export const GoalAndAnnotations: Story = {
  args: { mark: 'area', goal: { value: 130 }, annotations: happened },
  play: async ({ canvasElement }) => {
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect(canvasElement.querySelector('[aria-live]')?.textContent).toMatch(
      /^Thu, Oct 29, 2026, Model changed: Runs \d+.*; Goal 130$/,
    );
  },
};
export const GoalOverBars: Story = {
  args: { data: stacked, mark: 'bars', goal: { value: 420, label: 'Goal of the quarter' }, annotations: happened },
};
export const GoalOutOfReach: Story = { args: { goal: { value: 1e9 } } };
export const GoalRightToLeft: Story = {
  args: { mark: 'bars', goal: { value: 130 }, annotations: happened },
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
};
export const AnnotationsNarrow: Story = {
  args: { goal: { value: 130 }, annotations: happened },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 280 }}>
        <Story />
      </div>
    ),
  ],
};
export const Short: Story = {
  args: { style: { '--tally-plot-height': '120px' } as React.CSSProperties },
};

/** A part is chosen by Shift and the arrow keys, as by dragging over it; Enter goes into it. */
export const Zoomable: Story = {
  args: { mark: 'bars', onZoom: fn() },
  play: async ({ canvasElement, args }) => {
    const plot = within(canvasElement).getByRole('application');
    await afterEffects();
    plot.focus();
    await userEvent.keyboard('{Home}{PageDown}{Shift>}{PageDown}{PageDown}');
    const range = canvasElement.querySelector('.tally-range');
    await expect(range).toBeVisible();
    await expect(range).toHaveTextContent('Oct 27 – Nov 2, 2026');
    await userEvent.keyboard('{/Shift}{Enter}');
    await expect(args.onZoom).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Home}{PageDown}{Shift>}{PageDown}{PageDown}{/Shift}');
  },
};
