import { describe, expect, it } from 'vitest';
import { contrast, type Oklch, parseColor, toLinearRgb } from '../../../src/components/theme/oklch.js';
import { themeVariables } from '../../../src/components/theme/tokens.js';

/** Windows' own contrast themes: Canvas, CanvasText, LinkText, Highlight, HighlightText, GrayText. */
const THEMES: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  Aquatic: ['#202020', '#ffffff', '#75e9fc', '#8ee3f0', '#263b50', '#a6a6a6'],
  Desert: ['#fffaef', '#3d3d3d', '#1c5e75', '#903909', '#fff5e3', '#676767'],
  Dusk: ['#2d3236', '#ffffff', '#70ebde', '#a1bfde', '#212d3b', '#a6a6a6'],
  'Night sky': ['#000000', '#ffffff', '#8080ff', '#d6b4fd', '#2b2b2b', '#a6a6a6'],
  'High contrast black': ['#000000', '#ffffff', '#ffff00', '#1aebff', '#000000', '#3ff23f'],
  'High contrast white': ['#ffffff', '#000000', '#00009f', '#37006e', '#ffffff', '#600000'],
};
const KEYWORDS = ['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'HighlightText', 'GrayText'];

describe.each(Object.entries(THEMES))('under the forced colours of %s', (_, theme) => {
  const color = (name: string): Oklch => {
    const value = themeVariables.find((variable) => variable.name === `--tally-${name}`)?.forcedColors ?? '';
    const mixed = /^color-mix\(in oklab, (\w+) (\d+)%, (\w+)\)$/.exec(value);
    if (mixed === null) return system(value);
    const [, first = '', percent = '', second = ''] = mixed;
    return mix(system(first), system(second), Number(percent) / 100);
  };
  const system = (keyword: string): Oklch => {
    const parsed = parseColor(theme[KEYWORDS.indexOf(keyword)] ?? '');
    if (parsed === undefined) throw new Error(`${keyword} is no colour of the system`);
    return parsed;
  };
  const categories = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `category-${i}`);

  it('marks have 3 : 1, words and rings too', () => {
    for (const name of [...categories, 'accent', 'focus', 'axis', 'border-strong', 'other', 'none']) {
      expect(contrast(color(name), color('surface')), name).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['text', 'text-quiet', 'positive', 'negative', 'accent-text']) {
      expect(contrast(color(name), color('surface')), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('steps of heat maps are told apart from their neighbours and from the ground', () => {
    const steps = [color('surface'), ...[0, 1, 2, 3, 4, 5].map((i) => color(`heat-${i}`))].map(cieLab);
    steps.slice(1).forEach((one, i) => {
      const before = steps[i] ?? [];
      expect(Math.hypot(...one.map((part, k) => part - (before[k] ?? 0))), `heat-${i}`).toBeGreaterThan(
        i === 0 ? 2 : 4,
      );
    });
  });

  it('categories are told apart', () => {
    for (const [i, one] of categories.entries()) {
      for (const other of categories.slice(0, i)) {
        const [a, b] = [cieLab(color(one)), cieLab(color(other))];
        expect(Math.hypot(...a.map((part, k) => part - (b[k] ?? 0))), `${one}, ${other}`).toBeGreaterThan(8);
      }
    }
  });
});

/** As `color-mix(in oklab, …)` mixes. */
function mix(a: Oklch, b: Oklch, share: number): Oklch {
  const part = (of: (color: Oklch) => number) => of(a) * share + of(b) * (1 - share);
  const l = part((color) => color.l);
  const x = part(({ c, h }) => c * Math.cos((h * Math.PI) / 180));
  const y = part(({ c, h }) => c * Math.sin((h * Math.PI) / 180));
  return { l, c: Math.hypot(x, y), h: (Math.atan2(y, x) * 180) / Math.PI };
}

/** CIE L*a*b*, with half the weight on hue: it tells more of what is nearly black than OKLab does. */
function cieLab(color: Oklch): readonly number[] {
  const [r, g, b] = toLinearRgb(color);
  const root = (part: number) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 250 * (x - y), 100 * (y - z)];
}
