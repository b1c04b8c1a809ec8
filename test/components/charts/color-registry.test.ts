import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { member } from '../../../stories/fixtures/results.js';

describe('the colours of a page', () => {
  it('stay with their category, whatever it is shown beside', () => {
    const colors = createColorRegistry();
    const [a, b] = colors.colorsOf('platform', [member('a'), member('b')]);
    expect(colors.colorsOf('platform', [member('c'), member('b'), member('a')]).slice(1)).toEqual([b, a]);
  });

  it('belong to one dimension: a platform and a tool of the same name are two categories', () => {
    const colors = createColorRegistry();
    colors.colorsOf('platform', [member('x'), member('a')]);
    expect(colors.colorsOf('tool', [member('a')])).toEqual([1]);
  });

  it('give "Other" and none a grey, and a member that is called "other" a colour', () => {
    const colors = createColorRegistry();
    const given = colors.colorsOf('d', [
      { kind: 'other', count: 2 },
      { kind: 'null' },
      member('other'),
      member('null'),
    ]);
    expect(given).toEqual(['other', 'none', 1, 2]);
  });

  it('do not meet in one chart of up to eight, even when more have been given out', () => {
    const colors = createColorRegistry();
    const all = Array.from({ length: 24 }, (_, i) => member(String(i)));
    for (let i = 0; i < 24; i += 6) colors.colorsOf('d', all.slice(i, i + 6));
    for (let i = 0; i <= 16; i++) {
      const given = colors.colorsOf('d', all.slice(i, i + 8));
      expect(new Set(given).size).toBe(8);
    }
  });

  it('are not confused by hostile names', () => {
    const colors = createColorRegistry();
    expect(colors.colorsOf('__proto__', [member('constructor'), member('__proto__')])).toEqual([1, 2]);
  });
});
