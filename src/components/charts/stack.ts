import type { Figure } from '../../data/query/result.js';

/** Where one series of a stack lies in each bucket: from `base` to `top`; null where it has no figure. */
export interface StackedLayer {
  readonly base: readonly Figure[];
  readonly top: readonly Figure[];
}

/** Puts courses on top of each other, what is below 0 under it. */
export function stack(courses: readonly (readonly Figure[])[], length: number): readonly StackedLayer[] {
  const above = new Float64Array(length);
  const below = new Float64Array(length);
  return courses.map((values) => {
    const base: Figure[] = [];
    const top: Figure[] = [];
    for (let i = 0; i < length; i++) {
      const value = values[i] ?? null;
      const sums = value !== null && value < 0 ? below : above;
      const from = sums[i] ?? 0;
      base.push(value === null ? null : from);
      top.push(value === null ? null : from + value);
      if (value !== null) sums[i] = from + value;
    }
    return { base, top };
  });
}
