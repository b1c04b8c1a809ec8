import type { CursorPosition } from './cursor-keys.js';

/** Whether a hand or a key moved the cursor: keys are answered aloud. */
export type CursorSource = 'pointer' | 'keyboard';

/** The cursor of one chart, outside React so that moving it renders nothing. */
export interface Cursor {
  readonly position: () => CursorPosition;
  readonly moveTo: (position: CursorPosition, source: CursorSource) => void;
  /** Calls `listener` at every move; returns what stops it. */
  readonly subscribe: (listener: (position: CursorPosition, source: CursorSource) => void) => () => void;
}

/** A cursor that is nowhere yet. */
export function createCursor(): Cursor {
  let current: CursorPosition = null;
  const listeners = new Set<(position: CursorPosition, source: CursorSource) => void>();
  return {
    position: () => current,
    moveTo(position, source) {
      if (position === current) return;
      current = position;
      for (const listener of listeners) listener(position, source);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
