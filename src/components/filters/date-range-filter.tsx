'use client';
import { useMemo } from 'react';
import type { Period } from '../../data/time/period.js';
import { resolvePeriod } from '../../data/time/resolve-period.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { onDemand } from '../on-demand/on-demand.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import type { DateRangePopoverProps } from './date-range-popover.js';
import { FilterButton, type FilterTriggerProps } from './filter-button.js';
import { periodName } from './period-name.js';

/** What `DateRangeFilter` takes beyond the props of a `button`. */
export interface DateRangeFilterProps extends FilterTriggerProps {
  value: Period;
  onChange: (period: Period) => void;
}

const popover = onDemand<DateRangePopoverProps & PopoverPlace>(() =>
  import('./date-range-popover.js').then((module) => module.DateRangePopover),
);

/** Shows the period in words and dates, and opens periods by name and a calendar. Selectors: `[data-open]`. */
export function DateRangeFilter({ value, onChange, ...native }: DateRangeFilterProps) {
  const { calendar, now } = useUsageContext();
  const { formatter, messages } = useDisplay();
  const filter = useFilterMessages();
  const resolved = useMemo(() => {
    try {
      return resolvePeriod(value, calendar, now);
    } catch {
      return null;
    }
  }, [value, calendar, now]);
  const name = periodName(value, filter, formatter);
  const dates = resolved === null ? filter.customPeriod : formatter.period(resolved);
  return (
    <FilterButton
      {...native}
      label={filter.period}
      active={false}
      opens={popover}
      about={{ value, resolved, onChange }}
    >
      <span className="tally-visually-hidden">{messages.panel.labelled(filter.period, '')}</span>
      {name !== undefined && <span className="tally-filter-value">{name}</span>}
      <span className={name === undefined ? 'tally-filter-value' : 'tally-filter-dates'}>{dates}</span>
    </FilterButton>
  );
}
