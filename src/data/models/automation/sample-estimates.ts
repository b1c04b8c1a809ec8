import type { Random } from '../random.js';
import type { SampleDraft, SampleRun } from './sample-event.js';

/** Tools that do the same for many things in one run, with how many that usually are. */
const UNITS: Readonly<Record<string, number>> = {
  'sheet-set-publisher': 14,
  'batch-turntable-render': 5,
  'denoise-pass-merger': 8,
};

/** A tool that knows better than its author what each run of it replaces, and the median of that in minutes. */
const TOLD_BY_RUN = { tool: 'rebar-from-load-cases', minutes: 55 };

/** What a run says about how much work it replaced, where it does. */
export function estimateOf(draft: SampleDraft, random: Random): Pick<SampleRun, 'units' | 'minutesReplaced'> {
  if (draft.fact !== 'run') return {};
  const units = UNITS[draft.tool];
  if (units !== undefined) return { units: Math.max(1, Math.round(random.logNormal(units, 0.4))) };
  if (draft.tool !== TOLD_BY_RUN.tool) return {};
  return { minutesReplaced: Math.round(random.logNormal(TOLD_BY_RUN.minutes, 0.35)) };
}
