import { leastDistance, type SeenColor, seenColor } from './color-vision.js';
import { lighter } from './fitted.js';
import type { Look } from './look.js';
import type { Oklch } from './oklch.js';
import { PALETTES } from './palette.js';

/** How far apart any two categories are at least, with any vision; 0.02 is about the least that is seen. */
export const CATEGORY_DISTANCE = 0.085;
/** How far a brand's colour is at least from the greys, which mean the rest: more if it is grey itself. */
const greyDistance = ({ c }: Oklch) => (c < 0.04 ? 0.2 : 0.05);
/** How much lighter or darker a brand's colour may become for its category, the least first. */
const SHIFTS = [0, -0.04, 0.04, -0.08, 0.08, -0.12, 0.12, -0.16, 0.16, -0.2, 0.2, 0.24, 0.28, 0.32];

interface Category {
  readonly color: Oklch;
  readonly seen: SeenColor;
}

/**
 * The colours of categories for a brand: its own first, then the palette's without those that are too like them. Where too
 * few are left the last are found anew; where a colour of the brand cannot be told apart, the one most like it comes first.
 */
export function categoryColors(
  brand: readonly Oklch[],
  greys: readonly Oklch[],
  { scheme, contrast }: Look,
  isMark: (color: Oklch) => boolean,
): readonly Oklch[] {
  const seenGreys = greys.map(seenColor);
  let chosen: readonly Category[] = [];
  let rest: readonly Category[] = PALETTES[scheme][contrast].map(category);
  for (const own of brand) {
    const like = rest.toSorted((a, b) => unlikeness(own, a.color) - unlikeness(own, b.color))[0];
    const left = rest.filter((one) => one !== like);
    let found: readonly [Category | undefined, readonly Category[]] = [like, left];
    for (const by of SHIFTS) {
      const one = category(lighter(own, by));
      if (!isMark(one.color) || !isApart(one, seenGreys, greyDistance(own))) continue;
      if (!isApart(one, chosen.map(seen), CATEGORY_DISTANCE)) continue;
      const apart = rest.filter((other) => isApart(one, [other.seen], CATEGORY_DISTANCE));
      const room = rest.length - 1;
      const filled = apart.length > room ? left : filledUp([...chosen, one], apart, room, seenGreys, isMark);
      if (filled === undefined) continue;
      found = [one, filled];
      break;
    }
    const [first, others] = found;
    chosen = first === undefined ? chosen : [...chosen, first];
    rest = others;
  }
  return [...chosen, ...rest].map(({ color }) => color);
}

/** As many colours as there is room for, each new one as far from all others as can be; undefined where there are too few. */
function filledUp(
  chosen: readonly Category[],
  kept: readonly Category[],
  room: number,
  greys: readonly SeenColor[],
  isMark: (color: Oklch) => boolean,
): readonly Category[] | undefined {
  const filled = [...kept];
  const spares = filled.length < room ? SPARES.filter(isMark).map(category) : [];
  while (filled.length < room) {
    const taken = [...greys, ...chosen.map(seen), ...filled.map(seen)];
    let best: Category | undefined;
    let farthest = CATEGORY_DISTANCE;
    for (const spare of spares) {
      const distance = Math.min(...taken.map((other) => leastDistance(spare.seen, other)));
      if (distance >= farthest) [best, farthest] = [spare, distance];
    }
    if (best === undefined) return undefined;
    filled.push(best);
  }
  return filled;
}

/** Every hue, from deep to pale. */
const SPARES: readonly Oklch[] = [0.3, 0.38, 0.46, 0.54, 0.62, 0.7, 0.78, 0.86, 0.94].flatMap((l) =>
  Array.from({ length: 18 }, (_, i) => ({ l, c: 0.14, h: i * 20 })),
);

const category = (color: Oklch): Category => ({ color, seen: seenColor(color) });
const seen = (one: Category) => one.seen;

function isApart(one: Category, others: readonly SeenColor[], distance: number): boolean {
  return others.every((other) => leastDistance(one.seen, other) >= distance);
}

/** How unlike two colours are: by hue before lightness, as brands are known. */
function unlikeness(a: Oklch, b: Oklch): number {
  const [x, y] = [(a.h * Math.PI) / 180, (b.h * Math.PI) / 180];
  return Math.hypot((a.l - b.l) / 4, a.c * Math.cos(x) - b.c * Math.cos(y), a.c * Math.sin(x) - b.c * Math.sin(y));
}
