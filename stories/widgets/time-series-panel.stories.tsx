import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { TimeSeriesPanel } from '../../src/components/widgets/time-series-panel.js';
import { UsageError } from '../../src/data/errors.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { measures } from '../fixtures/measures.js';
import { longNames, platforms, ready, stackedPanel, timeSeriesPanel } from '../fixtures/panels.js';
import { makeResult, NOW } from '../fixtures/results.js';

const runs = [measures.runs];
const line = { ...timeSeriesPanel, mark: 'line' } as const;
const bars = { ...timeSeriesPanel, mark: 'bars' } as const;
const stacked = makeResult({ measures: runs, dimension: 'platform', members: platforms });

const meta: Meta<typeof TimeSeriesPanel> = {
  title: 'Widgets/Time series',
  component: TimeSeriesPanel,
  args: { panel: timeSeriesPanel, state: ready(makeResult({ measures: runs })) },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 880, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof TimeSeriesPanel>;

export const Area: Story = {};
export const LineWithComparison: Story = {
  args: { panel: line, state: ready(makeResult({ measures: runs, isCompared: true })) },
};
export const Bars: Story = { args: { panel: bars } };
export const BarsWithComparison: Story = {
  args: { panel: bars, state: ready(makeResult({ measures: runs, isCompared: true })) },
};
export const StackedBars: Story = { args: { panel: stackedPanel, state: ready(stacked) } };
export const StackedBarsWithComparison: Story = {
  args: {
    panel: stackedPanel,
    state: ready(makeResult({ measures: runs, dimension: 'platform', members: platforms, isCompared: true })),
  },
};
export const StackedAreas: Story = { args: { panel: { ...stackedPanel, mark: 'area' }, state: ready(stacked) } };
export const Lines: Story = { args: { panel: { ...stackedPanel, mark: 'line' }, state: ready(stacked) } };
export const SeveralMeasures: Story = {
  args: {
    panel: { ...bars, title: 'Runs and failures', measures: ['runs', 'failedRuns'] },
    state: ready(
      makeResult({
        measures: [measures.runs, measures.failedRuns],
        figure: (made, { measure }) => (measure.name === 'runs' ? made : Math.round(made / 9)),
      }),
    ),
  },
};
export const SeveralUnits: Story = {
  args: {
    panel: { ...line, title: 'Runs and their duration', measures: ['runs', 'meanDuration'] },
    state: ready(makeResult({ measures: [measures.runs, measures.meanDuration] })),
  },
};
export const OverlappingIsNotStacked: Story = {
  args: {
    panel: { ...stackedPanel, title: 'Active users by platform', measures: ['activeUsers'] },
    state: ready(
      makeResult({
        measures: [measures.activeUsers],
        dimension: 'platform',
        members: platforms,
        notes: [{ kind: 'overlapping', measures: ['activeUsers'] }],
      }),
    ),
  },
};
export const EightSeries: Story = {
  args: {
    panel: stackedPanel,
    state: ready(
      makeResult({
        measures: runs,
        dimension: 'platform',
        members: [...'ABCDEFGH'].map((key) => ({ kind: 'member', key, label: `Platform ${key}` }) as const),
      }),
    ),
  },
};
export const Rates: Story = {
  args: {
    panel: { ...line, title: 'Success rate', measures: ['successRate'] },
    state: ready(makeResult({ measures: [measures.successRate], isCompared: true })),
  },
};
export const Gaps: Story = {
  args: {
    panel: { ...line, title: 'Mean duration', measures: ['meanDuration'] },
    state: ready(
      makeResult({
        measures: [measures.meanDuration],
        figure: (made, { bucket }) =>
          bucket % 9 === 4 || bucket % 11 === 5 || (bucket > 19 && bucket < 22) || bucket === 23 ? null : made,
      }),
    ),
  },
};
/** One series is about too few people, and so is every third day of another. */
export const Withheld: Story = {
  args: {
    panel: stackedPanel,
    state: ready(
      makeResult({
        measures: runs,
        dimension: 'platform',
        members: platforms,
        figure: (made, { group, bucket }) => (group === 3 || (group === 2 && bucket % 3 === 0) ? null : made),
        notes: [{ kind: 'suppressed', minimum: 5 }],
      }),
    ),
  },
};
/** Its first days are no longer kept. */
export const PastRetention: Story = {
  args: {
    panel: bars,
    state: ready(
      makeResult({
        measures: runs,
        figure: (made, { bucket }) => (bucket < 12 ? 0 : made),
        notes: [{ kind: 'retention', from: Date.UTC(2026, 10, 4) }],
      }),
    ),
  },
};
export const Negative: Story = {
  args: {
    panel: { ...bars, title: 'Net value', measures: ['netValue'] },
    state: ready(makeResult({ measures: [measures.netValue], figure: (made) => Math.round(made) - 500 })),
  },
};
export const Huge: Story = {
  args: {
    panel: { ...timeSeriesPanel, title: 'Credits', measures: ['credits'] },
    state: ready(makeResult({ measures: [measures.credits], isCompared: true, figure: (made) => made * 1e11 })),
  },
};
export const Zeros: Story = { args: { state: ready(makeResult({ measures: runs, figure: () => 0 })) } };
export const OneDay: Story = {
  args: { panel: bars, state: ready(makeResult({ measures: runs, period: { kind: 'last', count: 1, unit: 'day' } })) },
};
export const OnePoint: Story = {
  args: { panel: line, state: ready(makeResult({ measures: runs, period: { kind: 'last', count: 1, unit: 'day' } })) },
};
export const Month: Story = {
  args: {
    panel: bars,
    state: ready(
      makeResult({
        measures: runs,
        period: { kind: 'unit', unit: 'month', offset: 0 },
        isCompared: true,
        notes: [
          { kind: 'unfinished', through: NOW },
          { kind: 'likeForLike', through: NOW },
          { kind: 'excluded', reason: 'future', count: 3 },
        ],
      }),
    ),
  },
};
export const FourHundredDays: Story = {
  args: {
    panel: stackedPanel,
    state: ready(
      makeResult({
        measures: runs,
        dimension: 'platform',
        members: platforms,
        period: { kind: 'last', count: 400, unit: 'day' },
      }),
    ),
  },
};
export const Hours: Story = {
  args: {
    state: ready(makeResult({ measures: runs, grain: 'hour', period: { kind: 'last', count: 3, unit: 'day' } })),
  },
};
export const LongNames: Story = {
  args: {
    panel: stackedPanel,
    state: ready(makeResult({ measures: runs, dimension: 'tool', members: longNames })),
  },
};
export const Loading: Story = { args: { state: { status: 'loading' } } };
export const Refreshing: Story = { args: { panel: stackedPanel, state: ready(stacked, { refreshing: true }) } };
export const EmptyPeriod: Story = {
  args: { state: ready(makeResult({ measures: runs, counted: 0, figure: () => 0 })), onWidenPeriod: () => undefined },
};
export const EmptyUnderFilter: Story = {
  args: {
    state: ready(makeResult({ measures: runs, counted: 0, figure: () => 0, isFiltered: true })),
    onWidenPeriod: () => undefined,
    onClearFilters: () => undefined,
  },
};
export const Failed: Story = {
  args: {
    state: {
      status: 'error',
      error: new UsageError('limitExceeded', 'The period has more than 5000 buckets by hour. Use the grain "day".'),
      retry: () => undefined,
    },
  },
};
export const AsTable: Story = {
  args: { panel: stackedPanel, state: ready(stacked) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    await expect(canvas.getAllByRole('row')).toHaveLength(32);
  },
};
export const ReadByKeyboard: Story = {
  args: {
    panel: stackedPanel,
    state: ready(makeResult({ measures: runs, dimension: 'platform', members: platforms, isCompared: true })),
  },
  play: async ({ canvasElement }) => {
    const plot = within(canvasElement).getByRole('application');
    await afterEffects();
    plot.focus();
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
    await expect(canvasElement.querySelector('[aria-live]')).toHaveTextContent(/Blender \d+/);
  },
};
export const HiddenSeries: Story = {
  args: { panel: stackedPanel, state: ready(stacked) },
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Revit' });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  },
};
export const RightToLeft: Story = {
  args: { panel: stackedPanel, state: ready(stacked) },
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
};
