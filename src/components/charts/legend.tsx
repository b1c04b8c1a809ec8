'use client';
import type { CSSProperties } from 'react';
import { MemberName } from './member-name.js';
import type { Series } from './series.js';
import { Swatch } from './swatch.js';

/** What a legend shows and does. */
export interface LegendProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** How far down the plot each name stands, where names stand at the ends of lines. */
  readonly ends?: ReadonlyMap<string, number> | null;
}

/** Longest name in a legend, so that several stand in one line. */
const LONGEST = 24;

/** One button a series that shows and hides it, in a line or at the ends of their lines. */
export function Legend({ label, series, hidden, onToggle, ends = null }: LegendProps) {
  return (
    <fieldset className="tally-legend">
      <legend className="tally-visually-hidden">{label}</legend>
      {series.map(({ id, label: name, color }) => (
        <button
          key={id}
          type="button"
          className="tally-legend-item"
          aria-pressed={!hidden.has(id)}
          style={ends === null ? undefined : ({ '--tally-end': ends.get(id) } as CSSProperties)}
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
