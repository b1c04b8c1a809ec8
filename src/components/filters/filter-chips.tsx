'use client';
import { type ComponentPropsWithRef, useRef } from 'react';
import { cutMiddle } from '../../data/format/middle-cut.js';
import { own } from '../../data/model/path.js';
import type { MemberKey } from '../../data/query/filter.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useMemberLabels } from '../../hooks/use-member-labels.js';
import { classNames } from '../theme/class-names.js';

/** What `FilterChips` takes beyond the props of a `div`. */
export interface FilterChipsProps extends Omit<ComponentPropsWithRef<'div'>, 'onChange' | 'children'> {
  /** Chosen members by dimension. */
  value: Readonly<Record<string, readonly MemberKey[]>>;
  /** Called with a dimension and the members of it that remain. */
  onChange: (dimension: string, members: readonly MemberKey[]) => void;
  onClear: () => void;
}

/** From this many members on, the chip of a dimension counts them instead of naming each. */
const NAMED = 3;
/** Longer names lose their middle. */
const LONGEST = 32;

/** What is filtered by, one chip for each, and one button that clears them all. Empty where nothing is. */
export function FilterChips({ value, onChange, onClear, className, ...native }: FilterChipsProps) {
  const filter = useFilterMessages();
  const list = useRef<HTMLUListElement>(null);
  const dimensions = Object.keys(value).filter((dimension) => (own(value, dimension)?.length ?? 0) > 0);
  if (dimensions.length === 0) return null;
  const remove = (button: HTMLButtonElement, dimension: string, members: readonly MemberKey[]) => {
    focusBeside(button, list.current);
    onChange(dimension, members);
  };
  return (
    <div {...native} className={classNames('tally-chips', className)}>
      <ul ref={list} aria-label={filter.activeFilters} className="tally-chip-list">
        {dimensions.map((dimension) => (
          <DimensionChips
            key={dimension}
            dimension={dimension}
            members={own(value, dimension) ?? []}
            onRemove={remove}
          />
        ))}
      </ul>
      <button
        type="button"
        className="tally-link"
        onClick={(event) => {
          focusFirst(event.currentTarget);
          onClear();
        }}
      >
        {filter.clearAll}
      </button>
    </div>
  );
}

interface DimensionChipsProps {
  dimension: string;
  members: readonly MemberKey[];
  onRemove: (button: HTMLButtonElement, dimension: string, members: readonly MemberKey[]) => void;
}

function DimensionChips({ dimension, members, onRemove }: DimensionChipsProps) {
  const { model } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const nameOf = useMemberLabels(dimension, members);
  const label = own(model.dimensions, dimension)?.label ?? dimension;
  const chips =
    members.length > NAMED
      ? [
          {
            id: 'several',
            rest: [],
            shown: undefined,
            text: filter.chipOfSeveral(
              label,
              formatter.value(members.length, { kind: 'count' }, 'exact'),
              members.length,
            ),
          },
        ]
      : members.map((member) => ({
          id: member === null ? 'null' : `=${member}`,
          rest: members.filter((other) => other !== member),
          text: filter.chip(label, nameOf(member)),
          shown: filter.chip(label, cutMiddle(nameOf(member), LONGEST)),
        }));
  return chips.map(({ id, rest, text, shown = text }) => (
    <li key={id} className="tally-chip">
      <span className="tally-chip-text" title={text}>
        {shown}
      </span>
      <button
        type="button"
        className="tally-icon-button"
        aria-label={filter.removeFilter(text)}
        onClick={(event) => onRemove(event.currentTarget, dimension, rest)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3.5 3.5 5 5m0-5-5 5" />
        </svg>
      </button>
    </li>
  ));
}

/** Moves focus to the next chip, else to the one before: the one that has it is about to go. */
function focusBeside(button: HTMLButtonElement, list: HTMLElement | null): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(button);
  const next = buttons[at + 1] ?? buttons[at - 1];
  if (next === undefined) focusFirst(button);
  else next.focus();
}

/** Moves focus to the first of the filters, where no chip is left. */
function focusFirst(button: HTMLButtonElement): void {
  button.closest('[data-tally-filters]')?.querySelector('button')?.focus();
}
