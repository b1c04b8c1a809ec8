import type { Cursor } from './cursor.js';
import { type CursorPosition, moveCursor } from './cursor-keys.js';
import { type CursorView, createCursorLayer } from './cursor-layer.js';

/** The elements of a chart that its cursor lives in. */
export interface CursorElements {
  /** Takes the pointer and the keys. */
  readonly plot: HTMLElement;
  /** Empty, over the whole plot: line, points and tooltip are put into it when they are first needed. */
  readonly layer: HTMLElement;
  /** The live region that answers keys. */
  readonly spoken: HTMLElement;
}

/** Lets pointer and keyboard move one cursor, through native listeners that change text and position alone. */
export function attachCursor({ plot, layer, spoken }: CursorElements, cursor: Cursor, view: CursorView): () => void {
  const painted = createCursorLayer(layer, view);
  const isRightToLeft = () => getComputedStyle(plot).direction === 'rtl';
  // Measured when the pointer enters and after the page has moved, not at every move.
  let box: { readonly start: number; readonly width: number; readonly isRightToLeft: boolean } | undefined;
  const measure = () => {
    const { left, right, width } = plot.getBoundingClientRect();
    const mirrored = isRightToLeft();
    return { start: mirrored ? right : left, width, isRightToLeft: mirrored };
  };
  const forget = () => {
    box = undefined;
  };

  const point = (event: PointerEvent) => {
    box ??= measure();
    const { start, width } = box;
    const along = (box.isRightToLeft ? start - event.clientX : event.clientX - start) / width;
    cursor.moveTo(view.nearest(Math.min(1, Math.max(0, along))), 'pointer');
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') cursor.moveTo(null, 'pointer');
  };
  const blur = () => cursor.moveTo(null, 'pointer');
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const range = { count: view.count, isRightToLeft: isRightToLeft() };
    const next = moveCursor(cursor.position(), event.key, range);
    if (next === undefined) return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
    cursor.moveTo(next, 'keyboard');
  };
  const paint = (position: CursorPosition, source: 'pointer' | 'keyboard') => {
    const text = painted.moveTo(position);
    if (source === 'keyboard') spoken.textContent = text;
  };

  const at = cursor.position();
  if (at !== null) {
    if (at < view.count) painted.moveTo(at);
    else cursor.moveTo(null, 'pointer');
  }
  const stopPainting = cursor.subscribe(paint);
  const listening = new AbortController();
  const { signal } = listening;
  plot.addEventListener('pointerenter', forget, { signal });
  plot.addEventListener('pointermove', point, { signal, passive: true });
  plot.addEventListener('pointerdown', point, { signal, passive: true });
  plot.addEventListener('pointerleave', leave, { signal });
  plot.addEventListener('blur', blur, { signal });
  plot.addEventListener('keydown', press, { signal });
  window.addEventListener('scroll', forget, { signal, passive: true, capture: true });
  window.addEventListener('resize', forget, { signal, passive: true });
  return () => {
    listening.abort();
    stopPainting();
    painted.remove();
  };
}
