import { type Brand, brandColors } from '../../components/theme/brand-colors.js';
import { COLOR_NAMES, type ColorName } from '../../components/theme/color-name.js';
import type { Look, Scheme } from '../../components/theme/look.js';
import { formatColor } from '../../components/theme/oklch.js';

/** What drawings and texts of a page are painted with, whichever way it looks. */
export const colorVariables = Object.fromEntries(COLOR_NAMES.map((name) => [name, `var(--${name})`])) as Readonly<
  Record<ColorName, string>
>;

/** The colours of a brand as rules: light, also on paper, and dark where a person prefers that, each also with more contrast. */
export function colorSheet(brand: Brand): string {
  const rule = (look: Look) => `:root{color-scheme:${look.scheme};${values(brand, look)}}`;
  const both = (scheme: Scheme, media: string) =>
    `@media ${media}{${rule({ scheme, contrast: 'standard' })}}\n@media ${media} and (prefers-contrast:more){${rule({ scheme, contrast: 'more' })}}`;
  return [
    rule({ scheme: 'light', contrast: 'standard' }),
    `@media (prefers-contrast:more){${rule({ scheme: 'light', contrast: 'more' })}}`,
    both('dark', 'screen and (prefers-color-scheme:dark)'),
  ].join('\n');
}

function values(brand: Brand, look: Look): string {
  const colors = brandColors(brand, look);
  return COLOR_NAMES.map((name) => `--${name}:${formatColor(colors[name])}`).join(';');
}
