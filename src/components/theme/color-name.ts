/** The colours of categories, in the order in which they are given out. */
export type CategoryName = `category-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** The colours of a heat map: of 0, and of each fifth of what lies between the lowest figure and the highest. */
export type HeatName = `heat-${0 | 1 | 2 | 3 | 4 | 5}`;

/** Names of the colours that are computed for a brand; each is a variable `--tally-…`. */
export const COLOR_NAMES = [
  'ground',
  'surface',
  'raised',
  'border',
  'border-strong',
  'grid',
  'axis',
  'text',
  'text-quiet',
  'positive',
  'negative',
  'warning',
  'accent',
  'accent-strong',
  'accent-text',
  'accent-quiet',
  'on-accent',
  'other',
  'none',
  'heat-0',
  'heat-1',
  'heat-2',
  'heat-3',
  'heat-4',
  'heat-5',
  'category-1',
  'category-2',
  'category-3',
  'category-4',
  'category-5',
  'category-6',
  'category-7',
  'category-8',
] as const;

/** One of the colours of a brand. */
export type ColorName = (typeof COLOR_NAMES)[number];
