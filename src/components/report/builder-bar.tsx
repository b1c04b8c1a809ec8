'use client';
import type { ReactNode, Ref } from 'react';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import type { ReportDraftControl } from '../../hooks/use-report-draft.js';
import { IconButton } from '../actions/icon-button.js';

interface BuilderBarProps {
  readonly draft: ReportDraftControl;
  readonly isSaving: boolean;
  /** Whether reports are kept anywhere. */
  readonly canSave: boolean;
  readonly saveRef: Ref<HTMLButtonElement>;
  readonly shareRef: Ref<HTMLButtonElement>;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onShare: () => void;
  readonly onStart: () => void;
  /** Further buttons of the host, such as those of exports. */
  readonly actions: ReactNode;
}

/** What is done with the report as a whole. */
export function BuilderBar(props: BuilderBarProps) {
  const { draft, isSaving, canSave, saveRef, shareRef, actions } = props;
  const builder = useBuilderMessages();
  const { saved, report, isChanged } = draft;
  const title = report.title === '' ? builder.untitled : report.title;
  const state = isSaving ? builder.saving : isChanged || saved === null ? builder.unsaved : builder.allSaved;
  return (
    <header className="tally-builder-bar">
      <button type="button" className="tally-button" onClick={props.onStart}>
        <svg className="tally-builder-icon tally-builder-back-icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M9.5 3.5 5 8l4.5 4.5" />
        </svg>
        <span>{builder.toReports}</span>
      </button>
      <p className="tally-builder-what">
        <span className="tally-builder-name" dir="auto" title={saved?.name ?? title}>
          {saved?.name ?? title}
        </span>
        {canSave && (
          <span className="tally-builder-state" data-changed={isChanged || saved === null ? '' : undefined}>
            {state}
          </span>
        )}
      </p>
      <div className="tally-builder-tools" role="toolbar" aria-label={builder.tools}>
        <IconButton
          label={builder.undo}
          isOff={!draft.canUndo}
          path="M6 3.5 3 6.5l3 3M3 6.5h6a3.5 3.5 0 0 1 0 7H6"
          onClick={props.onUndo}
        />
        <IconButton
          label={builder.redo}
          isOff={!draft.canRedo}
          path="m10 3.5 3 3-3 3M13 6.5H7a3.5 3.5 0 0 0 0 7h3"
          onClick={props.onRedo}
        />
        <button ref={shareRef} type="button" className="tally-button" onClick={props.onShare}>
          {builder.share}
        </button>
        {actions}
        {canSave && saved !== null && (
          <button type="button" className="tally-button" disabled={isSaving} onClick={props.onSaveAs}>
            {builder.saveAs}
          </button>
        )}
        {canSave && (
          <button
            ref={saveRef}
            type="button"
            className="tally-button"
            data-primary=""
            disabled={isSaving}
            onClick={props.onSave}
          >
            {builder.save}
          </button>
        )}
      </div>
    </header>
  );
}
