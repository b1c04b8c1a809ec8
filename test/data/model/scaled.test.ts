import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromScaled, toScaled } from '../../../src/data/model/scaled.js';

/** What decimal text says, rounded half to even, by whole numbers alone. */
function roundedText(negative: boolean, whole: string, fraction: string, scale: number): number {
  const digits = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'));
  const rest = fraction.slice(scale).padEnd(1, '0');
  const half = BigInt(`5${'0'.repeat(rest.length - 1)}`);
  const up = BigInt(rest) > half || (BigInt(rest) === half && digits % 2n === 1n);
  const rounded = Number(up ? digits + 1n : digits);
  return negative && rounded !== 0 ? -rounded : rounded;
}

describe('toScaled', () => {
  it.each([
    [0.285, 2, 28],
    [1.005, 2, 100],
    [1.015, 2, 102],
    [0.125, 2, 12],
    [0.375, 2, 38],
    [2.5, 0, 2],
    [3.5, 0, 4],
    [-2.5, 0, -2],
    [-0.285, 2, -28],
    [-0.0001, 2, 0],
    [0.1, 1, 1],
    [1e-9, 9, 1],
    [5e-10, 9, 0],
    [1.5e-9, 9, 2],
    [123456789.5, 0, 123456790],
    [9007199254740991, 0, 9007199254740991],
  ])('keeps what the decimal text of %d says at %i places', (value, scale, expected) => {
    expect(toScaled(value, scale)).toBe(expected);
  });

  it('never makes a negative zero', () => {
    expect(Object.is(toScaled(-0, 0), 0)).toBe(true);
    expect(Object.is(toScaled(-0.001, 2), 0)).toBe(true);
    expect(Object.is(toScaled(-0, 3), 0)).toBe(true);
  });

  it('rounds half to even by the decimal text, whatever the size', () => {
    const text = fc.record({
      negative: fc.boolean(),
      scale: fc.integer({ min: 0, max: 9 }),
      whole: fc.oneof(fc.nat({ max: 9999 }), fc.nat({ max: 2 ** 31 }), fc.nat({ max: 9_999_999_999 })),
      fraction: fc
        .array(fc.constantFrom(...'0123456789', '5', '5', '0'), { maxLength: 6 })
        .map((digits) => digits.join('')),
    });
    fc.assert(
      fc.property(text, fc.boolean(), ({ negative, scale, whole, fraction }, isHalf) => {
        const kept = isHalf ? `${fraction.padEnd(scale, '0').slice(0, scale)}5` : fraction;
        const value = Number(`${negative ? '-' : ''}${whole}.${kept || '0'}`);
        // Only texts that survive being a number: then the number's own shortest text is the one that was written.
        fc.pre(`${whole}${kept}`.length <= 15 && Math.abs(value) * 10 ** scale <= Number.MAX_SAFE_INTEGER);
        expect(toScaled(value, scale)).toBe(roundedText(negative, String(whole), kept, scale));
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives figures back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (scaled, scale) => {
        expect(toScaled(fromScaled(scaled, scale), scale)).toBe(scaled);
      }),
    );
  });
});
