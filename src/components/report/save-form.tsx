'use client';
import { type RefObject, useId, useState } from 'react';
import type { ReportDraft, ReportScope } from '../../data/reports/saved-report.js';
import { LONGEST_NAME, viewName } from '../../data/views/view-name.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { Modal } from '../actions/modal.js';
import { ChoiceField, TextField } from './field.js';

interface SaveFormProps {
  readonly title: string;
  readonly name: string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly isSaving: boolean;
  readonly onSave: (as: Pick<ReportDraft, 'name' | 'scope'>) => void;
  readonly onClose: () => void;
}

const SCOPES: readonly ReportScope[] = ['person', 'team'];

/** Under which name a report is saved, and for whom. */
export function SaveForm({ title, name: proposed, triggerRef, isSaving, onSave, onClose }: SaveFormProps) {
  const builder = useBuilderMessages();
  const id = useId();
  const [name, setName] = useState(proposed.slice(0, LONGEST_NAME));
  const [scope, setScope] = useState<ReportScope>('person');
  const [isMissing, setMissing] = useState(false);
  return (
    <Modal title={title} className="tally-builder-dialog" triggerRef={triggerRef} onClose={onClose}>
      <form
        className="tally-builder-form"
        data-own-undo=""
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const kept = viewName(name);
          setMissing(kept === '');
          if (kept !== '' && !isSaving) onSave({ name: kept, scope });
        }}
      >
        <TextField
          label={builder.name}
          value={name}
          maxLength={LONGEST_NAME}
          aria-invalid={isMissing}
          aria-describedby={`${id}fault`}
          autoFocus
          onChange={setName}
        />
        <p id={`${id}fault`} role="alert" className="tally-view-fault">
          {isMissing && builder.nameMissing}
        </p>
        <ChoiceField
          label={builder.scope}
          value={scope}
          options={SCOPES.map((each) => ({ id: each, label: builder.scopes[each] }))}
          onChange={setScope}
        />
        <div className="tally-builder-dialog-actions">
          <button type="button" className="tally-button" onClick={onClose}>
            {builder.cancel}
          </button>
          <button type="submit" className="tally-button" data-primary="" disabled={isSaving}>
            {builder.save}
          </button>
        </div>
      </form>
    </Modal>
  );
}
