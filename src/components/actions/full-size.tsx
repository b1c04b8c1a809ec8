'use client';
import { type ReactNode, useState } from 'react';
import { useDisplay } from '../../hooks/display.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { TableToggle } from '../widgets/table-toggle.js';
import { Modal } from './modal.js';

/** What is shown in full size. */
export interface FullSizeProps {
  /** What the style sheet knows the figures by. */
  readonly view: string;
  readonly description?: string | undefined;
  readonly isTable: boolean;
  /** Whether the figures are shown as a chart and as a table. */
  readonly hasTable: boolean;
  readonly draw: (isTable: boolean) => ReactNode;
}

/** The figures of a card as large as the page. */
export function FullSize({ view, description, draw, hasTable, label, ...props }: FullSizeProps & PopoverPlace) {
  const [isTable, setTable] = useState(props.isTable);
  const messages = useDisplay().messages.panel;
  return (
    <Modal
      title={label}
      subtitle={description}
      className="tally-full-size"
      triggerRef={props.triggerRef}
      onClose={props.onClose}
      actions={hasTable ? <TableToggle isTable={isTable} onToggle={setTable} messages={messages} /> : null}
    >
      <div className="tally-panel tally-full-size-figures" {...stateAttributes({ view })}>
        <div className="tally-panel-body">{draw(isTable)}</div>
      </div>
    </Modal>
  );
}
