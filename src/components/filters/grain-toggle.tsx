'use client';
import { type ComponentPropsWithRef, useId } from 'react';
import type { Grain } from '../../data/time/grain.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { classNames } from '../theme/class-names.js';

/** What `GrainToggle` takes beyond the props of a `fieldset`. */
export interface GrainToggleProps extends Omit<ComponentPropsWithRef<'fieldset'>, 'onChange' | 'children'> {
  value: Grain;
  onChange: (grain: Grain) => void;
  /** The grains to choose from; those that suit a period come from `grainsFor`. */
  grains: readonly Grain[];
}

/** Chooses the length of the buckets of time. Arrow keys move between them. */
export function GrainToggle({ value, onChange, grains, className, ...native }: GrainToggleProps) {
  const filter = useFilterMessages();
  const name = useId();
  return (
    <fieldset {...native} className={classNames('tally-segments', className)}>
      <legend className="tally-visually-hidden">{filter.grain}</legend>
      {grains.map((grain) => (
        <label key={grain} className="tally-segment">
          <input
            type="radio"
            name={name}
            value={grain}
            checked={grain === value}
            onChange={() => onChange(grain)}
            className="tally-segment-input"
          />
          <span className="tally-segment-label">{filter.grains[grain]}</span>
        </label>
      ))}
    </fieldset>
  );
}
