import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InstantFigure } from '../../src/components/widgets/instant-figure.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { shopAdapter } from './shop.js';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 2, 29, 0, 30);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const shown = (instant: number | null, zone = 'UTC', clock: (() => number) | undefined = Date.now) => (
  <UsageProvider
    adapter={shopAdapter()}
    now={NOW}
    {...(clock === undefined ? {} : { clock })}
    calendar={{ zone, weekStart: 1, fiscalYearStart: 1 }}
  >
    <InstantFigure instant={instant} asOf={NOW} />
  </UsageProvider>
);

describe('a moment as a figure', () => {
  it('is told as seen from the present, which moves on without new figures', () => {
    render(shown(NOW - 3 * MINUTE));
    expect(screen.getByText('3 minutes ago')).toBeDefined();
    act(() => vi.advanceTimersByTime(2 * MINUTE));
    expect(screen.getByText('5 minutes ago')).toBeDefined();
    act(() => vi.advanceTimersByTime(3 * 60 * MINUTE));
    expect(screen.getByText('3 hours ago')).toBeDefined();
  });

  it('stands still where the host lets time stand still', () => {
    render(shown(NOW - 3 * MINUTE, 'UTC', () => NOW));
    act(() => vi.advanceTimersByTime(30 * MINUTE));
    expect(screen.getByText('3 minutes ago')).toBeDefined();
  });

  it.each([
    ['UTC', 'Mar 28, 2026, 11:30 PM'],
    ['Australia/Lord_Howe', 'Mar 29, 2026, 10:30 AM'],
    ['America/New_York', 'Mar 28, 2026, 7:30 PM'],
  ])('is told exactly as clocks in %s show it', (zone, text) => {
    render(shown(NOW - 60 * MINUTE, zone));
    const time = screen.getByText(text);
    expect(time.tagName).toBe('TIME');
    expect(time.getAttribute('datetime')).toBe('2026-03-28T23:30:00.000Z');
  });

  it('is said in words where there is none', () => {
    render(shown(null));
    expect(screen.getByText('Not yet')).toBeDefined();
  });

  it('leaves no timer behind', () => {
    const started = vi.spyOn(globalThis, 'setInterval');
    const ended = vi.spyOn(globalThis, 'clearInterval');
    const { unmount } = render(shown(NOW - 3 * MINUTE));
    unmount();
    expect(started).toHaveBeenCalled();
    const left = started.mock.results.filter(({ value }) => !ended.mock.calls.some(([timer]) => timer === value));
    expect(left).toEqual([]);
    vi.restoreAllMocks();
  });
});
