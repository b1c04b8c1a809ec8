'use client';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useDisplay } from '../../hooks/display.js';
import { findInMenu, moveInMenu } from './menu-keys.js';
import { menuPlace, type Point } from './menu-place.js';

/** Something that can be done with a tool. */
export interface ToolMenuItem {
  readonly id: string;
  readonly label: string;
  readonly onSelect: () => void;
}

/** What a menu of an item is given. */
export interface ItemMenuProps {
  readonly label: string;
  readonly items: readonly ToolMenuItem[];
  readonly at: Point;
  /** Called once it is to close; `isLeft` where a person has turned to something else, which then has the focus. */
  readonly onClose: (isLeft: boolean) => void;
}

/** A menu at a point of the page, above all else. It has the focus until it closes. */
export function ItemMenu({ label, items, at, onClose }: ItemMenuProps) {
  const { locale } = useDisplay();
  const menu = useRef<HTMLDivElement>(null);
  const { x, y } = at;
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.showPopover();
    const { innerWidth, innerHeight } = window;
    const { width, height } = element.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(element).direction === 'rtl';
    const place = menuPlace({ x, y }, { width, height }, { width: innerWidth, height: innerHeight }, isRightToLeft);
    element.style.left = `${place.x}px`;
    element.style.top = `${place.y}px`;
    itemsIn(element)[0]?.focus({ preventScroll: true });
  }, [x, y]);

  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    const leave = () => close.current(true);
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node && menu.current?.contains(target))) leave();
    };
    document.addEventListener('pointerdown', outside, options);
    window.addEventListener('scroll', outside, options);
    window.addEventListener('resize', leave, options);
    window.addEventListener('blur', ({ target }) => target === window && leave(), options);
    return () => listening.abort();
  }, []);

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = itemsIn(event.currentTarget);
    const present = all.indexOf(document.activeElement as HTMLElement);
    const labels = items.map((item) => item.label);
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      return onClose(false);
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = moveInMenu(present, event.key, all.length) ?? findInMenu(present, event.key, labels, locale);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[next]?.focus();
  };
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="tally-item-menu"
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map(({ id, label: text, onSelect }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="tally-item-menu-choice"
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => {
            onClose(false);
            onSelect();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

function itemsIn(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}
