'use client';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Period, ResolvedPeriod } from '../../data/time/period.js';
import { PERIOD_PRESETS, presetOf } from '../../data/time/presets.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { DateRangeCalendar } from './date-range-calendar.js';
import { draftOf, periodOf } from './date-range-draft.js';
import { DateRangeFields } from './date-range-fields.js';
import { FilterPopover } from './filter-popover.js';
import { weekdayName } from './weekday-name.js';

/** What the opened date range is about. */
export interface DateRangePopoverProps {
  value: Period;
  /** Its dates; null where they cannot be told. */
  resolved: ResolvedPeriod | null;
  onChange: (period: Period) => void;
}

/** Periods by name, which apply at once, and a calendar with typed dates, which are applied together. */
export function DateRangePopover({ value, resolved, onChange, ...place }: DateRangePopoverProps & PopoverPlace) {
  const { calendar } = useUsageContext();
  const { locale } = useDisplay();
  const filter = useFilterMessages();
  const [draft, setDraft] = useState(() => resolved && draftOf(resolved));
  const preset = presetOf(value);
  const isReversed = draft !== null && draft.end.compare(draft.start) < 0;
  const choose = (period: Period) => {
    onChange(period);
    place.onClose();
  };
  return (
    <FilterPopover {...place} className="tally-date-range">
      <ListBox
        className="tally-presets"
        aria-label={filter.choosePreset}
        selectionMode="single"
        selectedKeys={preset === undefined ? [] : [preset]}
        items={PERIOD_PRESETS}
        dependencies={[filter]}
        // The one that is set, chosen again, is taken out of the set: it is chosen all the same.
        onSelectionChange={(ids) => choose(PERIOD_PRESETS.find(({ id }) => new Set(ids).has(id))?.period ?? value)}
      >
        {({ id }) => (
          <ListBoxItem
            id={id}
            // The list's own autofocus stops short at the list where a screen reader or the keyboard opened it.
            ref={id === preset ? focus : null}
            className="tally-option"
            textValue={filter.presets[id]}
          >
            {filter.presets[id]}
          </ListBoxItem>
        )}
      </ListBox>
      <form
        className="tally-date-range-dates"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft !== null && !isReversed) choose(periodOf(draft));
        }}
      >
        <DateRangeFields draft={draft} onChange={setDraft} isReversed={isReversed} />
        <DateRangeCalendar draft={isReversed ? null : draft} onChange={setDraft} autoFocus={preset === undefined} />
        <p className="tally-note">{filter.calendarNote(weekdayName(calendar.weekStart, locale), calendar.zone)}</p>
        <div className="tally-popover-actions">
          <button type="button" className="tally-button" onClick={place.onClose}>
            {filter.cancel}
          </button>
          <button type="submit" className="tally-button" data-primary="" disabled={draft === null || isReversed}>
            {filter.apply}
          </button>
        </div>
      </form>
    </FilterPopover>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}
