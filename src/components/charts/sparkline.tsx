import type { ComponentPropsWithRef } from 'react';
import type { Figure } from '../../data/query/result.js';
import { classNames } from '../theme/class-names.js';
import { SPARKLINE_HEIGHT, SPARKLINE_WIDTH, sparklinePlot } from './sparkline-plot.js';

/** What a sparkline draws. */
export interface SparklineProps extends Omit<ComponentPropsWithRef<'svg'>, 'values'> {
  /** One figure per bucket; null is a gap. */
  values: readonly Figure[];

  isUnfinished?: boolean;
  /** Whether it stands on 0, filled, as counts and sums do; otherwise it reaches from the smallest figure to the largest. */
  fromZero?: boolean;
}

/**
 * The course of a figure without axes, as an ornament beside the figure: screen readers are told the figure instead.
 *
 * Selectors: `.tally-mark-line[data-unfinished]`.
 */
export function Sparkline({ values, isUnfinished = false, fromZero = true, className, ...props }: SparklineProps) {
  const { filled, course, rest } = sparklinePlot(values, { isUnfinished, fromZero });
  // A figure without one beside it is no line.
  const dots = course.match(/M[^MZ]*Z/g);
  return (
    <svg
      {...props}
      className={classNames('tally-sparkline', className)}
      viewBox={`0 0 ${SPARKLINE_WIDTH} ${SPARKLINE_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {filled === null ? null : <path className="tally-mark-fill" d={filled} />}
      <path className="tally-mark-line" d={course} />
      {dots === null ? null : <path className="tally-mark-dots" d={dots.join('')} />}
      {rest === null ? null : <path className="tally-mark-line" data-unfinished="" d={rest} />}
    </svg>
  );
}
