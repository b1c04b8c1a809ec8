import { colorValue, type SeriesColor } from './color-registry.js';
import type { CursorSource } from './cursor.js';
import type { CursorPosition } from './cursor-keys.js';
import type { Reading } from './reading.js';
import { createTooltip } from './tooltip.js';

/** What a cursor can read off a chart. Fractions are of the plot: 0 at its start or top, 1 at its end or foot. */
export interface CursorView {
  readonly count: number;
  /** What a bucket is known by when others come or go. */
  readonly keyAt?: (bucket: number) => number | undefined;
  /** The bucket nearest to a fraction of the plot. */
  readonly nearest: (along: number) => number;
  readonly position: (bucket: number) => number;
  /** The part of the plot that one bucket takes; 0 for lines. */
  readonly band: number;
  readonly points: (bucket: number) => readonly { readonly end: number; readonly color: SeriesColor }[];
  readonly reading: (bucket: number) => Reading;
  /** A reading in one sentence. */
  readonly spoken: (reading: Reading) => string;
}

/** Line, points and tooltip of a cursor. */
export interface CursorLayer {
  /** Shows them at a bucket, or hides them; returns what there is to say about it. */
  readonly moveTo: (position: CursorPosition, source: CursorSource) => string;
  /** Lets go of what it holds beside its layer, which is emptied for it. */
  readonly remove?: () => void;
}

/** Most of the plot that a wide bar keeps the tooltip away from its middle. */
const WIDEST_HALF_BAR = 0.08;

/** Puts the parts of a cursor into `layer`, which is empty and stays the cursor's own. */
export function createCursorLayer(layer: HTMLElement, view: CursorView): CursorLayer {
  let parts: ReturnType<typeof createParts> | undefined;
  return {
    moveTo(position) {
      layer.hidden = position === null;
      if (position === null) return '';
      parts ??= createParts(layer);
      const reading = view.reading(position);
      parts.moveTo(view, position, reading);
      return view.spoken(reading);
    },
  };
}

function createParts(layer: HTMLElement) {
  const line = document.createElement('div');
  line.className = 'tally-cursor-line';
  const tooltip = createTooltip();
  layer.append(line, tooltip.element);
  const points: HTMLElement[] = [];
  return {
    moveTo(view: CursorView, bucket: number, reading: Reading) {
      const x = view.position(bucket);
      line.style.insetInlineStart = percent(x - view.band / 2);
      line.style.inlineSize = view.band === 0 ? '' : percent(view.band);
      const ends = view.points(bucket);
      while (points.length < ends.length) {
        const point = document.createElement('div');
        point.className = 'tally-cursor-point';
        points.push(point);
        layer.insertBefore(point, tooltip.element);
      }
      points.forEach((point, i) => {
        const end = ends[i];
        point.hidden = end === undefined;
        if (end === undefined) return;
        point.style.insetInlineStart = percent(x);
        point.style.insetBlockStart = percent(end.end);
        point.style.setProperty('--tally-series', colorValue(end.color));
      });
      tooltip.show(reading);
      tooltip.placeBeside(x, Math.min(view.band / 2, WIDEST_HALF_BAR));
    },
  };
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
