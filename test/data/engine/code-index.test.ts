import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeIndex } from '../../../src/data/engine/code-index.js';

const CODES = 9;

describe('an index of codes', () => {
  it('finds the rows that a mask keeps, in their order, and counts them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(CODES - 1), { maxLength: 200 }),
        fc.uint8Array({ minLength: CODES, maxLength: CODES, max: 1 }),
        (codes, mask) => {
          const index = new CodeIndex(Int32Array.from(codes), CODES);
          const expected = codes.flatMap((code, row) => (mask[code] === 1 ? [row] : []));
          expect([...index.rows(mask)]).toEqual(expected);
          expect(index.count(mask)).toBe(expected.length);
        },
      ),
    );
  });

  it('knows the rows of a full chunk, up to the last', () => {
    const codes = new Int32Array(65_536);
    codes[0] = 1;
    codes[65_535] = 2;
    const index = new CodeIndex(codes, 3);
    expect([...index.rows(Uint8Array.of(0, 1, 1))]).toEqual([0, 65_535]);
    expect(index.count(Uint8Array.of(1, 0, 0))).toBe(65_534);
    expect(index.rows(Uint8Array.of(1, 0, 0))[65_533]).toBe(65_534);
  });
});
