/** The colours that are computed for a brand; each is a variable `--tally-…`. */
export type ColorName =
  | 'ground'
  | 'surface'
  | 'raised'
  | 'border'
  | 'border-strong'
  | 'grid'
  | 'axis'
  | 'text'
  | 'text-quiet'
  | 'positive'
  | 'negative'
  | 'warning'
  | 'accent'
  | 'accent-strong'
  | 'accent-text'
  | 'accent-quiet'
  | 'on-accent'
  | 'other'
  | 'none'
  | HeatName
  | CategoryName;

/** The colours of categories, in the order in which they are given out. */
export type CategoryName = `category-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** The colours of a heat map: of 0, and of each fifth of what lies between the lowest figure and the highest. */
export type HeatName = `heat-${0 | 1 | 2 | 3 | 4 | 5}`;
