import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, within } from 'storybook/test';
import { ContractCard } from '../../src/components/widgets/contract-card.js';
import { UsageError } from '../../src/data/errors.js';
import type { ContractState } from '../../src/hooks/contract-state.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { type ContractSpec, makeContractReport } from '../fixtures/contracts.js';

const ready = (spec: ContractSpec = {}, refreshing = false): ContractState => ({
  status: 'ready',
  report: makeContractReport(spec),
  refreshing,
});

const inBox = (style: React.CSSProperties, dir?: 'rtl') => [
  (Story: React.ComponentType) => (
    <div style={style} dir={dir}>
      <Story />
    </div>
  ),
];

const meta: Meta<typeof ContractCard> = {
  title: 'Widgets/Contract card',
  component: ContractCard,
  args: { state: ready() },
  decorators: inBox({ maxInlineSize: 640, padding: 24 }),
};

export default meta;
type Story = StoryObj<typeof ContractCard>;

const gauge = (canvas: HTMLElement) => within(canvas).getByRole('meter');

export const Normal: Story = {
  play: async ({ canvasElement }) => {
    await expect(gauge(canvasElement)).toHaveAttribute('data-state', 'normal');
    await expect(gauge(canvasElement)).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('Within the contract'),
    );
  },
};

async function explained(canvas: HTMLElement) {
  within(canvas)
    .getByRole('button', { name: /, actions$/ })
    .focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('menuitem', { name: 'How is this computed?' }, { timeout: 10_000 }));
  return within(await screen.findByRole('dialog', undefined, { timeout: 10_000 }));
}

export const Explained: Story = {
  args: { state: ready({ used: 7_310.5 }) },
  play: async ({ canvasElement }) => {
    const dialog = await explained(canvasElement);
    await expect(await dialog.findByText('Allocation − Used')).toBeInTheDocument();
    await expect(dialog.getAllByText('4,689.5 credits')).toHaveLength(2);
    await expect(dialog.getByText(/booked on its day, by the clocks of UTC/)).toHaveTextContent(
      '145 of 184 days so far',
    );
    await expect(dialog.getByText('60.92%')).toBeInTheDocument();
  },
};
export const OverExplained: Story = {
  args: { state: ready({ allocation: 6000, used: 6_740.25 }) },
  play: async ({ canvasElement }) => {
    const dialog = await explained(canvasElement);
    await expect(await dialog.findByText('Used − Allocation')).toBeInTheDocument();
    await expect(dialog.getAllByText('740.25 credits')).toHaveLength(2);
    await expect(dialog.getByText(/Nothing is cut off/)).toBeInTheDocument();
    await expect(dialog.getByText(/^Ran out on /)).toBeInTheDocument();
  },
};
export const Lasts: Story = { args: { state: ready({ allocation: 14_000 }) } };
export const LastsForSure: Story = { args: { state: ready({ allocation: 30_000 }) } };
export const Warning: Story = {
  args: { state: ready({ used: 11_100 }) },
  play: async ({ canvasElement }) => {
    await expect(gauge(canvasElement)).toHaveAttribute('data-state', 'warning');
    await expect(canvasElement).toHaveTextContent('Nearly used up');
  },
};
export const ExactlyUsedUp: Story = {
  args: { state: ready({ used: 12_000 }) },
  play: async ({ canvasElement }) => {
    await expect(gauge(canvasElement)).toHaveAttribute('data-state', 'warning');
    await expect(canvasElement).toHaveTextContent('100%Used up');
  },
};
export const Over: Story = {
  args: { state: ready({ allocation: 6000, used: 6_740.25 }) },
  play: async ({ canvasElement }) => {
    await expect(gauge(canvasElement)).toHaveAttribute('data-state', 'over');
    await expect(canvasElement).toHaveTextContent('Over the contract by 740.25 credits');
  },
};
export const OverByLittle: Story = { args: { state: ready({ used: 12_000.5 }) } };
export const OverByFar: Story = { args: { state: ready({ allocation: 500 }) } };
export const NotBegun: Story = { args: { state: ready({ start: '2027-01-01', end: '2028-01-01' }) } };
export const Unused: Story = { args: { state: ready({ usedFrom: '2027-01-01' }) } };
export const TooLittleData: Story = { args: { state: ready({ usedFrom: '2026-11-16' }) } };
export const Expired: Story = {
  args: { state: ready({ start: '2025-10-01', end: '2026-10-01', allocation: 25_000 }) },
};
export const ExpiredOver: Story = {
  args: { state: ready({ start: '2025-10-01', end: '2026-10-01', allocation: 17_000 }) },
};
export const Huge: Story = {
  args: { state: ready({ allocation: 1e9, aDay: 5_600_000, start: '2026-01-01', end: '2026-12-31' }) },
};
export const LongName: Story = {
  args: {
    state: ready({
      label:
        'Enterprise framework agreement for engineering departments worldwide, second amendment, Donaudampfschifffahrt',
    }),
  },
};
export const OtherZone: Story = { args: { state: ready({ zone: 'Pacific/Auckland' }) } };
export const OtherUnit: Story = { args: { unit: { kind: 'quantity', label: 'tokens' } } };
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show as table' }));
    await expect(canvas.getByRole('rowheader', { name: 'Jul 1, 2026' })).toBeInTheDocument();
  },
};
export const ReadByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    await afterEffects();
    within(canvasElement).getByRole('application').focus();
    await userEvent.keyboard('{Home}');
    await expect(canvasElement.querySelector('[aria-live]')?.textContent).toMatch(
      /^Jul 1, 2026: Left 11,\d+(\.\d+)?\scredits; At an even pace 11,934.78\scredits; Used that day/,
    );
  },
};
export const Narrow: Story = { decorators: inBox({ inlineSize: 320 }) };
export const RightToLeft: Story = { decorators: inBox({}, 'rtl') };
export const Loading: Story = { args: { state: { status: 'loading' } } };
export const Refreshing: Story = { args: { state: ready({}, true) } };
export const Failed: Story = {
  args: {
    state: {
      status: 'error',
      error: new UsageError('incompatible', 'Days of the contract before 2026-08-01 are not kept any more.'),
      retry: fn(),
    },
  },
};
export const NoContract: Story = {
  args: { state: { status: 'none' } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('section')).toBeNull();
  },
};
