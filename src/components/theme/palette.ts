import type { Contrast, Scheme } from './look.js';
import type { Oklch } from './oklch.js';

const oklch = (l: number, c: number, h: number): Oklch => ({ l, c, h });

/**
 * Colours of categories. Hue and lightness differ together, so that every two can be told apart with protanopia,
 * deuteranopia and tritanopia, and from the greys below.
 */
export const PALETTES: Readonly<Record<Scheme, Readonly<Record<Contrast, readonly Oklch[]>>>> = {
  light: {
    standard: [
      oklch(0.623, 0.194, 253),
      oklch(0.492, 0.189, 304),
      oklch(0.623, 0.15, 100),
      oklch(0.642, 0.198, 337),
      oklch(0.538, 0.091, 171),
      oklch(0.397, 0.09, 268),
      oklch(0.475, 0.158, 46),
      oklch(0.38, 0.076, 15),
    ],
    more: [
      oklch(0.535, 0.195, 259),
      oklch(0.385, 0.196, 302),
      oklch(0.468, 0.149, 73),
      oklch(0.552, 0.191, 334),
      oklch(0.457, 0.146, 198),
      oklch(0.266, 0.134, 284),
      oklch(0.354, 0.088, 34),
      oklch(0.245, 0.182, 39),
    ],
  },
  dark: {
    standard: [
      oklch(0.879, 0.08, 251),
      oklch(0.764, 0.15, 303),
      oklch(0.878, 0.198, 97),
      oklch(0.634, 0.096, 316),
      oklch(0.76, 0.121, 163),
      oklch(0.606, 0.199, 275),
      oklch(0.737, 0.18, 61),
      oklch(0.59, 0.197, 54),
    ],
    more: [
      oklch(0.939, 0.195, 203),
      oklch(0.828, 0.112, 314),
      oklch(0.931, 0.175, 105),
      oklch(0.724, 0.077, 317),
      oklch(0.826, 0.116, 155),
      oklch(0.68, 0.179, 278),
      oklch(0.776, 0.168, 60),
      oklch(0.696, 0.197, 20),
    ],
  },
};

/** The rest of a ranking, and the member of events that have none: greys, as light as this. */
export const GREYS: Readonly<Record<Scheme, Readonly<Record<Contrast, readonly [other: number, none: number]>>>> = {
  light: { standard: [0.61, 0.48], more: [0.54, 0.4] },
  dark: { standard: [0.7, 0.58], more: [0.8, 0.68] },
};
