import { describe, expect, it } from 'vitest';
import { NOW, openDiary } from './diary.js';

const ROW = { fact: 'entry', id: 'a', at: NOW };

describe('rows that are hardly any', () => {
  it('are counted with a reason, and the good ones beside them are kept', () => {
    const { store } = openDiary();
    const sparse = new Array(3);
    const rows = [
      null,
      undefined,
      7,
      'entry',
      Symbol('row'),
      () => ROW,
      [],
      {},
      Object.create(null),
      new Map(Object.entries(ROW)),
      { ...ROW, fact: '__proto__' },
      { ...ROW, fact: 'constructor' },
      { ...ROW, fact: {} },
      { ...ROW, tags: sparse },
      { ...ROW, tags: 'a' },
      { ...ROW, tags: { length: 1, 0: 'a' } },
      { ...ROW, tags: [['a']] },
      { ...ROW, title: Object('a') },
      { ...ROW, user: { toString: () => 'u' } },
      Object.assign(Object.create(null), ROW, { id: 'good' }),
      Object.freeze({ ...ROW, id: 'better', tags: Object.freeze(['a']) }),
    ];
    const report = store.append(rows);
    expect(report).toMatchObject({ read: rows.length, accepted: 2, duplicates: 0 });
    expect(report.rejected.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length - 2);
    expect(store.size).toBe(2);
  });

  it('cannot bring in fields that are not declared, whatever they are called', () => {
    const hostile = JSON.parse(
      `{"fact":"entry","id":"a","at":${NOW},"__proto__":{"polluted":true},"constructor":1,"toString":2,"secret":"hidden"}`,
    );
    const lenient = openDiary();
    expect(lenient.store.append([hostile])).toMatchObject({ accepted: 1, stripped: 1, rejected: [] });
    const strict = openDiary({ unknownFields: 'refuse' });
    const report = strict.store.append([hostile]);
    expect(report.rejected).toEqual([{ reason: 'unknownField', field: null, count: 1 }]);
    expect(JSON.stringify(report)).not.toMatch(/secret|hidden|polluted/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('that throw when they are read lose nothing of what came before', async () => {
    const { store, ask } = openDiary();
    const trap = Object.defineProperty({ ...ROW, id: 'b' }, 'title', {
      enumerable: true,
      get() {
        throw new RangeError('trap');
      },
    });
    expect(() => store.append([ROW, trap, { ...ROW, id: 'c' }])).toThrow(RangeError);
    expect(store.size).toBe(1);
    expect((await ask({})).current.totals.entries).toBe(1);
    expect(
      store.append([
        { ...ROW, id: 'b' },
        { ...ROW, id: 'c' },
      ]),
    ).toMatchObject({ accepted: 2, duplicates: 0 });
    expect((await ask({})).current.totals.entries).toBe(3);
  });

  it('that come again and again are one event, of which the last received counts', async () => {
    const { store, ask } = openDiary();
    const deliveries = Array.from({ length: 10_000 }, (_, i) => ({
      ...ROW,
      words: i,
      received: NOW + ((i * 7919) % 10_000),
    }));
    const last = deliveries.find(({ received }) => received === NOW + 9999);
    expect(store.append(deliveries)).toMatchObject({ read: 10_000, accepted: 1, duplicates: 9999 });
    const { current } = await ask({ measures: ['entries', 'words'] });
    expect(current.totals).toEqual({ entries: 1, words: last?.words });
  });
});
