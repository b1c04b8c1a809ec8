import { describe, expect, it, vi } from 'vitest';
import { automationDashboard } from '../../../src/data/models/automation/dashboard.js';
import { httpReportStore } from '../../../src/data/reports/http-report-store.js';
import { localReportStore } from '../../../src/data/reports/local-report-store.js';
import { memoryReportStore } from '../../../src/data/reports/memory-report-store.js';
import type { ReportStore } from '../../../src/data/reports/report-store.js';
import type { ReportDraft } from '../../../src/data/reports/saved-report.js';
import { reportHandler } from './report-handler.js';

const KEY = 'tallyboard.reports';
const definition = { ...automationDashboard, title: 'Board', sections: [] };
const mine: ReportDraft = { name: 'Mine', scope: 'person', definition };
const ours: ReportDraft = { name: 'Ours', scope: 'team', definition };

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

/** A clock that goes on by a second whenever somebody looks. */
function clock() {
  let time = Date.UTC(2026, 10, 22);
  return () => {
    time += 1000;
    return time;
  };
}

const overHttp = (store: ReportStore) => httpReportStore({ url: '/api/reports/', fetch: reportHandler(store) });

describe.each<[string, () => ReportStore]>([
  ['memoryReportStore', () => memoryReportStore({ now: clock() })],
  ['localReportStore', () => localReportStore({ storage: storageOf(), now: clock() })],
  ['httpReportStore', () => overHttp(memoryReportStore({ now: clock() }))],
])('%s', (_, make) => {
  it('keeps a report and hands its definition out as it was', async () => {
    const store = make();
    expect(await store.list('automation')).toEqual([]);
    const saved = await store.add(mine);
    expect(saved).toEqual({
      id: saved.id,
      name: 'Mine',
      scope: 'person',
      model: 'automation',
      version: 1,
      changedAt: saved.changedAt,
    });
    expect(await store.get(saved.id)).toEqual({ ...saved, definition });
    expect(await store.list('automation')).toEqual([saved]);
    expect(await store.list('assistant')).toEqual([]);
  });

  it('lists the one changed last first, without definitions', async () => {
    const store = make();
    const first = await store.add(mine);
    const second = await store.add(ours);
    expect(await store.list('automation')).toEqual([second, first]);
    const renamed = await store.change(first, { name: 'My board' });
    expect(renamed).toEqual({ ...first, name: 'My board', version: 2, changedAt: renamed.changedAt });
    expect(await store.list('automation')).toEqual([renamed, second]);
    expect((await store.get(first.id)).definition).toEqual(definition);
  });

  it('refuses a change of what was changed meanwhile, and keeps that', async () => {
    const store = make();
    const saved = await store.add(mine);
    const theirs = await store.change(saved, { definition: { ...definition, title: 'Theirs' } });
    await expect(store.change(saved, { definition: { ...definition, title: 'Mine' } })).rejects.toMatchObject({
      code: 'reportChanged',
    });
    expect(await store.get(saved.id)).toMatchObject({ version: 2, definition: { title: 'Theirs' } });
    await store.change(theirs, { scope: 'team' });
    expect(await store.get(saved.id)).toMatchObject({ version: 3, scope: 'team', definition: { title: 'Theirs' } });
  });

  it('lets only one of two changes through that are made at once', async () => {
    const store = make();
    const saved = await store.add(mine);
    const names = ['A', 'B', 'C'];
    const done = await Promise.allSettled(names.map((name) => store.change(saved, { name })));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await store.get(saved.id)).version).toBe(2);
  });

  it('duplicates a report for the person alone, and the copy goes its own way', async () => {
    const store = make();
    const saved = await store.add(ours);
    const copy = await store.duplicate(saved.id, { name: 'Copy' });
    expect(copy).toMatchObject({ name: 'Copy', scope: 'person', version: 1, model: 'automation' });
    await store.change(copy, { definition: { ...definition, title: 'Other' } });
    expect((await store.get(saved.id)).definition).toEqual(definition);
    expect((await store.duplicate(saved.id, { name: 'Ours too', scope: 'team' })).scope).toBe('team');
  });

  it('removes a report once and for all: its id comes never again', async () => {
    const store = make();
    const saved = await store.add(mine);
    await store.remove(saved.id);
    await store.remove(saved.id);
    expect(await store.list('automation')).toEqual([]);
    await expect(store.get(saved.id)).rejects.toMatchObject({ code: 'reportMissing' });
    await expect(store.change(saved, { name: 'X' })).rejects.toMatchObject({ code: 'reportMissing' });
    await expect(store.duplicate(saved.id, { name: 'X' })).rejects.toMatchObject({ code: 'reportMissing' });
    expect((await store.add(mine)).id).not.toBe(saved.id);
  });

  it('keeps what it was given, whatever becomes of that afterwards', async () => {
    const store = make();
    const chosen: Record<string, string[]> = { tool: ['a'] };
    const saved = await store.add({ ...mine, definition: { ...definition, chosen } });
    chosen.tool?.push('b');
    const { definition: out } = await store.get(saved.id);
    expect(out).toMatchObject({ chosen: { tool: ['a'] } });
    Object.assign(out as object, { title: 'changed by whoever read it' });
    expect(await store.get(saved.id)).toMatchObject({ definition: { title: 'Board' } });
  });

  it.each(['../x', '__proto__', 'a b/c?d#e', ' '])('has no report %j', async (id) => {
    await expect(make().get(id)).rejects.toMatchObject({ code: 'reportMissing' });
  });
});

describe('localReportStore', () => {
  it('has after a reload what it had before', async () => {
    const storage = storageOf();
    const saved = await localReportStore({ storage }).add(mine);
    expect(await localReportStore({ storage }).get(saved.id)).toEqual({ ...saved, definition });
    expect(await localReportStore({ storage, key: 'other' }).list('automation')).toEqual([]);
  });

  it.each(['{"version":1,"repo', 'null', '[]', '{"version":2,"reports":[]}', '7', ''])(
    'puts %j aside before it writes, and never over what was put aside before',
    async (text) => {
      const storage = storageOf({ [KEY]: text, [`${KEY}.unreadable`]: 'from last time' });
      const store = localReportStore({ storage });
      expect(await store.list('automation')).toEqual([]);
      expect(storage.kept.get(KEY)).toBe(text);
      await store.add(mine);
      expect(storage.kept.get(`${KEY}.unreadable`)).toBe('from last time');
      expect(storage.kept.get(`${KEY}.unreadable.2`)).toBe(text);
      expect(await store.list('automation')).toHaveLength(1);
    },
  );

  it('leaves entries alone that it does not understand', async () => {
    const strangers = [{ id: 'later', kind: 'of a later version' }, null];
    const kept = { version: 1, last: 4, reports: strangers, folders: ['x'] };
    const storage = storageOf({ [KEY]: JSON.stringify(kept) });
    const store = localReportStore({ storage });
    expect(await store.list('automation')).toEqual([]);
    expect((await store.add(mine)).id).toBe('report-5');
    const after = JSON.parse(storage.kept.get(KEY) ?? '');
    expect(after.folders).toEqual(['x']);
    expect(after.reports).toEqual([expect.objectContaining({ id: 'report-5' }), ...strangers]);
  });

  it('keeps a definition that it could not read itself', async () => {
    const report = {
      ...mine,
      id: 'report-1',
      model: 'automation',
      version: 1,
      changedAt: 0,
      definition: { version: 99 },
    };
    const storage = storageOf({ [KEY]: JSON.stringify({ version: 1, last: 1, reports: [report] }) });
    expect((await localReportStore({ storage }).get('report-1')).definition).toEqual({ version: 99 });
  });

  it('says when there is no room, and has what it had', async () => {
    const storage = storageOf({}, 1000);
    const store = localReportStore({ storage });
    const saved = await store.add(mine);
    await expect(store.add({ ...mine, name: 'x'.repeat(1000) })).rejects.toMatchObject({ code: 'storageFull' });
    expect(await store.list('automation')).toEqual([saved]);
  });

  it('tells of what another page has written', () => {
    const subscribe = vi.fn(() => () => {});
    const listener = () => {};
    localReportStore({ storage: storageOf(), subscribe }).subscribe?.(listener);
    expect(subscribe).toHaveBeenCalledWith(listener);
  });
});

describe('httpReportStore', () => {
  const answering = (body: BodyInit | null, status = 200) =>
    httpReportStore({ url: '/r', fetch: async () => new Response(body, { status }) });

  it.each([
    [401, 'notAllowed'],
    [403, 'notAllowed'],
    [404, 'reportMissing'],
    [409, 'reportChanged'],
    [412, 'reportChanged'],
    [413, 'storageFull'],
    [507, 'storageFull'],
    [500, 'storeFailed'],
    [418, 'storeFailed'],
  ])('says of status %d that it is %s', async (status, code) => {
    await expect(answering('{}', status).change({ id: 'a', version: 1 }, {})).rejects.toMatchObject({ code });
  });

  it.each(['', '<html>Sign in</html>', '{}', '[]', 'null', '{"reports":[{"id":7}]}', '{"reports":{}}'])(
    'takes the answer %j for no report',
    async (body) => {
      const store = answering(body);
      await expect(store.list('automation')).rejects.toMatchObject({ code: 'storeFailed' });
      await expect(store.get('a')).rejects.toMatchObject({ code: 'storeFailed' });
      await expect(store.add(mine)).rejects.toMatchObject({ code: 'storeFailed' });
    },
  );

  it('says when nobody answers', async () => {
    const unreachable = httpReportStore({ url: '/r', fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    await expect(unreachable.list('automation')).rejects.toMatchObject({ code: 'storeFailed' });
    const asleep = httpReportStore({
      url: '/r',
      patience: 20,
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    });
    await expect(asleep.list('automation')).rejects.toMatchObject({ code: 'timedOut' });
  });

  it('says who asks, and what a change is based on', async () => {
    const fetch = vi.fn(async () => new Response('{}', { status: 403 }));
    const store = httpReportStore({ url: '/r', fetch, headers: () => ({ Authorization: 'Bearer 7' }) });
    await expect(store.change({ id: 'a/b', version: 3 }, { name: 'X' })).rejects.toMatchObject({ code: 'notAllowed' });
    expect(fetch).toHaveBeenCalledWith(
      '/r/a%2Fb',
      expect.objectContaining({
        method: 'PATCH',
        body: '{"name":"X"}',
        headers: expect.objectContaining({ Authorization: 'Bearer 7', 'If-Match': '"3"' }),
      }),
    );
  });
});
