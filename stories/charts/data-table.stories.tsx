import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { resultTable } from '../../src/components/charts/chart-table.js';
import { DataTable } from '../../src/components/charts/data-table.js';
import { createFormatter } from '../../src/data/format/formatter.js';
import { english } from '../../src/data/messages/messages.js';
import type { Member } from '../../src/data/query/result.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { measures } from '../fixtures/measures.js';
import { longNames, tools } from '../fixtures/panels.js';
import { makeResult, member } from '../fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };

const table = (members: readonly Member[], isCompared = false) =>
  resultTable(
    makeResult({
      measures: [measures.runs, measures.successRate, measures.netValue],
      dimension: 'tool',
      members,
      grain: null,
      isCompared,
      figure: (made, { measure, group }) => (measure.name === 'netValue' ? made - group * 900 : made),
    }),
    'Tool',
    wording,
  );

const meta: Meta<typeof DataTable> = {
  title: 'Charts/Data table',
  component: DataTable,
  args: { title: 'Tools', data: table(tools), ...wording },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 720, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof DataTable>;

export const Plain: Story = {};
export const Sorted: Story = { args: { defaultSort: { column: 'netValue', direction: 'ascending' } } };
export const Compared: Story = { args: { data: table(tools, true) } };
export const ToChoose: Story = { args: { onSelect: fn(), selected: ['Clash report', null] } };
export const LongNames: Story = { args: { data: table(longNames), onSelect: fn() } };
export const Narrow: Story = {
  args: { data: table(tools, true) },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
export const Windowed: Story = {
  args: { data: table(Array.from({ length: 2000 }, (_, i) => member(`Tool ${i + 1}`))) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const scroller = canvas.getByRole('region', { name: 'Tools, table' });
    await afterEffects();
    scroller.scrollTop = scroller.scrollHeight;
    await expect(await canvas.findByRole('rowheader', { name: 'Tool 2000' })).toBeVisible();
    await expect(canvas.getAllByRole('row').length).toBeLessThan(45);
  },
};
export const SortByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('button', { name: 'Tool' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('columnheader', { name: 'Tool' })).toHaveAttribute('aria-sort', 'ascending');
  },
};
export const Empty: Story = { args: { data: table([]) } };
