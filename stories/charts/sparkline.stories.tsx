import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sparkline } from '../../src/components/charts/sparkline.js';

const meta: Meta<typeof Sparkline> = {
  title: 'Charts/Sparkline',
  component: Sparkline,
  args: { values: [4, 6, 5, 9, 12, 8, 3, 4, 11, 13, 9, 10] },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 200, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof Sparkline>;

export const Counts: Story = {};
export const Unfinished: Story = { args: { isUnfinished: true } };
export const Rates: Story = { args: { values: [0.94, 0.95, 0.93, 0.97, 0.96], fromZero: false } };
export const Gaps: Story = { args: { values: [4, null, 5, 9, null, null, 3, 4] } };
export const Negative: Story = { args: { values: [4, -6, 5, -9, 12] } };
export const Zeros: Story = { args: { values: [0, 0, 0, 0] } };
export const OneFigure: Story = { args: { values: [3] } };
export const None: Story = { args: { values: [null, null] } };
