'use client';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PanelMessages } from '../../data/messages/panel-messages.js';
import { classNames } from '../theme/class-names.js';
import { attachCursor, type CursorField } from './attach-cursor.js';
import { createCursor } from './cursor.js';

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
  className,
  children,
}: CursorPlotProps) {
  const [cursor] = useState(createCursor);
  const layer = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (plot.current === null || layer.current === null || spoken.current === null) return undefined;
    return attachCursor({ plot: plot.current, layer: layer.current, spoken: spoken.current }, cursor, field);
  }, [cursor, field]);
  const choose =
    onChoose &&
    (() => {
      const place = cursor.position();
      if (place !== null) onChoose(place);
    });
  return (
    <div
      ref={plot}
      className={classNames('tally-plot', className)}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot is read with arrow keys.
      tabIndex={0}
      aria-roledescription={messages.chart}
      aria-label={messages.sentences([title, keys ?? messages.chartKeys])}
      aria-describedby={summaryId}
      onClick={choose}
      onKeyDown={choose && (({ key }: KeyboardEvent) => (key === 'Enter' ? choose() : undefined))}
    >
      {children}
      <div ref={layer} className="tally-cursor" aria-hidden="true" hidden />
      <div ref={spoken} className="tally-visually-hidden" aria-live="polite" />
    </div>
  );
}
