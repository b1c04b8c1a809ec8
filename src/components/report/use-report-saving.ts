'use client';
import { useRef, useState } from 'react';
import { UsageError } from '../../data/errors.js';
import type { ReportDraft, SavedReport } from '../../data/reports/saved-report.js';
import type { ReportDraftControl } from '../../hooks/use-report-draft.js';
import type { SavedReports } from '../../hooks/use-reports.js';

/** Why a report is not saved. */
type SavingTrouble =
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Somebody else saved another state of it. */
  | { readonly kind: 'conflict'; readonly name: string }
  /** Somebody else removed it. */
  | { readonly kind: 'gone'; readonly name: string };

/** How a report that is worked on is saved. */
export interface ReportSaving {
  readonly isSaving: boolean;
  readonly trouble: SavingTrouble | null;
  readonly dismiss: () => void;
  /** Saves it in place of what it was, and says whether that went well. Only for one that is saved. */
  readonly save: () => Promise<SavedReport | null>;
  /** Saves it as a new one. */
  readonly saveAs: (as: Pick<ReportDraft, 'name' | 'scope'>) => Promise<SavedReport | null>;
  /** Saves it in place of what somebody else made of it. */
  readonly overwrite: () => Promise<SavedReport | null>;
}

/** Saves the report of a draft. Whatever goes wrong, the draft stays as it is. */
export function useReportSaving(draft: ReportDraftControl, reports: SavedReports): ReportSaving {
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<SavingTrouble | null>(null);
  const isBusy = useRef(false);
  const { report, saved, document } = draft;
  const attempt = async (doing: Parameters<typeof reports.change<SavedReport>>[0]) => {
    if (isBusy.current) return null;
    isBusy.current = true;
    setSaving(true);
    try {
      const result = await reports.change(doing);
      draft.markSaved(document, result, report);
      setTrouble(null);
      return result;
    } catch (error) {
      setTrouble(troubleOf(error, saved));
      return null;
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  };
  return {
    isSaving,
    trouble,
    dismiss: () => setTrouble(null),
    save: async () => (saved === null ? null : attempt((store) => store.change(saved, { definition: report }))),
    saveAs: (as) => attempt((store) => store.add({ ...as, definition: report })),
    overwrite: async () =>
      saved === null
        ? null
        : attempt(async (store) => {
            const { id, version } = await store.get(saved.id);
            return store.change({ id, version }, { definition: report });
          }),
  };
}

function troubleOf(error: unknown, saved: SavedReport | null): SavingTrouble {
  const code = error instanceof UsageError ? error.code : undefined;
  if (saved !== null && code === 'reportChanged') return { kind: 'conflict', name: saved.name };
  if (saved !== null && code === 'reportMissing') return { kind: 'gone', name: saved.name };
  return { kind: 'failed', error };
}
