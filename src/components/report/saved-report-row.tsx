'use client';
import { useState } from 'react';
import type { SavedReport } from '../../data/reports/saved-report.js';
import { LONGEST_NAME, viewName } from '../../data/views/view-name.js';
import { useDisplay } from '../../hooks/display.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { IconButton } from '../actions/icon-button.js';
import { stateAttributes } from '../theme/state-attributes.js';

/** What can be done with a saved report. */
export interface SavedReportActions {
  readonly onOpen: (report: SavedReport) => void;
  readonly onRename: (report: SavedReport, name: string) => void;
  readonly onDuplicate: (report: SavedReport) => void;
  readonly onRemove: (report: SavedReport) => void;
}

interface SavedReportRowProps extends SavedReportActions {
  readonly report: SavedReport;
  readonly isOpen: boolean;
}

/** A saved report: its name, which opens it, what is known of it, and what can be done with it. */
export function SavedReportRow({ report, isOpen, onOpen, onRename, onDuplicate, onRemove }: SavedReportRowProps) {
  const builder = useBuilderMessages();
  const { formatter } = useDisplay();
  const [name, setName] = useState<string | null>(null);
  const facts = [
    builder.changedAt(formatter.instant(report.changedAt)),
    ...(report.owner === undefined ? [] : [builder.owner(report.owner)]),
    builder.scopes[report.scope],
    ...(report.isReadOnly ? [builder.readOnly] : []),
    ...(isOpen ? [builder.opened] : []),
  ];
  if (name !== null) {
    return (
      <li className="tally-report-row">
        <form
          className="tally-report-rename"
          data-own-undo=""
          onSubmit={(event) => {
            event.preventDefault();
            if (viewName(name) !== '') onRename(report, viewName(name));
            setName(null);
          }}
        >
          <input
            className="tally-input"
            aria-label={builder.name}
            dir="auto"
            value={name}
            maxLength={LONGEST_NAME}
            // biome-ignore lint/a11y/noAutofocus: it took the place of the button that was pressed.
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(null)}
          />
          <button type="submit" className="tally-button" data-primary="">
            {builder.save}
          </button>
          <button type="button" className="tally-button" onClick={() => setName(null)}>
            {builder.cancel}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li className="tally-report-row" {...stateAttributes({ shown: isOpen })}>
      <button type="button" className="tally-report-open" onClick={() => onOpen(report)}>
        <span className="tally-report-name" dir="auto" title={report.name}>
          {report.name}
        </span>
        <span className="tally-report-facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, these are buttons. */}
      <span role="group" aria-label={builder.actionsOf(report.name)} className="tally-view-actions">
        <IconButton
          label={builder.duplicate}
          path="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"
          onClick={() => onDuplicate(report)}
        />
        {report.isReadOnly !== true && (
          <>
            <IconButton
              label={builder.rename}
              path="M3 13l.6-2.8L11 2.8 13.2 5 5.8 12.4z"
              onClick={() => setName(report.name)}
            />
            <IconButton
              label={builder.remove}
              path="M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 8.5h6l.5-8.5"
              onClick={() => onRemove(report)}
            />
          </>
        )}
      </span>
    </li>
  );
}
