import { describe, expect, it } from 'vitest';
import type { Assumptions } from '../../../src/data/model/assumption.js';
import { ask, day, SIMPLE, storeOf } from './computed-model.js';

const ROWS = 20_000;
const HOUR = 3_600_000;
/** From the 2nd of October on, so that several blocks of rows lie between two changes. */
const moment = (i: number) => day(2) + Math.floor((i / ROWS) * 27 * 24 * HOUR);
const TOOLS = 9;
const runs = Array.from({ length: ROWS }, (_, i) => ({
  at: moment(i),
  tool: `t${(i * 7) % TOOLS}`,
  user: `u${i % 5}`,
}));

const rates = [day(9) + 1234, day(17)].map((from, i) => ({ from, general: 30 + i, ofDepartment: 70 + 10 * i }));
const versions: Assumptions = [
  { version: 'v', from: null, values: [...(SIMPLE[0]?.values ?? [])] },
  ...rates.map(({ from, general, ofDepartment }, i) => ({
    version: `v${i}`,
    from,
    values: [
      ...(SIMPLE[0]?.values ?? []).filter(({ assumption }) => assumption !== 'rate'),
      { assumption: 'rate', value: general },
      { assumption: 'rate', of: { path: 'user.department', member: 'Ops' }, value: ofDepartment },
      { assumption: 'rate', of: { path: 'user.role', member: 'lead' }, value: 5 },
    ],
  })),
];

/** u1 is in Ops, u1 and u2 lead. */
function rateOf(user: string, at: number): number {
  const rate = rates.findLast(({ from }) => from <= at);
  if (rate === undefined) return 60;
  if (user === 'u1') return rate.ofDepartment;
  return user === 'u2' ? 5 : rate.general;
}

/** Minutes of a tool from each of its changes on; the first tool has none. */
const minutesOf = (changes: readonly number[], tool: number, at: number): number | null => {
  const latest = changes.findLastIndex((since) => since <= at);
  return tool === 0 ? null : tool + 1 + latest * 2;
};

describe.each([
  ['a few times', [day(7), day(7) + 1, day(20)]],
  ['all the time', Array.from({ length: 400 }, (_, i) => day(3) + i * HOUR)],
])('numbers that change %s, of rows in many blocks', (_, changes) => {
  const told = Array.from({ length: TOOLS - 1 }, (_each, i) => i + 1).flatMap((tool) => [
    { id: `t${tool}`, minutes: tool - 1 },
    ...changes.map((since, i) => ({ id: `t${tool}`, since, minutes: tool + 1 + i * 2 })),
  ]);

  it.each([
    ['in order of time', (rows: typeof runs) => [rows]],
    [
      'in no order',
      (rows: typeof runs) => [
        rows.filter((_row, i) => i % 3 === 0),
        ...rows.filter((_row, i) => i % 3 !== 0 && i % 50 === 1).map((row) => [row]),
      ],
    ],
  ])('are those of their time, where rows come %s', async (_order, split) => {
    const store = storeOf([], versions);
    store.upsert('tool', told);
    store.upsert('user', [
      { id: 'u1', department: 'Ops', role: 'lead' },
      { id: 'u2', department: 'Sales', role: 'lead' },
    ]);
    let minutes = 0;
    let value = 0;
    let id = 0;
    for (const batch of split(runs)) {
      store.append(batch.map((row) => ({ fact: 'run', id: `${id++}`, units: 1, duration: 0, ...row })));
      for (const { at, tool, user } of batch) {
        const own = minutesOf(changes, Number(tool.slice(1)), at) ?? 0;
        minutes += own;
        value += own * rateOf(user, at);
      }
    }
    const { current } = await ask(store, ['minutes', 'value'], { grain: 'week' });
    expect(current.totals.minutes).toBe(minutes);
    // The whole number behind it is beyond 2^53: added up exactly, rounded once, and divided last.
    expect(current.totals.value).toBe(Number(BigInt(value) * 60_000n * 10n ** 6n) / (HOUR * 10 ** 6));
    const buckets = (current.bucketTotals.minutes ?? []).reduce((sum: number, each) => sum + (each ?? 0), 0);
    expect(buckets).toBe(minutes);
  });
});
