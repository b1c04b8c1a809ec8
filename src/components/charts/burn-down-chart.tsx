'use client';
import { type ComponentPropsWithRef, useMemo } from 'react';
import type { ContractReport } from '../../data/credits/contract-report.js';
import type { Unit } from '../../data/format/unit.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { burnDownLabels } from './burn-down-labels.js';
import { type BurnDownPlot, burnDownPlot } from './burn-down-plot.js';
import { burnDownReading, describeBurnDown } from './burn-down-reading.js';
import { ChartFrame } from './chart-frame.js';
import type { ContractWording } from './contract-words.js';
import type { CursorView } from './cursor-layer.js';
import { spokenReading } from './reading.js';
import { Swatch } from './swatch.js';
import { PLOT_SIDE } from './time-series-plot.js';
import { bareUnit } from './value-axis.js';

/** What a burn-down shows. */
export interface BurnDownChartProps extends Omit<ComponentPropsWithRef<'figure'>, 'title' | 'children'> {
  /** Name of the chart, for screen readers. */
  title: string;
  report: ContractReport;
  /** What is counted, such as credits. */
  unit: Unit;
  formatter: ContractWording['formatter'];
  messages: ContractWording['messages'];
}

/** What is left of a contract day by day, beside an even pace, and the range in which it is expected to go on. */
export function BurnDownChart({ title, report, unit, formatter, messages, ...props }: BurnDownChartProps) {
  const wording = useMemo(() => ({ formatter, messages, unit }), [formatter, messages, unit]);
  const plot = useMemo(() => burnDownPlot(report, unit), [report, unit]);
  const cursor = useMemo(() => cursorView(report, plot, wording), [report, plot, wording]);
  const timeLabels = useMemo(() => burnDownLabels(report, plot, wording), [report, plot, wording]);
  return (
    <ChartFrame
      {...props}
      {...stateAttributes({ mark: 'line' })}
      title={title}
      summary={describeBurnDown(report, wording)}
      wording={wording}
      axis={plot.axis}
      valueLabel={(tick) => formatter.value(tick, bareUnit(unit), 'compact')}
      timeLabels={timeLabels}
      cursor={cursor}
      side={PLOT_SIDE}
      legend={
        <ul className="tally-keys tally-burn-down-keys">
          <li>
            <Swatch color="accent" />
            {messages.creditsLeft}
          </li>
          <li>
            <Swatch color="other" isDashed />
            {messages.evenPace}
          </li>
          {plot.range === null ? null : (
            <li>
              <span className="tally-burn-down-key" aria-hidden="true" />
              {messages.forecast}
            </li>
          )}
        </ul>
      }
    >
      <g className="tally-marks">
        {plot.range === null ? null : <path className="tally-burn-down-range" d={plot.range} />}
        <path className="tally-mark-comparison" data-shared="" d={plot.planned} />
        {plot.expected === null ? null : <path className="tally-burn-down-expected" d={plot.expected} />}
        <path className="tally-mark-line" d={plot.left} />
      </g>
    </ChartFrame>
  );
}

function cursorView(report: ContractReport, plot: BurnDownPlot, wording: ContractWording): CursorView {
  const { burnDown } = report;
  const count = burnDown.length;
  return {
    count,
    band: 0,
    position: plot.position,
    nearest: (along) => Math.min(count - 1, Math.max(0, Math.round(along * count) - 1)),
    points: (index) => {
      const { planned, remaining } = burnDown[index] ?? { planned: null, remaining: null };
      return [
        ...(planned === null ? [] : [{ end: plot.fromTop(planned), color: 'other' as const }]),
        ...(remaining === null ? [] : [{ end: plot.fromTop(remaining), color: 'accent' as const }]),
      ];
    },
    reading: (index) => burnDownReading(report, index, wording),
    spoken: (reading) => spokenReading(reading, wording.messages),
  };
}
