import type { Unit } from './unit.js';

/**
 * How a figure differs from the one that it is compared with.
 *
 * - `changed`: by `absolute`, in the unit of the figure; `relative` to the size of the base (0.1 is 10 % more), null where a
 *   share of it means nothing. With `points` the figure is a rate, and 100 × `absolute` are percentage points.
 * - `same`: not at all.
 * - `new`: the base is 0, so that no share of it can be told.
 * - `noBaseline`: there is nothing to compare with.
 * - `noValue`: there is no figure.
 */
export type Change =
  | { readonly kind: 'changed'; readonly absolute: number; readonly relative: number | null; readonly points: boolean }
  | { readonly kind: 'same' }
  | { readonly kind: 'new' }
  | { readonly kind: 'noBaseline' }
  | { readonly kind: 'noValue' };

/**
 * The change from `base` to `current`; null is a figure that there is none of, undefined a comparison that was not made.
 * Rates change in percentage points, from 0 too; other figures are `new` from 0. A share is of the base's size, so that
 * from −4 to −2 is half of it up. Moments differ by a duration, and no share of them is told.
 */
export function changeBetween(current: number | null, base: number | null | undefined, unit: Unit): Change {
  if (current === null) return { kind: 'noValue' };
  if (base === null || base === undefined) return { kind: 'noBaseline' };
  if (current === base) return { kind: 'same' };
  const absolute = current - base;
  if (unit.kind === 'ratio') return { kind: 'changed', absolute, relative: shareOf(absolute, base), points: true };
  if (unit.kind === 'instant') return { kind: 'changed', absolute, relative: null, points: false };
  const relative = shareOf(absolute, base);
  return relative === null ? { kind: 'new' } : { kind: 'changed', absolute, relative, points: false };
}

/** Null where the base is 0, or so near to it that its share is no number. */
function shareOf(absolute: number, base: number): number | null {
  const share = absolute / Math.abs(base);
  return Number.isFinite(share) ? share : null;
}
