import { GROUND, type Scheme, SURFACE } from './neutrals.js';
import { contrast, formatColor, type Oklch, parseColor } from './oklch.js';

/** What one brand colour becomes in one scheme. */
export interface AccentRamp {
  /** Marks of charts and fills of buttons: 3 : 1 against page and card. */
  readonly accent: Oklch;
  /** The same under the pointer. */
  readonly strong: Oklch;
  /** Words in the brand's colour: 4.5 : 1 against page, card and the quiet ground. */
  readonly text: Oklch;
  /** Ground of what is chosen. */
  readonly quiet: Oklch;
  /** Words on `accent`: 4.5 : 1. */
  readonly onAccent: Oklch;
}

/** The brand of a host that names none. */
export const DEFAULT_ACCENT: Oklch = { l: 0.546, c: 0.2, h: 268 };

const WHITE: Oklch = { l: 1, c: 0, h: 0 };
const BLACK: Oklch = { l: 0.16, c: 0.01, h: 265 };
/** On dark, thin lines need more than the 3 : 1 that is asked for. */
const MARK_CONTRAST: Readonly<Record<Scheme, number>> = { light: 3, dark: 4.5 };
const TEXT_CONTRAST = 4.5;
const STEP = 0.005;

/** Makes the ramp of a brand colour: its hue, with lightness moved only as far as contrast asks. */
export function accentRamp(brand: Oklch, scheme: Scheme): AccentRamp {
  const grounds = [GROUND[scheme], SURFACE[scheme]];
  const away = scheme === 'light' ? -STEP : STEP;
  const quiet: Oklch =
    scheme === 'light'
      ? { l: 0.95, c: Math.min(brand.c, 0.028), h: brand.h }
      : { l: 0.29, c: Math.min(brand.c, 0.055), h: brand.h };
  const accent = moved(brand, away, (color) =>
    grounds.every((ground) => contrast(color, ground) >= MARK_CONTRAST[scheme]),
  );
  const text = moved(brand, away, (color) =>
    [...grounds, quiet].every((ground) => contrast(color, ground) >= TEXT_CONTRAST),
  );
  const onAccent = contrast(WHITE, accent) >= TEXT_CONTRAST ? WHITE : BLACK;
  // Where the words are dark the fill gets lighter under the pointer, so that they stay readable.
  const strong = { ...accent, l: clamp(accent.l + (onAccent === WHITE ? -0.06 : 0.06)) };
  return { accent, strong, text, quiet, onAccent };
}

/**
 * The CSS variables of a brand colour, for both schemes at once.
 *
 * `color` is `#rgb`, `#rrggbb` or `oklch(l c h)`; undefined where it is none of these.
 */
export function accentVariables(color: string): Readonly<Record<`--tally-${string}`, string>> | undefined {
  const brand = parseColor(color);
  if (brand === undefined) return undefined;
  const light = accentRamp(brand, 'light');
  const dark = accentRamp(brand, 'dark');
  const both = (part: keyof AccentRamp) => `light-dark(${formatColor(light[part])}, ${formatColor(dark[part])})`;
  return {
    '--tally-accent': both('accent'),
    '--tally-accent-strong': both('strong'),
    '--tally-accent-text': both('text'),
    '--tally-accent-quiet': both('quiet'),
    '--tally-on-accent': both('onAccent'),
  };
}

/** Lightness runs out before 1 / STEP steps, so that this ends whatever is asked for. */
function moved(color: Oklch, step: number, isEnough: (color: Oklch) => boolean): Oklch {
  let candidate = color;
  for (let i = 0; i < 1 / STEP && !isEnough(candidate); i++) candidate = { ...candidate, l: clamp(candidate.l + step) };
  return candidate;
}

const clamp = (l: number) => Math.min(1, Math.max(0, l));
