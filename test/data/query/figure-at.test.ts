import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import { figureAt } from '../../../src/data/query/figure-at.js';
import type { Result } from '../../../src/data/query/result.js';
import { NOW, workshop } from '../workshop.js';

const HOUR = 3_600_000;
const run = (id: string, hours: number, platform: string, outcome: string) => ({
  fact: 'run',
  id,
  at: NOW - hours * HOUR,
  user: 'u',
  platform,
  outcome,
});

async function result(): Promise<Result> {
  const store = createEventStore(workshop, { clock: () => NOW });
  store.append([
    run('1', 1, 'Rhino', 'success'),
    run('2', 2, 'Rhino', 'failure'),
    run('3', 26, 'Rhino', 'success'),
    run('4', 1, 'Revit', 'success'),
    run('5', 80, 'Revit', 'success'),
  ]);
  const asked = query(workshop, {
    measures: ['runs'],
    dimensions: ['platform', 'outcome'],
    period: { kind: 'last', count: 2, unit: 'day' },
    comparison: { kind: 'previousPeriod' },
    grain: 'day',
    subtotals: true,
  });
  const [answer] = await memoryAdapter(store).run([asked], { now: NOW });
  return answer as Result;
}

const measure = 'runs';

describe('figureAt', () => {
  it('reads totals, groups, buckets, subtotals and the comparison', async () => {
    const all = await result();
    const position = (wanted: readonly string[]) =>
      all.groups.findIndex((group) => group.every((member, i) => member.kind === 'member' && member.key === wanted[i]));
    const rhino = position(['Rhino', 'success']);
    expect(figureAt(all, { measure })).toBe(4);
    expect(figureAt(all, { measure, bucket: 1 })).toBe(3);
    expect(figureAt(all, { measure, group: rhino })).toBe(2);
    expect(figureAt(all, { measure, group: rhino, bucket: 0 })).toBe(1);
    expect(figureAt(all, { measure, frame: 'comparison' })).toBe(1);
    const subtotal = all.subtotals[0]?.groups.findIndex(
      ([member]) => member?.kind === 'member' && member.key === 'Rhino',
    );
    expect(figureAt(all, { measure, subtotals: 0, group: subtotal ?? -1 })).toBe(3);
    expect(figureAt(all, { measure, subtotals: 0, group: subtotal ?? -1, bucket: 1 })).toBe(2);
  });

  it('refuses what the result does not have', async () => {
    const all = await result();
    expect(() => figureAt(all, { measure: 'rums' })).toThrow('Did you mean "runs"?');
    expect(() => figureAt(all, { measure, group: 99 })).toThrow('no such group');
    expect(() => figureAt(all, { measure, group: -1 })).toThrow('no such group');
    expect(() => figureAt(all, { measure, bucket: 2 })).toThrow('no such bucket');
    expect(() => figureAt(all, { measure, subtotals: 1 })).toThrow('no such subtotals');
    expect(() => figureAt({ ...all, comparison: null }, { measure, frame: 'comparison' })).toThrow(
      'no such comparison',
    );
  });
});
