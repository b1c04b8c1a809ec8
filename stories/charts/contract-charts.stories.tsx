import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { BurnDownChart } from '../../src/components/charts/burn-down-chart.js';
import { GaugeChart } from '../../src/components/charts/gauge-chart.js';
import { contractUsage } from '../../src/data/credits/contract-usage.js';
import { createFormatter } from '../../src/data/format/formatter.js';
import { english } from '../../src/data/messages/messages.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { makeContractReport } from '../fixtures/contracts.js';

const wording = {
  formatter: createFormatter({ locale: 'en', zone: 'UTC' }),
  messages: { ...english.panel, ...english.contract },
  unit: { kind: 'quantity' as const, label: 'credits' },
};
const ALLOCATION = 12_000;
const used = (share: number) => contractUsage({ allocation: ALLOCATION }, share * ALLOCATION);
const forecast = {
  kind: 'forecast',
  earliest: '2026-12-02',
  expected: '2026-12-14',
  latest: null,
  atEnd: { low: 11_200, expected: 13_000, high: 14_800 },
  weeks: 8,
} as const;

const meta: Meta<typeof GaugeChart> = {
  title: 'Charts/Gauge and burn-down',
  component: GaugeChart,
  subcomponents: { BurnDownChart },
  args: { title: 'Credits', usage: used(0.633), allocation: ALLOCATION, ...wording },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 640, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof GaugeChart>;

export const Gauge: Story = {};
export const GaugeWarning: Story = { args: { usage: used(0.9) } };
export const GaugeUsedUp: Story = { args: { usage: used(1) } };
export const GaugeOver: Story = { args: { usage: used(1.25) } };
export const GaugeOverByFar: Story = { args: { usage: used(40) } };
export const GaugeUnused: Story = { args: { usage: used(0) } };
export const GaugeRefunded: Story = { args: { usage: used(-0.02) } };
export const BurnDown: Story = {
  render: ({ title }) => <BurnDownChart {...wording} title={title} report={makeContractReport()} />,
};
export const BurnDownMayRunOut: Story = {
  render: ({ title }) => <BurnDownChart {...wording} title={title} report={{ ...makeContractReport(), forecast }} />,
  play: async ({ canvasElement }) => {
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{End}');
    await expect(canvasElement.querySelector('[aria-live]')?.textContent).toMatch(/^Dec 31, 2026, Most likely/);
  },
};
export const BurnDownOver: Story = {
  render: ({ title }) => <BurnDownChart {...wording} title={title} report={makeContractReport({ used: 13_000 })} />,
};
