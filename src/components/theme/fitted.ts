import type { Scheme } from './look.js';
import { contrastOf, luminance, type Oklch } from './oklch.js';

const STEP = 0.005;

/**
 * Moves the lightness of a colour away from the grounds of its scheme, only as far as is asked for. Lightness runs out
 * before 1 / STEP steps, so that this ends whatever is asked for.
 */
export function fitted(color: Oklch, scheme: Scheme, isEnough: (color: Oklch) => boolean): Oklch {
  const step = scheme === 'light' ? -STEP : STEP;
  let candidate = color;
  for (let i = 0; i < 1 / STEP && !isEnough(candidate); i++) candidate = lighter(candidate, step);
  return candidate;
}

/** Tells of a colour whether it has a contrast with each of several grounds. */
export type StandsOut = (color: Oklch, ratio: number) => boolean;

/** Looks at the grounds once, for all colours that are held against them. */
export function standingOutFrom(grounds: readonly Oklch[]): StandsOut {
  const luminances = grounds.map(luminance);
  return (color, ratio) => {
    const own = luminance(color);
    return luminances.every((ground) => contrastOf(own, ground) >= ratio);
  };
}

/** A colour with more lightness, or less. */
export function lighter(color: Oklch, by: number): Oklch {
  return { ...color, l: Math.min(1, Math.max(0, color.l + by)) };
}
