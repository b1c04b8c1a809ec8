import type { CursorPosition } from './cursor-keys.js';

/** Rows and columns that a cursor moves over; a position counts them row by row. */
export interface GridRange {
  readonly count: number;
  readonly columns: number;
  readonly isRightToLeft: boolean;
}

/** A page is this part of all rows. */
const PAGES = 4;

/**
 * Where a key takes the cursor of a grid: arrows by one cell, Home and End within a row, with Ctrl over all of it; undefined for
 * a key that is not about it.
 */
export function moveInGrid(
  position: CursorPosition,
  key: string,
  isCtrl: boolean,
  { count, columns, isRightToLeft }: GridRange,
): CursorPosition | undefined {
  if (count === 0) return undefined;
  const rows = Math.ceil(count / columns);
  const [row, column] = position === null ? [0, 0] : [Math.floor(position / columns), position % columns];
  const to = (r: number, c: number) => between(0, r, rows - 1) * columns + between(0, c, columns - 1);
  const by = (downward: number, onward: number) => {
    if (position !== null) return to(row + downward, column + onward);
    return downward + onward > 0 ? 0 : count - 1;
  };
  const page = Math.max(1, Math.round(rows / PAGES));
  switch (key) {
    case 'ArrowRight':
      return by(0, isRightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return by(0, isRightToLeft ? 1 : -1);
    case 'ArrowDown':
      return by(1, 0);
    case 'ArrowUp':
      return by(-1, 0);
    case 'PageDown':
      return by(page, 0);
    case 'PageUp':
      return by(-page, 0);
    case 'Home':
      return isCtrl ? 0 : to(row, 0);
    case 'End':
      return isCtrl ? count - 1 : to(row, columns - 1);
    case 'Escape':
      return position === null ? undefined : null;
    default:
      return undefined;
  }
}

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
