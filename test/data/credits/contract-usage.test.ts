import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractUsage } from '../../../src/data/credits/contract-usage.js';

describe('contractUsage', () => {
  it.each([
    [0, 'normal'],
    [899.999999, 'normal'],
    [900, 'warning'],
    [999.999999, 'warning'],
    [1000, 'warning'],
    [1000.000001, 'over'],
  ] as const)('of 1,000 credits %d are %s', (used, state) => {
    expect(contractUsage({ allocation: 1000 }, used).state).toBe(state);
  });

  it('tells what is left, or by how much it is over, never both', () => {
    expect(contractUsage({ allocation: 0.3 }, 0.1)).toEqual({
      used: 0.1,
      share: 1 / 3,
      remaining: 0.2,
      overflow: 0,
      state: 'normal',
    });
    expect(contractUsage({ allocation: 0.3 }, 0.7)).toMatchObject({ remaining: 0, overflow: 0.4, state: 'over' });
  });

  it('is not led astray by binary fractions: 0.1 and 0.2 are all of 0.3', () => {
    expect(contractUsage({ allocation: 0.3 }, 0.1 + 0.2)).toMatchObject({ state: 'warning', overflow: 0, share: 1 });
    expect(contractUsage({ allocation: 0.1 }, 0.09)).toMatchObject({ state: 'warning' });
  });

  it('tells states by integers, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e15 }), fc.integer({ min: 1, max: 1e15 }), (allocation, used) => {
        const { state } = contractUsage({ allocation: allocation / 1e6 }, used / 1e6);
        const [tenfold, all] = [BigInt(used) * 10n, BigInt(allocation)];
        const expected = tenfold > all * 10n ? 'over' : tenfold >= all * 9n ? 'warning' : 'normal';
        expect(state).toBe(expected);
      }),
    );
  });
});
