import type { TimeSeriesPlot } from './time-series-plot.js';

interface AnnotationFlagsProps {
  readonly annotations: ReadonlyMap<number, string>;
  readonly plot: TimeSeriesPlot;
}

/** From here on the last flag points back, since there is little room after it. */
const LATE = 0.66;

/** A line at each bucket in which something happened, and above it what it was, as far as there is room up to the next. */
export function AnnotationFlags({ annotations, plot: { position, band } }: AnnotationFlagsProps) {
  const flags = [...annotations].map(([bucket, label]) => ({ bucket, label, at: position(bucket) - band / 2 }));
  return flags.map(({ bucket, label, at }, i) => {
    const before = at - (flags[i - 1]?.at ?? 0);
    const next = flags[i + 1];
    const isLast = next === undefined;
    const isBack = isLast && at > LATE;
    // Where the next one points back, the two share the room between them.
    const sharesNext = i === flags.length - 2 && next !== undefined && next.at > LATE;
    const after = ((next?.at ?? 1) - at) / (sharesNext ? 2 : 1);
    const room = isBack ? before / (i === 0 ? 1 : 2) : after;
    return (
      <div
        key={bucket}
        className="tally-annotation"
        aria-hidden="true"
        data-edge={isBack ? 'end' : undefined}
        style={{ insetInlineStart: percent(isBack ? at - room : at), inlineSize: percent(room) }}
      >
        <span className="tally-annotation-label" dir="auto" title={label}>
          {label}
        </span>
      </div>
    );
  });
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
