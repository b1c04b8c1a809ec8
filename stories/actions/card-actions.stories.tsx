import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { ContractCard } from '../../src/components/widgets/contract-card.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import { makeContractReport } from '../fixtures/contracts.js';
import { measures } from '../fixtures/measures.js';
import {
  breakdownPanel,
  longNames,
  platforms,
  rankingPanel,
  ready,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  tools,
} from '../fixtures/panels.js';
import { makeResult } from '../fixtures/results.js';

const runs = [measures.runs];
const stacked = makeResult({ measures: runs, dimension: 'platform', members: platforms, isCompared: true });

const meta: Meta<typeof PanelWidget> = {
  title: 'Actions/Card actions',
  component: PanelWidget,
  args: { panel: stackedPanel, state: ready(stacked) },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 880, minBlockSize: 360, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof PanelWidget>;

const trigger = (canvas: HTMLElement) => within(canvas).getByRole('button', { name: /, actions$/ });

/** Opens the menu by keyboard, and gives the names of what is in it. */
async function openMenu(canvas: HTMLElement): Promise<readonly string[]> {
  trigger(canvas).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('menu', undefined, { timeout: 10_000 });
  return screen.getAllByRole('menuitem').map((item) => item.textContent);
}

async function choose(canvas: HTMLElement, name: string): Promise<HTMLElement> {
  await openMenu(canvas);
  await userEvent.click(screen.getByRole('menuitem', { name }));
  return screen.findByRole('dialog', undefined, { timeout: 10_000 });
}

export const MenuOfChart: Story = {
  play: async ({ canvasElement }) => {
    const items = ['Full size', 'Copy as table', 'Spreadsheet (CSV)', 'Image (PNG)', 'Vector image (SVG)'];
    await expect(await openMenu(canvasElement)).toEqual(items);
    await expect(screen.getByRole('menuitem', { name: 'Full size' })).toHaveFocus();
  },
};
export const MenuOfStat: Story = {
  args: { panel: statPanel, state: ready(makeResult({ measures: runs, isCompared: true })) },
  play: async ({ canvasElement }) => {
    const items = ['Copy figure', 'Spreadsheet (CSV)', 'Image (PNG)', 'Vector image (SVG)'];
    await expect(await openMenu(canvasElement)).toEqual(items);
  },
};
export const MenuOfTable: Story = {
  args: {
    panel: tablePanel,
    state: ready(makeResult({ measures: [measures.runs], dimension: 'department', members: tools, grain: null })),
  },
  play: async ({ canvasElement }) => {
    await expect(await openMenu(canvasElement)).toEqual(['Full size', 'Copy as table', 'Spreadsheet (CSV)']);
  },
};
export const FullSize: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await choose(canvasElement, 'Full size');
    await waitFor(() => expect(within(dialog).getByRole('application')).toBeVisible());
  },
};
export const FullSizeAsTable: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await choose(canvasElement, 'Full size');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show as table' }));
    await waitFor(() => expect(within(dialog).getByRole('table')).toBeVisible());
  },
};
export const FullSizeOfSeveralUnits: Story = {
  args: {
    panel: { ...timeSeriesPanel, mark: 'line', measures: ['runs', 'meanDuration'] },
    state: ready(makeResult({ measures: [measures.runs, measures.meanDuration] })),
  },
  play: async ({ canvasElement }) => {
    const dialog = await choose(canvasElement, 'Full size');
    await expect(within(dialog).getAllByRole('application')).toHaveLength(2);
  },
};
export const FullSizeOfDonut: Story = {
  args: {
    panel: { ...breakdownPanel, form: 'donut' },
    state: ready(makeResult({ measures: runs, dimension: 'category', members: platforms, grain: null })),
  },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Full size');
  },
};
export const FullSizeOfLongNames: Story = {
  args: {
    panel: { ...rankingPanel, title: 'Tools of the reinforced-concrete façade programme, and everything beside it' },
    state: ready(makeResult({ measures: [measures.credits], dimension: 'tool', members: longNames, grain: null })),
  },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Full size');
  },
};
export const FullSizeOfContract: Story = {
  render: () => <ContractCard state={{ status: 'ready', report: makeContractReport(), refreshing: false }} />,
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Full size');
  },
};
export const Copied: Story = {
  play: async ({ canvasElement }) => {
    const write = navigator.clipboard.write;
    Object.defineProperty(navigator.clipboard, 'write', { configurable: true, value: async () => undefined });
    try {
      await openMenu(canvasElement);
      await userEvent.click(screen.getByRole('menuitem', { name: 'Copy as table' }));
      await waitFor(() => expect(within(canvasElement).getByText('Copied')).toBeVisible());
    } finally {
      Object.defineProperty(navigator.clipboard, 'write', { configurable: true, value: write });
    }
  },
};
export const NotCopied: Story = {
  play: async ({ canvasElement }) => {
    const write = navigator.clipboard.write;
    const refuse = () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'write', { configurable: true, value: refuse });
    try {
      await openMenu(canvasElement);
      await userEvent.click(screen.getByRole('menuitem', { name: 'Copy as table' }));
      await waitFor(() => expect(within(canvasElement).getByText(/^Not copied/)).toBeVisible());
    } finally {
      Object.defineProperty(navigator.clipboard, 'write', { configurable: true, value: write });
    }
  },
};
