/** A part of the window, in pixels from its top left. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where something is put, as distances from the edges of the window, and how large it may be. */
export interface PeekPlace {
  readonly left: number;
  readonly width: number;
  readonly maxHeight: number;
  /** The other one is null: what grows does so away from what it is about. */
  readonly top: number | null;
  readonly bottom: number | null;
}

const NARROWEST = 288;
const GAP = 4;
const MARGIN = 8;

/**
 * Puts something of a height below what it is about, or above where there is more room, beginning where that begins, and
 * wholly inside a window of the given size.
 */
export function peekPlace(
  about: Box,
  height: number,
  window: { readonly width: number; readonly height: number },
  isRightToLeft: boolean,
): PeekPlace {
  const width = Math.min(Math.max(about.right - about.left, NARROWEST), window.width - 2 * MARGIN);
  const start = isRightToLeft ? about.right - width : about.left;
  const left = Math.max(MARGIN, Math.min(start, window.width - MARGIN - width));
  const below = window.height - about.bottom - GAP - MARGIN;
  const above = about.top - GAP - MARGIN;
  const isBelow = height <= below || below >= above;
  return {
    left,
    width,
    maxHeight: Math.max(0, isBelow ? below : above),
    top: isBelow ? about.bottom + GAP : null,
    bottom: isBelow ? null : window.height - about.top + GAP,
  };
}
