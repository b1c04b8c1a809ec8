import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { TextCard } from '../../src/components/widgets/text-card.js';

const inBox = (style: React.CSSProperties, dir?: 'rtl') => [
  (Story: React.ComponentType) => (
    <div style={style} dir={dir}>
      <Story />
    </div>
  ),
];

const text = `We moved the nightly exports to the new pipeline in the second week of October.
What ran before that is counted as it was.

What to look at:
- Savings rose, though fewer tools have an estimate.
- Credits went mostly to three teams, which agreed to look at their schedules.

The next report is due on December 1.`;

const meta: Meta<typeof TextCard> = {
  title: 'Widgets/Text card',
  component: TextCard,
  args: { title: 'Summary', text },
  decorators: inBox({ maxInlineSize: 960 }),
};

export default meta;
type Story = StoryObj<typeof TextCard>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const card = within(within(canvasElement).getByRole('region', { name: 'Summary' }));
    await expect(card.getAllByRole('paragraph')).toHaveLength(3);
    await expect(card.getAllByRole('listitem')).toHaveLength(2);
  },
};
export const WithDescription: Story = { args: { description: 'Written by the platform team.' } };
export const WithoutTitle: Story = {
  args: { title: '' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('heading')).toBeNull();
    await expect(within(canvasElement).queryByRole('region')).toBeNull();
  },
};
export const Empty: Story = { args: { text: '' } };
export const Markup: Story = {
  args: { title: '<b>Bold</b>', text: '<script>alert(1)</script> and **stars** and [links](https://example.com)' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent('<script>alert(1)</script> and **stars**');
    await expect(canvasElement.querySelector('script, b, a')).toBeNull();
  },
};
export const Narrow: Story = {
  args: { text: `${text}\n\n${'Donaudampfschifffahrtsgesellschaft'.repeat(3)}` },
  decorators: inBox({ inlineSize: 240 }),
};
export const RightToLeft: Story = {
  args: { title: 'الملخص', text: 'وفّرت الأتمتة وقتًا أكثر من الشهر الماضي.\n\n- الأدوات: ١٢\n- A line in English.' },
  decorators: inBox({ maxInlineSize: 640 }, 'rtl'),
};
