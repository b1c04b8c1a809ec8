import type { Formatter } from '../../data/format/formatter.js';
import type { TimeSeriesData } from './series.js';
import { Swatch } from './swatch.js';
import type { TimeSeriesPlot } from './time-series-plot.js';

/** Which line is which period; nothing without a comparison. */
export function ComparisonKey({
  data,
  plot,
  formatter,
}: {
  data: TimeSeriesData;
  plot: TimeSeriesPlot;
  formatter: Formatter;
}) {
  if (data.comparisonPeriod === null || plot.comparisons.length === 0) return null;
  const color = plot.layers.length === 1 ? (plot.layers[0]?.color ?? 'other') : 'other';
  return (
    <ul className="tally-keys">
      {data.series.length === 1 ? (
        <li>
          <Swatch color={color} />
          {formatter.period(data.period)}
        </li>
      ) : null}
      <li>
        <Swatch color={color} isDashed />
        {formatter.period(data.comparisonPeriod)}
      </li>
    </ul>
  );
}
