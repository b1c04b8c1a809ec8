import { type Brand, brandColors, DEFAULT_BRAND } from './brand-colors.js';
import type { ColorName } from './color-name.js';
import type { Contrast } from './look.js';
import { formatColor, parseColor } from './oklch.js';

/** The colours of a brand as CSS variables, for the style of an element or a rule of a style sheet. */
export type BrandVariables = Readonly<Record<`--tally-brand-${string}`, string>>;

/**
 * Computes all colours of a brand, for light and dark and for more contrast, from its one or two colours, each `#rgb`,
 * `#rrggbb` or `oklch(l c h)`. What is none of these counts as not given; undefined where none is given.
 */
export function brandVariables(accent: string | undefined, secondary?: string | undefined): BrandVariables | undefined {
  const key = `${accent}/${secondary}`;
  if (!computed.has(key)) {
    // A server shows many pages in few brands.
    if (computed.size >= MOST_KEPT) computed.clear();
    computed.set(key, compute(accent, secondary));
  }
  return computed.get(key);
}

const MOST_KEPT = 64;
const computed = new Map<string, BrandVariables | undefined>();

function compute(accent: string | undefined, secondary: string | undefined): BrandVariables | undefined {
  const first = accent === undefined ? undefined : parseColor(accent);
  const second = secondary === undefined ? undefined : parseColor(secondary);
  if (first === undefined && second === undefined) return undefined;
  const brand: Brand = { accent: first ?? DEFAULT_BRAND.accent, secondary: second };
  return { ...variables(brand, 'standard'), ...variables(brand, 'more') };
}

/** The name of the variable in which a brand keeps a colour; `--tally-…` is taken from it. */
export function brandVariable(name: ColorName, contrast: Contrast): `--tally-brand-${string}` {
  return `--tally-brand-${name}${contrast === 'more' ? '-more' : ''}`;
}

/** The colours of a brand as they are written for CSS, both schemes in one. */
function brandValues(brand: Brand, contrast: Contrast): readonly (readonly [ColorName, string])[] {
  const light = brandColors(brand, { scheme: 'light', contrast });
  const dark = brandColors(brand, { scheme: 'dark', contrast });
  return (Object.keys(light) as ColorName[]).map((name) => [
    name,
    `light-dark(${formatColor(light[name])}, ${formatColor(dark[name])})`,
  ]);
}

function variables(brand: Brand, contrast: Contrast): BrandVariables {
  return Object.fromEntries(
    brandValues(brand, contrast).map(([name, value]) => [brandVariable(name, contrast), value]),
  );
}
