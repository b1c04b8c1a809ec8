import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { FilterBar } from '../../src/components/filters/filter-bar.js';
import { automationDashboard } from '../../src/data/models/automation/index.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { SelectionProvider } from '../../src/hooks/use-selection.js';
import { withSampleUsage } from './sample-filters.js';

const meta = {
  title: 'Filters/Filter bar',
  component: FilterBar,
  decorators: [
    (Story, context) => (
      <SelectionProvider report={automationDashboard} store={memorySelectionStore(context.parameters.search ?? '')}>
        <Story />
      </SelectionProvider>
    ),
    withSampleUsage,
  ],
  args: { dimensions: automationDashboard.filters },
} satisfies Meta<typeof FilterBar>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What a report starts from. */
export const Default: Story = {};

/** Filters that are set stand below, also those that have no button. */
export const Chips: Story = {
  parameters: { search: 'department=Interiors&department=-&platform=Revit&outcome=failed&user=mai.nguyen.thi' },
};

/** Many members of one dimension share a chip. */
export const ManyMembers: Story = {
  parameters: { search: 'platform=Revit&platform=Rhino&platform=Blender&platform=SketchUp' },
};

/** Removing a chip moves focus to the next. */
export const Removing: Story = {
  ...Chips,
  play: async ({ canvasElement }) => {
    const bar = within(canvasElement);
    await userEvent.click(bar.getByRole('button', { name: 'Remove Department: Interiors' }));
    await expect(bar.queryByRole('button', { name: 'Remove Department: Interiors' })).toBeNull();
    await expect(bar.getByRole('button', { name: 'Remove Department: None' })).toHaveFocus();
  },
};
