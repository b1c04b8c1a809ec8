import type { CardWording } from '../components/charts/members.js';
import type { Result } from '../data/query/result.js';

/** Whether there is nothing to draw: no events, neither now nor before, and no members that are listed without any. */
export function isEmpty(result: Result): boolean {
  if (result.current.counted > 0 || (result.comparison?.counted ?? 0) > 0) return false;
  return result.query.dimensions.length === 0 || result.groups.length === 0 || !result.query.allMembers;
}

/** Why there is nothing to show. */
export function emptyWords(
  result: Result,
  isFiltered: boolean,
  { formatter, messages }: CardWording,
): { readonly title: string; readonly text: string } {
  const period = formatter.period(result.current.period);
  if (result.current.suppressed?.totals) {
    return { title: messages.withheldTitle, text: messages.withheldInPeriod(period) };
  }
  const why = isFiltered ? messages.noDataUnderFilter : messages.noDataInPeriod;
  return { title: messages.noDataTitle, text: why(period) };
}
