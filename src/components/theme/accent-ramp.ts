import { MARK, TEXT } from './contrast-promises.js';
import { fitted, lighter, type StandsOut } from './fitted.js';
import type { Look } from './look.js';
import { contrast, type Oklch } from './oklch.js';

/** What one brand colour becomes in one look. */
export interface AccentRamp {
  readonly accent: Oklch;
  /** The same under the pointer. */
  readonly strong: Oklch;
  /** Words in the brand's colour. */
  readonly text: Oklch;
  /** Words on `accent` and `strong`. */
  readonly onAccent: Oklch;
}

/** White where it can be read, else nearly black, else black: one of them can always be read. */
const WORDS: readonly [white: Oklch, ink: Oklch, black: Oklch] = [
  { l: 1, c: 0, h: 0 },
  { l: 0.16, c: 0.01, h: 265 },
  { l: 0, c: 0, h: 0 },
];
const HOVER = 0.06;
/** On dark, thin lines need more than is asked for. */
const MORE_ON_DARK = 1.5;

/** Ground of what is chosen: a breath of the brand's colour. */
export function quietGround({ c, h }: Oklch, { scheme }: Look): Oklch {
  return scheme === 'light' ? { l: 0.95, c: Math.min(c, 0.028), h } : { l: 0.29, c: Math.min(c, 0.055), h };
}

/** Makes the ramp of a brand colour: its hue, with lightness moved only as far as contrast asks. */
export function accentRamp(brand: Oklch, { scheme, contrast: level }: Look, standsOut: StandsOut): AccentRamp {
  const words = TEXT[level];
  const marks = MARK[level] * (scheme === 'dark' ? MORE_ON_DARK : 1);
  const readable = (color: Oklch) => WORDS.find((word) => contrast(word, color) >= words);
  const accent = fitted(brand, scheme, (color) => standsOut(color, marks) && readable(color) !== undefined);
  const onAccent = readable(accent) ?? WORDS[2];
  // Away from the words on it, so that they stay readable; back where there is no lightness left.
  const away = onAccent === WORDS[0] ? -HOVER : HOVER;
  const isRoom = accent.l + away >= 0 && accent.l + away <= 1;
  return {
    accent,
    strong: lighter(accent, isRoom ? away : -away),
    text: fitted(brand, scheme, (color) => standsOut(color, words)),
    onAccent,
  };
}
