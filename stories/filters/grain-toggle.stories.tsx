import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { GrainToggle } from '../../src/components/filters/grain-toggle.js';
import { withSampleUsage } from './sample-filters.js';

const meta = {
  title: 'Filters/Grain',
  component: GrainToggle,
  decorators: [withSampleUsage],
  args: { value: 'day', grains: ['day', 'week', 'month'], onChange: () => {} },
  render: function Controlled(args) {
    const [value, setValue] = useState(args.value);
    return <GrainToggle {...args} value={value} onChange={setValue} />;
  },
} satisfies Meta<typeof GrainToggle>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The grains of a quarter of a year. */
export const Some: Story = {};

/** All that there are. */
export const All: Story = { args: { grains: ['hour', 'day', 'week', 'month', 'quarter', 'year'], value: 'quarter' } };
