import '../../../src/components/theme/styles.css';
import axe from 'axe-core';
import { type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ToolContextMenu } from '../../../src/components/tool/tool-context-menu.js';
import { ClerkRow, Clerks } from './tools.js';

let root: Root | undefined;
const problems = vi.spyOn(console, 'error');

beforeEach(async () => {
  document.documentElement.lang = 'en';
  problems.mockClear();
  await page.viewport(1000, 800);
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  expect(problems.mock.calls).toEqual([]);
});

async function show(children: ReactNode) {
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <StrictMode>
      <Clerks>{children}</Clerks>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(host.childElementCount).toBeGreaterThan(0));
}

const link = () => document.querySelector<HTMLAnchorElement>('a[href="/clerks/c1"]') as HTMLAnchorElement;
const cell = () => document.querySelector('td') as HTMLElement;
const menu = () => page.getByRole('menu', { name: 'Actions for Ada' });
const item = (name: string) => menu().getByRole('menuitem', { name });
const dialog = () => page.getByRole('dialog', { name: 'Analytics of Ada' });
const closed = () => expect.element(page.getByRole('menu')).not.toBeInTheDocument();
const press = (keys: string) => userEvent.keyboard(keys);

/** Asks for a menu as a mouse does; tells whether the browser's own menu is kept away. */
function rightClick(target: Element, init: MouseEventInit = {}): boolean {
  const event = new MouseEvent('contextmenu', {
    bubbles: true,
    cancelable: true,
    button: 2,
    clientX: 120,
    clientY: 40,
    ...init,
  });
  return !target.dispatchEvent(event);
}

function touch(target: Element, type: string, x = 100, y = 30): void {
  const init = { bubbles: true, cancelable: true, pointerType: 'touch', isPrimary: true, clientX: x, clientY: y };
  target.dispatchEvent(new PointerEvent(type, init));
}

describe('asked by a mouse', () => {
  it('opens where it was asked for, has the focus, and gives it back', async () => {
    await show(<ClerkRow tool="c1" label="Ada" />);
    link().focus();
    expect(rightClick(cell())).toBe(true);
    await expect.element(item('View analytics')).toHaveFocus();
    const box = menu().element().getBoundingClientRect();
    expect([box.left, box.top]).toEqual([120, 40]);
    expect(document.querySelector('tr')?.dataset.menuOpen).toBe('');
    await press('{Escape}');
    await closed();
    expect(document.activeElement).toBe(link());
    expect(document.querySelector('tr')?.dataset.menuOpen).toBeUndefined();
  });

  it('never leaves the page', async () => {
    await show(<ClerkRow tool="c1" label="Ada" />);
    rightClick(cell(), { clientX: 995, clientY: 795 });
    await expect.element(item('View analytics')).toHaveFocus();
    const box = menu().element().getBoundingClientRect();
    expect(box.right).toBeLessThanOrEqual(1000);
    expect(box.bottom).toBeLessThanOrEqual(800);
  });

  it('offers what the browser would where the name is a link, and what the host adds', async () => {
    const onSelect = vi.fn();
    await show(<ClerkRow tool="c1" label="Ada" items={[{ id: 'copy', label: 'Duplicate', onSelect }]} />);
    rightClick(link());
    await expect.element(item('Open in new tab')).toBeVisible();
    await item('Duplicate').click();
    await closed();
    expect(onSelect).toHaveBeenCalledOnce();
  });

  it('leaves the browser its own menu with Shift, in a field, and on text that is selected', async () => {
    await show(<ClerkRow tool="c1" label="Ada" />);
    expect(rightClick(cell(), { shiftKey: true })).toBe(false);
    expect(rightClick(document.querySelector('input') as Element)).toBe(false);
    getSelection()?.selectAllChildren(cell());
    expect(rightClick(cell())).toBe(false);
    getSelection()?.removeAllRanges();
    await closed();
    expect(rightClick(cell())).toBe(true);
  });

  it('keeps away where the host has taken the event for itself', async () => {
    const own = vi.fn((event: React.MouseEvent) => event.preventDefault());
    await show(
      <ToolContextMenu tool="c1" label="Ada">
        <a href="/clerks/c1" onContextMenu={own}>
          Ada
        </a>
      </ToolContextMenu>,
    );
    rightClick(link());
    expect(own).toHaveBeenCalledOnce();
    await closed();
  });

  it('closes when something else is pressed, and leaves the focus there', async () => {
    await show(
      <>
        <ClerkRow tool="c1" label="Ada" />
        <button type="button" style={{ marginBlockStart: 300 }}>
          Other
        </button>
      </>,
    );
    rightClick(cell());
    await expect.element(item('View analytics')).toHaveFocus();
    await page.getByRole('button', { name: 'Other' }).click();
    await closed();
    expect(document.activeElement?.textContent).toBe('Other');
  });
});

describe('asked by keys', () => {
  it.each(['{ContextMenu}', '{Shift>}{F10}{/Shift}'])(
    'opens by %s on what has focus inside, and goes round',
    async (keys) => {
      await show(<ClerkRow tool="c1" label="Ada" />);
      link().focus();
      await press(keys);
      await expect.element(item('View analytics')).toHaveFocus();
      await press('{ArrowUp}');
      await expect.element(item('Open in new tab')).toHaveFocus();
      await press('{ArrowDown}');
      await expect.element(item('View analytics')).toHaveFocus();
      await press('o');
      await expect.element(item('Open in new tab')).toHaveFocus();
      await press('{Tab}');
      await closed();
      expect(document.activeElement).toBe(link());
    },
  );

  it('leaves keys in a field alone', async () => {
    await show(<ClerkRow tool="c1" label="Ada" />);
    document.querySelector('input')?.focus();
    await press('{Shift>}{F10}{/Shift}');
    await closed();
  });
});

describe('asked by a finger', () => {
  it('opens after a long press, and what is let go of then is not pressed', async () => {
    const onFollow = vi.fn();
    await show(<ClerkRow tool="c1" label="Ada" onFollow={onFollow} />);
    touch(link(), 'pointerdown');
    await expect.element(item('View analytics')).toHaveFocus();
    touch(link(), 'pointerup');
    link().click();
    expect(onFollow).not.toHaveBeenCalled();
    await press('{Escape}');
    await closed();
    link().click();
    expect(onFollow).toHaveBeenCalledOnce();
  });

  it('is pressed by a tap, and moved by a swipe', async () => {
    const onFollow = vi.fn();
    await show(<ClerkRow tool="c1" label="Ada" onFollow={onFollow} />);
    touch(link(), 'pointerdown');
    touch(link(), 'pointerup');
    link().click();
    expect(onFollow).toHaveBeenCalledOnce();
    touch(link(), 'pointerdown');
    touch(link(), 'pointermove', 100, 60);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await closed();
  });
});

describe('the analytics of a tool', () => {
  it('open above the page, and give the focus back to what opened them', async () => {
    await show(<ClerkRow tool="c1" label="Ada" />);
    link().focus();
    await press('{ContextMenu}');
    await expect.element(item('View analytics')).toHaveFocus();
    await press('{Enter}');
    await expect.element(dialog().getByRole('heading', { name: 'Ada' })).toBeVisible();
    expect(dialog().element().contains(document.activeElement)).toBe(true);
    await expect.element(dialog().getByRole('region').first()).toBeVisible();
    const { violations } = await axe.run(document.body, { rules: { 'page-has-heading-one': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await press('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(link());
  });

  it('stay open when a filter inside them is closed by Escape', async () => {
    await show(<ClerkRow tool="c1" label="Ada" />);
    rightClick(cell());
    await item('View analytics').click();
    await dialog()
      .getByRole('button', { name: /^Period/ })
      .click();
    const filter = page.getByRole('dialog', { name: 'Period' });
    await expect.element(filter).toBeVisible();
    const [inner, outer] = [filter.element(), dialog().element()].map((each) => each.getBoundingClientRect());
    expect(inner?.top).toBeGreaterThan(outer?.top ?? 0);
    await press('{Escape}');
    await expect.element(filter).not.toBeInTheDocument();
    await expect.element(dialog()).toBeVisible();
    await dialog().getByRole('button', { name: 'Close' }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('leave nothing behind in the page', async () => {
    await show(<ClerkRow tool="c1" label="Ada" />);
    const before = document.body.innerHTML;
    rightClick(cell());
    await item('View analytics').click();
    await expect.element(dialog().getByRole('heading', { name: 'Ada' })).toBeVisible();
    await press('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(document.body.innerHTML).toBe(before);
  });
});
