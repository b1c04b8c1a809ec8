import type { Cursor } from './cursor.js';
import { moveCursor } from './cursor-keys.js';

/** What places between two of them amount to. */
export interface RangeField {
  readonly count: number;
  /** Where such places begin and end, as fractions of the plot. */
  readonly extent: (from: number, to: number) => { readonly start: number; readonly end: number };
  /** What they are called; empty where they are nothing that can be chosen. */
  readonly label: (from: number, to: number) => string;
  /** What is said of them to those who choose them by keys. */
  readonly spoken: (label: string) => string;
  readonly choose: (from: number, to: number) => void;
}

/** The elements of a chart that places are chosen in. */
export interface RangeElements {
  readonly plot: HTMLElement;
  /** Laid over the places; empty, and the range's own. */
  readonly range: HTMLElement;
  /** The live region that answers keys. */
  readonly spoken: HTMLElement;
}

/** How far a pointer moves before it drags. */
const SLACK = 4;
/** How long a finger rests before it drags; moving at once reads figures or scrolls the page. */
const REST = 400;

/**
 * Lets places beside each other be chosen: by dragging, with a finger after a rest, or by Shift with the keys of the cursor and
 * then Enter. Escape gives up. Attach it before the cursor, whose listeners then find what is left to them.
 */
export function attachRange(
  { plot, range, spoken }: RangeElements,
  cursor: Cursor,
  field: () => RangeField,
): () => void {
  let anchor: number | null = null;
  let down: { readonly x: number; readonly y: number; readonly id: number } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Whether the click that ends what the pointer did is no choice of a place. */
  let isAnswered = false;

  const name = document.createElement('span');
  name.className = 'tally-range-label';
  range.replaceChildren(name);

  const paint = () => {
    const at = cursor.position();
    const isShown = anchor !== null && at !== null;
    plot.toggleAttribute('data-ranging', isShown);
    range.hidden = !isShown;
    if (anchor === null || at === null) return;
    const { start, end } = field().extent(Math.min(anchor, at), Math.max(anchor, at));
    range.style.insetInlineStart = percent(start);
    range.style.inlineSize = percent(end - start);
    range.dataset.edge = start + end < 0.4 ? 'start' : start + end > 1.6 ? 'end' : '';
    name.textContent = field().label(anchor, at);
  };
  const stop = () => {
    clearTimeout(resting);
    if (down !== null && plot.hasPointerCapture(down.id)) plot.releasePointerCapture(down.id);
    anchor = null;
    down = null;
    paint();
  };
  const choose = () => {
    const at = cursor.position();
    const from = anchor;
    stop();
    if (from === null || at === null || field().label(from, at) === '') return;
    cursor.moveTo(null, 'pointer');
    field().choose(Math.min(from, at), Math.max(from, at));
  };
  const begin = () => {
    anchor = cursor.position();
    if (anchor === null || down === null) return;
    plot.setPointerCapture(down.id);
    isAnswered = true;
    paint();
  };

  const press = (event: PointerEvent) => {
    stop();
    isAnswered = false;
    if (event.button !== 0 || !event.isPrimary) return;
    down = { x: event.clientX, y: event.clientY, id: event.pointerId };
    if (event.pointerType !== 'touch') return;
    // The first touch reads a place, another one on it chooses it.
    const before = cursor.position();
    queueMicrotask(() => {
      isAnswered ||= before !== cursor.position();
    });
    resting = setTimeout(begin, REST);
  };
  const move = (event: PointerEvent) => {
    if (down === null || anchor !== null) return;
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) < SLACK) return;
    if (event.pointerType !== 'touch') return begin();
    clearTimeout(resting);
    isAnswered = true;
  };
  const lift = () => {
    if (anchor !== null && down !== null) choose();
    else if (down !== null) stop();
  };
  const click = (event: MouseEvent) => {
    if (isAnswered) event.stopPropagation();
    isAnswered = false;
  };
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isTaken = anchor !== null && (event.key === 'Enter' || event.key === 'Escape');
    const isRightToLeft = getComputedStyle(plot).direction === 'rtl';
    const at = cursor.position();
    const next = moveCursor(at, event.key, { count: field().count, isRightToLeft });
    if (isTaken || (event.shiftKey && typeof next === 'number')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Enter') choose();
      else if (event.key === 'Escape') stop();
      else if (typeof next === 'number') extend(at, next);
    } else if (next !== undefined) stop();
  };
  const extend = (from: number | null, to: number) => {
    anchor ??= from ?? to;
    cursor.moveTo(to, 'keyboard');
    paint();
    const label = field().label(anchor, to);
    if (label !== '') spoken.textContent = field().spoken(label);
  };
  // A drag is given up wherever focus is, and nothing around the chart closes by it.
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || anchor === null || down === null) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };
  const hold = (event: TouchEvent) => {
    if (anchor !== null && event.cancelable) event.preventDefault();
  };

  const stopFollowing = cursor.subscribe(paint);
  const listening = new AbortController();
  const { signal } = listening;
  plot.addEventListener('pointerdown', press, { signal });
  plot.addEventListener('pointermove', move, { signal, passive: true });
  plot.addEventListener('pointerup', lift, { signal });
  plot.addEventListener('pointercancel', stop, { signal });
  plot.addEventListener('touchmove', hold, { signal, passive: false });
  plot.addEventListener('click', click, { signal });
  plot.addEventListener('keydown', key, { signal });
  plot.addEventListener('blur', stop, { signal });
  window.addEventListener('keydown', giveUp, { signal, capture: true });
  return () => {
    stop();
    listening.abort();
    stopFollowing();
  };
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
