import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { type ActivitySource, stageActivityOf } from '../../src/components/charts/stage-activity.js';
import { StageGraphChart } from '../../src/components/charts/stage-graph-chart.js';
import { createDisplay } from '../../src/data/messages/display.js';
import { english } from '../../src/data/messages/messages.js';
import { parseStageGraph } from '../../src/data/workflow/stage-graph.js';
import { member } from '../fixtures/results.js';
import { largeGraph, productGraph, stageFigures, stageTransitions } from '../fixtures/workflows.js';

const display = createDisplay({ locale: 'en', zone: 'UTC' });
const wording = {
  formatter: display.formatter,
  messages: { ...display.messagesOf('panel', english.panel), ...display.messagesOf('stages', english.stages) },
};
const activity = (source: Partial<ActivitySource>) =>
  stageActivityOf(
    {
      graph: productGraph,
      figures: stageFigures(productGraph, { isCompared: true }),
      transitions: stageTransitions(productGraph, { isCompared: true }),
      ...source,
    },
    wording,
  );

const meta: Meta<typeof StageGraphChart> = {
  title: 'Charts/Stage graph',
  component: StageGraphChart,
  args: {
    ...wording,
    title: 'Stages',
    activity: activity({}),
    measure: 'issuesProcessed',
    dimensionLabel: 'Stage',
  },
  decorators: [
    (Story) => (
      <div style={{ containerType: 'inline-size', background: 'var(--tally-surface)', padding: 16 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof StageGraphChart>;

const plotOf = async (canvasElement: HTMLElement) =>
  await within(canvasElement).findByRole('application', undefined, { timeout: 10_000 });

/** Stages with the issues processed in them, ways as thick as the issues that went along them. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const plot = await plotOf(canvasElement);
    plot.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(plot).toHaveTextContent(/Analysis|Development/);
  },
};

/** Every stage can be chosen, by click and by Enter. */
export const ToChoose: Story = {
  args: { onSelect: fn(), selected: ['review'] },
  play: async ({ args, canvasElement }) => {
    const plot = await plotOf(canvasElement);
    plot.focus();
    await userEvent.keyboard('{End}{Enter}');
    await expect(args.onSelect).toHaveBeenCalledWith('release');
  },
};

/** In a narrow column work goes down the page. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 340 }}>
        <Story />
      </div>
    ),
  ],
};

/** Stages in which nothing happened are quiet, and there. */
export const QuietStages: Story = {
  args: {
    activity: activity({
      figures: stageFigures(productGraph, { quiet: ['verification', 'release'] }),
      transitions: stageTransitions(productGraph, { quiet: ['verification', 'release'] }),
    }),
  },
};

/** What was recorded and has no place in the graph is said under it. */
export const OutsideTheGraph: Story = {
  args: {
    activity: activity({
      figures: stageFigures(productGraph, { outside: [member('Security review'), { kind: 'null' }] }),
      transitions: stageTransitions(productGraph, {
        strays: [
          [member('Security review'), member('release')],
          [member('triage'), { kind: 'null' }],
        ],
      }),
    }),
  },
};

/** Names that are cut in the middle, and whole where the cursor is. */
export const LongNames: Story = {
  args: {
    activity: activity({
      graph: parseStageGraph({
        ...productGraph,
        stages: productGraph.stages.map(({ key, label }, i) => ({
          key,
          label: `${label} of everything that was reported by customers, part ${i + 1} of the agreed procedure`,
        })),
      }),
    }),
  },
};

/** Sixty stages: the graph scrolls within itself. */
export const SixtyStages: Story = {
  args: {
    activity: activity({
      graph: largeGraph(60),
      figures: stageFigures(largeGraph(60)),
      transitions: stageTransitions(largeGraph(60)),
    }),
  },
};

/** Too many to be read as a graph: the tables instead. */
export const TooLarge: Story = {
  args: {
    activity: activity({
      graph: largeGraph(200),
      figures: stageFigures(largeGraph(200)),
      transitions: stageTransitions(largeGraph(200)),
    }),
  },
};

/** What goes on between stages is not known: ways are drawn all alike. */
export const WithoutTransitions: Story = { args: { activity: activity({ transitions: null }) } };

/** Figures up to 1e15. */
export const Huge: Story = {
  args: {
    activity: activity({
      figures: stageFigures(productGraph, { figure: (made) => Math.round(made * 1e9) }),
      transitions: stageTransitions(productGraph, { figure: (made) => Math.round(made * 1e12) }),
    }),
  },
};

/** One stage and no way. */
export const OneStage: Story = {
  args: {
    activity: activity({
      graph: parseStageGraph({ stages: [{ key: 'all', label: 'Work' }], edges: [] }),
      figures: stageFigures(parseStageGraph({ stages: [{ key: 'all', label: 'Work' }], edges: [] })),
      transitions: null,
    }),
  },
};

/** From right to left: mirrored, as people read it. */
export const Arabic: Story = { globals: { language: 'ar' } };
