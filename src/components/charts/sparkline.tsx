import type { ComponentPropsWithRef } from 'react';
import type { Figure } from '../../data/query/result.js';
import { classNames } from '../theme/class-names.js';
import { valueRange } from './value-range.js';

/** What a sparkline draws. */
export interface SparklineProps extends Omit<ComponentPropsWithRef<'svg'>, 'values'> {
  /** One figure per bucket; null is a gap. */
  values: readonly Figure[];

  isUnfinished?: boolean;
  /** Whether it stands on 0, filled, as counts and sums do; otherwise it reaches from the smallest figure to the largest. */
  fromZero?: boolean;
}

const WIDTH = 100;
const HEIGHT = 32;
const EDGE = 2;

/** The course of a figure without axes, as an ornament beside the figure: screen readers are told the figure instead. */
export function Sparkline({ values, isUnfinished = false, fromZero = true, className, ...props }: SparklineProps) {
  const range = valueRange(values) ?? { low: 0, high: 0 };
  const low = fromZero ? Math.min(0, range.low) : range.low;
  const { high } = range;
  const x = (i: number) => round(values.length === 1 ? WIDTH / 2 : (i / (values.length - 1)) * WIDTH);
  const height = (value: number) => (high > low ? (value - low) / (high - low) : fromZero ? 0 : 0.5);
  const y = (value: number) => round(HEIGHT - EDGE - height(value) * (HEIGHT - 2 * EDGE));
  const whole = isUnfinished && values.length > 2 ? values.slice(0, -1) : values;
  const stretches = stretchesOf(whole);
  const points = ({ from, figures }: Stretch) => figures.map((value, i) => `${x(from + i)} ${y(value)}`).join('L');
  const course = (stretch: Stretch) => `M${points(stretch)}${stretch.figures.length === 1 ? 'Z' : ''}`;
  const under = (stretch: Stretch) => `M${points(stretch)}V${y(Math.max(low, 0))}H${x(stretch.from)}Z`;
  const rest = whole.length < values.length ? values.slice(-2) : [];
  const [from = null, to = null] = rest;
  return (
    <svg
      {...props}
      className={classNames('tally-sparkline', className)}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {fromZero ? <path className="tally-mark-fill" d={stretches.map(under).join('')} /> : null}
      <path className="tally-mark-line" d={stretches.map(course).join('')} />
      {from !== null && to !== null ? (
        <path
          className="tally-mark-line"
          data-unfinished=""
          d={`M${x(values.length - 2)} ${y(from)}L${x(values.length - 1)} ${y(to)}`}
        />
      ) : null}
    </svg>
  );
}

/** Figures without a gap between them, from a place on. */
interface Stretch {
  readonly from: number;
  readonly figures: number[];
}

function stretchesOf(values: readonly Figure[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = stretches.at(-1);
    if (last !== undefined && last.from + last.figures.length === i) last.figures.push(value);
    else stretches.push({ from: i, figures: [value] });
  });
  return stretches;
}

const round = (value: number) => Math.round(value * 10) / 10;
