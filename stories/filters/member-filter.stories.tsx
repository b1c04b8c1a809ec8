import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { MemberFilter } from '../../src/components/filters/member-filter.js';
import { sampleAdapter } from '../dashboard/sample-usage.js';
import { withSampleUsage } from './sample-filters.js';

const meta = {
  title: 'Filters/Members',
  component: MemberFilter,
  decorators: [withSampleUsage],
  args: { dimension: 'department', value: [], onChange: () => {} },
  render: function Controlled(args) {
    const [value, setValue] = useState(args.value);
    return <MemberFilter {...args} value={value} onChange={setValue} />;
  },
} satisfies Meta<typeof MemberFilter>;

export default meta;
type Story = StoryObj<typeof meta>;

const open: Story['play'] = async ({ canvasElement }) => {
  await userEvent.click(within(canvasElement).getByRole('button'));
  const search = await screen.findByRole('searchbox', {}, { timeout: 10_000 });
  await waitFor(() => expect(search).toHaveFocus());
};

/** Nothing is filtered by. */
export const All: Story = {};

/** Some members are chosen. */
export const Chosen: Story = { args: { value: ['Structural engineering', 'Visualisation', null] } };

/** A long name is cut. */
export const LongName: Story = {
  args: { value: ['Department of extraordinarily long names that nobody ever thought would have to fit on a button'] },
};

/** All members, none chosen. */
export const Open: Story = { play: open };

/** Some of all: the box above the list says so. */
export const OpenChosen: Story = {
  ...Chosen,
  play: async (context) => {
    await open(context);
    const all = await screen.findByRole('checkbox', { name: 'Select all' });
    await expect(all).toBePartiallyChecked();
  },
};

/** Weekdays, named in the language that is shown, from the day on which weeks begin. */
export const Weekdays: Story = {
  args: { dimension: 'weekday', value: ['6', '7'] },
  play: async (context) => {
    await open(context);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(7));
    await expect(screen.getAllByRole('option', { selected: true })).toHaveLength(2);
  },
};

/** A search for the hours that are called so. */
export const HoursFound: Story = {
  args: { dimension: 'hour' },
  play: async (context) => {
    await open(context);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(24));
    await userEvent.keyboard('11:00');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeLessThan(3));
  },
};

/** A search that finds some of sixty people. */
export const Searching: Story = {
  args: { dimension: 'user' },
  play: async (context) => {
    await open(context);
    await screen.findAllByRole('option');
    await userEvent.keyboard('an');
    await screen.findByRole('checkbox', { name: 'Select all shown' });
  },
};

/** A search that finds nobody. */
export const NothingFound: Story = {
  play: async (context) => {
    await open(context);
    await userEvent.keyboard('zzz');
    await screen.findByText('Nothing found');
  },
};

/** Members are on their way. */
export const Loading: Story = {
  parameters: { adapter: () => ({ ...sampleAdapter(), members: () => new Promise(() => {}) }) },
  play: open,
};
