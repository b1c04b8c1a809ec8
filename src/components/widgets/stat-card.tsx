'use client';
import { type ReactNode, useState } from 'react';
import { changeBetween } from '../../data/format/change.js';
import type { Result } from '../../data/query/result.js';
import type { Estimates } from '../../data/report/estimate-range.js';
import type { StatPanel } from '../../data/report/panel.js';
import { basisText } from '../../export/basis-text.js';
import { useDisplay } from '../../hooks/display.js';
import { Sparkline } from '../charts/sparkline.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { ChangeBadge } from './change-badge.js';
import { InstantFigure } from './instant-figure.js';
import { PanelFrame } from './panel-frame.js';
import type { WidgetProps } from './widget-props.js';

/** What a stat card takes. */
export interface StatCardProps extends WidgetProps {
  panel: StatPanel;
  /** What the figure is at the least and at the most, by the ranges that the host states, or that it could not be had. */
  estimates?: Estimates | undefined;
  /** Beside the figure: what shows it by members on demand, which is a `StatBreakdown`. */
  breakdown?: ReactNode;
}

/** One figure with its change and its course, and on demand by the members of a dimension. */
export function StatCard({
  panel,
  state,
  estimates,
  breakdown,
  onSelect: _,
  selected: __,
  onWidenPeriod: ___,
  onClearFilters: ____,
  ...props
}: StatCardProps) {
  return (
    <PanelFrame {...props} panel={panel} state={state}>
      {(result) => (
        <Figures panel={panel} result={result} estimates={estimates ?? null}>
          {breakdown}
        </Figures>
      )}
    </PanelFrame>
  );
}

interface FiguresProps {
  readonly panel: StatPanel;
  readonly result: Result;
  readonly estimates: Estimates;
  /** Beside the figure. */
  readonly children: ReactNode;
}

function Figures({ panel, result, estimates, children }: FiguresProps) {
  const { formatter, messages } = useDisplay();
  const [column] = result.columns;
  if (column === undefined) return null;
  const basis = basisText(panel, result, estimates, { formatter, messages: messages.panel });
  const { name, unit, scale, better, whenNull } = column;
  const { current, comparison } = result;
  const value = current.totals[name] ?? null;
  const base = comparison?.totals[name] ?? null;
  const values = current.bucketTotals[name] ?? [];
  if (unit.kind === 'instant') return <InstantFigure instant={value} asOf={result.now} />;
  const begun = current.buckets.filter(({ state }) => state !== 'future').length;
  const isFiltered = result.query.filter !== null && panel.filter === undefined;
  const isNothing = isFiltered && value === 0 && !base && values.every((each) => !each);
  const before =
    comparison === null
      ? ''
      : messages.panel.comparedWith(formatter.value(base, unit, 'exact', scale), formatter.period(comparison.period));
  return (
    <>
      <div className="tally-stat-row">
        <Figure
          compact={formatter.value(value, unit, 'compact', scale).replace(BEFORE_UNIT, ' ')}
          exact={formatter.value(value, unit, 'exact', scale).replace(BEFORE_UNIT, ' ')}
          spoken={formatter.spoken(value, unit, scale)}
          name={(figure) => messages.panel.sentences([figure, messages.panel.exactFigure])}
        />
        {children}
      </div>
      {isNothing ? <p className="tally-stat-change tally-stat-base">{messages.panel.noneUnderFilter}</p> : null}
      {comparison === null || value === null || isNothing ? null : (
        <p className="tally-stat-change">
          <ChangeBadge change={formatter.change(changeBetween(value, base, unit), unit, better)} />{' '}
          {base === null ? null : (
            <span className="tally-stat-base" title={before}>
              <span aria-hidden="true">{messages.panel.from(formatter.value(base, unit, 'compact', scale))}</span>
              <span className="tally-visually-hidden">{before}</span>
            </span>
          )}
        </p>
      )}
      {values.length > 1 && !isNothing ? (
        <Sparkline
          values={values.slice(0, begun)}
          isUnfinished={current.buckets[begun - 1]?.state === 'running'}
          fromZero={whenNull === null && unit.kind !== 'ratio'}
        />
      ) : null}
      {basis === null ? null : <p className="tally-stat-basis">{basis}</p>}
    </>
  );
}

interface FigureProps {
  readonly compact: string;
  readonly exact: string;
  readonly spoken: string;
  /** Name of the button that shows the figure in full. */
  readonly name: (figure: string) => string;
}

/** What parts a unit in words from its figure, which in a narrow card stands under it. */
const BEFORE_UNIT = /\u00a0(?=\P{Nd}+$)/u;

/** A figure, shortened to be read at once. Where that leaves something out it is whole on hover, on focus and on a click. */
function Figure({ compact, exact, spoken, name }: FigureProps) {
  const [isExact, setExact] = useState(false);
  if (compact === exact) {
    return (
      <p className="tally-stat-figure">
        <span aria-hidden="true">{compact}</span>
        <span className="tally-visually-hidden">{spoken}</span>
      </p>
    );
  }
  return (
    <p className="tally-stat-figure" {...stateAttributes({ exact: isExact })}>
      <span className="tally-visually-hidden">{spoken}</span>
      <button
        type="button"
        className="tally-stat-value"
        data-whole={exact}
        aria-label={name(isExact ? exact : compact)}
        aria-pressed={isExact}
        onClick={() => setExact(!isExact)}
      >
        {isExact ? exact : compact}
      </button>
    </p>
  );
}
