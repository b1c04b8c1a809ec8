'use client';
import { civilDateAt } from '../../data/time/civil.js';
import { useDisplay } from '../../hooks/display.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useRetention } from '../../hooks/use-retention.js';
import { useSelection } from '../../hooks/use-selection.js';

/** What the figures of a page are of: period, comparison and zone, and how far back they reach. */
export function DashboardScope() {
  const { formatter, messages } = useDisplay();
  const { panel } = messages;
  const keptFrom = useRetention();
  const filter = useFilterMessages();
  const { selection } = useSelection();
  const resolved = useResolvedSelection(selection);
  if (resolved instanceof Error) return null;
  return (
    <p className="tally-dashboard-scope">
      <span>{formatter.period(resolved.period)}</span>
      {resolved.comparison !== null && (
        <span>
          {filter.comparedWith(
            formatter.period(resolved.comparison),
            resolved.period.elapsed < resolved.period.end && selection.comparison?.whole !== true,
          )}
        </span>
      )}
      <span>{filter.zone(resolved.period.zone)}</span>
      {keptFrom !== null && (
        <span>{panel.noteRetention(formatter.date(civilDateAt(resolved.period.zone, keptFrom)))}</span>
      )}
    </p>
  );
}
