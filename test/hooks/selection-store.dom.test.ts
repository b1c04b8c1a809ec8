import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { urlSelectionStore } from '../../src/hooks/url-selection-store.js';

const settled = () => new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));

describe('urlSelectionStore', () => {
  beforeEach(() => window.history.replaceState({ key: 'of the router' }, '', '/usage?tab=a%20b&flag#figures'));
  afterEach(() => window.history.replaceState(null, '', '/'));

  it('reads and writes the query string, and leaves path, fragment and the state of the host alone', () => {
    const store = urlSelectionStore();
    expect(store.get()).toBe('tab=a%20b&flag');
    store.set('tab=a%20b&flag&period=last-7-day');
    expect(window.location.href).toMatch(/\/usage\?tab=a%20b&flag&period=last-7-day#figures$/);
    expect(window.history.state).toEqual({ key: 'of the router' });
    store.set('');
    expect(window.location.href).toMatch(/\/usage#figures$/);
  });

  it('goes one step back for each change, and none for what is no change', async () => {
    const store = urlSelectionStore({ prefix: 'u.' });
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(store.get()));
    const steps = window.history.length;
    store.set('grain=week');
    store.set('grain=week');
    store.set('grain=day');
    expect(window.history.length).toBe(steps + 2);
    window.history.back();
    await settled();
    expect(store.get()).toBe('grain=week');
    window.history.back();
    await settled();
    expect(store.get()).toBe('');
    expect(seen).toEqual(['grain=week', 'grain=day', 'grain=week', '']);
    stop();
    window.history.forward();
    await settled();
    expect(seen.length).toBe(4);
  });

  it('leaves the back button out of a change that no person made', () => {
    const steps = window.history.length;
    urlSelectionStore().set('grain=week', 'replace');
    expect(window.history.length).toBe(steps);
    expect(window.location.search).toBe('?grain=week');
  });

  it('keeps two dashboards of one page apart by their prefixes', () => {
    const [first, second] = [urlSelectionStore({ prefix: 'a.' }), urlSelectionStore({ prefix: 'b&' })];
    first.set('grain=week&till=x');
    second.set('grain=day');
    first.set('grain=month');
    expect(window.location.search).toBe('?tab=a%20b&flag&b%26grain=day&a.grain=month');
    expect([first.get(), second.get()]).toEqual(['grain=month', 'grain=day']);
  });

  it('shows on the server what it was asked with', () => {
    expect(urlSelectionStore({ server: '?u.grain=week&x=1', prefix: 'u.' }).server?.()).toBe('grain=week');
    expect(urlSelectionStore().server?.()).toBe('');
  });
});

describe('memorySelectionStore', () => {
  it('tells its listeners of changes, and of nothing else', () => {
    const store = memorySelectionStore('grain=week');
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.set('grain=week');
    store.set('grain=day');
    stop();
    store.set('');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.server?.()).toBe('grain=week');
  });
});
