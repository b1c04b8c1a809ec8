import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../src/data/answer/member-order.js';
import { orderBy, rankFigures, reversed } from '../../../src/data/answer/ranks.js';

const figure = fc.oneof(fc.constantFrom(null, 0, -0, 1, 1, 2), fc.double({ noNaN: true, noDefaultInfinity: true }));
const direction = fc.constantFrom('ascending' as const, 'descending' as const);

describe('orderBy', () => {
  it('is what comparing one criterion after the other comes to, ties as they were', () => {
    const items = fc.array(fc.tuple(figure, figure), { maxLength: 60 });
    const property = fc.property(items, direction, direction, (pairs, first, second) => {
      const criteria = [
        rankFigures(
          pairs.map(([a]) => a),
          first,
        ),
        rankFigures(
          pairs.map(([, b]) => b),
          second,
        ),
      ];
      const expected = pairs
        .map((pair, i) => ({ pair, i }))
        .sort((a, b) => compareFigures(a.pair[0], b.pair[0], first) || compareFigures(a.pair[1], b.pair[1], second));
      expect([...orderBy(criteria, pairs.length)]).toEqual(expected.map(({ i }) => i));
    });
    fc.assert(property);
  });

  it('turns round what is reversed', () => {
    const ranks = { of: Int32Array.of(2, 0, 1), size: 3 };
    expect([...orderBy([ranks], 3)]).toEqual([1, 2, 0]);
    expect([...orderBy([reversed(ranks)], 3)]).toEqual([0, 2, 1]);
    expect([...orderBy([], 3)]).toEqual([0, 1, 2]);
  });
});
