'use client';
import { useId } from 'react';
import type { ViewList as List, SavedView, ViewScope } from '../../data/views/saved-view.js';
import { useViewMessages } from '../../hooks/use-view-messages.js';
import type { ShownView } from './shown-view.js';
import { ViewRow, type ViewRowActions } from './view-row.js';

interface ViewListProps extends ViewRowActions {
  readonly list: List;
  readonly shown: ShownView | null;
  readonly onUpdate: (view: SavedView) => void;
  readonly onNew: () => void;
}

const SCOPES: readonly ViewScope[] = ['person', 'team'];

/** Views by whom they are for, and what can be kept of what is shown. */
export function ViewList({ list, shown, onUpdate, onNew, ...actions }: ViewListProps) {
  const messages = useViewMessages();
  const id = useId();
  const groups = SCOPES.map((scope) => ({ scope, views: list.views.filter((view) => view.scope === scope) }));
  return (
    <>
      {list.views.length === 0 && (
        <div className="tally-views-none">
          <p>{messages.none}</p>
          <p className="tally-note">{messages.hint}</p>
        </div>
      )}
      {groups.map(({ scope, views }) =>
        views.length === 0 ? null : (
          <div key={scope} className="tally-view-group">
            <p id={`${id}${scope}`} className="tally-view-scope">
              {messages.scopeViews[scope]}
            </p>
            <ul aria-labelledby={`${id}${scope}`} className="tally-view-list">
              {views.map((view) => (
                <ViewRow
                  key={view.id}
                  view={view}
                  isShown={shown?.view.id === view.id}
                  isDefault={list.defaultView === view.id}
                  {...actions}
                />
              ))}
            </ul>
          </div>
        ),
      )}
      <div className="tally-views-actions">
        {shown?.isModified && shown.view.isReadOnly !== true && (
          <button type="button" className="tally-button" data-primary="" onClick={() => onUpdate(shown.view)}>
            <span className="tally-view-action">{messages.update(shown.view.name)}</span>
          </button>
        )}
        <button type="button" className="tally-button" onClick={onNew}>
          {messages.saveNew}
        </button>
      </div>
    </>
  );
}
