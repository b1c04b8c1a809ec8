'use client';
import type { Omission } from '../../data/report/definition/omission.js';
import type { SavedReport, StoredReport } from '../../data/reports/saved-report.js';
import { useDisplay } from '../../hooks/display.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import type { ReportDraftControl } from '../../hooks/use-report-draft.js';
import { BuilderNotice, LeftOut } from './builder-notice.js';
import { failureWords } from './failure-words.js';
import type { ReportSaving } from './use-report-saving.js';

/** What there is to say about what was done with saved reports. */
export type BuilderOutcome =
  | { readonly kind: 'openFailed' | 'failed'; readonly error: unknown }
  | { readonly kind: 'removed'; readonly report: StoredReport }
  | { readonly kind: 'leftOut'; readonly leftOut: readonly Omission[] };

interface BuilderNoticesProps {
  readonly draft: ReportDraftControl;
  readonly saving: ReportSaving;
  readonly outcome: BuilderOutcome | null;
  /** Whether it is told that there was a draft. */
  readonly isDraftTold: boolean;
  readonly onDismissDraft: () => void;
  readonly onDiscardDraft: () => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onSaved: (saved: SavedReport | null) => void;
  readonly onDismiss: () => void;
  readonly onRestore: (report: StoredReport) => void;
}

/** Everything that a person has to know of their report, each with what can be done about it. */
export function BuilderNotices(props: BuilderNoticesProps) {
  const { draft, saving, outcome, isDraftTold } = props;
  const { onDismissDraft, onDiscardDraft, onSave, onSaveAs, onSaved, onDismiss, onRestore } = props;
  const builder = useBuilderMessages();
  const { formatter } = useDisplay();
  const { trouble } = saving;
  return (
    <>
      {isDraftTold && draft.restored !== null && (
        <BuilderNotice
          tone="info"
          actions={[
            {
              label: builder.discardDraft,
              onClick: onDiscardDraft,
            },
          ]}
          onDismiss={onDismissDraft}
        >
          <p>{builder.draftOf(formatter.instant(draft.restored.keptAt))}</p>
          {draft.restored.leftOut.length > 0 && <LeftOut leftOut={draft.restored.leftOut} />}
        </BuilderNotice>
      )}
      {draft.isUnkept && (
        <BuilderNotice tone="warning">
          <p>{builder.notKept}</p>
        </BuilderNotice>
      )}
      {trouble?.kind === 'conflict' && (
        <BuilderNotice
          tone="warning"
          actions={[
            { label: builder.overwrite, onClick: () => void saving.overwrite().then(onSaved) },
            {
              label: builder.keepCopy,
              isPrimary: true,
              onClick: () => void saving.saveAs({ name: builder.copyOf(trouble.name), scope: 'person' }).then(onSaved),
            },
          ]}
          onDismiss={saving.dismiss}
        >
          <p>{builder.conflict(trouble.name)}</p>
        </BuilderNotice>
      )}
      {trouble?.kind === 'gone' && (
        <BuilderNotice
          tone="warning"
          actions={[{ label: builder.saveAs, isPrimary: true, onClick: onSaveAs }]}
          onDismiss={saving.dismiss}
        >
          <p>{builder.gone(trouble.name)}</p>
        </BuilderNotice>
      )}
      {trouble?.kind === 'failed' && (
        <BuilderNotice tone="warning" actions={[{ label: builder.retry, onClick: onSave }]} onDismiss={saving.dismiss}>
          <p>{failureWords(trouble.error, builder.failures, builder.failed)}</p>
        </BuilderNotice>
      )}
      {(outcome?.kind === 'openFailed' || outcome?.kind === 'failed') && (
        <BuilderNotice tone="warning" onDismiss={onDismiss}>
          <p>
            {outcome.kind === 'failed'
              ? failureWords(outcome.error, builder.failures, builder.failed)
              : failureWords(outcome.error, builder.openFailures, builder.openFailed)}
          </p>
        </BuilderNotice>
      )}
      {outcome?.kind === 'leftOut' && (
        <BuilderNotice tone="warning" onDismiss={onDismiss}>
          <LeftOut leftOut={outcome.leftOut} />
        </BuilderNotice>
      )}
      {outcome?.kind === 'removed' && (
        <BuilderNotice
          tone="info"
          actions={[
            {
              label: builder.undo,
              onClick: () => onRestore(outcome.report),
            },
          ]}
          onDismiss={onDismiss}
        >
          <p>{builder.removedReport(outcome.report.name)}</p>
        </BuilderNotice>
      )}
    </>
  );
}
