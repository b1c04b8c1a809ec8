import type { Member } from '../../data/query/result.js';
import type { HeatStep } from './heat-scale.js';
import { memberId } from './members.js';

/** How many categories there are colours for; `--tally-category-1` and so on. */
export const CATEGORY_COUNT = 8;

/** The colour of a series: the brand's, one of the categories (1 to 8), a grey of its own, or a step of a heat map. */
export type SeriesColor = 'accent' | 'other' | 'none' | `heat-${HeatStep}` | number;

/** Remembers which category has which colour, so that it has the same in every chart of a page. */
export interface ColorRegistry {
  /** The colours of members that are shown together, in their order. Two of them share one only beyond eight. */
  readonly colorsOf: (dimension: string, members: readonly Member[]) => readonly SeriesColor[];
}

/** The CSS value of a colour. */
export function colorValue(color: SeriesColor): string {
  return typeof color === 'number' ? `var(--tally-category-${color})` : `var(--tally-${color})`;
}

/**
 * Colours are given out first come, first served, and are kept, also when filters change. Asking again gives the same,
 * so that asking while rendering is safe.
 */
export function createColorRegistry(): ColorRegistry {
  const dimensions = new Map<string, Map<string, number>>();
  return {
    colorsOf(dimension, members) {
      const known = dimensions.get(dimension) ?? new Map<string, number>();
      dimensions.set(dimension, known);
      const shown = new Set<number>();
      for (const member of members) {
        const color = known.get(memberId(member));
        if (color !== undefined) shown.add(color);
      }
      const taken = new Set<number>();
      return members.map((member) => {
        if (member.kind === 'other') return 'other';
        if (member.kind === 'null') return 'none';
        const id = memberId(member);
        const kept = known.get(id) ?? leastUsed(known, shown);
        known.set(id, kept);
        shown.add(kept);
        // Kept colours can meet once there are more than eight categories: in one chart the later one steps aside.
        const color = taken.has(kept) && taken.size < CATEGORY_COUNT ? leastUsed(known, union(shown, taken)) : kept;
        taken.add(color);
        return color;
      });
    },
  };
}

const union = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a, ...b]);

/** The first of the colours that the fewest categories have, out of those that are not shown already if there are any. */
function leastUsed(known: ReadonlyMap<string, number>, shown: ReadonlySet<number>): number {
  const uses = new Array<number>(CATEGORY_COUNT).fill(0);
  for (const color of known.values()) uses[color - 1] = (uses[color - 1] ?? 0) + 1;
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  uses.forEach((count, i) => {
    const weight = shown.has(i + 1) ? count + 1e6 : count;
    if (weight < fewest) {
      fewest = weight;
      best = i + 1;
    }
  });
  return best;
}
