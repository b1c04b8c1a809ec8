import type { FilterMessages } from '../../data/messages/filter-messages.js';
import type { Period } from '../../data/time/period.js';
import { presetOf } from '../../data/time/presets.js';

/** What people call a period; undefined where only its dates tell it. */
export function periodName(period: Period, messages: FilterMessages): string | undefined {
  const preset = presetOf(period);
  if (preset !== undefined) return messages.presets[preset];
  if (period.kind === 'last') return messages.lastUnits(period.count, period.unit, period.complete === true);
  return undefined;
}
