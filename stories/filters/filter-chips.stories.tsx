import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';
import { FilterChips } from '../../src/components/filters/filter-chips.js';
import { withSampleUsage } from './sample-filters.js';

const meta = {
  title: 'Filters/Chips',
  component: FilterChips,
  decorators: [withSampleUsage],
  args: { value: { department: ['Interiors', null], platform: ['Revit'] }, onChange: fn(), onClear: fn() },
  render: function Chosen({ value: initial, onChange, onClear, ...native }) {
    const [value, setValue] = useState(initial);
    return (
      <FilterChips
        {...native}
        value={value}
        onChange={(dimension, members) => {
          setValue({ ...value, [dimension]: members });
          onChange(dimension, members);
        }}
        onClear={() => {
          setValue({});
          onClear();
        }}
      />
    );
  },
} satisfies Meta<typeof FilterChips>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OneForEach: Story = {};
/** More than three members of a dimension are counted. */
export const Counted: Story = { args: { value: { platform: ['Revit', 'Rhino', 'Blender', 'SketchUp'] } } };
/** A name that the events no longer know is shown as its key. */
export const LongName: Story = {
  args: { value: { tool: ['automatic-generation-of-parametric-reinforced-concrete-facade-panels-with-anchors-v2.1'] } },
};
export const Removed: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Platform: Revit' }));
    await expect(args.onChange).toHaveBeenCalledWith('platform', []);
    await expect(canvas.getByRole('button', { name: 'Remove Department: None' })).toHaveFocus();
  },
};
export const Cleared: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Clear all' }));
    await expect(args.onClear).toHaveBeenCalledOnce();
    await expect(within(canvasElement).queryByRole('list')).toBeNull();
  },
};
