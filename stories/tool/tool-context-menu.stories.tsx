import type { Meta, StoryObj } from '@storybook/react-vite';
import type { MouseEvent } from 'react';
import { expect, fireEvent, fn, screen, userEvent, within } from 'storybook/test';
import { ToolAnalyticsProvider, useToolAnalytics } from '../../src/components/tool/tool-analytics-provider.js';
import { ToolContextMenu } from '../../src/components/tool/tool-context-menu.js';
import { toolAnalyticsReport } from '../../src/data/models/automation/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { SampleUsage } from '../dashboard/sample-usage.js';
import { languageIn } from '../fixtures/languages.js';

const duplicate = fn();
const followed = fn((event: MouseEvent) => event.preventDefault());
/** Code that is loaded on demand may take a while on a busy machine. */
const SOON = { timeout: 20_000 };

/** A list of a host's, as it might have it, and a button of its own that opens the same analytics. */
function ToolList() {
  const { open } = useToolAnalytics();
  return (
    <div style={{ display: 'grid', gap: 8, padding: 24, maxInlineSize: 420 }}>
      <ToolContextMenu
        tool="sun-hours-study"
        label="Sun hours study"
        items={[{ id: 'duplicate', label: 'Duplicate', onSelect: duplicate }]}
      >
        <article style={{ padding: 16, border: '1px solid #83868e', borderRadius: 8 }}>
          <a href="/tools/sun-hours-study" onClick={followed}>
            Sun hours study
          </a>
          <p style={{ margin: '4px 0 0' }}>Analysis, for Rhino</p>
        </article>
      </ToolContextMenu>
      <ToolContextMenu tool="stair-generator" label="Stair generator">
        <button type="button" style={{ padding: 16, textAlign: 'start', font: 'inherit' }}>
          Stair generator
        </button>
      </ToolContextMenu>
      <button type="button" onClick={() => open({ tool: 'stair-generator', label: 'Stair generator' })}>
        …
      </button>
    </div>
  );
}

const meta = {
  title: 'Tool/Tool context menu',
  component: ToolContextMenu,
  subcomponents: { ToolAnalyticsProvider },
  args: { tool: 'sun-hours-study', children: <span /> },
  beforeEach: () => {
    duplicate.mockClear();
    followed.mockClear();
  },
  render: (_, context) => {
    const { locale, direction, toolAnalytics } = languageIn(context.globals);
    return (
      <SampleUsage globals={context.globals}>
        <ToolAnalyticsProvider
          report={translateReport(toolAnalyticsReport, toolAnalytics)}
          scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
          lang={locale}
          dir={direction}
        >
          <ToolList />
        </ToolAnalyticsProvider>
      </SampleUsage>
    );
  },
} satisfies Meta<typeof ToolContextMenu>;

export default meta;
type Story = StoryObj<typeof meta>;

const link = (canvas: HTMLElement) => within(canvas).getByRole('link', { name: 'Sun hours study' });

export const Closed: Story = {};

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    fireEvent.contextMenu(within(canvasElement).getByText(/for Rhino/), { button: 2, clientX: 120, clientY: 90 });
    const menu = await screen.findByRole('menu', { name: 'Actions for Sun hours study' }, SOON);
    await expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual(['View analytics', 'Duplicate']);
    await expect(within(menu).getByRole('menuitem', { name: 'View analytics' })).toHaveFocus();
  },
};

export const OpenedInArabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    const { right, bottom } = link(canvasElement).getBoundingClientRect();
    fireEvent.contextMenu(link(canvasElement), { button: 2, clientX: right - 40, clientY: bottom });
    await expect(await screen.findByRole('menuitem', { name: 'عرض التحليلات' }, SOON)).toHaveFocus();
  },
};

/** Shift+F10 on what has focus, an item of the host's own, and back. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    link(canvasElement).focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect(await screen.findByRole('menuitem', { name: 'View analytics' }, SOON)).toHaveFocus();
    await userEvent.keyboard('d');
    await expect(screen.getByRole('menuitem', { name: 'Duplicate' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(duplicate).toHaveBeenCalledOnce();
    await expect(screen.queryByRole('menu')).toBeNull();
    await expect(link(canvasElement)).toHaveFocus();
  },
};

/** The item keeps its own click. */
export const KeepsItsClick: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(link(canvasElement));
    await expect(followed).toHaveBeenCalledOnce();
    await expect(screen.queryByRole('menu')).toBeNull();
  },
};

export const Analytics: Story = {
  play: async ({ canvasElement }) => {
    link(canvasElement).focus();
    await userEvent.keyboard('{ContextMenu}');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'View analytics' }, SOON));
    const dialog = within(await screen.findByRole('dialog', { name: 'Analytics of Sun hours study' }));
    await expect(await dialog.findByRole('heading', { name: 'Sun hours study' }, SOON)).toBeVisible();
    await expect(await dialog.findByRole('region', { name: 'Total runs' }, SOON)).toBeVisible();
  },
};
