'use client';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { asksForMenu, linkAt, wantsOwnMenu } from './item-target.js';
import type { Point } from './menu-place.js';

/** A menu that a person asked for. */
export interface MenuRequest {
  readonly at: Point;
  /** What had the focus, and gets it back. */
  readonly returnTo: HTMLElement | null;
  /** The address of the link that it was asked for on; null where it was on none. */
  readonly href: string | null;
}

/** How long a finger rests before it asks for a menu, in milliseconds, and how far it may stray, in CSS pixels. */
const LONG_PRESS = 500;
const STRAY = 10;

/**
 * Listeners of an item that has a menu: right-click, the menu key, Shift+F10 and a long press ask for it. What text is written
 * or selected in, and Shift with a right-click, keep the browser's own menu.
 */
export function useItemEvents(onAsk: (request: MenuRequest) => void, onApproach: () => void) {
  const latest = useRef({ onAsk, onApproach });
  useEffect(() => {
    latest.current = { onAsk, onApproach };
  });
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; from: Point } | undefined>(undefined);
  const isClickHeld = useRef(false);
  useEffect(() => () => clearTimeout(press.current?.timer), []);

  return useMemo(() => {
    const release = () => {
      clearTimeout(press.current?.timer);
      press.current = undefined;
    };
    const ask = (item: Element, target: EventTarget | null, at: Point) => {
      release();
      latest.current.onAsk({ at, returnTo: focusedIn(item), href: linkAt(target) });
    };
    return {
      onContextMenu(event: MouseEvent) {
        const isByMouse = event.button === 2;
        if (event.defaultPrevented || (isByMouse && event.shiftKey) || wantsOwnMenu(event.target)) return;
        event.preventDefault();
        // A finger that still rests asks but once, and what it then lets go of is not pressed.
        isClickHeld.current = press.current !== undefined;
        ask(event.currentTarget, event.target, pointOf(event));
      },
      onKeyDown(event: KeyboardEvent) {
        if (event.defaultPrevented || !asksForMenu(event) || wantsOwnMenu(event.target)) return;
        event.preventDefault();
        ask(event.currentTarget, event.target, pointBelow(event.target as Element));
      },
      onPointerDown(event: PointerEvent) {
        isClickHeld.current = false;
        release();
        if (event.pointerType !== 'touch' || !event.isPrimary || wantsOwnMenu(event.target)) return;
        const { currentTarget, target } = event;
        const from = pointOf(event);
        const timer = setTimeout(() => {
          isClickHeld.current = true;
          ask(currentTarget, target, from);
        }, LONG_PRESS);
        press.current = { timer, from };
      },
      onPointerMove(event: PointerEvent) {
        const from = press.current?.from;
        if (from !== undefined && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STRAY) release();
      },
      onPointerUp: release,
      onPointerCancel: release,
      onClickCapture(event: MouseEvent) {
        if (!isClickHeld.current) return;
        isClickHeld.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
      onPointerEnter: () => latest.current.onApproach(),
      onFocus: (_: FocusEvent) => latest.current.onApproach(),
    };
  }, []);
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** Where a menu is that keys ask for: under the beginning of what has the focus. */
function pointBelow(element: Element): Point {
  const { left, right, bottom } = element.getBoundingClientRect();
  return { x: getComputedStyle(element).direction === 'rtl' ? right : left, y: bottom };
}

/** What gets the focus back: what has it inside the item, else the item or what it stands in, as far as they can have it. */
function focusedIn(item: Element): HTMLElement | null {
  const active = item.ownerDocument.activeElement;
  if (active instanceof HTMLElement && item.contains(active)) return active;
  const near = item.querySelector('a[href], button:not(:disabled), [tabindex="0"]') ?? item.closest('[tabindex]');
  return near instanceof HTMLElement ? near : null;
}
