import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accentRamp, accentVariables } from '../../../src/components/theme/accent.js';
import type { Scheme } from '../../../src/components/theme/neutrals.js';
import { contrast, formatColor, type Oklch, parseColor } from '../../../src/components/theme/oklch.js';
import { CATEGORY_COLORS, NONE_COLOR, OTHER_COLOR } from '../../../src/components/theme/palette.js';
import { themeStyleSheet, themeVariables } from '../../../src/components/theme/tokens.js';
import { colorDistance, VISIONS } from './color-vision.js';

const schemes: readonly Scheme[] = ['light', 'dark'];

function color(name: string, scheme: Scheme): Oklch {
  const found = themeVariables.find((variable) => variable.name === name);
  if (found === undefined || typeof found.value === 'string') throw new Error(`${name} is no colour`);
  return found.value[scheme];
}

describe.each(schemes)('the %s scheme', (scheme) => {
  const grounds = ['--tally-ground', '--tally-surface'].map((name) => color(name, scheme));

  it.each(['--tally-text', '--tally-text-quiet', '--tally-positive', '--tally-negative', '--tally-accent-text'])(
    'has 4.5 : 1 for words in %s on page, card and what is under the pointer',
    (name) => {
      for (const ground of [...grounds, color('--tally-raised', scheme)]) {
        expect(contrast(color(name, scheme), ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('has 4.5 : 1 for words on buttons and on what is chosen', () => {
    expect(contrast(color('--tally-on-accent', scheme), color('--tally-accent', scheme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('--tally-on-accent', scheme), color('--tally-accent-strong', scheme))).toBeGreaterThan(4.5);
    expect(contrast(color('--tally-text', scheme), color('--tally-accent-quiet', scheme))).toBeGreaterThan(4.5);
    expect(contrast(color('--tally-accent-text', scheme), color('--tally-accent-quiet', scheme))).toBeGreaterThan(4.5);
  });

  it('has 3 : 1 for marks, edges of controls and the focus ring', () => {
    const marks = [...CATEGORY_COLORS, OTHER_COLOR, NONE_COLOR].map((value) => value[scheme]);
    const edges = ['--tally-border-strong', '--tally-focus', '--tally-accent', '--tally-warning'].map((name) =>
      color(name, scheme),
    );
    for (const mark of [...marks, ...edges]) {
      for (const ground of grounds) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(VISIONS)('has categories that %s tells apart', (vision) => {
    for (const [i, a] of CATEGORY_COLORS.entries()) {
      for (const b of CATEGORY_COLORS.slice(0, i)) {
        expect(colorDistance(a[scheme], b[scheme], vision)).toBeGreaterThan(0.085);
      }
    }
  });
});

describe('the ramp of a brand', () => {
  const brands = ['#ffff00', '#000000', '#ffffff', '#e11d48', '#0f766e', 'oklch(0.7 0.25 140)', '#808080'];

  it.each(brands)('of %s can be read in both schemes', (brand) => {
    const parsed = parseColor(brand) as Oklch;
    for (const scheme of schemes) {
      const ramp = accentRamp(parsed, scheme);
      for (const ground of ['--tally-ground', '--tally-surface'].map((name) => color(name, scheme))) {
        expect(contrast(ramp.accent, ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(ramp.text, ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(ramp.text, ramp.quiet)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ramp.onAccent, ramp.accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ramp.onAccent, ramp.strong)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps a brand colour that can be seen as it is', () => {
    expect(formatColor(accentRamp(parseColor('oklch(0.55 0.2 268)') as Oklch, 'light').accent)).toBe(
      'oklch(0.55 0.2 268)',
    );
  });

  it('is not made of what is no colour, so that nothing gets into a style attribute', () => {
    expect(accentVariables('red; background: url(x)')).toBeUndefined();
    expect(accentVariables('#12')).toBeUndefined();
  });
});

it('reads hex and oklch alike', () => {
  const hex = parseColor('#3366cc') as Oklch;
  const written = parseColor(formatColor(hex)) as Oklch;
  expect(written.l).toBeCloseTo(hex.l, 3);
  expect(written.c).toBeCloseTo(hex.c, 3);
  expect(parseColor('oklch(54.6% 50% 268deg)')).toEqual({ l: 0.546, c: 0.2, h: 268 });
  expect(parseColor('#fff')?.l).toBeCloseTo(1, 4);
});

it('keeps the style sheet beside the tokens that it is made of', async () => {
  const file = fileURLToPath(new URL('../../../src/components/theme/tokens.css', import.meta.url));
  await expect(themeStyleSheet()).toMatchFileSnapshot(file);
});

it('gives every variable a name of its own and a meaning', () => {
  expect(new Set(themeVariables.map(({ name }) => name)).size).toBe(themeVariables.length);
  for (const { name, meaning } of themeVariables) {
    expect(name).toMatch(/^--tally-[a-z0-9-]+$/);
    expect(meaning).not.toBe('');
  }
});
