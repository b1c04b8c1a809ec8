import { type Brand, DEFAULT_BRAND } from '../components/theme/brand-colors.js';
import { parseColor } from '../components/theme/oklch.js';

/** Whose a document is, and how that looks. */
export interface DocumentBrand {
  /** `#rgb`, `#rrggbb` or `oklch(l c h)`; the library's unless stated. */
  readonly accent?: string;
  readonly secondary?: string;
  /** Whose report it is, over its title; what the report says unless stated. */
  readonly organisation?: string;
  /** The bytes of a PNG image. */
  readonly logo?: Uint8Array;
}

/** The colours that a document is made of; what is no colour counts as not given. */
export function brandOf({ accent, secondary }: DocumentBrand): Brand {
  const own = accent === undefined ? undefined : parseColor(accent);
  return {
    accent: own ?? DEFAULT_BRAND.accent,
    secondary: secondary === undefined ? undefined : parseColor(secondary),
  };
}
