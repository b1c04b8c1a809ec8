'use client';
import { type ComponentPropsWithRef, useId } from 'react';
import type { ComparisonChoice } from '../../data/messages/filter-messages.js';
import type { Comparison, Period } from '../../data/time/period.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';

/** What `ComparisonToggle` takes beyond the props of a `select`. */
export interface ComparisonToggleProps
  extends Omit<ComponentPropsWithRef<'select'>, 'value' | 'onChange' | 'children'> {
  /** Null compares with nothing. */
  value: Comparison | null;
  onChange: (comparison: Comparison | null) => void;
  /** The period that is compared: decides what makes sense. */
  period: Period;
}

/** Chooses what figures are compared with. Selector: `[data-active]`. */
export function ComparisonToggle({ value, onChange, period, className, ...native }: ComparisonToggleProps) {
  const filter = useFilterMessages();
  const id = useId();
  const chosen = choiceOf(value);
  const choices = CHOICES.filter((choice) => choice === chosen || isOffered(choice, period));
  return (
    <span className={classNames('tally-select', className)} {...stateAttributes({ active: value !== null })}>
      <label htmlFor={id} className="tally-visually-hidden">
        {filter.compareWith}
      </label>
      <svg className="tally-filter-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 11.5 6 7l3 2.5L14 4" />
        <path d="M2 14h12" strokeDasharray="2 2" />
      </svg>
      <select
        id={id}
        {...native}
        className="tally-filter"
        value={chosen}
        onChange={(event) => {
          const choice = choices.find((each) => each === event.target.value);
          if (choice !== undefined) onChange(comparisonOf(choice, value));
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {filter.comparisons[choice]}
          </option>
        ))}
      </select>
    </span>
  );
}

const CHOICES: readonly ComparisonChoice[] = [
  'none',
  'previousPeriod',
  'previousUnit',
  'lastYear',
  'lastYearByWeekday',
  'range',
];

function choiceOf(comparison: Comparison | null): ComparisonChoice {
  if (comparison === null) return 'none';
  if (comparison.kind !== 'lastYear') return comparison.kind;
  return comparison.match === 'weekday' ? 'lastYearByWeekday' : 'lastYear';
}

/** Free dates are only kept; the calendar unit before is the period before for all but calendar units. */
function isOffered(choice: ComparisonChoice, period: Period): boolean {
  if (choice === 'range') return false;
  return choice !== 'previousUnit' || period.kind === 'unit' || period.kind === 'toDate';
}

function comparisonOf(choice: ComparisonChoice, before: Comparison | null): Comparison | null {
  const whole = before?.whole === undefined ? {} : { whole: before.whole };
  switch (choice) {
    case 'none':
      return null;
    case 'previousPeriod':
    case 'previousUnit':
      return { kind: choice, ...whole };
    case 'lastYear':
      return { kind: 'lastYear', match: 'date', ...whole };
    case 'lastYearByWeekday':
      return { kind: 'lastYear', match: 'weekday', ...whole };
    case 'range':
      return before;
  }
}
