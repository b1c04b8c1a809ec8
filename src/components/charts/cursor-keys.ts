/** Where the cursor of a chart is: at a bucket, or nowhere. */
export type CursorPosition = number | null;

/** What the cursor moves over. */
export interface CursorRange {
  readonly count: number;
  readonly isRightToLeft: boolean;
  /** Whether Ctrl is held with Home or End, where places lie in two directions. */
  readonly isCtrl?: boolean;
}

const PAGES = 10;

/** Where a key takes the cursor; undefined for a key that is not about it. */
export function moveCursor(
  position: CursorPosition,
  key: string,
  { count, isRightToLeft }: CursorRange,
): CursorPosition | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const page = Math.max(1, Math.round(count / PAGES));
  const by = (steps: number) => Math.min(last, Math.max(0, (position ?? (steps > 0 ? -1 : count)) + steps));
  switch (key) {
    case 'ArrowRight':
      return by(isRightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return by(isRightToLeft ? 1 : -1);
    case 'PageDown':
      return by(page);
    case 'PageUp':
      return by(-page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return position === null ? undefined : null;
    default:
      return undefined;
  }
}
