'use client';
import { MemberName } from './member-name.js';
import type { Series } from './series.js';
import { Swatch } from './swatch.js';

/** What a legend shows and does. */
export interface LegendProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** Longest name in a legend, so that several stand in one line. */
const LONGEST = 24;

/** One button a series that shows and hides it. */
export function Legend({ label, series, hidden, onToggle }: LegendProps) {
  return (
    <fieldset className="tally-legend">
      <legend className="tally-visually-hidden">{label}</legend>
      {series.map(({ id, label: name, color }) => (
        <button
          key={id}
          type="button"
          className="tally-legend-item"
          aria-pressed={!hidden.has(id)}
          onClick={() => onToggle(id)}
        >
          <Swatch color={color} />
          <MemberName name={name} longest={LONGEST} />
        </button>
      ))}
    </fieldset>
  );
}

/** Hides a series or shows it again. Hiding the last one that is left shows all. */
export function toggled(hidden: ReadonlySet<string>, id: string, series: readonly Series[]): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(id)) next.add(id);
  return series.every((one) => next.has(one.id)) ? new Set() : next;
}
