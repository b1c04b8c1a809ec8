import { describe, expect, it, vi } from 'vitest';
import { localViewStore } from '../../../src/data/views/local-view-store.js';
import { memoryViewStore } from '../../../src/data/views/memory-view-store.js';
import type { ViewDraft } from '../../../src/data/views/saved-view.js';
import { nameFault, viewName } from '../../../src/data/views/view-name.js';

const KEY = 'tallyboard.views';
const mine: ViewDraft = { name: 'Mine', scope: 'person', selection: 'period=last-7-day' };
const ours: ViewDraft = { name: 'Ours', scope: 'team', selection: '' };

/** Storage as browsers have it, with room for so many characters. */
function storageOf(texts: Record<string, string> = {}, room = 1e6) {
  const kept = new Map(Object.entries(texts));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
  };
}

describe.each([
  ['memoryViewStore', () => memoryViewStore()],
  ['localViewStore', () => localViewStore({ storage: storageOf() })],
])('%s', (_, make) => {
  it('keeps, changes, orders and removes the views of each dashboard by itself', async () => {
    const store = make();
    expect(await store.list('usage')).toEqual({ views: [], defaultView: null });
    const first = await store.add('usage', mine);
    const second = await store.add('usage', ours);
    const elsewhere = await store.add('__proto__', mine);
    expect(first).toEqual({ ...mine, id: first.id, version: 1 });
    expect(second.id).not.toBe(first.id);
    const renamed = await store.change('usage', first, { name: 'My week' });
    expect(renamed).toEqual({ ...first, name: 'My week', version: 2 });
    expect((await store.list('usage')).views).toEqual([renamed, second]);
    await store.remove('usage', first.id);
    await store.remove('usage', first.id);
    expect((await store.list('usage')).views).toEqual([second]);
    expect((await store.list('__proto__')).views).toEqual([elsewhere]);
  });

  it('opens a view by default until it is removed, or another one is', async () => {
    const store = make();
    const { id } = await store.add('usage', mine);
    await store.setDefault('usage', id);
    expect((await store.list('usage')).defaultView).toBe(id);
    await store.setDefault('usage', null);
    expect((await store.list('usage')).defaultView).toBeNull();
    await store.setDefault('usage', id);
    await store.remove('usage', id);
    expect((await store.list('usage')).defaultView).toBeNull();
    await expect(store.setDefault('usage', id)).rejects.toMatchObject({ code: 'viewMissing' });
  });

  it('refuses a change of what was changed meanwhile, or is gone', async () => {
    const store = make();
    const view = await store.add('usage', ours);
    await store.change('usage', view, { selection: 'grain=week' });
    await expect(store.change('usage', view, { name: 'X' })).rejects.toMatchObject({ code: 'viewChanged' });
    await store.remove('usage', view.id);
    await expect(store.change('usage', view, { name: 'X' })).rejects.toMatchObject({ code: 'viewMissing' });
  });
});

describe('localViewStore', () => {
  it('has after a reload what it had before', async () => {
    const storage = storageOf();
    const view = await localViewStore({ storage }).add('usage', mine);
    await localViewStore({ storage }).setDefault('usage', view.id);
    expect(await localViewStore({ storage }).list('usage')).toEqual({ views: [view], defaultView: view.id });
    expect((await localViewStore({ storage, key: 'other' }).list('usage')).views).toEqual([]);
  });

  it.each(['{"version":1,"dash', 'null', '[]', '{"version":2,"dashboards":{}}', '7', ''])(
    'puts %j aside before it writes, and never over what was put aside before',
    async (text) => {
      const storage = storageOf({ [KEY]: text, [`${KEY}.unreadable`]: 'from last time' });
      const store = localViewStore({ storage });
      expect((await store.list('usage')).views).toEqual([]);
      expect(storage.kept.get(KEY)).toBe(text);
      await store.add('usage', mine);
      expect(storage.kept.get(`${KEY}.unreadable`)).toBe('from last time');
      expect(storage.kept.get(`${KEY}.unreadable.2`)).toBe(text);
      expect((await store.list('usage')).views).toHaveLength(1);
    },
  );

  it('leaves entries alone that it does not understand, and other dashboards', async () => {
    const strange = { id: 'later', kind: 'of a later version' };
    const other = { views: [strange], order: ['later'] };
    const usage = { views: [strange, null, { ...mine, id: 'a', version: 1 }], defaultView: 'later', folder: 'x' };
    const storage = storageOf({ [KEY]: JSON.stringify({ version: 1, dashboards: { usage, other } }) });
    const store = localViewStore({ storage });
    expect(await store.list('usage')).toEqual({ views: [{ ...mine, id: 'a', version: 1 }], defaultView: null });
    await store.add('usage', ours);
    const { dashboards } = JSON.parse(storage.kept.get(KEY) ?? '');
    expect(dashboards.other).toEqual(other);
    expect(dashboards.usage.folder).toBe('x');
    expect(dashboards.usage.views).toContainEqual(strange);
    expect(dashboards.usage.views).toHaveLength(4);
  });

  it('says when there is no room, and has what it had', async () => {
    const storage = storageOf({}, 200);
    const store = localViewStore({ storage });
    const view = await store.add('usage', mine);
    await expect(store.add('usage', { ...mine, name: 'x'.repeat(300) })).rejects.toMatchObject({ code: 'storageFull' });
    expect((await store.list('usage')).views).toEqual([view]);
  });

  it('tells of what another page has written', () => {
    const subscribe = vi.fn(() => () => {});
    const listener = () => {};
    localViewStore({ storage: storageOf(), subscribe }).subscribe?.(listener);
    expect(subscribe).toHaveBeenCalledWith(listener);
  });
});

describe('the name of a view', () => {
  const views = [{ ...mine, id: 'a', version: 1 }];
  it.each([
    ['', 'missing'],
    [' \t\n', 'missing'],
    ['x'.repeat(81), 'tooLong'],
    ['🙂'.repeat(80), null],
    ['  mINE ', 'taken'],
    ['Mine too', null],
  ])('%j is %s', (name, fault) => {
    expect(nameFault(name, { views, scope: 'person' })).toBe(fault);
  });

  it('may be that of another scope, and its own', () => {
    expect(nameFault('Mine', { views, scope: 'team' })).toBeNull();
    expect(nameFault('mine', { views, scope: 'person', but: 'a' })).toBeNull();
  });

  it('is kept in one line', () => {
    expect(viewName('  my\n week ')).toBe('my week');
  });
});
