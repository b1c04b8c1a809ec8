import type { LoggedValues } from './logged-values.js';
import { magnitude } from './magnitude.js';

/** Most kinds of values that are told apart in all cells, so that few of them are empty and sorting stays in the caches. */
const MOST_PLACES = 2 ** 17;
const FEWEST_VALUES_OF_PLACE = 2;
const MOST_DETAIL = 5;

/** How values of cells are sorted: each cell's by kind, the kind being the magnitude within some bounds. */
export interface SortOrder {
  readonly kinds: number;
  /** Detail of the magnitudes, and that of the first kind; the first and the last hold what is beyond them too. */
  readonly detail: number;
  readonly least: number;
}

/** An order with kinds for the values that are logged, as many as are worth it. */
export function sortOrderFor(logs: readonly LoggedValues[], cells: number): SortOrder {
  const size = logs.reduce((sum, { used }) => sum + used, 0);
  const most = Math.min(MOST_PLACES, size / FEWEST_VALUES_OF_PLACE) / cells;
  if (most < 2) return { kinds: 1, detail: 0, least: 0 };
  const [smallest, largest] = rangeOf(logs);
  for (let detail = MOST_DETAIL; detail >= 0; detail--) {
    const least = magnitude(smallest, detail);
    const kinds = magnitude(largest, detail) - least + 1;
    if (kinds <= most) return { kinds, detail, least };
  }
  return { kinds: 1, detail: 0, least: 0 };
}

function rangeOf(logs: readonly LoggedValues[]): [number, number] {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (const { values, used } of logs) {
    for (let i = 0; i < used; i++) {
      const value = values[i] as number;
      if (value < smallest) smallest = value;
      if (value > largest) largest = value;
    }
  }
  return [smallest, largest];
}
