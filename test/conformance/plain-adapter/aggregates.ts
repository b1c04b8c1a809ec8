import type { Figure } from '../../../src/data/query/result.js';

/** The figure of an exact total. */
export function sum(values: readonly bigint[], divisor: number): Figure {
  return Number(values.reduce((total, value) => total + value, 0n)) / divisor;
}

/** The mean of what there is. */
export function mean(values: readonly bigint[], divisor: number): Figure {
  if (values.length === 0) return null;
  return Number(values.reduce((total, value) => total + value, 0n)) / values.length / divisor;
}

/** The smallest or the largest value. */
export function extreme(values: readonly bigint[], which: 'min' | 'max', divisor: number): Figure {
  const ordered = inOrder(values);
  const value = which === 'min' ? ordered[0] : ordered.at(-1);
  return value === undefined ? null : value / divisor;
}

/** R type 7. */
export function quantile(values: readonly bigint[], q: number, divisor: number): Figure {
  if (values.length === 0) return null;
  const ordered = inOrder(values);
  const rank = (ordered.length - 1) * q;
  const [below = 0, above = below] = ordered.slice(Math.floor(rank));
  return (below + (above - below) * (rank % 1)) / divisor;
}

/** How many different members there are; none is none. */
export function distinct(keys: readonly (string | null)[]): number {
  return new Set(keys.filter((key) => key !== null)).size;
}

/** Null by 0. */
export function divided(left: number, right: number): Figure {
  return right === 0 ? null : left / right;
}

export function inOrder(values: readonly bigint[]): readonly number[] {
  return values.map(Number).sort((a, b) => a - b);
}
