import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodeSet } from '../../../src/data/engine/code-set.js';

it('lists each code once, ascending, up to the largest that there can be', () => {
  const codes = fc.array(fc.nat({ max: 300 }), { maxLength: 100 });
  fc.assert(
    fc.property(codes, fc.nat({ max: 5 }), codes, (first, more, second) => {
      const set = new CodeSet(Math.max(0, ...first, ...second) + more);
      set.add(Int32Array.from([...first, 9999]), first.length);
      set.add(Int32Array.from(second), second.length);
      expect([...set.list()]).toEqual([...new Set([...first, ...second])].sort((a, b) => a - b));
    }),
  );
});
