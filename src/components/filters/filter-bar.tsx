'use client';
import { type ComponentPropsWithRef, useRef } from 'react';
import { chosenIn } from '../../data/report/change-selection.js';
import { useDisplay } from '../../hooks/display.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useSelection } from '../../hooks/use-selection.js';
import { classNames } from '../theme/class-names.js';
import { ComparisonToggle } from './comparison-toggle.js';
import { DateRangeFilter } from './date-range-filter.js';
import { FilterChips } from './filter-chips.js';
import { GrainToggle } from './grain-toggle.js';
import { MemberFilter } from './member-filter.js';
import { PeriodTrail } from './period-trail.js';

/** What `FilterBar` takes beyond the props of a `search`. */
export interface FilterBarProps extends Omit<ComponentPropsWithRef<'search'>, 'children'> {
  /** Dimensions that can be filtered by, in order. */
  dimensions: readonly string[];
}

/** Period, comparison, grain and filters of the selection that it stands in, with a chip for each. Selector: `[data-tally-filters]`. */
export function FilterBar({ dimensions, className, ...native }: FilterBarProps) {
  const filter = useFilterMessages();
  const { formatter } = useDisplay();
  const control = useSelection();
  const { selection, ignored } = control;
  const resolved = useResolvedSelection(selection);
  const period = useRef<HTMLButtonElement>(null);
  const count = Object.values(selection.filters).reduce((sum, members) => sum + members.length, 0);
  return (
    <search
      aria-label={filter.filters}
      {...native}
      className={classNames('tally-filters', className)}
      data-tally-filters=""
    >
      <div className="tally-filter-row">
        <DateRangeFilter ref={period} value={selection.period} onChange={control.setPeriod} />
        <ComparisonToggle value={selection.comparison} onChange={control.setComparison} period={selection.period} />
        {!(resolved instanceof Error) && resolved.grains.length > 1 && (
          <GrainToggle
            value={resolved.grain}
            grains={resolved.grains}
            onChange={(grain) => control.setGrain(grain === resolved.usualGrain ? null : grain)}
          />
        )}
        {dimensions.map((dimension) => (
          <MemberFilter
            key={dimension}
            dimension={dimension}
            value={chosenIn(selection, dimension)}
            onChange={(members) => control.setFilter(dimension, members)}
          />
        ))}
      </div>
      <PeriodTrail focus={period} />
      <FilterChips value={selection.filters} onChange={control.setFilter} onClear={control.clearFilters} />
      {ignored.length > 0 && <p className="tally-note">{filter.notUnderstood(formatter.list(ignored))}</p>}
      <p role="status" className="tally-visually-hidden">
        {count > 0 && filter.filterCount(count, formatter.value(count, { kind: 'count' }, 'exact', 0))}
      </p>
    </search>
  );
}
