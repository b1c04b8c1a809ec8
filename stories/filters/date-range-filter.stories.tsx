import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, within } from 'storybook/test';
import { DateRangeFilter } from '../../src/components/filters/date-range-filter.js';
import { withSampleUsage } from './sample-filters.js';

const meta = {
  title: 'Filters/Date range',
  component: DateRangeFilter,
  decorators: [withSampleUsage],
  args: { value: { kind: 'last', count: 30, unit: 'day' }, onChange: () => {} },
  render: function Controlled(args) {
    const [value, setValue] = useState(args.value);
    return <DateRangeFilter {...args} value={value} onChange={setValue} />;
  },
} satisfies Meta<typeof DateRangeFilter>;

export default meta;
type Story = StoryObj<typeof meta>;

const open: Story['play'] = async ({ canvasElement }) => {
  await userEvent.click(within(canvasElement).getByRole('button'));
  await screen.findByRole('dialog', { name: 'Period' }, { timeout: 10_000 });
};

/** A period with a name. */
export const Preset: Story = {};

/** A period that only its dates tell. */
export const Custom: Story = { args: { value: { kind: 'range', start: '2026-09-28', end: '2026-10-13' } } };

/** Periods by name, dates to be typed, a calendar. */
export const Open: Story = { play: open };

/** Where only dates tell the period the calendar has focus. */
export const OpenCustom: Story = { ...Custom, play: open };

/** Dates in the wrong order: said in words, and not to be applied. */
export const WrongOrder: Story = {
  ...Custom,
  play: async (context) => {
    await open(context);
    const last = screen.getByRole('group', { name: /Last day/ });
    const [month] = within(last).getAllByRole('spinbutton');
    await userEvent.click(month as HTMLElement);
    await userEvent.keyboard('02');
    await expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await expect(await screen.findByText('The last day lies before the first one.')).toBeVisible();
  },
};
