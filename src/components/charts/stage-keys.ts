import type { CursorPosition, CursorRange } from './cursor-keys.js';
import type { StageActivity } from './stage-activity.js';
import type { StageLayout } from './stage-layout.js';

/** Stages nearer to each other than this, in pixels along the work, stand side by side. */
const SAME_RANK = 1;

/**
 * Where a key takes the cursor in a graph: along the ways with the arrows that point along the work, to the stages beside with
 * the others, through all stages in their order with Page Up and Page Down. Undefined for a key that is not about it.
 */
export function moveInGraph(
  { stages, ways }: Pick<StageActivity, 'stages' | 'ways'>,
  layout: StageLayout,
  position: CursorPosition,
  key: string,
  { isRightToLeft }: CursorRange,
): CursorPosition | undefined {
  const last = stages.length - 1;
  if (last < 0) return undefined;
  // Of a way that the pointer is on, keys go on from the stage that it leaves.
  const stage = position === null || position <= last ? position : (ways[position - stages.length]?.from ?? null);
  const step = stepOf(key, layout, isRightToLeft);
  if (key === 'Escape') return position === null ? undefined : null;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'PageDown') return stage === null ? 0 : Math.min(last, stage + 1);
  if (key === 'PageUp') return stage === null ? last : Math.max(0, stage - 1);
  if (step === undefined) return undefined;
  if (stage === null) return 0;
  if (step === 'on') return heaviest(ways.filter((way) => way.from === stage && !way.isBack))?.to ?? stage;
  if (step === 'back') return heaviest(ways.filter((way) => way.to === stage && !way.isBack))?.from ?? stage;
  return beside(layout, stage, step === 'after' ? 1 : -1);
}

type Step = 'on' | 'back' | 'before' | 'after';

function stepOf(key: string, { direction }: StageLayout, isRightToLeft: boolean): Step | undefined {
  const [forwards, backwards] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const isAcross = direction === 'across';
  switch (key) {
    case forwards:
      return isAcross ? 'on' : 'after';
    case backwards:
      return isAcross ? 'back' : 'before';
    case 'ArrowDown':
      return isAcross ? 'after' : 'on';
    case 'ArrowUp':
      return isAcross ? 'before' : 'back';
    default:
      return undefined;
  }
}

function heaviest(ways: StageActivity['ways']): StageActivity['ways'][number] | undefined {
  let best = ways[0];
  for (const way of ways) if ((way.value ?? 0) > (best?.value ?? 0)) best = way;
  return best;
}

/** The next stage of the same rank; the stage itself where it is the last. */
function beside({ direction, stages }: StageLayout, stage: number, by: 1 | -1): number {
  const isAcross = direction === 'across';
  const along = (i: number) => (isAcross ? stages[i]?.x : stages[i]?.y) ?? 0;
  const across = (i: number) => (isAcross ? stages[i]?.y : stages[i]?.x) ?? 0;
  const rank = stages
    .map((_, i) => i)
    .filter((i) => Math.abs(along(i) - along(stage)) < SAME_RANK)
    .sort((a, b) => across(a) - across(b));
  return rank[rank.indexOf(stage) + by] ?? stage;
}
