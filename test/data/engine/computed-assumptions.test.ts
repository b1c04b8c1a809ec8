import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import type { AssumptionDeclaration, Assumptions } from '../../../src/data/model/assumption.js';
import { reference } from '../../../src/data/model/attribute.js';
import { defineModel, type Model, type ModelDeclaration } from '../../../src/data/model/define-model.js';
import { query } from '../../../src/data/query/build-query.js';
import { ask, day, SIMPLE, savings, storeOf, total } from './computed-model.js';

const base = SIMPLE[0]?.values ?? [];
const without = (...names: readonly string[]) => base.filter(({ assumption }) => !names.includes(assumption));
const inDepartment = (member: string | null, value: number) => ({
  assumption: 'rate',
  of: { path: 'user.department', member },
  value,
});
const inRole = (member: string | null, value: number) => ({
  assumption: 'rate',
  of: { path: 'user.role', member },
  value,
});

const USERS = [
  { id: 'ann', department: 'Ops', role: 'lead' },
  { id: 'ben', department: 'Sales', role: 'lead' },
  { id: 'cem', department: 'Sales', role: 'maker' },
  { id: 'dee' },
];

describe('whom an assumption is for', () => {
  const hours = USERS.map(({ id }) => ({ user: id, minutes: 60 }));
  const values = async (rates: Assumptions[number]['values']) => {
    const store = storeOf(
      [...hours, { minutes: 60 }],
      [{ version: 'v', from: null, values: [...without('rate'), ...rates] }],
    );
    store.upsert('user', USERS);
    const { groups, current } = await ask(store, ['value'], { dimensions: ['user'] });
    return Object.fromEntries(
      groups.map(([member], i) => [member?.kind === 'member' ? member.key : 'nobody', current.groupTotals.value?.[i]]),
    );
  };

  it('is found by the first path that states a value, then the next, then for everyone', async () => {
    const rates = [inRole('lead', 80), inDepartment('Ops', 50), { assumption: 'rate', value: 10 }];
    expect(await values(rates)).toEqual({ ann: 50, ben: 80, cem: 10, dee: 10, nobody: 10 });
  });

  it('is nobody else where there is no general value: their events are not covered', async () => {
    expect(await values([inRole('lead', 80), inDepartment('Ops', 50)])).toEqual({
      ann: 50,
      ben: 80,
      cem: 0,
      dee: 0,
      nobody: 0,
    });
  });

  it('may be those who have no department', async () => {
    expect(await values([inDepartment(null, 7), inRole('lead', 80)])).toEqual({
      ann: 80,
      ben: 80,
      cem: 0,
      dee: 7,
      nobody: 7,
    });
  });

  it('may be a member that nobody is', async () => {
    expect(await values([inDepartment('Moon', 7), { assumption: 'rate', value: 1 }])).toEqual({
      ann: 1,
      ben: 1,
      cem: 1,
      dee: 1,
      nobody: 1,
    });
  });
});

describe('when an assumption is in force', () => {
  const versions: Assumptions = [
    { version: 'spring', from: day(5), values: [...without('rate'), { assumption: 'rate', value: 100 }] },
    { version: 'autumn', from: day(15), values: [...without('rate'), { assumption: 'rate', value: 200 }] },
  ];
  const moments = [day(5) - 1, day(5), day(15) - 1, day(15), day(25)];
  const hourly = (at: readonly number[]) => at.map((each) => ({ at: each, minutes: 60 }));

  it('is from its first instant on, until the next version; before the first there is none', async () => {
    const store = storeOf(hourly(moments), versions);
    const { current, notes } = await ask(store, ['value']);
    expect(current.totals.value).toBe(0 + 100 + 100 + 200 + 200);
    expect(notes).toEqual([{ kind: 'coverage', measure: 'value', covered: 4, of: 5 }]);
  });

  it('is told by the time of the event, in whatever order events come', async () => {
    const store = storeOf([], versions);
    for (const [i, row] of hourly([...moments].reverse()).entries()) {
      store.append([{ fact: 'run', id: `late ${i}`, units: 1, duration: 0, ...row }]);
    }
    expect(await total(store, 'value')).toBe(600);
    const { current } = await ask(store, ['value'], { grain: 'day' });
    expect(current.values.value?.filter((value) => value !== 0 && value !== null)).toEqual([100, 100 + 200, 200]);
  });

  it('is always, where figures are restated with a named version', async () => {
    const store = storeOf(hourly(moments), versions);
    expect(await total(store, 'value', { version: 'spring' })).toBe(500);
    expect(await total(store, 'value', { version: 'autumn' })).toBe(1000);
  });

  it('is told apart within one batch', async () => {
    const store = storeOf(hourly(moments), versions);
    const asked = [null, 'spring', 'autumn'].map((version) =>
      query(savings, {
        measures: ['value', 'minutes'],
        period: { kind: 'range', start: '2026-10-01', end: '2026-11-01' },
        assumptions: { version },
      }),
    );
    const results = await memoryAdapter(store, { clock: () => day(31) }).run(asked);
    expect(results.map(({ current }) => current.totals.value)).toEqual([600, 500, 1000]);
    expect(results.map(({ current }) => current.totals.minutes)).toEqual([300, 300, 300]);
  });

  it('is refused to be told by a version that there is not', async () => {
    const store = storeOf(hourly(moments), versions);
    await expect(total(store, 'value', { version: 'sprng' })).rejects.toMatchObject({
      code: 'unknownName',
      message: expect.stringContaining('Did you mean "spring"?'),
    });
    await expect(total(store, 'runs', { version: 'sprng' })).rejects.toMatchObject({ code: 'unknownName' });
    await expect(total(createEventStore(savings), 'value', { version: 'x' })).rejects.toMatchObject({
      code: 'unknownName',
      message: expect.stringContaining('assume'),
    });
  });

  it('is told with the result, with what is stated of the assumptions that figures rest on', async () => {
    const store = storeOf(hourly(moments), [
      { version: 'long ago', from: null, values: [{ assumption: 'rate', value: 1 }] },
      { version: 'spring', from: day(5), note: 'Salaries', values: base },
      { version: 'next year', from: day(40), values: base },
    ]);
    const used = async (measures: Parameters<typeof ask>[1], spec?: Parameters<typeof ask>[2]) =>
      (await ask(store, measures, spec)).assumptions;
    expect(await used(['minutes'])).toMatchObject({ version: null, estimate: 'expected' });
    expect(await used(['runs'])).toBeNull();
    expect((await used(['covered']))?.versions.map(({ version }) => version)).toEqual(['long ago', 'spring']);
    expect(await used(['roi'])).toEqual({
      version: null,
      estimate: 'expected',
      versions: [
        { version: 'long ago', from: null, values: [{ assumption: 'rate', value: 1 }] },
        { version: 'spring', from: day(5), note: 'Salaries', values: base },
      ],
    });
    expect(await used(['cents'], { basis: { version: 'next year', estimate: 'low' } })).toEqual({
      version: 'next year',
      estimate: 'low',
      versions: [
        { version: 'next year', from: day(40), values: base.filter(({ assumption }) => assumption === 'price') },
      ],
    });
    const october = { kind: 'range', start: '2026-10-06', end: '2026-10-07' } as const;
    expect((await used(['value'], { period: october }))?.versions.map(({ version }) => version)).toEqual(['spring']);
    const compared = {
      period: october,
      comparison: { kind: 'range', start: '2026-10-01', end: '2026-10-02' },
    } as const;
    expect((await used(['value'], compared))?.versions).toHaveLength(2);
    expect((await used(['guess'], { basis: { estimate: 'high' } }))?.versions).toEqual([]);
  });
});

describe('an estimate', () => {
  const range = (assumption: string, low: number, value: number, high: number) => ({ assumption, low, value, high });
  const store = storeOf(
    [{ minutes: 60, credits: 10 }],
    [
      {
        version: 'v',
        from: null,
        values: [
          range('realised', 0.5, 0.75, 1),
          // Costs, of which less saves more.
          range('review', 3, 5, 10),
          range('price', 0.1, 0.2, 0.4),
          { assumption: 'rate', value: 60 },
        ],
      },
    ],
  );

  it('takes for the low figure what saves least, and for the high one what saves most', async () => {
    expect(await total(store, 'value', { estimate: 'low' })).toBe(30 - 10);
    expect(await total(store, 'value', { estimate: 'expected' })).toBe(45 - 5);
    expect(await total(store, 'value', { estimate: 'high' })).toBe(60 - 3);
    expect(await total(store, 'cents', { estimate: 'low' })).toBe(4);
    expect(await total(store, 'cents', { estimate: 'high' })).toBe(1);
  });

  it('takes one of three expressions where these are declared', async () => {
    expect(await total(store, 'guess', { estimate: 'low' })).toBe(1);
    expect(await total(store, 'guess')).toBe(60);
    expect(await total(store, 'guess', { estimate: 'high' })).toBe(60.25);
  });
});

describe('a formula over computed values', () => {
  it('is evaluated after they are added up', async () => {
    const store = storeOf([{ minutes: 60, credits: 1000 }, { minutes: 30, credits: 1000 }, { credits: 500 }]);
    const { current, notes } = await ask(store, ['net', 'roi']);
    expect(current.totals).toEqual({ net: 90 - 12.5, roi: (90 - 12.5) / 12.5 });
    expect(notes).toEqual([
      { kind: 'coverage', measure: 'net', covered: 2, of: 3 },
      { kind: 'coverage', measure: 'net', covered: 3, of: 3 },
      { kind: 'coverage', measure: 'roi', covered: 2, of: 3 },
      { kind: 'coverage', measure: 'roi', covered: 3, of: 3 },
    ]);
  });
});

describe('an assumption about one person', () => {
  const stated = [
    ...without('rate'),
    { assumption: 'rate', of: { path: 'user', member: 'ann' }, value: 80 },
    { assumption: 'rate', value: 10 },
  ];
  /** Savings with rates by person, where each run is somebody's, or not. */
  const filled = (required: boolean) => {
    const { run } = savings.facts;
    const user = reference('User', 'user', { required });
    const perPerson: ModelDeclaration = {
      ...savings,
      facts: { run: { ...run, attributes: { ...run.attributes, user } } },
      assumptions: {
        ...savings.assumptions,
        rate: { ...(savings.assumptions.rate as AssumptionDeclaration), by: ['user'] },
      },
    };
    const store = createEventStore(defineModel(perPerson as never) as Model, { clock: () => day(31) });
    store.assume([{ version: 'v', from: null, values: stated }]);
    const row = { fact: 'run', at: day(10), units: 1, duration: 0, minutes: 60 };
    store.append([
      { ...row, id: 'a', user: 'ann' },
      { ...row, id: 'b', user: 'ben' },
    ]);
    return store;
  };

  it('is erased with the person', async () => {
    const store = filled(false);
    expect(await total(store, 'value')).toBe(90);
    store.erase('user', 'ann', { as: 'removed' });
    expect(JSON.stringify(store.assumptions)).not.toContain('ann');
    expect(store.assumptions[0]?.values).toHaveLength(stated.length - 1);
    expect(await total(store, 'value')).toBe(10);
  });

  it('is erased too where events are left that refer to nobody', async () => {
    const store = filled(false);
    store.erase('user', 'ann', { as: 'anonymous' });
    expect(store.assumptions[0]?.values).toHaveLength(stated.length - 1);
    expect(await total(store, 'value')).toBe(20);
  });

  it('stays with the events of one who has become anonymous, so that no figure changes', async () => {
    const store = filled(true);
    store.erase('user', 'ann', { as: 'anonymous' });
    expect(JSON.stringify(store.assumptions)).not.toContain('ann');
    expect(await total(store, 'value')).toBe(90);
  });
});

describe('assume', () => {
  it('replaces what was assumed, and tells those who listen', async () => {
    const store = storeOf([{ minutes: 60 }]);
    const { version } = store;
    let calls = 0;
    store.subscribe(() => {
      calls++;
    });
    store.assume([{ version: 'dear', from: null, values: [...without('rate'), { assumption: 'rate', value: 99 }] }]);
    expect([store.version > version, calls]).toEqual([true, 1]);
    expect(await total(store, 'value')).toBe(99);
    store.assume([]);
    expect(await total(store, 'value')).toBe(0);
    expect(store.assumptions).toEqual([]);
  });

  it('keeps a copy that nobody can change', () => {
    const values = [{ assumption: 'rate', value: 1 }];
    const store = storeOf([], [{ version: 'v', from: null, values }]);
    values[0] = { assumption: 'rate', value: 2 };
    expect(store.assumptions[0]?.values[0]?.value).toBe(1);
    expect(Object.isFrozen(store.assumptions[0]?.values[0])).toBe(true);
  });

  it('leaves what was assumed where the new is refused', () => {
    const store = storeOf([]);
    expect(() => store.assume([{ version: '', from: null, values: [] }])).toThrow();
    expect(store.assumptions).toEqual(SIMPLE);
  });
});
