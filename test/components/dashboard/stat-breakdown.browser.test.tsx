import '../../../src/components/theme/styles.css';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dashboard, type DashboardProps } from '../../../src/components/dashboard/dashboard.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { contractReport } from '../../hooks/contracts.js';
import { NOW, shopAdapter } from '../../hooks/shop.js';

const report = { ...contractReport, sections: contractReport.sections.slice(2) };
let root: Root | undefined;

beforeEach(async () => {
  await page.viewport(1200, 900);
  await userEvent.unhover(document.body);
});
afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function show(props: Partial<DashboardProps> = {}) {
  const element = document.createElement('main');
  document.body.append(element);
  const adapter = shopAdapter();
  const run = vi.spyOn(adapter, 'run');
  root = createRoot(element);
  root.render(
    <StrictMode>
      <UsageProvider adapter={adapter} now={NOW}>
        <Dashboard report={report} scheme="light" {...props} />
        <button type="button">After</button>
      </UsageProvider>
    </StrictMode>,
  );
  return {
    /** How often it was asked who sold. */
    asked: () =>
      run.mock.calls.flatMap(([queries]) => queries).filter(({ dimensions }) => dimensions[0] === 'clerk').length,
  };
}

const stat = () => page.getByRole('region', { name: 'Sales', exact: true });
const opener = () => stat().getByRole('button', { name: 'By clerk' });
const clerks = () => page.getByRole('list', { name: 'By clerk' });
/** Longer than it takes to open or to close. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 500));

describe('a stat by the members of a dimension', () => {
  it('is asked for when a pointer rests on the card, stays while it is on what opened, and is kept for the next time', async () => {
    const { asked } = show();
    await expect.element(opener()).toBeVisible();
    expect(asked()).toBe(0);
    await userEvent.hover(stat());
    await expect.element(clerks()).toHaveTextContent(/Ada.*24.*Brook.*24.*None.*12/);
    await userEvent.hover(clerks());
    await rest();
    await expect.element(clerks()).toBeVisible();
    await userEvent.hover(page.getByRole('heading', { name: 'Till report' }));
    await expect.element(clerks()).not.toBeInTheDocument();
    await userEvent.hover(stat());
    await expect.element(clerks()).toBeVisible();
    expect(asked()).toBe(1);
  });

  it('does not open for a pointer that passes', async () => {
    const { asked } = show();
    await expect.element(opener()).toBeVisible();
    for (const type of ['pointerenter', 'pointerleave']) {
      stat()
        .element()
        .dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
    }
    await rest();
    expect(asked()).toBe(0);
  });

  it('opens by focus from the keyboard, closes by Escape where focus stays, and when focus goes on', async () => {
    show();
    await expect.element(opener()).toBeVisible();
    while (document.activeElement !== opener().element()) await userEvent.keyboard('{Tab}');
    await expect.element(clerks()).toBeVisible();
    expect(opener().element().getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    await expect.element(clerks()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(opener().element());
    await userEvent.keyboard('{Enter}');
    await expect.element(clerks()).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect.element(clerks()).not.toBeInTheDocument();
  });

  it('closes by Escape while a pointer is on it, before the dialog that a host has it in', async () => {
    show();
    const outer = vi.fn();
    window.addEventListener('keydown', outer);
    await userEvent.hover(stat());
    await expect.element(clerks()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(clerks()).not.toBeInTheDocument();
    expect(outer).not.toHaveBeenCalled();
    await rest();
    await expect.element(clerks()).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(outer).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', outer);
  });

  it('opens by a tap and closes by one elsewhere', async () => {
    show();
    await expect.element(opener()).toBeVisible();
    const tap = (element: Element) => {
      for (const type of ['pointerover', 'pointerdown', 'pointerup'] as const) {
        element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'touch' }));
      }
      element.closest('.tally-panel')?.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'touch' }));
      element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      element.closest('.tally-panel')?.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
    };
    tap(opener().element());
    await expect.element(clerks()).toBeVisible();
    await rest();
    await expect.element(clerks()).toBeVisible();
    tap(page.getByRole('heading', { name: 'Till report' }).element());
    await expect.element(clerks()).not.toBeInTheDocument();
  });

  it.each(['ltr', 'rtl'] as const)(
    'is whole in the window and in its theme, where its host clips it, %s',
    async (dir) => {
      await page.viewport(360, 640);
      show({
        dir,
        scheme: 'dark',
        accent: '#0f766e',
        style: { overflow: 'hidden', blockSize: 420, contain: 'strict' },
      });
      await opener().click();
      await expect.element(clerks()).toBeVisible();
      const opened = clerks().element().closest('[popover]') as HTMLElement;
      const { left, right, top, bottom } = opened.getBoundingClientRect();
      expect([left >= 8, right <= 352, top >= 8, bottom <= 632]).toEqual([true, true, true, true]);
      expect(opened.contains(document.elementFromPoint((left + right) / 2, bottom - 4))).toBe(true);
      const ground = (element: Element) => getComputedStyle(element).backgroundColor;
      expect(ground(opened)).toBe(ground(stat().element()));
    },
  );

  it('says of people in several groups that these overlap, and has no fault to axe', async () => {
    show();
    await userEvent.hover(stat());
    await expect.element(clerks()).toBeVisible();
    await vi.waitFor(() => expect(document.getAnimations()).toEqual([]));
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });

  it('leaves no listener and no timer behind', async () => {
    const [added, removed] = [vi.spyOn(document, 'addEventListener'), vi.spyOn(document, 'removeEventListener')];
    show();
    await userEvent.hover(stat());
    await expect.element(clerks()).toBeVisible();
    const ours = (calls: readonly unknown[][]) =>
      calls.map(([type]) => String(type)).filter((type) => ['keydown', 'pointerdown', 'scroll'].includes(type)).length;
    expect(ours(added.mock.calls)).toBeGreaterThan(0);
    root?.unmount();
    root = undefined;
    await expect.poll(() => ours(removed.mock.calls)).toBeGreaterThanOrEqual(3);
  });
});
