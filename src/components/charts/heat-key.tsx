import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { HeatMapPlot } from './heat-map-plot.js';
import type { Wording } from './members.js';
import { Swatch } from './swatch.js';

interface HeatKeyProps {
  readonly plot: HeatMapPlot;
  readonly measure: MeasureInfo;
  readonly wording: Wording;
}

/** Which colours reach from which figure to which, and how a cell without a figure looks. */
export function HeatKey({ plot: { scale, missing }, measure, wording: { formatter, messages } }: HeatKeyProps) {
  const text = (value: number) => formatter.value(value, measure.unit, 'compact', measure.scale);
  return (
    <div className="tally-heat-key" aria-hidden="true">
      {missing === null ? null : (
        <span className="tally-heat-key-part">
          <svg className="tally-heat-key-missing" viewBox="0 0 10 10" aria-hidden="true">
            <path d="M2.5 7.5L7.5 2.5" />
          </svg>
          {messages.noValue}
        </span>
      )}
      {scale === null ? null : (
        <span className="tally-heat-key-part">
          <bdi>{text(scale.low)}</bdi>
          <span className="tally-heat-ramp">
            {scale.fromZero ? <Swatch color="heat-0" /> : null}
            <Swatch color="heat-1" />
            <Swatch color="heat-2" />
            <Swatch color="heat-3" />
            <Swatch color="heat-4" />
            <Swatch color="heat-5" />
          </span>
          <bdi>{text(scale.high)}</bdi>
        </span>
      )}
    </div>
  );
}
