import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore, type EventStoreOptions } from '../../../src/data/engine/event-store.js';
import { leaveOut } from '../../../src/data/model/ingest-report.js';
import { query } from '../../../src/data/query/build-query.js';
import { NOW, workshop } from '../workshop.js';

const SECRET = 'hunter2-do-not-tell';
const period = { kind: 'last', count: 3650, unit: 'day' } as const;

const newStore = (options: EventStoreOptions = {}) => createEventStore(workshop, { clock: () => NOW, ...options });

const run = (fields: Readonly<Record<string, unknown>> = {}) => ({
  fact: 'run',
  id: 'e1',
  at: NOW - 1000,
  user: 'u1',
  ...fields,
});

/** Reports the one reason for which a row was left out. */
function reasonOf(row: unknown, options: EventStoreOptions = {}) {
  const { rejected, ...counts } = newStore(options).append([row]);
  return { reason: rejected[0]?.reason, field: rejected[0]?.field, rejections: rejected.length, ...counts };
}

async function figures(store: ReturnType<typeof newStore>, measures: readonly string[], by?: string) {
  const asked = query<typeof workshop, 'runs', 'user'>(workshop, {
    measures: measures as 'runs'[],
    period,
    dimensions: by === undefined ? [] : [by as 'user'],
  });
  const [result] = await memoryAdapter(store, { clock: () => NOW }).run([asked]);
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

describe('a row that does not fit is left out and counted with its reason', () => {
  it.each([
    ['no object', 'a line of text', 'notAnObject', null],
    ['null', null, 'notAnObject', null],
    ['a list', [], 'missing', 'fact'],
    ['no fact', { id: 'e1', at: NOW }, 'missing', 'fact'],
    ['a fact that the model lacks', run({ fact: SECRET }), 'unknownFact', 'fact'],
    ['a fact that every object has', run({ fact: 'constructor' }), 'unknownFact', 'fact'],
    ['a fact that is no text', run({ fact: { toString: () => 'run' } }), 'unknownFact', 'fact'],
    ['no id', run({ id: undefined }), 'missing', 'id'],
    ['an empty id', run({ id: '' }), 'missing', 'id'],
    ['an id that is a number', run({ id: 7 }), 'wrongType', 'id'],
    ['an endless id', run({ id: SECRET.repeat(4000) }), 'tooLarge', 'id'],
    ['no moment', run({ at: null }), 'missing', 'at'],
    ['a moment that is none', run({ at: Number.NaN }), 'invalidDate', 'at'],
    ['an infinite moment', run({ at: Number.POSITIVE_INFINITY }), 'invalidDate', 'at'],
    ['an invalid Date', run({ at: new Date('x') }), 'invalidDate', 'at'],
    ['a date without a time', run({ at: '2026-11-01' }), 'invalidDate', 'at'],
    ['a time without a zone', run({ at: '2026-11-01T10:00:00' }), 'invalidDate', 'at'],
    ['30 February', run({ at: '2026-02-30T10:00:00Z' }), 'invalidDate', 'at'],
    ['31 April', run({ at: '2026-04-31T10:00:00+02:00' }), 'invalidDate', 'at'],
    ['25 o’clock', run({ at: '2026-11-01T25:00:00Z' }), 'invalidDate', 'at'],
    ['the year 10000', run({ at: Date.UTC(10_000, 0, 1) }), 'invalidDate', 'at'],
    ['seconds instead of milliseconds', run({ at: NOW / 1000 }), 'beforeEpoch', 'at'],
    ['a receipt that is no moment', run({ received: SECRET }), 'invalidDate', 'received'],
    ['no user', run({ user: undefined }), 'missing', 'user'],
    ['a user that is a number', run({ user: 5 }), 'wrongType', 'user'],
    ['a platform that is an object', run({ platform: {} }), 'wrongType', 'platform'],
    ['a text too long to be a name', run({ platform: 'x'.repeat(32_769) }), 'tooLarge', 'platform'],
    ['an outcome that the model lacks', run({ outcome: SECRET }), 'unknownValue', 'outcome'],
    ['an outcome that every object has', run({ outcome: '__proto__' }), 'unknownValue', 'outcome'],
    ['an outcome that is a list', run({ outcome: ['success'] }), 'wrongType', 'outcome'],
    ['labels that are one text', run({ labels: SECRET }), 'wrongType', 'labels'],
    ['labels of which one is no text', run({ labels: ['a', null] }), 'wrongType', 'labels'],
    ['a thousand labels and one', run({ labels: Array(1001).fill('a') }), 'tooLarge', 'labels'],
    ['a number as text', run({ duration: '5' }), 'wrongType', 'duration'],
    ['no number', run({ duration: Number.NaN }), 'wrongType', 'duration'],
    ['an infinite number', run({ duration: Number.POSITIVE_INFINITY }), 'wrongType', 'duration'],
    ['a negative duration', run({ duration: -1 }), 'belowMinimum', 'duration'],
    ['1e21', run({ duration: 1e21 }), 'tooLarge', 'duration'],
    ['a number too large at its scale', run({ credits: Number.MAX_SAFE_INTEGER / 10 }), 'tooLarge', 'credits'],
  ])('%s', (_, row, reason, field) => {
    const counts = { read: 1, accepted: 0, duplicates: 0, stripped: 0, future: 0, rejections: 1 };
    expect(reasonOf(row)).toEqual({ reason, field, ...counts });
    expect(JSON.stringify(newStore().append([row]))).not.toContain(SECRET);
  });

  it('what whoever read it left out, in their words', () => {
    const rows = [leaveOut('never started'), leaveOut('never started'), leaveOut('cut off'), run()];
    expect(newStore().append(rows)).toMatchObject({
      read: 4,
      accepted: 1,
      rejected: [
        { reason: 'leftOut', field: 'never started', count: 2 },
        { reason: 'leftOut', field: 'cut off', count: 1 },
      ],
    });
  });

  it('and every row that was read is accepted, a duplicate or rejected', () => {
    const anything = fc.oneof(fc.constant(run()), fc.constant(run({ duration: -1 })), fc.anything());
    fc.assert(
      fc.property(fc.array(anything), (rows) => {
        const report = newStore().append(rows);
        const rejected = report.rejected.reduce((sum, { count }) => sum + count, 0);
        expect(report.accepted + report.duplicates + rejected).toBe(rows.length);
        expect(report.read).toBe(rows.length);
      }),
    );
  });
});

describe('fields that are not declared', () => {
  const rows = [run({ email: SECRET, note: SECRET }), run({ id: 'e2', [SECRET]: 1 }), run({ id: 'e3' })];

  it('are dropped and counted, by rows and without their names or values', async () => {
    const store = newStore();
    const report = store.append(rows);
    expect(report).toMatchObject({ accepted: 3, stripped: 2, rejected: [] });
    const result = await figures(store, ['runs'], 'user');
    expect(JSON.stringify([report, result])).not.toContain(SECRET);
  });

  it('are refused where the store is strict', () => {
    const report = newStore({ unknownFields: 'refuse' }).append(rows);
    expect(report).toMatchObject({ accepted: 1, stripped: 0 });
    expect(report.rejected).toEqual([{ reason: 'unknownField', field: null, count: 2 }]);
    expect(JSON.stringify(report)).not.toContain(SECRET);
  });

  it('of entities are dropped and counted, or refused, likewise', () => {
    const users = [{ id: 'u1', name: 'Ann', password: SECRET }, { id: 'u2' }];
    expect(newStore().upsert('user', users)).toMatchObject({ accepted: 2, stripped: 1 });
    expect(newStore({ unknownFields: 'refuse' }).upsert('user', users)).toMatchObject({
      accepted: 1,
      rejected: [{ reason: 'unknownField', field: null, count: 1 }],
    });
  });

  it('are noticed beside declared ones that are undefined', () => {
    expect(newStore().append([run({ tool: undefined, extra: 1 })]).stripped).toBe(1);
    expect(newStore().append([run({ tool: undefined, received: undefined, labels: null })]).stripped).toBe(0);
  });

  it('cannot change what objects inherit', () => {
    const hostile: unknown = JSON.parse(
      `{"fact":"run","id":"e1","at":${NOW - 5},"user":"u1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
    );
    expect(newStore().append([hostile])).toMatchObject({ accepted: 1, stripped: 1 });
    expect(reasonOf(hostile, { unknownFields: 'refuse' }).reason).toBe('unknownField');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

const LONG = 'x'.repeat(10_000);
const HOSTILE = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'null',
  'undefined',
  'NaN',
  '0',
  '-1',
  ' ',
  'a,b',
  'a\nb',
  'a\u0000b',
  '"',
  "' OR 1=1 --",
  '=cmd()',
  '<script>alert(1)</script>',
  '\u202Eevil',
  '\u200Fשלום',
  '\uD800',
  '\uDC00\uD800',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  'İ',
  LONG,
  `${LONG}y`,
];
const NAUGHTY = new URL('../../../../shared/data/naughty-strings/blns.json', import.meta.url);
const naughty: string[] = existsSync(NAUGHTY) ? JSON.parse(readFileSync(NAUGHTY, 'utf8')) : [];
const texts = [...new Set([...HOSTILE, ...naughty])].filter((each) => each !== '');

describe('any text can be an id and a member, and stays what it is', () => {
  it('as ids: as many events as there are texts, and each found again', () => {
    const store = newStore();
    expect(store.append(texts.map((id) => run({ id }))).accepted).toBe(texts.length);
    expect(store.append(texts.map((id) => run({ id }))).duplicates).toBe(texts.length);
    expect(store.size).toBe(texts.length);
  });

  it.each(['user', 'platform', 'label', 'department', 'skill'])(
    'as members of %s, each a group of its own',
    async (by) => {
      const store = newStore();
      store.upsert(
        'user',
        texts.map((each) => ({ id: each, department: each, skills: [each] })),
      );
      store.append(texts.map((each, i) => run({ id: `e${i}`, user: each, platform: each, labels: [each] })));
      const { groups, current } = await figures(store, ['runs'], by);
      const keys = groups.map(([member]) => (member?.kind === 'member' ? member.key : null));
      expect(new Set(keys)).toEqual(new Set(texts));
      expect(keys).toHaveLength(texts.length);
      expect(current.groupTotals.runs?.every((figure) => figure === 1)).toBe(true);
    },
  );

  it('as names of undeclared fields: each row is counted, none is kept', () => {
    const rows = texts.map((each, i) =>
      Object.defineProperty(run({ id: `e${i}` }), each, { value: 1, enumerable: true }),
    );
    const names = new Set(['fact', 'id', 'at', 'user', 'received']);
    const report = newStore().append(rows.filter((_, i) => !names.has(texts[i] as string)));
    expect(report.stripped).toBe(report.accepted);
  });

  it('as filters: just the events that have it', async () => {
    const store = newStore();
    store.append(texts.map((each, i) => run({ id: `e${i}`, platform: each })));
    const adapter = memoryAdapter(store, { clock: () => NOW });
    const results = await adapter.run(
      texts.map((each) =>
        query(workshop, { measures: ['runs'], period, filter: { kind: 'in', dimension: 'platform', values: [each] } }),
      ),
    );
    expect(results.every(({ current }) => current.totals.runs === 1)).toBe(true);
  });
});

describe('rows with the same id are one event', () => {
  const durations = async (rows: readonly object[]) => {
    const store = newStore();
    for (const row of rows) store.append([row]);
    expect(store.size).toBe(1);
    return (await figures(store, ['duration'])).current.totals.duration;
  };
  const first = run({ duration: 1, received: NOW + 1 });
  const second = run({ duration: 2, received: '2026-12-01T00:00:00Z' });
  const undated = run({ duration: 3 });

  it('of which the last received counts, in whatever order they come', async () => {
    const orders = [
      [first, second, undated],
      [first, undated, second],
      [second, first, undated],
      [second, undated, first],
      [undated, first, second],
      [undated, second, first],
    ];
    expect(await Promise.all(orders.map(durations))).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('or the last to come, where none says when it was received', async () => {
    expect(await durations([undated, run({ duration: 4 })])).toBe(4);
    expect(await durations([run({ duration: 4, received: 5 }), run({ duration: 6, received: 5 })])).toBe(6);
  });

  it('within one batch and across batches, and duplicates are counted as such', () => {
    const store = newStore();
    expect(store.append([first, first, second])).toMatchObject({ read: 3, accepted: 1, duplicates: 2 });
    expect(store.append([first, undated])).toMatchObject({ read: 2, accepted: 0, duplicates: 2 });
    expect(store.size).toBe(1);
  });

  it('but equal rows with different ids, and different facts with the same id, are different events', () => {
    const store = newStore();
    store.append([run(), run({ id: 'e2' }), { fact: 'share', id: 'e1', at: NOW - 1000, user: 'u1' }]);
    expect(store.size).toBe(3);
  });
});

describe('an event store', () => {
  it('tells of accepted events that are yet to happen', () => {
    const store = newStore();
    const rows = [run({ at: NOW + 1 }), run({ id: 'e2', at: NOW }), run({ at: NOW + 2, received: NOW })];
    expect(store.append(rows)).toMatchObject({ accepted: 2, duplicates: 1, future: 1 });
  });

  it('keeps what was read before its source broke, and tells whoever listens', async () => {
    const store = newStore();
    const listener = vi.fn();
    store.subscribe(listener);
    function* broken() {
      yield run();
      throw new Error('The line ends here.');
    }
    expect(() => store.append(broken())).toThrow('The line ends here.');
    expect(listener).toHaveBeenCalledTimes(1);
    expect((await figures(store, ['runs'])).current.totals.runs).toBe(1);
  });

  it('tells of changes until it is no longer listened to, and of nothing where nothing changed', () => {
    const store = newStore();
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.append([run()]);
    store.append([]);
    store.append([null]);
    expect(listener).toHaveBeenCalledTimes(1);
    store.upsert('user', [{ id: 'u1' }]);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    store.append([run({ id: 'e2' })]);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('refuses an entity that the model lacks, and says which was meant', () => {
    expect(() => newStore().upsert('usr' as 'user', [])).toThrow('The model has no entity "usr". Did you mean "user"?');
  });
});

describe('entities', () => {
  const byDepartment = async (store: ReturnType<typeof newStore>) => {
    const { groups } = await figures(store, ['runs'], 'department');
    return groups.map(([member]) => (member?.kind === 'member' ? member.label : member?.kind));
  };

  it('are added and replaced by their id, also after their events came in', async () => {
    const store = newStore();
    store.append([run()]);
    expect(await byDepartment(store)).toEqual(['null']);
    expect(store.upsert('user', [{ id: 'u1', department: 'Ops' }])).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(store.upsert('user', [{ id: 'u2', department: 'R&D' }])).toMatchObject({ accepted: 1, duplicates: 0 });
    expect(await byDepartment(store)).toEqual(['Ops']);
    store.upsert('user', [{ id: 'u1', department: 'R&D' }]);
    expect(await byDepartment(store)).toEqual(['R&D']);
    store.upsert('user', [{ id: 'u1' }]);
    expect(await byDepartment(store)).toEqual(['null']);
  });

  it('are called by their name, or by their id where they have none', async () => {
    const store = newStore();
    store.upsert('user', [{ id: 'u1', name: 'Ann' }, { id: 'u2', name: '' }, { id: 'u3' }]);
    store.append(['u1', 'u2', 'u3', 'u4'].map((user) => run({ id: user, user })));
    const { groups } = await figures(store, ['runs'], 'user');
    expect(groups.map(([member]) => (member?.kind === 'member' ? member.label : null))).toEqual([
      'Ann',
      'u2',
      'u3',
      'u4',
    ]);
  });

  it.each([
    ['no object', 7, 'notAnObject', null],
    ['no id', { name: 'Ann' }, 'missing', 'id'],
    ['a name that is no text', { id: 'u1', name: 5 }, 'wrongType', 'name'],
    ['an endless name', { id: 'u1', name: 'x'.repeat(40_000) }, 'tooLarge', 'name'],
    ['a role that the model lacks', { id: 'u1', role: SECRET }, 'unknownValue', 'role'],
    ['skills that are one text', { id: 'u1', skills: SECRET }, 'wrongType', 'skills'],
  ])('that do not fit are left out and counted: %s', (_, row, reason, field) => {
    const report = newStore().upsert('user', [row]);
    expect(report).toMatchObject({ read: 1, accepted: 0, rejected: [{ reason, field, count: 1 }] });
    expect(JSON.stringify(report)).not.toContain(SECRET);
  });
});
