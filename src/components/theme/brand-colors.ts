import { accentRamp, quietGround } from './accent-ramp.js';
import { categoryColors } from './category-colors.js';
import type { CategoryName, ColorName } from './color-name.js';
import { MARK, TEXT } from './contrast-promises.js';
import { fitted, standingOutFrom } from './fitted.js';
import { heatRamp } from './heat-ramp.js';
import type { Contrast, Look, Scheme } from './look.js';
import type { Oklch } from './oklch.js';
import { GREYS } from './palette.js';

/** The one or two colours that a brand consists of. */
export interface Brand {
  readonly accent: Oklch;
  readonly secondary?: Oklch | undefined;
}

/** The brand of a host that names none. */
export const DEFAULT_BRAND: Brand = { accent: { l: 0.546, c: 0.2, h: 268 } };

type Grey = readonly [lightness: number, chroma: number];
type Greys = Readonly<
  Record<'ground' | 'surface' | 'raised' | 'border' | 'borderStrong' | 'grid' | 'axis' | 'text' | 'textQuiet', Grey>
>;

/** Greys before they lean towards a brand, and before contrast is seen to. */
const NEUTRALS: Readonly<Record<Scheme, Readonly<Record<Contrast, Greys>>>> = {
  light: {
    standard: {
      ground: [0.984, 0.002],
      surface: [1, 0],
      raised: [0.967, 0.003],
      border: [0.918, 0.004],
      borderStrong: [0.62, 0.012],
      grid: [0.936, 0.003],
      axis: [0.83, 0.006],
      text: [0.235, 0.014],
      textQuiet: [0.502, 0.016],
    },
    more: {
      ground: [1, 0],
      surface: [1, 0],
      raised: [0.967, 0.003],
      border: [0.64, 0.012],
      borderStrong: [0.5, 0.012],
      grid: [0.86, 0.006],
      axis: [0.64, 0.012],
      text: [0.16, 0.01],
      textQuiet: [0.36, 0.014],
    },
  },
  dark: {
    standard: {
      ground: [0.163, 0.006],
      surface: [0.204, 0.008],
      raised: [0.252, 0.01],
      border: [0.29, 0.011],
      borderStrong: [0.56, 0.014],
      grid: [0.272, 0.01],
      axis: [0.4, 0.012],
      text: [0.945, 0.004],
      textQuiet: [0.715, 0.012],
    },
    more: {
      ground: [0.1, 0.004],
      surface: [0.14, 0.005],
      raised: [0.23, 0.01],
      border: [0.58, 0.012],
      borderStrong: [0.68, 0.012],
      grid: [0.36, 0.012],
      axis: [0.58, 0.012],
      text: [0.99, 0.002],
      textQuiet: [0.86, 0.008],
    },
  },
};

/** Changes for the better and the worse, and warnings, have the same hue in every brand. */
const MEANINGS: Readonly<Record<Scheme, Readonly<Record<'better' | 'worse' | 'warning', Oklch>>>> = {
  light: {
    better: { l: 0.5, c: 0.118, h: 155 },
    worse: { l: 0.53, c: 0.19, h: 26 },
    warning: { l: 0.65, c: 0.17, h: 52 },
  },
  dark: {
    better: { l: 0.775, c: 0.15, h: 155 },
    worse: { l: 0.745, c: 0.145, h: 24 },
    warning: { l: 0.78, c: 0.155, h: 62 },
  },
};

/** From this chroma on a colour has a hue that greys can lean to in full. */
const COLOURED = 0.08;

/**
 * All colours of a brand in one look. Greys lean towards its second colour, or its only one; marks and words keep its hue,
 * with lightness moved as far as the promised contrast asks.
 */
export function brandColors(brand: Brand, look: Look): Readonly<Record<ColorName, Oklch>> {
  const { scheme, contrast } = look;
  const neutrals = NEUTRALS[scheme][contrast];
  const lean = brand.secondary ?? brand.accent;
  const grey = ([l, c]: Grey): Oklch => ({ l, c: c * Math.min(1, lean.c / COLOURED), h: lean.h });
  const [ground, surface, raised] = [grey(neutrals.ground), grey(neutrals.surface), grey(neutrals.raised)];
  const quiet = quietGround(brand.accent, look);
  const standsOut = standingOutFrom([ground, surface, raised, quiet]);
  const moved = (color: Oklch, ratio: number) => fitted(color, scheme, (one) => standsOut(one, ratio));
  const word = (color: Oklch) => moved(color, TEXT[contrast]);
  const mark = (color: Oklch) => moved(color, MARK[contrast]);
  const isMark = (color: Oklch) => standsOut(color, MARK[contrast]);
  const line = (color: Grey) => moved(grey(color), contrast === 'more' ? 3 : 1);
  const { better, worse, warning } = MEANINGS[scheme];
  const [other, none] = GREYS[scheme][contrast].map((l) => mark(grey([l, 0.012]))) as [Oklch, Oklch];
  const ramp = accentRamp(brand.accent, look, standsOut);
  const own = brand.secondary === undefined ? [ramp.accent] : [ramp.accent, mark(brand.secondary)];
  const categories = categoryColors(own, [other, none], look, isMark).map((color, i) => [`category-${i + 1}`, color]);
  return {
    ground,
    surface,
    raised,
    border: line(neutrals.border),
    'border-strong': mark(grey(neutrals.borderStrong)),
    grid: grey(neutrals.grid),
    axis: line(neutrals.axis),
    text: word(grey(neutrals.text)),
    'text-quiet': word(grey(neutrals.textQuiet)),
    positive: word(better),
    negative: word(worse),
    warning: mark(warning),
    accent: ramp.accent,
    'accent-strong': ramp.strong,
    'accent-text': ramp.text,
    'accent-quiet': quiet,
    'on-accent': ramp.onAccent,
    other,
    none,
    ...heatRamp(ramp.accent, look),
    ...(Object.fromEntries(categories) as Record<CategoryName, Oklch>),
  };
}
