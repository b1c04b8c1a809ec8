/** A point of the visible page, in CSS pixels from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large something is, in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room that is left free at the edges of the page. */
const EDGE = 8;

/**
 * Where the top left corner of a menu is that was asked for at a point: it opens away from it in the direction of reading,
 * to the other side where there is no room, and never leaves the page.
 */
export function menuPlace(at: Point, menu: Size, page: Size, isRightToLeft: boolean): Point {
  const toRight = at.x + menu.width <= page.width - EDGE;
  const toLeft = at.x - menu.width >= EDGE;
  const isRight = isRightToLeft ? !toLeft && toRight : toRight || !toLeft;
  const below = at.y + menu.height <= page.height - EDGE;
  return {
    x: within(isRight ? at.x : at.x - menu.width, page.width - menu.width),
    y: within(below ? at.y : at.y - menu.height, page.height - menu.height),
  };
}

const within = (start: number, last: number) => Math.max(EDGE, Math.min(start, last - EDGE));
