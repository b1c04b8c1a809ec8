import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { type HeatMapData, heatMapOf } from '../../src/components/charts/heat-map.js';
import { HeatMapChart } from '../../src/components/charts/heat-map-chart.js';
import { createFormatter } from '../../src/data/format/formatter.js';
import { english } from '../../src/data/messages/messages.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { type GridSpec, hours, makeGrid, weekdays, working } from '../fixtures/grids.js';
import { measures } from '../fixtures/measures.js';
import { longNames, platforms, tools } from '../fixtures/panels.js';
import { member } from '../fixtures/results.js';

const inEnglish = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const week: GridSpec = { measure: measures.runs, rows: weekdays, columns: hours, figure: working };

function data(spec: Partial<GridSpec> = {}): HeatMapData {
  const made = heatMapOf(makeGrid({ ...week, ...spec }), inEnglish);
  if (made === undefined) throw new Error('A story has a result of one dimension.');
  return made;
}

const boxed = (inlineSize: number) => [
  (Story: React.ComponentType) => (
    <div style={{ inlineSize }}>
      <Story />
    </div>
  ),
];

const meta: Meta<typeof HeatMapChart> = {
  title: 'Charts/Heat map',
  component: HeatMapChart,
  args: { title: 'Busiest hours', data: data(), ...inEnglish },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 880 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof HeatMapChart>;

export const WeekdayByHour: Story = {};
export const ReadByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    within(canvasElement)
      .getByRole('application', { name: /^Busiest hours/ })
      .focus();
    const spoken = () => canvasElement.querySelector('[aria-live]')?.textContent;
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect(spoken()).toMatch(/^Monday, 12:00 AM: Runs 0, 0 percent; Monday, Total [\d,]+$/);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect(spoken()).toMatch(/^Tuesday, 1:00 AM: Runs \d+/);
    await userEvent.keyboard('{End}{ArrowUp}{Home}{ArrowRight}{ArrowRight}');
    await expect(spoken()).toMatch(/^Monday, 2:00 AM: /);
    for (let hour = 2; hour < 10; hour++) await userEvent.keyboard('{ArrowRight}');
    await expect(spoken()).toMatch(/^Monday, 10:00 AM: Runs \d{3}, \d/);
  },
};
export const ToChoose: Story = {
  args: { onSelect: fn(), selected: { rows: ['3'], columns: ['10'] } },
  play: async ({ args, canvasElement }) => {
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{Control>}{End}{/Control}{Enter}');
    await expect(args.onSelect).toHaveBeenCalledWith('7', '23');
  },
};
export const HourByWeekday: Story = {
  args: {
    data: data({ rows: hours, columns: weekdays, figure: (hour, weekday, random) => working(weekday, hour, random) }),
  },
  decorators: boxed(480),
};
export const WithoutFigures: Story = {
  args: {
    data: data({
      measure: measures.successRate,
      figure: (weekday, hour, random) => {
        const runs = working(weekday, hour, random);
        return runs < 12 ? null : 0.86 + 0.13 * random();
      },
    }),
  },
};
export const ZerosBesideNothing: Story = {
  args: {
    data: data({
      measure: measures.meanDuration,
      rows: platforms.slice(0, 3),
      columns: tools,
      figure: (row, column) => [null, 0, (column + 1) * 45_000][(row + column) % 3] ?? null,
    }),
  },
};
export const LeftOut: Story = {
  args: {
    data: data({
      figure: (row, column, random) => (column % 5 === 2 ? undefined : working(row, column, random)),
      notes: [{ kind: 'limited', left: 35 }],
    }),
  },
};
export const NothingAtAll: Story = { args: { data: data({ measure: measures.meanDuration, figure: () => null }) } };
export const Zeros: Story = { args: { data: data({ figure: () => 0 }) } };
export const OneCell: Story = { args: { data: data({ rows: platforms.slice(0, 1), columns: tools.slice(0, 1) }) } };
export const OneRow: Story = { args: { data: data({ rows: platforms.slice(0, 1), columns: hours }) } };
export const BelowZero: Story = {
  args: {
    data: data({
      measure: measures.netValue,
      rows: tools,
      columns: platforms,
      figure: (row, column, random) => Math.round(3000 * random() - 400 * row + 200 * column),
    }),
  },
};
export const Huge: Story = {
  args: {
    data: data({
      measure: measures.credits,
      figure: (row, column, random) => working(row, column, random) * 4.1e12,
    }),
  },
};
export const OneStandsOut: Story = {
  args: {
    data: data({
      figure: (row, column, random) => (row === 2 && column === 4 ? 90_000 : working(row, column, random)),
    }),
  },
};
export const LongNames: Story = {
  args: { data: data({ rows: longNames, columns: longNames, figure: (row, column) => row * column }) },
};
export const StrangeNames: Story = {
  args: {
    data: data({
      rows: ['👩‍👩‍👧‍👦 Familie', 'מחלקת הנדסה (EU) 2', 'قسم الهندسة – A/B', 'x'.repeat(10_000), '‮ reversed'].map(
        member,
      ),
      columns: ['🇨🇭', '日本語の長い名前です', 'a\nb\tc', '<b>bold</b>', 'Ω'.repeat(10_000)].map(member),
      figure: (row, column) => row + column,
    }),
  },
};
export const ManyMembers: Story = {
  args: {
    data: data({
      rows: Array.from({ length: 60 }, (_, i) => member(`Department ${i + 1}`)),
      columns: Array.from({ length: 90 }, (_, i) => member(`Week ${i + 1}`)),
      figure: (row, column, random) => Math.round(40 * random() * (1 + Math.sin(column / 9)) * (1 + row / 30)),
    }),
  },
};
export const Narrow: Story = { decorators: boxed(272) };
export const NarrowToChoose: Story = {
  args: { onSelect: fn(), selected: { rows: ['3'], columns: [] } },
  decorators: boxed(440),
};
export const RightToLeft: Story = {
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
};
