import type { Sum } from '../../../src/data/adapters/too-few.js';

/** Hidden places whose figure follows from the shown ones: those that every solution of the sums agrees on. */
export function told(sums: readonly Sum[], hidden: ReadonlySet<number>): number[] {
  const unknown = [...hidden];
  const matrix = sums.map(({ whole, parts }) =>
    unknown.map((place) => (parts.includes(place) ? 1 : 0) - (place === whole ? 1 : 0)),
  );
  const pivots: number[] = [];
  for (let column = 0, row = 0; column < unknown.length && row < matrix.length; column++) {
    const found = matrix.findIndex((each, i) => i >= row && Math.abs(each[column] as number) > 1e-9);
    if (found < 0) continue;
    [matrix[row], matrix[found]] = [matrix[found] as number[], matrix[row] as number[]];
    const pivot = (matrix[row] as number[]).map((value) => value / ((matrix[row] as number[])[column] as number));
    matrix[row] = pivot;
    matrix.forEach((each, i) => {
      const factor = each[column] as number;
      if (i !== row && factor !== 0) matrix[i] = each.map((value, k) => value - factor * (pivot[k] as number));
    });
    pivots.push(column);
    row++;
  }
  return pivots.flatMap((column, row) =>
    (matrix[row] as number[]).every((value, i) => i === column || Math.abs(value) < 1e-9)
      ? [unknown[column] as number]
      : [],
  );
}
