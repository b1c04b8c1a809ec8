import type { SchemeColor } from './neutrals.js';

/**
 * Colours of categories, in the order in which they are given out. Hue and lightness differ together, so that every two
 * can be told apart with protanopia, deuteranopia and tritanopia, and each has 3 : 1 against page and card.
 */
export const CATEGORY_COLORS: readonly SchemeColor[] = [
  { light: { l: 0.638, c: 0.146, h: 240 }, dark: { l: 0.86, c: 0.08, h: 234 } },
  { light: { l: 0.532, c: 0.198, h: 298 }, dark: { l: 0.767, c: 0.149, h: 305 } },
  { light: { l: 0.645, c: 0.132, h: 85 }, dark: { l: 0.853, c: 0.144, h: 103 } },
  { light: { l: 0.65, c: 0.2, h: 345 }, dark: { l: 0.58, c: 0.118, h: 329 } },
  { light: { l: 0.52, c: 0.09, h: 178 }, dark: { l: 0.727, c: 0.13, h: 182 } },
  { light: { l: 0.412, c: 0.111, h: 258 }, dark: { l: 0.614, c: 0.15, h: 255 } },
  { light: { l: 0.546, c: 0.182, h: 26 }, dark: { l: 0.744, c: 0.15, h: 30 } },
  { light: { l: 0.4, c: 0.112, h: 45 }, dark: { l: 0.581, c: 0.15, h: 46 } },
];

/** The rest of a ranking. */
export const OTHER_COLOR: SchemeColor = { light: { l: 0.62, c: 0.012, h: 265 }, dark: { l: 0.64, c: 0.012, h: 265 } };
/** The member of events that have none. */
export const NONE_COLOR: SchemeColor = { light: { l: 0.5, c: 0.012, h: 265 }, dark: { l: 0.53, c: 0.012, h: 265 } };
