'use client';
import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  RangeCalendar,
} from 'react-aria-components';
import { civilDateAt } from '../../data/time/civil.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { classNames } from '../theme/class-names.js';
import type { DateRangeDraft } from './date-range-draft.js';
import { weekdayName } from './weekday-name.js';

interface DateRangeCalendarProps {
  draft: DateRangeDraft | null;
  onChange: (draft: DateRangeDraft) => void;
  autoFocus: boolean;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** Languages that do not shorten weekdays, such as Arabic, show their first letter. Tuesday is none of the shortest. */
const LONGEST_WEEKDAY = 4;
/** From this width on two months stand side by side. */
const WIDE = '(min-width: 760px)';

/** A calendar in which the first and the last day are picked, by pointer or keyboard. */
export function DateRangeCalendar({ draft, onChange, autoFocus }: DateRangeCalendarProps) {
  const { locale } = useDisplay();
  const filter = useFilterMessages();
  const { calendar, now } = useUsageContext();
  const today = parseDate(civilDateAt(calendar.zone, now));
  const weekdayStyle = weekdayName(2, locale, 'short').length > LONGEST_WEEKDAY ? 'narrow' : 'short';
  const [months] = useState(() => (window.matchMedia(WIDE).matches ? [0, 1] : [0]));
  return (
    <RangeCalendar
      className="tally-calendar"
      aria-label={filter.period}
      value={draft}
      onChange={({ start, end }) => onChange({ start, end })}
      firstDayOfWeek={WEEKDAYS[calendar.weekStart - 1] ?? 'mon'}
      visibleDuration={{ months: months.length }}
      pageBehavior="single"
      {...(draft === null ? {} : { defaultFocusedValue: draft.end })}
      selectionAlignment="end"
      autoFocus={autoFocus}
    >
      <header className="tally-calendar-head">
        <Button slot="previous" className="tally-icon-button">
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M7.5 3 4.5 6 7.5 9" />
          </svg>
        </Button>
        {months.map((month) => (
          <CalendarHeading key={month} offset={{ months: month }} className="tally-calendar-title" />
        ))}
        <Button slot="next" className="tally-icon-button">
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M4.5 3 7.5 6 4.5 9" />
          </svg>
        </Button>
      </header>
      <div className="tally-calendar-months">
        {months.map((month) => (
          <CalendarGrid
            key={month}
            offset={{ months: month }}
            weekdayStyle={weekdayStyle}
            className="tally-calendar-month"
          >
            <CalendarGridHeader>
              {(day) => <CalendarHeaderCell className="tally-calendar-weekday">{day}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  date={date}
                  className={classNames('tally-calendar-day', date.compare(today) === 0 && 'tally-calendar-today')}
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        ))}
      </div>
    </RangeCalendar>
  );
}
