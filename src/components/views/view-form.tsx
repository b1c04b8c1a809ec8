'use client';
import { type FormEvent, useId, useState } from 'react';
import type { SavedView, ViewDraft, ViewScope } from '../../data/views/saved-view.js';
import { LONGEST_NAME, type NameFault, nameFault, viewName } from '../../data/views/view-name.js';
import { useDisplay } from '../../hooks/display.js';
import { useViewMessages } from '../../hooks/use-view-messages.js';

interface ViewFormProps {
  /** The view that gets another name; null for a new one. */
  readonly view: SavedView | null;
  readonly views: readonly SavedView[];
  readonly onSave: (draft: Pick<ViewDraft, 'name' | 'scope'>) => Promise<void>;
  readonly onBack: () => void;
}

const SCOPES: readonly ViewScope[] = ['person', 'team'];

/** The name of a view, and for a new one whom it is for. */
export function ViewForm({ view, views, onSave, onBack }: ViewFormProps) {
  const { formatter } = useDisplay();
  const texts = useViewMessages();
  const id = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [scope, setScope] = useState<ViewScope>(view?.scope ?? 'person');
  const [fault, setFault] = useState<NameFault | null>(null);
  const [isSaving, setSaving] = useState(false);
  const faults: Readonly<Record<NameFault, string>> = {
    missing: texts.nameMissing,
    tooLong: texts.nameTooLong(formatter.value(LONGEST_NAME, { kind: 'count' }, 'exact', 0)),
    taken: texts.nameTaken,
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = nameFault(name, { views, scope, ...(view === null ? {} : { but: view.id }) });
    setFault(found);
    if (found !== null || isSaving) return;
    setSaving(true);
    await onSave({ name: viewName(name), scope });
    setSaving(false);
  };
  return (
    <form className="tally-view-form" noValidate onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}name`}>{texts.name}</label>
      <input
        id={`${id}name`}
        className="tally-view-input"
        value={name}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the form took the place of the button that opened it.
        autoFocus
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={`${id}fault`}
        onChange={(event) => setName(event.target.value)}
      />
      <p id={`${id}fault`} role="alert" className="tally-view-fault">
        {fault !== null && faults[fault]}
      </p>
      {view === null && (
        <fieldset className="tally-view-scopes">
          <legend>{texts.scope}</legend>
          {SCOPES.map((each) => (
            <label key={each} className="tally-view-choice">
              <input type="radio" name={id} checked={scope === each} onChange={() => setScope(each)} />
              {texts.scopes[each]}
            </label>
          ))}
        </fieldset>
      )}
      <div className="tally-views-actions">
        <button type="submit" className="tally-button" data-primary="" disabled={isSaving}>
          {texts.save}
        </button>
        <button type="button" className="tally-button" onClick={onBack}>
          {texts.back}
        </button>
      </div>
    </form>
  );
}
