import type { CSSProperties } from 'react';
import { colorValue, type SeriesColor } from './color-registry.js';

/** The style that gives an element and what is in it the colour of a series, as `--tally-series`. */
export function seriesStyle(color: SeriesColor): CSSProperties {
  return { '--tally-series': colorValue(color) } as CSSProperties;
}

/** A small sample of a series' colour, beside its name. */
export function Swatch({ color, isDashed = false }: { color: SeriesColor; isDashed?: boolean }) {
  return (
    <span
      className="tally-swatch"
      data-dashed={isDashed ? '' : undefined}
      style={seriesStyle(color)}
      aria-hidden="true"
    />
  );
}
