'use client';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { useDisplay } from '../../hooks/display.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { useColors } from '../widgets/color-scope.js';
import { ActionsMenu } from './actions-menu.js';
import type { CardActionsProps, OpenedAction } from './card-actions.js';
import { ContractExplanation } from './contract-explanation.js';
import { ExplainDrawer } from './explain-drawer.js';
import { FullSize } from './full-size.js';

/** What was opened of a card, beside what the card is about. */
export interface OpenedActionsProps extends Omit<CardActionsProps, 'table'> {
  readonly opened: OpenedAction | null;
  /** Whether the menu was opened without a pointer. */
  readonly isByKeyboard: boolean;
  /** Whether the figures are shown as a chart and as a table, and as which at the moment. */
  readonly hasTable: boolean;
  readonly isTable: boolean;
  readonly onOpen: Dispatch<SetStateAction<OpenedAction | null>>;
}

/** How long it is said what was done, in milliseconds. */
const SAID_FOR = 5000;

/** The menu of a card, what it leads to, and what is said of what was done. */
export function OpenedActions({
  opened,
  title,
  label,
  description,
  view,
  content: figures,
  draw,
  isByKeyboard,
  hasTable,
  isTable,
  triggerRef,
  onOpen,
}: OpenedActionsProps & PopoverPlace) {
  const [said, setSaid] = useState('');
  const colors = useColors();
  const { formatter } = useDisplay();
  const messages = usePanelMessages();
  const content = figures.kind === 'panel' ? { ...figures, colors, wording: { formatter, messages } } : figures;
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => {
    if (opened === 'menu') setSaid('');
  }, [opened]);
  // What the menu leads to opens before the menu closes.
  const placeOf = (action: OpenedAction) => ({
    label: title,
    triggerRef,
    onClose: () => onOpen((before) => (before === action ? null : before)),
  });
  return (
    <>
      {opened === 'menu' ? (
        <ActionsMenu
          {...placeOf('menu')}
          label={label}
          content={content}
          hasFullSize={draw !== undefined}
          isByKeyboard={isByKeyboard}
          onOpen={onOpen}
          onSaid={setSaid}
        />
      ) : null}
      {opened === 'fullSize' && draw !== undefined ? (
        <FullSize
          {...placeOf('fullSize')}
          view={view}
          description={description}
          draw={draw}
          isTable={isTable}
          hasTable={hasTable}
        />
      ) : null}
      {opened === 'explanation' && content.kind === 'panel' ? (
        <ExplainDrawer {...placeOf('explanation')} answered={content} />
      ) : null}
      {opened === 'explanation' && content.kind === 'contract' ? (
        <ContractExplanation {...placeOf('explanation')} {...content} />
      ) : null}
      <span className="tally-card-said" role="status">
        {said}
      </span>
    </>
  );
}
