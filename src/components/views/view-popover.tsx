'use client';
import { useRef, useState } from 'react';
import { UsageError } from '../../data/errors.js';
import type { ViewMessages } from '../../data/messages/view-messages.js';
import { own } from '../../data/model/path.js';
import type { SavedView, ViewDraft } from '../../data/views/saved-view.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useViewMessages } from '../../hooks/use-view-messages.js';
import type { Views } from '../../hooks/use-views.js';
import { FilterPopover } from '../filters/filter-popover.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import type { ShownView } from './shown-view.js';
import { ViewForm } from './view-form.js';
import { ViewList } from './view-list.js';

/** What the opened views of a dashboard are about. */
export interface ViewPopoverProps {
  readonly views: Views;
  readonly dashboard: string;
  readonly shown: ShownView | null;
  /** What is shown, as a view keeps it. */
  readonly selection: string;
  readonly onChoose: (view: SavedView) => void;
  /** Called with the id of a view that what is shown was saved as. */
  readonly onSaved: (id: string) => void;
}

/** What the last change came to. */
type Outcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'removed'; readonly view: SavedView; readonly wasDefault: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The views to choose from, with what can be done with each, and a form for a new one. */
export function ViewPopover({
  views,
  dashboard,
  shown,
  selection,
  onChoose,
  onSaved,
  ...place
}: ViewPopoverProps & PopoverPlace) {
  const messages = useViewMessages();
  const [form, setForm] = useState<SavedView | 'new' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const { list } = views;

  const attempt = async (doing: () => Promise<Outcome | null>) => {
    setOutcome(null);
    try {
      setOutcome(await doing());
      setForm(null);
    } catch (error) {
      setOutcome({ kind: 'failed', error });
    }
    // What had focus may be gone.
    if (!top.current?.contains(document.activeElement)) top.current?.focus();
  };
  const save = (draft: ViewDraft) =>
    attempt(async () => {
      const { id, name } = await views.change((store) => store.add(dashboard, draft));
      onSaved(id);
      return { kind: 'saved', name };
    });
  const change = (view: SavedView, by: Partial<ViewDraft>) =>
    attempt(async () => {
      const { id, name } = await views.change((store) => store.change(dashboard, view, by));
      if (by.selection !== undefined) onSaved(id);
      return { kind: 'saved', name };
    });
  const remove = (view: SavedView) =>
    attempt(async () => {
      const wasDefault = list?.defaultView === view.id;
      await views.change((store) => store.remove(dashboard, view.id));
      return { kind: 'removed', view, wasDefault };
    });
  const restore = ({ view, wasDefault }: Extract<Outcome, { kind: 'removed' }>) =>
    attempt(async () => {
      await views.change(async (store) => {
        const { id } = await store.add(dashboard, view);
        if (wasDefault) await store.setDefault(dashboard, id);
      });
      return { kind: 'saved', name: view.name };
    });
  const setDefault = (id: string | null) =>
    attempt(async () => {
      await views.change((store) => store.setDefault(dashboard, id));
      return null;
    });

  return (
    <FilterPopover {...place} className="tally-views">
      <div ref={top} tabIndex={-1} className="tally-views-body">
        {list === undefined ? (
          <p className="tally-note">{views.isFailed ? messages.loadingFailed : messages.loading}</p>
        ) : form !== null ? (
          <ViewForm
            view={form === 'new' ? null : form}
            views={list.views}
            onSave={(draft) => (form === 'new' ? save({ ...draft, selection }) : change(form, { name: draft.name }))}
            onBack={() => {
              setForm(null);
              top.current?.focus();
            }}
          />
        ) : (
          <ViewList
            list={list}
            shown={shown}
            onChoose={(view) => {
              onChoose(view);
              place.onClose();
            }}
            onSetDefault={setDefault}
            onRename={setForm}
            onRemove={remove}
            onUpdate={(view) => change(view, { selection })}
            onNew={() => setForm('new')}
          />
        )}
        {views.isFailed && list === undefined && <Retry onRetry={views.reload} />}
        <p role="status" className="tally-note tally-views-outcome">
          {outcome?.kind === 'saved' && messages.saved(outcome.name)}
          {outcome?.kind === 'removed' && messages.removed(outcome.view.name)}
          {outcome?.kind === 'failed' && reasonOf(outcome.error, messages)}
        </p>
        {outcome?.kind === 'removed' && (
          <button type="button" className="tally-button" onClick={() => void restore(outcome)}>
            {messages.undo}
          </button>
        )}
      </div>
    </FilterPopover>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const filter = useFilterMessages();
  return (
    <button type="button" className="tally-button" onClick={onRetry}>
      {filter.retry}
    </button>
  );
}

function reasonOf(error: unknown, { failures, failed }: ViewMessages): string {
  return (error instanceof UsageError ? own(failures, error.code) : undefined) ?? failed;
}
