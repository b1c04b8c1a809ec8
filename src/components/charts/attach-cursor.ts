import type { Cursor, CursorSource } from './cursor.js';
import { type CursorPosition, type CursorRange, moveCursor } from './cursor-keys.js';
import type { CursorLayer } from './cursor-layer.js';
import { keepReadPlace } from './read-place.js';

/** The elements of a chart that its cursor lives in. */
export interface CursorElements {
  /** Takes the pointer and the keys. */
  readonly plot: HTMLElement;
  /** Empty, over the whole plot: line, points and tooltip are put into it when they are first needed. */
  readonly layer: HTMLElement;
  /** The live region that answers keys. */
  readonly spoken: HTMLElement;
}

/** What a cursor moves over, and how it is shown there. */
export interface CursorField {
  /** How many places there are. */
  readonly count: number;
  /** The place at a point of the plot, as fractions from its start and from its top; null where there is none. */
  readonly nearest: (along: number, down: number) => CursorPosition;
  /** What is at a place, whatever place it has later; without it a place stays what it is. */
  readonly keyAt?: ((place: number) => number | undefined) | undefined;
  /** Where a key takes the cursor, if not from one place to the next; undefined for a key that is not about it. */
  readonly move?: (position: CursorPosition, key: string, range: CursorRange) => CursorPosition | undefined;
  /** Puts the cursor into an element over the plot, which stays its own. */
  readonly paintIn: (layer: HTMLElement) => CursorLayer;
}

/** Lets pointer and keyboard move one cursor, through native listeners that change text and position alone. */
export function attachCursor({ plot, layer, spoken }: CursorElements, cursor: Cursor, field: CursorField): () => void {
  const painted = field.paintIn(layer);
  const isRightToLeft = () => getComputedStyle(plot).direction === 'rtl';
  // Measured when the pointer enters and after the page has moved, not at every move.
  let box: ReturnType<typeof measure> | undefined;
  const measure = () => {
    const { left, right, top, width, height } = plot.getBoundingClientRect();
    const mirrored = isRightToLeft();
    return { start: mirrored ? right : left, top, width, height, isRightToLeft: mirrored };
  };
  const forget = () => {
    box = undefined;
  };

  const point = (event: PointerEvent) => {
    box ??= measure();
    const { start, top, width, height } = box;
    const along = (box.isRightToLeft ? start - event.clientX : event.clientX - start) / width;
    const down = (event.clientY - top) / height;
    cursor.moveTo(field.nearest(within(along), within(down)), 'pointer');
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') cursor.moveTo(null, 'pointer');
  };
  const touch = (event: PointerEvent) => {
    point(event);
    keepReadPlace(plot, cursor.position());
  };
  const blur = () => cursor.moveTo(null, 'pointer');
  const press = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const isWhole = ctrlKey && field.move !== undefined && (key === 'Home' || key === 'End');
    if (altKey || metaKey || (ctrlKey && !isWhole)) return;
    const range = { count: field.count, isRightToLeft: isRightToLeft(), isCtrl: ctrlKey };
    const next = (field.move ?? moveCursor)(cursor.position(), key, range);
    if (next === undefined) return;
    event.preventDefault();
    if (key === 'Escape') event.stopPropagation();
    cursor.moveTo(next, 'keyboard');
  };
  const paint = (position: CursorPosition, source: CursorSource) => {
    const text = painted.moveTo(position, source);
    if (source === 'pointer') return;
    spoken.textContent = text;
    keepReadPlace(plot, position);
  };

  const at = cursor.position();
  if (at !== null) {
    if (at < field.count) painted.moveTo(at, 'pointer');
    else cursor.moveTo(null, 'pointer');
  }
  const stopPainting = cursor.subscribe(paint);
  const listening = new AbortController();
  const { signal } = listening;
  plot.addEventListener('pointerenter', forget, { signal });
  plot.addEventListener('pointermove', point, { signal, passive: true });
  plot.addEventListener('pointerdown', touch, { signal, passive: true });
  plot.addEventListener('pointerleave', leave, { signal });
  plot.addEventListener('blur', blur, { signal });
  plot.addEventListener('keydown', press, { signal });
  window.addEventListener('scroll', forget, { signal, passive: true, capture: true });
  window.addEventListener('resize', forget, { signal, passive: true });
  return () => {
    listening.abort();
    stopPainting();
    painted.remove?.();
    layer.replaceChildren();
    // Even a change that changes nothing costs a frame.
    if (!layer.hidden) layer.hidden = true;
    keepReadPlace(plot, null);
  };
}

const within = (fraction: number) => Math.min(1, Math.max(0, fraction));
