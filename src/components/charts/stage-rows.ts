import type { StageActivity } from './stage-activity.js';

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
