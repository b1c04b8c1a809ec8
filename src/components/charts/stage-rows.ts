import type { StageActivity } from './stage-activity.js';

const MOST_STAGES = 150;
const MOST_WAYS = 600;

/** Whether there is more to draw than can be followed, which takes long to lay out as well. */
export function isThicket({ stages, ways }: Readonly<Record<'stages' | 'ways', { readonly length: number }>>): boolean {
  return stages.length > MOST_STAGES || ways.length > MOST_WAYS;
}

/**
 * Rows of stages that a graph is likely to be as high as across the page, known before it is laid out: as many as stand side by
 * side at most, and one for ways that pass by others.
 */
export function rowsOf({ stages, ways }: Pick<StageActivity, 'stages' | 'ways'>): number {
  const ranks = stages.map(() => 0);
  stages.forEach((_, stage) => {
    for (const { from, to, isBack } of ways) {
      if (from === stage && !isBack) ranks[to] = Math.max(ranks[to] ?? 0, (ranks[stage] ?? 0) + 1);
    }
  });
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  const passes = ways.some(({ from, to, isBack }) => isBack || (ranks[to] ?? 0) - (ranks[from] ?? 0) > 1);
  return Math.max(1, ...sizes.values()) + (passes ? 1 : 0);
}
