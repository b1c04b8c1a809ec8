/** The rows of a long table that are in the page: from `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Tables up to this many rows are in the page as a whole. */
export const WHOLE_ROWS = 60;
/** Rows that a windowed table shows at once. */
export const VISIBLE_ROWS = 12;
const STEP = 4;
/** Rows kept beyond both edges, so that scrolling shows no blank. */
const BEYOND = 6;

/** The window for a scroller whose first visible row is `top`. It moves in steps, so that not every scroll renders. */
export function rowWindow(top: number, count: number): RowWindow {
  if (count <= WHOLE_ROWS) return { first: 0, end: count };
  const start = Math.floor(Math.max(0, Math.min(top, count - VISIBLE_ROWS)) / STEP) * STEP;
  return { first: Math.max(0, start - BEYOND), end: Math.min(count, start + STEP + VISIBLE_ROWS + BEYOND) };
}
