import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { UsageError } from '../../src/data/errors.js';
import { automationDashboard } from '../../src/data/models/automation/index.js';
import { isIn } from '../../src/data/query/filter.js';
import type { QueryPanel } from '../../src/data/report/panel.js';
import type { Report } from '../../src/data/report/report.js';
import { usePanel } from '../../src/hooks/use-panel.js';
import { SelectionProvider } from '../../src/hooks/use-selection.js';
import { arabic } from '../../src/locales/ar/index.js';
import { SampleUsage, sampleAdapter } from '../dashboard/sample-usage.js';

interface ExplainedPanelProps {
  panel: QueryPanel;
}

function ExplainedPanel({ panel }: ExplainedPanelProps) {
  return <PanelWidget panel={panel} state={usePanel(panel)} />;
}

const roi: QueryPanel = { id: 'roi', view: 'stat', title: 'Return on investment', measure: 'roi' };
const report = (panel: QueryPanel): Report => ({
  ...automationDashboard,
  filters: ['department'],
  sections: [{ id: 'all', title: 'All', panels: [panel] }],
});

/** Answers what panels ask, and fails where a figure is explained. */
function failing(): UsageAdapter {
  const adapter = sampleAdapter();
  return {
    ...adapter,
    run: (queries, options) =>
      queries.length > 1
        ? Promise.reject(new UsageError('sourceUnreadable', 'The source answers no more.'))
        : adapter.run(queries, options),
  };
}

/** Answers what panels ask, and keeps silent where a figure is explained. */
function silent(): UsageAdapter {
  const adapter = sampleAdapter();
  return {
    ...adapter,
    run: (queries, options) => (queries.length > 1 ? new Promise(() => undefined) : adapter.run(queries, options)),
  };
}

const meta: Meta<typeof ExplainedPanel> = {
  title: 'Actions/Explanation',
  component: ExplainedPanel,
  args: { panel: roi },
  render: ({ panel }, { globals, parameters }) => (
    <SampleUsage globals={globals} {...(parameters.adapter === undefined ? {} : { adapter: parameters.adapter() })}>
      <SelectionProvider report={report(panel)}>
        <div style={{ maxInlineSize: 420, minBlockSize: 240 }}>
          <ExplainedPanel panel={panel} />
        </div>
      </SelectionProvider>
    </SampleUsage>
  ),
};

export default meta;
type Story = StoryObj<typeof ExplainedPanel>;

async function open(canvas: HTMLElement, item = 'How is this computed?'): Promise<HTMLElement> {
  const trigger = await waitFor(
    () => {
      const button = canvas.querySelector<HTMLElement>('[aria-haspopup="menu"]');
      if (button === null) throw new Error('There is no menu.');
      return button;
    },
    { timeout: 20_000 },
  );
  trigger.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('menuitem', { name: item }, { timeout: 10_000 }));
  return screen.findByRole('dialog', undefined, { timeout: 10_000 });
}

export const OfFormula: Story = {
  play: async ({ canvasElement }) => {
    const dialog = within(await open(canvasElement));
    await expect(await dialog.findByText('Net value ÷ Cost', undefined, { timeout: 20_000 })).toBeVisible();
    const [input] = dialog.getAllByText('Net value');
    await userEvent.click(input ?? dialog.getByText('Net value'));
    await expect(dialog.getByText('Value of time saved − Cost')).toBeVisible();
    await expect(dialog.getByText(/^As recorded/)).toBeVisible();
  },
};
export const OfEvents: Story = {
  args: { panel: { id: 'value', view: 'stat', title: 'Value of time saved', measure: 'savedValue' } },
  play: async ({ canvasElement }) => {
    const dialog = within(await open(canvasElement));
    await expect(await dialog.findByText('Counted', undefined, { timeout: 20_000 })).toBeVisible();
    await expect(dialog.getByText(/^Left out: Outcome is not Succeeded/)).toBeVisible();
  },
};
export const OfMember: Story = {
  args: {
    panel: {
      id: 'platforms',
      view: 'timeSeries',
      title: 'Runs by platform',
      measures: ['runs'],
      mark: 'bars',
      dimension: 'platform',
      filter: isIn('department', ['Architecture']),
    },
  },
  play: async ({ canvasElement }) => {
    const dialog = within(await open(canvasElement));
    const choice = await dialog.findByRole('combobox', { name: 'Platform' });
    await userEvent.selectOptions(choice, 'Revit');
    await waitFor(() => expect(dialog.getByText('Counted')).toBeVisible());
    await waitFor(() => expect(dialog.getByText('Department: Architecture')).toBeVisible());
  },
};
export const Loading: Story = {
  parameters: { adapter: silent },
  play: async ({ canvasElement }) => {
    const dialog = within(await open(canvasElement));
    await expect(dialog.getByRole('status')).toHaveTextContent('Working out where the figure comes from');
  },
};
export const Failed: Story = {
  parameters: { adapter: failing },
  play: async ({ canvasElement }) => {
    const dialog = within(await open(canvasElement));
    await expect(await dialog.findByRole('alert', undefined, { timeout: 20_000 })).toBeVisible();
  },
};

/** From right to left. */
export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    const dialog = within(await open(canvasElement, arabic.action.explain));
    const [formula] = await dialog.findAllByText(arabic.explain.formula, undefined, { timeout: 20_000 });
    // It appears by and by.
    await waitFor(() => expect(formula).toBeVisible());
  },
};
