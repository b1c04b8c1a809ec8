import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { ThemeScope } from '../../src/components/theme/theme-scope.js';
import { StagesPanel } from '../../src/components/widgets/stages-panel.js';
import { UsageError } from '../../src/data/errors.js';
import { ready } from '../fixtures/panels.js';
import { productGraph, stageFigures, stagesPanel, stageTransitions } from '../fixtures/workflows.js';

const figures = stageFigures(productGraph, { isCompared: true, outside: [{ kind: 'null' }] });
const transitions = ready(stageTransitions(productGraph, { isCompared: true }));
const graph = { status: 'ready', graph: productGraph } as const;
const failed = (code: 'adapterFailed' | 'invalidOption', message: string) =>
  ({ status: 'error', error: new UsageError(code, message), retry: fn() }) as const;

const meta: Meta<typeof StagesPanel> = {
  title: 'Widgets/Stages',
  component: StagesPanel,
  args: { panel: stagesPanel, state: ready(figures), transitions, graph },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 1120, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof StagesPanel>;

/** Stages in the order of their graph, then what is in none; under them what went on between them. */
export const Table: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const names = canvas.getAllByRole('rowheader').map(({ textContent }) => textContent);
    await expect(names.slice(0, 6)).toEqual(productGraph.stages.map(({ label }) => label));
  },
};

/** The same figures over the graph. */
export const Graph: Story = { args: { defaultView: 'graph' } };

/** The tabs by keys: the arrow shows the graph at once. */
export const ByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('tab', { name: 'Table' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('tab', { name: 'Graph' })).toHaveFocus();
    await expect(canvas.getByRole('tab', { name: 'Graph' })).toHaveAttribute('aria-selected', 'true');
    await expect(await canvas.findByRole('application', undefined, { timeout: 10_000 })).toBeVisible();
  },
};

/** Another figure in the stages. */
export const AnotherMeasure: Story = {
  args: { defaultView: 'graph' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Figure in the stages' }), 'Questions');
    const plot = await canvas.findByRole('application', undefined, { timeout: 10_000 });
    await expect(plot).toHaveAccessibleDescription(/Questions: Triage/);
  },
};

/** A host that draws no workflows: the table alone. */
export const WithoutGraphs: Story = { args: { graph: null } };

/** This project has no graph. */
export const GraphMissing: Story = { args: { defaultView: 'graph', graph: { status: 'ready', graph: null } } };
export const GraphLoading: Story = { args: { defaultView: 'graph', graph: { status: 'loading' } } };

/** The graph failed; the table lives. */
export const GraphFailed: Story = {
  args: {
    defaultView: 'graph',
    graph: failed(
      'invalidOption',
      'This is no stage graph, so no workflow can be drawn:\n- edges.0.to: There is no stage "relase". Did you mean "release"?',
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('alert')).toHaveTextContent('The graph could not be loaded');
    await userEvent.click(canvas.getByRole('tab', { name: 'Table' }));
    await expect(canvas.getByRole('rowheader', { name: 'Code review' })).toBeVisible();
    await userEvent.click(canvas.getByRole('tab', { name: 'Graph' }));
  },
};
export const Refreshing: Story = {
  args: { defaultView: 'graph', state: ready(figures, { refreshing: true }) },
};
export const Empty: Story = {
  args: {
    state: ready(stageFigures(productGraph, { members: [], counted: 0, isFiltered: true })),
    onWidenPeriod: fn(),
    onClearFilters: fn(),
  },
};
export const Loading: Story = { args: { state: { status: 'loading' } } };
export const Failed: Story = {
  args: { state: failed('adapterFailed', 'The adapter answered with something that is no result.') },
};

/** In the colours of another brand. */
export const Brand: Story = {
  args: { defaultView: 'graph' },
  decorators: [
    (Story) => (
      <ThemeScope accent="#b4235a" secondary="#1d3557" radius={2} density="compact" style={{ padding: 16 }}>
        <Story />
      </ThemeScope>
    ),
  ],
};

/** In a narrow column. */
export const Narrow: Story = { args: { defaultView: 'graph', style: { inlineSize: 327 } } };
export const Arabic: Story = { globals: { language: 'ar' }, args: { defaultView: 'graph' } };
export const German: Story = { globals: { language: 'de' }, args: { defaultView: 'graph' } };
