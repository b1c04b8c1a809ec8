'use client';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PanelMessages } from '../../data/messages/panel-messages.js';
import { classNames } from '../theme/class-names.js';
import { attachCursor, type CursorField } from './attach-cursor.js';
import { attachRange, type RangeField } from './attach-range.js';
import { type Cursor, createCursor } from './cursor.js';

interface CursorPlotProps {
  readonly title: string;
  /** Id of the element that sums the chart up. */
  readonly summaryId: string;
  readonly messages: PanelMessages;
  readonly field: CursorField;
  /** How it is read by keys, where that is not from one value to the next. */
  readonly keys?: string;
  /** Called with the place of the cursor at a click or Enter. */
  readonly onChoose?: ((place: number) => void) | undefined;
  /** Lets places beside each other be chosen, and one of them by a click or Enter. */
  readonly range?: RangeField | undefined;
  readonly className?: string;
  /** The drawing, under the cursor. */
  readonly children: ReactNode;
}

/** What is drawn, with one cursor for pointer and keyboard that is read aloud to those who move it by keys. */
export function CursorPlot({
  title,
  summaryId,
  messages,
  field,
  keys,
  onChoose,
  range,
  className,
  children,
}: CursorPlotProps) {
  const [cursor] = useState(createCursor);
  const layer = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const held = useRef<number | undefined>(undefined);
  const ranged = useRef(range);
  useEffect(() => {
    ranged.current = range;
  });
  const hasRange = range !== undefined;
  useEffect(() => {
    if (!hasRange || plot.current === null || over.current === null || spoken.current === null) return undefined;
    const elements = { plot: plot.current, range: over.current, spoken: spoken.current };
    return attachRange(elements, cursor, () => ranged.current ?? NO_RANGE);
  }, [cursor, hasRange]);
  useEffect(() => {
    if (plot.current === null || layer.current === null || spoken.current === null) return undefined;
    const elements = { plot: plot.current, layer: layer.current, spoken: spoken.current };
    keepAt(held.current, cursor, field);
    const detach = attachCursor(elements, cursor, field);
    return () => {
      const place = cursor.position();
      held.current = place === null ? undefined : field.keyAt?.(place);
      detach();
    };
  }, [cursor, field]);
  const choosePlace = onChoose ?? (range && ((place: number) => chooseAlone(range, place)));
  const choose =
    choosePlace &&
    (() => {
      const place = cursor.position();
      if (place !== null) choosePlace(place);
      // What is gone into has other places.
      if (range !== undefined) cursor.moveTo(null, 'pointer');
    });
  return (
    <div
      ref={plot}
      className={classNames('tally-plot', className)}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot is read with arrow keys.
      tabIndex={0}
      aria-roledescription={messages.chart}
      aria-label={messages.sentences([
        title,
        keys ?? messages.chartKeys,
        ...(hasRange ? [messages.chartZoomKeys] : []),
      ])}
      data-zoomable={hasRange ? '' : undefined}
      aria-describedby={summaryId}
      onClick={choose}
      onKeyDown={choose && (({ key }: KeyboardEvent) => (key === 'Enter' ? choose() : undefined))}
    >
      {children}
      {hasRange ? <div ref={over} className="tally-range" aria-hidden="true" hidden /> : null}
      <div ref={layer} className="tally-cursor" aria-hidden="true" hidden />
      <div ref={spoken} className="tally-visually-hidden" aria-live="polite" />
    </div>
  );
}

/** Moves a cursor to where what it was at is now; nowhere where that is gone. */
function keepAt(key: number | undefined, cursor: Cursor, { count, keyAt }: CursorField): void {
  if (key === undefined || keyAt === undefined) return;
  const place = Array.from({ length: count }, (_, i) => i).find((i) => keyAt(i) === key);
  cursor.moveTo(place ?? null, 'pointer');
}

const NO_RANGE: RangeField = {
  count: 0,
  extent: () => ({ start: 0, end: 0 }),
  label: () => '',
  spoken: () => '',
  choose: () => {},
};

function chooseAlone({ label, choose }: RangeField, place: number): void {
  if (label(place, place) !== '') choose(place, place);
}
