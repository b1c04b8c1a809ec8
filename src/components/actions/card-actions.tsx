'use client';
import { type ReactNode, useRef, useState } from 'react';
import { useDisplay } from '../../hooks/display.js';
import { onDemand } from '../on-demand/on-demand.js';
import { Opened } from '../on-demand/opened.js';
import type { CardContent } from './card-content.js';

const actions = onDemand(() => import('./opened-actions.js').then(({ OpenedActions }) => OpenedActions));

/** What a card hands over, once, for all that can be done with it. */
export interface CardActionsProps {
  readonly title: string;
  readonly description?: string | undefined;
  /** What the style sheet knows the figures by. */
  readonly view: string;
  readonly content: CardContent;
  /** Set where the figures are shown as a chart and as a table. */
  readonly table?: { readonly isShown: boolean; readonly onToggle: (isShown: boolean) => void } | undefined;
  /** Draws the figures again, in full size; left out where that would show no more. */
  readonly draw?: ((isTable: boolean) => ReactNode) | undefined;
  /** Before the button that opens the menu: what turns a chart into a table, where there is one. */
  readonly children?: ReactNode;
}

/** What is open of what the menu leads to. */
export type OpenedAction = 'menu' | 'fullSize' | 'explanation';

/**
 * What can be done with a card: what it hands over itself, and a button that opens a menu with everything else. It is quiet and
 * always there; what the menu needs is loaded when it is opened, or already when it is pointed at or has focus.
 */
export function CardActions({ title, table, children, ...about }: CardActionsProps) {
  const messages = useDisplay().messages.panel;
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<OpenedAction | null>(null);
  const [openedBy, setOpenedBy] = useState<'keys' | 'pointer' | null>(null);
  const toggleMenu = (by: 'keys' | 'pointer') => {
    setOpenedBy(by);
    setOpened(opened === 'menu' ? null : 'menu');
  };
  const label = messages.actions(title);
  // It stays where it was opened, to say what was done.
  const isThere = opened !== null || (openedBy !== null && actions.loaded() !== undefined);
  return (
    <div className="tally-card-actions">
      {children}
      <button
        ref={triggerRef}
        type="button"
        className="tally-panel-icon"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={opened === 'menu'}
        // Not left to the click that keys make, which is taken for that of a screen reader, and leaves focus on the menu.
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          toggleMenu('keys');
        }}
        onClick={({ detail }) => toggleMenu(detail === 0 ? 'keys' : 'pointer')}
        onPointerEnter={actions.preload}
        onFocus={actions.preload}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="tally-card-dots">
          <path d="M3.5 8h0M8 8h0M12.5 8h0" />
        </svg>
      </button>
      {isThere ? (
        <Opened
          opens={actions}
          about={{
            ...about,
            title,
            label,
            triggerRef,
            opened,
            isByKeyboard: openedBy === 'keys',
            hasTable: table !== undefined,
            isTable: table?.isShown ?? false,
            onOpen: setOpened,
            onClose: () => setOpened(null),
          }}
        />
      ) : null}
    </div>
  );
}
