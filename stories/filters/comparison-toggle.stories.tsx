import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { ComparisonToggle } from '../../src/components/filters/comparison-toggle.js';
import { withSampleUsage } from './sample-filters.js';

const meta = {
  title: 'Filters/Comparison',
  component: ComparisonToggle,
  decorators: [withSampleUsage],
  args: {
    value: { kind: 'previousPeriod' },
    period: { kind: 'last', count: 30, unit: 'day' },
    onChange: () => {},
  },
  render: function Controlled(args) {
    const [value, setValue] = useState(args.value);
    return <ComparisonToggle {...args} value={value} onChange={setValue} />;
  },
} satisfies Meta<typeof ComparisonToggle>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The period before. */
export const Previous: Story = {};

/** Nothing. */
export const None: Story = { args: { value: null } };

/** A calendar month can also be compared with the one before it. */
export const Month: Story = {
  args: { period: { kind: 'unit', unit: 'month', offset: 0 }, value: { kind: 'previousUnit' } },
};

/** Dates that the host set: they can be left, and are not offered otherwise. */
export const OtherDates: Story = { args: { value: { kind: 'range', start: '2025-01-01', end: '2025-02-01' } } };
