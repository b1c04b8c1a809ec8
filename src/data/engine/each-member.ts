import type { Batch } from './aggregates/accumulator.js';
import type { DimensionView } from './dimension-view.js';

/** Repeats rows whose codes stand for sets, such as tags, once for each member. */
export function eachMember(batch: Batch, members: DimensionView, others: DimensionView | null): Batch {
  const rows: number[] = [];
  const codes: number[] = [];
  const otherCodes: number[] = [];
  for (let row = batch.from; row < batch.to; row++) {
    for (const code of codesOf(members, batch.codes[row])) {
      for (const other of codesOf(others, batch.others[row])) {
        rows.push(row);
        codes.push(code);
        otherCodes.push(other);
      }
    }
  }
  return {
    ...batch,
    from: 0,
    to: rows.length,
    groups: Int32Array.from(rows, (row) => batch.groups[row] as number),
    values: Float64Array.from(rows, (row) => batch.values[row] ?? Number.NaN),
    codes: Int32Array.from(codes),
    others: Int32Array.from(otherCodes),
  };
}

function codesOf(view: DimensionView | null, code = 0): readonly number[] {
  return view?.sets?.set(code) ?? [code];
}
