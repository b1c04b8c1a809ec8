import type { Formatter } from '../../data/format/formatter.js';
import type { FilterMessages } from '../../data/messages/filter-messages.js';
import type { Period } from '../../data/time/period.js';
import { presetOf } from '../../data/time/presets.js';

/** What people call a period; undefined where only its dates tell it. */
export function periodName(period: Period, messages: FilterMessages, formatter: Formatter): string | undefined {
  const preset = presetOf(period);
  if (preset !== undefined) return messages.presets[preset];
  if (period.kind === 'last') {
    const text = formatter.value(period.count, { kind: 'count' }, 'exact', 0);
    return messages.lastUnits[period.unit](period.count, period.complete === true, text);
  }
  return undefined;
}
