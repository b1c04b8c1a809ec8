'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDisplay } from '../../hooks/display.js';
import { useActionMessages } from '../../hooks/use-action-messages.js';
import { onDemand } from '../on-demand/on-demand.js';
import { Opened } from '../on-demand/opened.js';
import { TableToggle } from '../widgets/table-toggle.js';
import type { CardContent } from './card-content.js';

const menu = onDemand(() => import('./actions-menu.js').then(({ ActionsMenu }) => ActionsMenu));
const fullSize = onDemand(() => import('./full-size.js').then(({ FullSize }) => FullSize));
const explanation = onDemand(() => import('./explain-drawer.js').then(({ ExplainDrawer }) => ExplainDrawer));

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
}

/** What is open of what the menu leads to. */
export type OpenedAction = 'menu' | 'fullSize' | 'explanation';

/** How long it is said what was done, in milliseconds. */
const SAID_FOR = 5000;

/**
 * What can be done with a card: a button that turns its chart into a table, and one that opens a menu with everything else.
 * Both are quiet and always there; what the menu needs is loaded when it is opened, or already when it is pointed at or has focus.
 */
export function CardActions({ title, description, view, content, table, draw }: CardActionsProps) {
  const { messages } = useDisplay();
  const action = useActionMessages();
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<OpenedAction | null>(null);
  const [isByKeyboard, setByKeyboard] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  // What the menu leads to opens before the menu closes.
  const closing = (action: OpenedAction) => () => setOpened((before) => (before === action ? null : before));
  const toggleMenu = (byKeyboard: boolean) => {
    setSaid('');
    setByKeyboard(byKeyboard);
    setOpened(opened === 'menu' ? null : 'menu');
  };
  const label = action.actions(title);
  const isTable = table?.isShown ?? false;
  const placeOf = (action: OpenedAction) => ({ label: title, triggerRef, onClose: closing(action) });
  return (
    <div className="tally-card-actions">
      {table === undefined ? null : (
        <TableToggle isTable={table.isShown} onToggle={table.onToggle} messages={messages.panel} />
      )}
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
          toggleMenu(true);
        }}
        onClick={({ detail }) => toggleMenu(detail === 0)}
        onPointerEnter={menu.preload}
        onFocus={menu.preload}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="tally-card-dots">
          <path d="M3.5 8h0M8 8h0M12.5 8h0" />
        </svg>
      </button>
      {opened === 'menu' ? (
        <Opened
          opens={menu}
          about={{
            ...placeOf('menu'),
            label,
            content,
            hasFullSize: draw !== undefined,
            isByKeyboard,
            onOpen: setOpened,
            onSaid: setSaid,
          }}
        />
      ) : null}
      {opened === 'fullSize' && draw !== undefined ? (
        <Opened
          opens={fullSize}
          about={{ ...placeOf('fullSize'), view, description, draw, isTable, hasTable: table !== undefined }}
        />
      ) : null}
      {opened === 'explanation' && content.kind === 'panel' ? (
        <Opened opens={explanation} about={{ ...placeOf('explanation'), answered: content }} />
      ) : null}
      <span className="tally-card-said" role="status">
        {said}
      </span>
    </div>
  );
}
