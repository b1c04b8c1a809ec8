import type { Figure } from '../../data/query/result.js';

/** Figures without a gap between them, from a place on. */
export interface Stretch {
  readonly from: number;
  readonly figures: readonly number[];
}

/** What of a course lies between its gaps. */
export function stretchesOf(values: readonly Figure[]): readonly Stretch[] {
  const stretches: { from: number; figures: number[] }[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = stretches.at(-1);
    if (last !== undefined && last.from + last.figures.length === i) last.figures.push(value);
    else stretches.push({ from: i, figures: [value] });
  });
  return stretches;
}
