'use client';
import { saveAs } from 'file-saver';
import { Header, I18nProvider, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { intlLocale } from '../../data/format/intl-locale.js';
import { civilDateAt } from '../../data/time/civil.js';
import type { AnsweredFigures } from '../../export/answered-figures.js';
import { copiedTable } from '../../export/copied-table.js';
import { figuresExport } from '../../export/figures-export.js';
import { fileName } from '../../export/file-name.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageIfAny } from '../../hooks/usage-provider.js';
import { useActionMessages } from '../../hooks/use-action-messages.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import type { OpenedAction } from './card-actions.js';
import { type CardFileEnding, cardFile } from './card-file.js';
import { copyTables, copyText } from './copy-text.js';

/** What the menu of a card is about. */
export interface ActionsMenuProps {
  readonly content: AnsweredFigures;
  readonly hasFullSize: boolean;
  /** Whether it was opened without a pointer: then the first item has focus. */
  readonly isByKeyboard: boolean;
  readonly onOpen: (action: OpenedAction | null) => void;
  /** Takes what is to be said of what was done. */
  readonly onSaid: (text: string) => void;
}

/** Everything that can be done with a card and makes sense for it. */
export function ActionsMenu({
  content,
  hasFullSize,
  isByKeyboard,
  onOpen,
  onSaid,
  label,
  triggerRef,
  onClose,
}: ActionsMenuProps & PopoverPlace) {
  const display = useDisplay();
  const usage = useUsageIfAny();
  const messages = useActionMessages();
  const taken = figuresExport(content, messages);
  const theme = triggerRef.current?.closest('.tally-theme, [data-tally-scheme]');

  // What goes into a contract is in its report; of panels the adapter is asked.
  const isExplained = content.kind === 'contract' || (content.kind === 'panel' && usage !== null);

  const copy = async () => {
    try {
      const { figure, tables } = taken;
      await (figure === null ? copyTables(tables.map(copiedTable)) : copyText(figure));
      onSaid(messages.copied);
    } catch {
      onSaid(messages.copyFailed);
    }
  };
  const save = async (ending: CardFileEnding) => {
    try {
      const trigger = triggerRef.current;
      if (trigger === null) return;
      const file = await cardFile(taken, ending, { display, usage, element: trigger });
      const date = civilDateAt(taken.scope.zone, Date.now());
      const name = fileName({ prefix: usage?.filePrefix ?? 'usage', title: taken.title, date, ending });
      saveAs(file, name);
      onSaid(messages.saved(name));
    } catch {
      onSaid(messages.saveFailed);
    }
  };

  return (
    <I18nProvider locale={intlLocale(display.locale)}>
      <Popover
        triggerRef={triggerRef}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom end"
        offset={4}
        aria-label={label}
        className="tally-popover tally-menu-popover"
        // The variables of the theme and the layer of its style sheet reach no further than its element.
        {...(theme ? { UNSTABLE_portalContainer: theme } : {})}
      >
        <Menu aria-label={label} className="tally-menu" autoFocus={isByKeyboard ? 'first' : true} onClose={onClose}>
          {hasFullSize ? <Item text={messages.fullSize} icon={FULL_SIZE} onChoose={() => onOpen('fullSize')} /> : null}
          <Item text={taken.figure === null ? messages.copyTable : messages.copyFigure} icon={COPY} onChoose={copy} />
          {isExplained ? <Item text={messages.explain} icon={EXPLAIN} onChoose={() => onOpen('explanation')} /> : null}
          <Separator className="tally-menu-line" />
          <MenuSection>
            <Header className="tally-menu-head">{messages.download}</Header>
            <Item text={messages.asCsv} icon={TABLE} onChoose={() => save('csv')} />
            {taken.drawing === null ? null : (
              <>
                <Item text={messages.asPng} icon={IMAGE} onChoose={() => save('png')} />
                <Item text={messages.asSvg} icon={VECTOR} onChoose={() => save('svg')} />
              </>
            )}
          </MenuSection>
        </Menu>
      </Popover>
    </I18nProvider>
  );
}

function Item({ text, icon, onChoose }: { text: string; icon: string; onChoose: () => void | Promise<void> }) {
  return (
    <MenuItem className="tally-option" textValue={text} onAction={() => void onChoose()}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="tally-menu-icon">
        <path d={icon} />
      </svg>
      <span className="tally-option-label">{text}</span>
    </MenuItem>
  );
}

const FULL_SIZE = 'M9.5 3h3.5v3.5M6.5 13H3V9.5M13 3 9 7M3 13l4-4';
const COPY = 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z';
const EXPLAIN = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.4v0';
const TABLE = 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6';
const IMAGE = 'M2.5 3h11v10h-11zM2.5 11l3.5-3.5 3 3 2-2 2.5 2.5M10.5 6v0';
const VECTOR = 'M3 12.5C3 6 13 10 13 3.5M1.8 11.3h2.4v2.4H1.8zM11.8 2.3h2.4v2.4h-2.4z';
