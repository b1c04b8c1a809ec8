import type { TimeSeriesData } from './series.js';
import type { TimeSeriesPlot } from './time-series-plot.js';

/** Hatches the bucket that is not over, and says so. */
export function UnfinishedBucket({ data, plot, label }: { data: TimeSeriesData; plot: TimeSeriesPlot; label: string }) {
  const running = data.buckets.findIndex(({ state }) => state === 'running');
  if (running < 0) return null;
  const { position, bar } = plot;
  // A line leads up to its last bucket from the one before.
  const middle = position(running);
  const start = bar > 0 ? middle - bar / 2 : position(Math.max(0, running - 1));
  const end = middle + bar / 2;
  return (
    <div
      className="tally-unfinished"
      aria-hidden="true"
      data-edge={end > 0.9 ? 'end' : undefined}
      style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
    >
      <span className="tally-unfinished-label">{label}</span>
    </div>
  );
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
