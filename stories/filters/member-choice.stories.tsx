import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { MemberChoice } from '../../src/components/filters/member-choice.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { UsageError } from '../../src/data/errors.js';
import { sampleAdapter } from '../dashboard/sample-usage.js';
import { withSampleUsage } from './sample-filters.js';

const meta: Meta<typeof MemberChoice> = {
  title: 'Filters/Choice of one',
  component: MemberChoice,
  args: { dimension: 'tool', value: [], onChoose: fn() },
  decorators: [withSampleUsage],
};

export default meta;
type Story = StoryObj<typeof MemberChoice>;

/** By keys: search, down into the list, Enter. */
export const ByKeys: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const search = await canvas.findByRole('searchbox', undefined, { timeout: 10_000 });
    await canvas.findAllByRole('option', undefined, { timeout: 10_000 });
    search.focus();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect(args.onChoose).toHaveBeenCalledTimes(1);
  },
};
export const SeveralChosen: Story = { args: { dimension: 'department', value: ['Interiors', 'Visualisation'] } };
export const Loading: Story = {
  parameters: { adapter: (): UsageAdapter => ({ ...sampleAdapter(), members: () => new Promise(() => {}) }) },
};
export const Failed: Story = {
  parameters: {
    adapter: (): UsageAdapter => ({
      ...sampleAdapter(),
      // What nobody asks again for: it has failed as soon as it is seen.
      members: () => Promise.reject(new UsageError('timedOut', 'The source did not answer in time.')),
    }),
  },
};
