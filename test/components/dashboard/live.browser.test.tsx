import '../../../src/components/theme/styles.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopReport, shopStore } from '../../hooks/shop.js';

let root: Root | undefined;

beforeEach(async () => {
  await page.viewport(1200, 500);
});
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A dashboard to which sales are added while it is looked at. */
function show() {
  const store = shopStore();
  let time = NOW;
  let count = 0;
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <StrictMode>
      <UsageProvider adapter={memoryAdapter(store)} changes={store} clock={() => time}>
        <Dashboard report={shopReport} />
      </UsageProvider>
    </StrictMode>,
  );
  return {
    sell(sales = 1) {
      time += 1000;
      const events = Array.from({ length: sales }, () => ({
        fact: 'sale',
        id: `live${count++}`,
        at: NOW - 1000,
        till: 'South',
        outcome: 'paid',
      }));
      store.append(events);
    },
  };
}

const panel = (name: string) => page.getByRole('region', { name, exact: true });
const sales = () => panel('Sales').getByText(/^\d+$/).first();
const plot = () => document.querySelector<HTMLElement>('.tally-plot');
const tooltip = () => document.querySelector<HTMLElement>('.tally-tooltip');

/** Adds up what moved on the page, and what screen readers were told, until it is asked. */
function watch() {
  let shift = 0;
  const said: string[] = [];
  const moves = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  });
  moves.observe({ type: 'layout-shift' });
  const words = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status],[aria-live]');
      if (region?.textContent) said.push(region.textContent);
    }
  });
  words.observe(document.body, { childList: true, characterData: true, subtree: true });
  return async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    moves.disconnect();
    words.disconnect();
    return { shift, said };
  };
}

describe('new events', () => {
  it('would be noticed to move the page if they did', async () => {
    show();
    await expect.element(sales()).toHaveTextContent('60');
    const seen = watch();
    const block = document.createElement('div');
    block.style.height = '120px';
    document.body.prepend(block);
    expect((await seen()).shift).toBeGreaterThan(0);
  });

  it('appear without moving anything, dimming anything or speaking, and leave cursor, focus and scroll in place', async () => {
    const { sell } = show();
    await expect.element(sales()).toHaveTextContent('60');
    expect(document.querySelector('.tally-live')?.textContent).toBe('Live');
    plot()?.scrollIntoView({ block: 'center' });
    plot()?.focus({ preventScroll: true });
    await userEvent.keyboard('{End}');
    const title = document.querySelector('.tally-tooltip-name')?.textContent;
    const [top, value] = [window.scrollY, tooltip()?.textContent];
    const dimmed = new Set<string>();
    const watcher = new MutationObserver(() => {
      for (const each of document.querySelectorAll('[data-refreshing],[data-status="loading"]'))
        dimmed.add(each.outerHTML);
    });
    watcher.observe(document.body, { attributes: true, childList: true, subtree: true });
    const seen = watch();
    sell();
    await expect.element(sales()).toHaveTextContent('61');
    sell(2);
    await expect.element(sales()).toHaveTextContent('63');
    const { shift, said } = await seen();
    watcher.disconnect();
    expect(shift).toBe(0);
    expect(said).toEqual([]);
    expect([...dimmed]).toEqual([]);
    expect(window.scrollY).toBe(top);
    expect(document.activeElement).toBe(plot());
    expect(tooltip()?.checkVisibility()).toBe(true);
    expect(document.querySelector('.tally-tooltip-name')?.textContent).toBe(title);
    expect(tooltip()?.textContent).not.toBe(value);
  });

  it('do not end a drag', async () => {
    const { sell } = show();
    await expect.element(sales()).toHaveTextContent('60');
    plot()?.focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    const range = () => document.querySelector<HTMLElement>('.tally-range');
    const before = range()?.getBoundingClientRect().width;
    sell();
    await expect.element(sales()).toHaveTextContent('61');
    expect(range()?.checkVisibility()).toBe(true);
    expect(range()?.getBoundingClientRect().width).toBe(before);
  });

  it('wait while nobody sees the page, and are there when somebody does', async () => {
    const { sell } = show();
    await expect.element(sales()).toHaveTextContent('60');
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    sell();
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(sales().element().textContent).toBe('60');
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.element(sales()).toHaveTextContent('61');
  });
});
