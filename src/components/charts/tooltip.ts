import { cutMiddle } from '../../data/format/middle-cut.js';
import { colorValue } from './color-registry.js';
import type { Reading, ReadingRow } from './reading.js';

/** The box beside a cursor. Its rows are made once and then only filled anew. */
export interface Tooltip {
  readonly element: HTMLElement;
  readonly show: (reading: Reading) => void;
  /** Puts it beside a fraction of the plot, on the side with more room, so that it neither covers the point nor leaves the plot. */
  readonly placeBeside: (along: number, distance: number) => void;
  /** Puts it under what reaches from one height of the plot to another, or above it in the lower half, as wide as it has to be. */
  readonly placeOver: (along: number, from: number, to: number) => void;
}

/** Longest name in a tooltip. */
const LONGEST = 32;
/** Most rows, so that it is no higher than a plot. */
const MOST_ROWS = 9;
/** Longest text of what happened. */
const LONGEST_NOTE = 80;

/** An empty tooltip. */
export function createTooltip(): Tooltip {
  const element = part('div', 'tally-tooltip');
  const title = part('div', 'tally-tooltip-title');
  const state = part('span', 'tally-tooltip-state');
  const name = part('span', 'tally-tooltip-name');
  title.append(name, state);
  const happened = part('div', 'tally-tooltip-happened');
  const compared = part('div', 'tally-tooltip-compared');
  const list = part('div', 'tally-tooltip-rows');
  const more = part('div', 'tally-tooltip-more');
  element.append(title, happened, compared, list, more);
  const rows: ReturnType<typeof createRow>[] = [];
  return {
    element,
    show(reading) {
      setText(name, reading.title);
      setText(state, reading.state);
      setText(happened, reading.happened === undefined ? null : cutMiddle(reading.happened, LONGEST_NOTE));
      setText(compared, reading.comparedWith);
      const shown = fitting(reading.rows);
      const left = reading.rows.length - shown.length;
      setText(more, left === 0 ? null : (reading.more?.(left) ?? null));
      while (rows.length < shown.length) {
        const row = createRow();
        rows.push(row);
        list.append(row.element);
      }
      rows.forEach((row, i) => {
        row.show(shown[i]);
      });
    },
    placeBeside(along, distance) {
      const isAfter = along <= 0.5;
      const room = (isAfter ? 1 - along : along) - distance;
      const inset = `calc(${percent(isAfter ? along + distance : 1 - along + distance)} + 10px)`;
      element.style.insetInlineStart = isAfter ? inset : '';
      element.style.insetInlineEnd = isAfter ? '' : inset;
      element.style.maxInlineSize = `calc(${percent(room)} - 10px)`;
    },
    placeOver(along, from, to) {
      const isBelow = from + to <= 1;
      element.style.insetBlockStart = isBelow ? `calc(${percent(to)} + 6px)` : 'auto';
      element.style.insetBlockEnd = isBelow ? '' : `calc(${percent(1 - from)} + 6px)`;
      // As far along itself as the place is along the plot, so that it ends where the plot does.
      element.style.insetInlineStart = percent(along);
      element.style.translate = `calc(${percent(-along)} * var(--tally-mirror)) 0`;
    },
  };
}

/** The largest rows that fit, and what they are held against. */
function fitting(rows: readonly ReadingRow[]): readonly ReadingRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const series = rows.filter(({ color }) => color !== null);
  const others = rows.filter(({ color }) => color === null);
  return [...series.slice(0, Math.max(1, MOST_ROWS - 1 - others.length)), ...others];
}

function createRow() {
  const element = part('div', 'tally-tooltip-row');
  const swatch = part('span', 'tally-swatch');
  const label = part('span', 'tally-tooltip-label');
  label.dir = 'auto';
  const value = part('span', 'tally-tooltip-value');
  const share = part('span', 'tally-tooltip-share');
  const change = part('span', 'tally-tooltip-change');
  element.append(swatch, label, value, share, change);
  return {
    element,
    show(row: ReadingRow | undefined) {
      element.hidden = row === undefined;
      if (row === undefined) return;
      swatch.style.setProperty('--tally-series', row.color === null ? 'transparent' : colorValue(row.color));
      element.dataset.total = String(row.color === null);
      setText(label, cutMiddle(row.label, LONGEST));
      setText(value, row.value);
      setText(share, row.share);
      // A figure that is drawn of the comparison alone is told as it is.
      setText(change, row.change?.text ?? row.before?.text ?? null);
      change.dataset.tone = row.change?.tone ?? 'neutral';
    },
  };
}

function part(tag: 'div' | 'span', className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function setText(element: HTMLElement, text: string | null): void {
  element.hidden = text === null;
  if (element.textContent !== text) element.textContent = text;
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
