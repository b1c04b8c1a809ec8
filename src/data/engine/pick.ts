import { positionsOf } from './gather.js';
import { type ColumnSource, evaluate, type Predicate } from './predicate.js';

/**
 * Writes the positions of the rows of `[from, to)` that a predicate keeps to the start of `into`; returns how many there are.
 * What several conditions have to keep is looked at by one after the other, each time only the rows that are left.
 *
 * @param keep Room for a mark for each row.
 */
export function pick(
  predicate: Predicate,
  columns: ColumnSource,
  from: number,
  to: number,
  into: Int32Array,
  keep: () => Uint8Array,
): number {
  if (predicate.kind === 'mask') return pickCodes(predicate.mask, columns.codes(predicate.column), from, to, into);
  const [first, ...others] = predicate.kind === 'and' ? predicate.parts : [predicate];
  if (first?.kind !== 'mask' || !others.every((part) => part.kind === 'mask')) {
    evaluate(predicate, columns, to, keep());
    return positionsOf(keep(), from, to, into);
  }
  let rows = pickCodes(first.mask, columns.codes(first.column), from, to, into);
  for (const part of others) {
    if (part.kind === 'mask') rows = refine(part.mask, columns.codes(part.column), into, rows);
  }
  return rows;
}

function pickCodes(mask: Uint8Array, codes: Int32Array, from: number, to: number, into: Int32Array): number {
  let rows = 0;
  for (let i = from; i < to; i++) {
    into[rows] = i;
    rows += mask[codes[i] as number] as number;
  }
  return rows;
}

/** Moves the positions whose code the mask keeps to the front; returns how many there are. */
function refine(mask: Uint8Array, codes: Int32Array, positions: Int32Array, rows: number): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const position = positions[i] as number;
    positions[kept] = position;
    kept += mask[codes[position] as number] as number;
  }
  return kept;
}
