'use client';
import type { SavedView } from '../../data/views/saved-view.js';
import { useViewMessages } from '../../hooks/use-view-messages.js';
import { stateAttributes } from '../theme/state-attributes.js';

/** What can be done with a view. */
export interface ViewRowActions {
  readonly onChoose: (view: SavedView) => void;
  readonly onSetDefault: (id: string | null) => void;
  readonly onRename: (view: SavedView) => void;
  readonly onRemove: (view: SavedView) => void;
}

interface ViewRowProps extends ViewRowActions {
  readonly view: SavedView;
  readonly isShown: boolean;
  readonly isDefault: boolean;
}

const PIN = 'M6 1.5 7.4 4.4l3.1.4-2.3 2.2.6 3.1L6 8.6 3.2 10.1l.6-3.1L1.5 4.8l3.1-.4z';
const PENCIL = 'M2 10l.5-2.2L8.3 2 10 3.7 4.2 9.5z';
const BIN = 'M2.5 3.5h7M4.5 3.5V2h3v1.5M3.5 3.5l.4 6.5h4.2l.4-6.5';

/** A view: its name, which shows it, and what can be done with it. */
export function ViewRow({ view, isShown, isDefault, onChoose, onSetDefault, onRename, onRemove }: ViewRowProps) {
  const messages = useViewMessages();
  const setDefault = isDefault ? messages.unsetDefault : messages.setDefault;
  return (
    <li {...stateAttributes({ shown: isShown, default: isDefault })} className="tally-view-row">
      <button
        type="button"
        className="tally-option tally-view-name"
        aria-current={isShown ? 'true' : undefined}
        title={view.name}
        onClick={() => onChoose(view)}
      >
        <span className="tally-option-label" dir="auto">
          {view.name}
        </span>
        {isDefault && <span className="tally-visually-hidden">{messages.isDefault}</span>}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, these are buttons. */}
      <span role="group" aria-label={messages.actionsOf(view.name)} className="tally-view-actions">
        <Action label={setDefault} path={PIN} onClick={() => onSetDefault(isDefault ? null : view.id)} />
        {view.isReadOnly !== true && (
          <>
            <Action label={messages.rename} path={PENCIL} onClick={() => onRename(view)} />
            <Action label={messages.remove} path={BIN} onClick={() => onRemove(view)} />
          </>
        )}
      </span>
    </li>
  );
}

function Action({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" className="tally-icon-button" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
