import { describe, expect, it } from 'vitest';
import { allOf, anyOf, type Filter, inRange, isIn, not } from '../../../src/data/query/filter.js';
import { NOW } from '../workshop.js';
import { askOf, workshopWith } from './asking.js';

describe('ranges', () => {
  const credits = [0, 0.001, 0.999, 1, 1.001, 2.5, null];
  const store = workshopWith(
    credits.map((each, i) => ({ at: NOW - i, credits: each, platform: `p${i}`, delta: -i / 10 })),
  );
  const kept = async (filter: Filter) => {
    const { groups } = await askOf(store, {
      dimensions: ['platform'],
      filter,
      order: [{ by: 'platform', direction: 'ascending' }],
    });
    return groups.map(([member]) => (member?.kind === 'member' ? credits[Number(member.key.slice(1))] : undefined));
  };

  it('hold their beginning and not their end', async () => {
    expect(await kept(inRange('cost', { atLeast: 0.001, below: 1 }))).toEqual([0.001, 0.999]);
    expect(await kept(inRange('cost', { atLeast: 1 }))).toEqual([1, 1.001, 2.5]);
    expect(await kept(inRange('cost', { below: 1 }))).toEqual([0, 0.001, 0.999]);
  });

  it('without bounds hold whatever has a number, and their complement what has none', async () => {
    expect(await kept(inRange('cost', {}))).toEqual([0, 0.001, 0.999, 1, 1.001, 2.5]);
    expect(await kept(not(inRange('cost', {})))).toEqual([null]);
    expect(await kept(not(inRange('cost', { atLeast: 0.001, below: 1 })))).toEqual([0, 1, 1.001, 2.5, null]);
  });

  it('tell bounds exactly that have more decimal places than what is stored', async () => {
    expect(await kept(inRange('cost', { atLeast: 0.0005, below: 1.0005 }))).toEqual([0.001, 0.999, 1]);
    expect(await kept(inRange('cost', { atLeast: 1.0000000001 }))).toEqual([1.001, 2.5]);
    expect(await kept(inRange('cost', { below: 1e300 }))).toHaveLength(6);
    expect(await kept(inRange('change', { atLeast: -0.3, below: -0.1 }))).toEqual([0.999, 1]);
  });

  it('go together with other filters', async () => {
    const filter = anyOf(
      allOf(inRange('cost', { atLeast: 1 }), not(inRange('cost', { below: 2 }))),
      allOf(isIn('platform', ['p0', 'p6']), not(inRange('cost', { atLeast: 0.5 }))),
    );
    expect(await kept(filter)).toEqual([0, 2.5, null]);
  });
});
