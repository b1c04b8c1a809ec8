'use client';
import { type ReactNode, useEffect, useId, useLayoutEffect, useReducer, useRef } from 'react';
import { attachHover } from './attach-hover.js';
import { peekPlace } from './peek-place.js';
import { peekAfter } from './peek-state.js';

interface PeekProps {
  readonly label: string;
  /** Draws what is opened, when it is. */
  readonly children: () => ReactNode;
}

/**
 * A button in a card that opens something beside it: while a pointer rests on the card or on what is open, while the button
 * has focus from the keyboard, and from one press to the next. Escape and a press elsewhere close it.
 */
export function Peek({ label, children }: PeekProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [state, happen] = useReducer(peekAfter, 'closed');
  const isOpen = state !== 'closed';

  useEffect(() => {
    const element = root.current;
    const card = cardOf(element);
    if (element === null || card === null) return;
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) happen('blur');
    };
    element.addEventListener('focusout', leave);
    const detach = attachHover(card, (isOver) => happen(isOver ? 'enter' : 'leave'));
    return () => {
      element.removeEventListener('focusout', leave);
      detach();
    };
  }, []);

  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // What is on top closes first: not also the dialog that a host has it in.
      event.preventDefault();
      event.stopPropagation();
      happen('dismiss');
    };
    const point = (event: PointerEvent) => {
      if (root.current !== null && !event.composedPath().includes(root.current)) happen('dismiss');
    };
    document.addEventListener('keydown', press, true);
    document.addEventListener('pointerdown', point, true);
    return () => {
      document.removeEventListener('keydown', press, true);
      document.removeEventListener('pointerdown', point, true);
    };
  }, [isOpen]);

  return (
    <div ref={root} className="tally-peek">
      <button
        type="button"
        className="tally-peek-button"
        aria-expanded={isOpen}
        aria-details={isOpen ? id : undefined}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) happen('focus');
        }}
        onClick={() => happen('press')}
      >
        {label}
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 4.5 6 7.5 9 4.5" />
        </svg>
      </button>
      {isOpen ? <Opened id={id}>{children()}</Opened> : null}
    </div>
  );
}

/** In the layer over the page, where nothing clips it, and yet in its place in the document: theme and order are its own. */
function Opened({ id, children }: { id: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const card = cardOf(element);
    if (element === null || card === null) return;
    element.showPopover?.();
    const place = () => {
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      const isRightToLeft = getComputedStyle(card).direction === 'rtl';
      const needed = element.firstElementChild?.getBoundingClientRect().height ?? 0;
      const to = peekPlace(card.getBoundingClientRect(), needed, { width, height }, isRightToLeft);
      for (const side of ['left', 'width', 'maxHeight', 'top', 'bottom'] as const) {
        element.style[side] = to[side] === null ? 'auto' : `${to[side]}px`;
      }
    };
    place();
    window.addEventListener('resize', place);
    document.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      document.removeEventListener('scroll', place, { capture: true });
    };
  }, []);
  return (
    <div ref={ref} id={id} popover="manual" className="tally-peek-content">
      {children}
    </div>
  );
}

function cardOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('.tally-panel') ?? null;
}
