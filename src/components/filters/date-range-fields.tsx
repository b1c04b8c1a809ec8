'use client';
import { useId } from 'react';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import type { DateRangeDraft } from './date-range-draft.js';

interface DateRangeFieldsProps {
  draft: DateRangeDraft | null;
  onChange: (draft: DateRangeDraft) => void;
  isReversed: boolean;
}

/** First and last day to be typed, in the order of day, month and year that the reader's language has. */
export function DateRangeFields({ draft, onChange, isReversed }: DateRangeFieldsProps) {
  const filter = useFilterMessages();
  const errorId = useId();
  return (
    <div className="tally-date-fields">
      {(['start', 'end'] as const).map((side) => (
        <DateField
          key={side}
          className="tally-date-field"
          value={draft?.[side] ?? null}
          isInvalid={isReversed}
          {...(isReversed ? { 'aria-describedby': errorId } : {})}
          onChange={(date) => {
            if (date !== null) onChange({ start: date, end: date, ...draft, [side]: date });
          }}
        >
          <Label className="tally-label">{side === 'start' ? filter.firstDay : filter.lastDay}</Label>
          <DateInput className="tally-date-input">
            {(segment) => <DateSegment segment={segment} className="tally-date-segment" />}
          </DateInput>
        </DateField>
      ))}
      <p id={errorId} role="alert" className="tally-date-error">
        {isReversed && filter.endBeforeStart}
      </p>
    </div>
  );
}
