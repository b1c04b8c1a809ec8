'use client';
import { type RefObject, useCallback } from 'react';
import type { Period } from '../../data/time/period.js';
import { resolvePeriod } from '../../data/time/resolve-period.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useSelection } from '../../hooks/use-selection.js';
import { periodName } from './period-name.js';
import { Trail } from './trail.js';

/** The periods that led to the present one, each a way back. Nothing where none did; what it leads to is read out. */
export function PeriodTrail({ focus }: { focus: RefObject<HTMLElement | null> }) {
  const filter = useFilterMessages();
  const { selection, zoomOut } = useSelection();
  const nameOf = usePeriodName();
  const { steps = [], period } = selection;
  const here = nameOf(period);
  return (
    <>
      {steps.length > 0 && (
        <Trail
          label={filter.periodSteps}
          here={here}
          steps={steps.map((step, i) => {
            const name = nameOf(step.period);
            return {
              id: String(i),
              name,
              backTo: filter.backToPeriod(name),
              onBack() {
                // The button that was pressed is about to go.
                focus.current?.focus();
                zoomOut(i);
              },
            };
          })}
        />
      )}
      <p role="status" className="tally-visually-hidden">
        {steps.length > 0 && filter.zoomed(here)}
      </p>
    </>
  );
}

/** What a period is called: its name, or else its dates. */
function usePeriodName(): (period: Period) => string {
  const { calendar, now } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  return useCallback(
    (period) => {
      const name = periodName(period, filter, formatter);
      if (name !== undefined) return name;
      try {
        return formatter.period(resolvePeriod(period, calendar, now));
      } catch {
        return filter.customPeriod;
      }
    },
    [calendar, now, formatter, filter],
  );
}
