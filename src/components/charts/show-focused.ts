import type { FocusEvent } from 'react';

/** As wide as what fades at the edge of a table that is cut. */
const ROOM = 40;

/**
 * Scrolls a table sideways until the control that the keyboard came to is whole beside the names that stay: browsers are content
 * with a part of it, and know nothing of what lies over it.
 */
export function showFocused({ currentTarget: scroller, target }: FocusEvent<HTMLElement>): void {
  if (target === scroller || !target.matches(':focus-visible')) return;
  const names = scroller.querySelector('th');
  const control = target.getBoundingClientRect();
  let { left, right } = scroller.getBoundingClientRect();
  if (names !== null && target.closest(':is(th, td):first-child') === null) {
    const column = names.getBoundingClientRect();
    if (getComputedStyle(scroller).direction === 'rtl') right = Math.min(right, column.left);
    else left = Math.max(left, column.right);
  }
  if (control.left < left) scroller.scrollLeft += control.left - left - ROOM;
  else if (control.right > right) scroller.scrollLeft += control.right - right + ROOM;
}
