import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandVariable, brandVariables } from '../../../src/components/theme/brand-variables.js';
import { CATEGORY_DISTANCE } from '../../../src/components/theme/category-colors.js';
import type { ColorName } from '../../../src/components/theme/color-name.js';
import { leastDistance, seenColor } from '../../../src/components/theme/color-vision.js';
import { CONTRAST_PROMISES } from '../../../src/components/theme/contrast-promises.js';
import type { Look } from '../../../src/components/theme/look.js';
import { parseColor } from '../../../src/components/theme/oklch.js';
import { wcagContrast } from './wcag.js';

const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
  (['standard', 'more'] as const).map((contrast) => ({ scheme, contrast })),
);
const CATEGORIES = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `category-${i}` as ColorName);

const part = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const oklch = (l: fc.Arbitrary<number>, c: fc.Arbitrary<number>) =>
  fc.tuple(l, c, fc.integer({ min: -360, max: 720 })).map(([x, y, h]) => `oklch(${x.toFixed(4)} ${y.toFixed(4)} ${h})`);
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const grey = fc.integer({ min: 0, max: 255 }).map((value) => `#${value.toString(16).padStart(2, '0').repeat(3)}`);
/** Any colour, with many of those that are hard: nearly white, nearly black, grey, louder than a screen can show. */
const color = fc.oneof(
  hex,
  grey,
  oklch(part(0, 1), part(0, 0.4)),
  oklch(part(0.93, 1), part(0, 0.1)),
  oklch(part(0, 0.15), part(0, 0.1)),
  oklch(part(0.4, 0.75), part(0.2, 0.5)),
);
const brand = fc.tuple(color, fc.option(color, { nil: undefined }));

/** A colour as a browser would read it out of the variables of a brand. */
function shown(variables: Readonly<Record<string, string>>, name: ColorName, { scheme, contrast }: Look): string {
  const value = variables[brandVariable(name, contrast)] ?? '';
  const [, light = '', dark = ''] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value) ?? [];
  return scheme === 'light' ? light : dark;
}

describe('the colours of any brand', () => {
  it('have every contrast that is promised, in every scheme', () => {
    fc.assert(
      fc.property(brand, ([accent, secondary]) => {
        const variables = brandVariables(accent, secondary) ?? {};
        for (const look of LOOKS) {
          for (const { of, on, atLeast } of CONTRAST_PROMISES) {
            for (const ink of of) {
              for (const ground of on) {
                const contrast = wcagContrast(shown(variables, ink, look), shown(variables, ground, look));
                if (contrast < atLeast[look.contrast]) {
                  throw new Error(`${ink} on ${ground}, ${look.scheme}, ${look.contrast}: ${contrast}`);
                }
              }
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have categories that are told apart with every colour vision, and from the greys', () => {
    fc.assert(
      fc.property(brand, ([accent, secondary]) => {
        const variables = brandVariables(accent, secondary) ?? {};
        for (const look of LOOKS) {
          const seen = (name: ColorName) => {
            const parsed = parseColor(shown(variables, name, look));
            if (parsed === undefined) throw new Error(`${name} is no colour`);
            return seenColor(parsed);
          };
          const categories = CATEGORIES.map(seen);
          for (const [i, one] of categories.entries()) {
            // Written in the 256 steps of a screen, colours move by less than one of them.
            for (const other of categories.slice(0, i)) {
              expect(leastDistance(one, other)).toBeGreaterThan(CATEGORY_DISTANCE - 0.005);
            }
            for (const other of [seen('other'), seen('none')]) expect(leastDistance(one, other)).toBeGreaterThan(0.035);
          }
          expect(leastDistance(seen('other'), seen('none'))).toBeGreaterThan(0.08);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have steps of heat maps that go one way and are told apart, from each other and from the card', () => {
    const steps = [0, 1, 2, 3, 4, 5].map((i) => `heat-${i}` as ColorName);
    fc.assert(
      fc.property(brand, ([accent, secondary]) => {
        const variables = brandVariables(accent, secondary) ?? {};
        for (const look of LOOKS) {
          const colors = steps.map((name) => parseColor(shown(variables, name, look)));
          const surface = parseColor(shown(variables, 'surface', look));
          for (const [i, color] of colors.entries()) {
            const before = i === 0 ? surface : colors[i - 1];
            if (color === undefined || before === undefined) throw new Error('no colour');
            const further = look.scheme === 'light' ? before.l - color.l : color.l - before.l;
            expect(further, `${steps[i]} ${look.scheme}`).toBeGreaterThan(0.015);
            expect(leastDistance(seenColor(color), seenColor(before))).toBeGreaterThan(
              i > 1 ? 0.065 : i === 1 ? 0.045 : 0.02,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('show what is under the pointer and what is chosen otherwise than the rest', () => {
    fc.assert(
      fc.property(brand, ([accent, secondary]) => {
        const variables = brandVariables(accent, secondary) ?? {};
        for (const look of LOOKS) {
          const values = (names: readonly ColorName[]) => new Set(names.map((name) => shown(variables, name, look)));
          expect(values(['surface', 'raised', 'accent-quiet']).size).toBe(3);
          expect(values(['accent', 'accent-strong']).size).toBe(2);
        }
      }),
    );
  });
});

describe('a brand', () => {
  const light: Look = { scheme: 'light', contrast: 'standard' };
  const dark: Look = { scheme: 'dark', contrast: 'standard' };

  it('keeps a colour that can be seen as it is, for marks, for its category and for words', () => {
    const variables = brandVariables('#a8481b') ?? {};
    for (const name of ['accent', 'category-1', 'accent-text'] as const) {
      expect(shown(variables, name, light)).toBe('#a8481b');
    }
  });

  it('has its second colour for the second category, and for what the greys lean to', () => {
    const variables = brandVariables('#a8481b', '#16697a') ?? {};
    const own = parseColor('#16697a')?.h ?? Number.NaN;
    for (const look of [light, dark]) {
      for (const name of ['category-2', 'text-quiet', 'border-strong'] as const) {
        expect(Math.abs((parseColor(shown(variables, name, look))?.h ?? 0) - own)).toBeLessThan(20);
      }
    }
  });

  it('that is grey has greys without a hue', () => {
    const variables = brandVariables('#777777') ?? {};
    for (const look of [light, dark]) {
      for (const name of ['ground', 'text', 'border', 'accent'] as const) {
        expect(shown(variables, name, look)).toMatch(/^#(..)\1\1$/);
      }
    }
  });

  it('is not made of what is no colour, so that nothing gets into a style attribute', () => {
    for (const text of ['red; background: url(x)', '#12', 'oklch(1.2.3 0.1 20)', 'oklch(0.5 0.1 url(x))', '']) {
      expect(brandVariables(text)).toBeUndefined();
      expect(brandVariables('#a8481b', text)).toEqual(brandVariables('#a8481b'));
    }
  });
});
