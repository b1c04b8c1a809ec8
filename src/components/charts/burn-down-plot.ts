import type { ContractReport } from '../../data/credits/contract-report.js';
import { CREDIT_SCALE } from '../../data/credits/credit-scale.js';
import type { Unit } from '../../data/format/unit.js';
import type { CivilDate } from '../../data/time/period.js';
import { PLOT_SIDE } from './time-series-plot.js';
import { along, type ValueAxis, valueAxis } from './value-axis.js';

/** What is left of a contract, drawn in a square without measuring anything. */
export interface BurnDownPlot {
  readonly axis: ValueAxis;
  /** What is left, from the whole allocation on. */
  readonly left: string;
  /** What would be left if every day used as much as every other. */
  readonly planned: string;
  /** The range in which what is left is expected; null where there is no forecast. */
  readonly range: string | null;
  /** What is left as expected; null where there is no forecast. */
  readonly expected: string | null;
  /** How far from the start of the plot the end of a day is, 0 to 1. */
  readonly position: (day: number) => number;
  /** Where a figure is: 0 at the top of the plot, 1 at its foot. */
  readonly fromTop: (value: number) => number;
}

/** A day and what is left at its end. */
type Point = readonly [day: number, left: number];

/** Draws what is left of a contract over its term, and the range of its forecast. */
export function burnDownPlot({ contract, burnDown, forecast }: ContractReport, unit: Unit): BurnDownPlot {
  const days = burnDown.length;
  const begun = burnDown.filter(({ remaining }) => remaining !== null).length;
  const position = (day: number) => (day + 1) / days;
  const course: readonly Point[] = [
    [-1, contract.allocation],
    ...burnDown.slice(0, begun).map(({ remaining }, day): Point => [day, remaining ?? 0]),
  ];
  const axis = valueAxis(
    course.map(([, left]) => left),
    unit,
    CREDIT_SCALE,
    true,
  );
  const fromTop = (value: number) => 1 - along(axis, value);
  const x = (day: number) => round(position(day) * PLOT_SIDE);
  const y = (value: number) => round(fromTop(value) * PLOT_SIDE);
  const path = (points: readonly Point[]) =>
    points.map(([day, left], i) => `${i === 0 ? 'M' : 'L'}${x(day)} ${y(left)}`).join('');
  const drawn = {
    axis,
    left: begun === 0 ? '' : path(course),
    planned: path([
      [-1, contract.allocation],
      [days - 1, 0],
    ]),
    position,
    fromTop,
  };
  const now = course.at(-1);
  if (forecast.kind !== 'forecast' || now === undefined) return { ...drawn, range: null, expected: null };
  const { earliest, expected, latest, atEnd } = forecast;
  // Where the allocation lasts, a course ends at what is left at the end of the term.
  const end = (date: CivilDate | null, used: number): Point => {
    const day = date === null ? -1 : burnDown.findIndex((one) => one.date === date);
    return day < 0 ? [days - 1, Math.max(0, contract.allocation - used)] : [day, 0];
  };
  const corner: readonly Point[] = earliest !== null && latest === null ? [[days - 1, 0]] : [];
  return {
    ...drawn,
    range: `${path([now, end(latest, atEnd.low), ...corner, end(earliest, atEnd.high)])}Z`,
    expected: path([now, end(expected, atEnd.expected)]),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
