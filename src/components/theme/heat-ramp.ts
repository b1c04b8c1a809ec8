import type { HeatName } from './color-name.js';
import type { Look } from './look.js';
import type { Oklch } from './oklch.js';

/** How light 0, the lowest fifth and the highest are. Steps between are even, so that neighbours are told apart by lightness alone. */
const LIGHTNESS = {
  light: { standard: [0.968, 0.88, 0.4], more: [0.95, 0.86, 0.24] },
  dark: { standard: [0.25, 0.35, 0.86], more: [0.24, 0.36, 0.94] },
} as const;
/** How much of the brand's colour they have: the ends of lightness have little room for it. */
const CHROMA = [0.05, 0.28, 0.6, 0.85, 1, 0.9] as const;
/** No screen shows more of a colour that is so light or so dark: what lies beyond would be cut, and steps would fall together. */
const MOST_CHROMA = 0.3;
const STEPS = 5;

/** From nothing to the most in the hue of a brand, lighter to darker on light ground and darker to lighter on dark. */
export function heatRamp({ c, h }: Oklch, { scheme, contrast }: Look): Readonly<Record<HeatName, Oklch>> {
  const [zero, lowest, highest] = LIGHTNESS[scheme][contrast];
  const lightness = (step: number) => (step === 0 ? zero : lowest + ((highest - lowest) * (step - 1)) / (STEPS - 1));
  const steps = CHROMA.map((share, step) => [
    `heat-${step}`,
    { l: lightness(step), c: Math.min(c, MOST_CHROMA) * share, h },
  ]);
  return Object.fromEntries(steps) as Record<HeatName, Oklch>;
}
