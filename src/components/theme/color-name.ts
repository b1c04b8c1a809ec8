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
  | CategoryName;

/** The colours of categories, in the order in which they are given out. */
export type CategoryName = `category-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
