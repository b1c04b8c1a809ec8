'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type OpenedReport, openReport } from '../data/report/definition/parse-report.js';
import { reportFromLink } from '../data/report/definition/report-link.js';
import { editReport } from '../data/report/edit/edit-report.js';
import type { ReportEdit } from '../data/report/edit/report-edit.js';
import type { Report } from '../data/report/report.js';
import {
  type DraftState,
  documentOf,
  draftState,
  isChanged,
  type OpenedDocument,
  withOpened,
  withoutSaved,
  withRedone,
  withRenamed,
  withReport,
  withSaved,
  withUndone,
} from '../data/reports/draft-state.js';
import type { DraftStore, KeptDraft, KeptDrafts } from '../data/reports/draft-store.js';
import type { SavedReport } from '../data/reports/saved-report.js';
import { useUsageContext } from './usage-provider.js';

/** What work on a report begins with. */
export interface ReportDraftOptions {
  /** What there is where nothing was kept. */
  readonly blank: Report;
  /** What the draft is known by where it is kept; the name of the model unless stated. */
  readonly name?: string;
  /** Where the draft is kept, so that it outlives the page. Without it, it does not. */
  readonly drafts?: DraftStore | undefined;
}

/** What was found as work began. */
export interface RestoredDraft {
  readonly keptAt: number;
  /** What could not be read of it any more. */
  readonly leftOut: OpenedReport['leftOut'];
}

/** A report that is worked on, and how. Everything that changes it can be undone. */
export interface ReportDraftControl {
  readonly report: Report;
  /** What is known of it where it is saved; null for a new one. */
  readonly saved: SavedReport | null;
  /** Whether there is anything that is not saved. */
  readonly isChanged: boolean;
  /** The draft that was kept from before; null where none was. */
  readonly restored: RestoredDraft | null;
  /** Whether the draft could not be kept: then it is lost with the page, unless it is saved. */
  readonly isUnkept: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes the report, and says whether that changed anything. Changes with the same `key` soon after each other are undone at once. */
  readonly edit: (edit: ReportEdit, key?: string) => boolean;
  /** The report as it is at this moment, before it is shown. */
  readonly current: () => Report;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Works on another report; undoing leads back to this one. */
  readonly open: (report: Report, document?: Partial<OpenedDocument>) => void;
  /** Opens the text of a link. @throws UsageError as `reportFromLink` does. */
  readonly openLink: (text: string) => Promise<OpenedReport | null>;
  /** Which of the reports that were opened this is. */
  readonly document: number;
  /** Takes note that one of them is saved now, as `report`. */
  readonly markSaved: (document: number, saved: SavedReport, report: Report) => void;
  /** Takes note that a saved report has another name. */
  readonly markRenamed: (saved: SavedReport) => void;
  /** Takes note that a saved report is no longer there. */
  readonly markRemoved: (id: string) => void;
}

/** How long is waited before a change is kept, milliseconds, so that not every letter is. */
const KEEP_AFTER = 400;

/** A report that a person works on: with undo and redo, and a draft that outlives the page. */
export function useReportDraft({ blank, name: given, drafts }: ReportDraftOptions): ReportDraftControl {
  const { model } = useUsageContext();
  const name = given ?? model.name;
  const [begun] = useState(() => begin(drafts?.read(name), blank, model));
  const [state, setState] = useState<DraftState>(begun.state);
  const [isUnkept, setUnkept] = useState(false);
  // Edits of one moment build on each other, before any of them is shown.
  const latest = useRef(state);
  const behind = useRef<KeptDraft | undefined>(begun.behind);
  const apply = useCallback((next: DraftState) => {
    latest.current = next;
    setState(next);
  }, []);

  const { report } = state.history.present;
  const document = documentOf(state);
  const changed = useMemo(() => isChanged(state), [state]);
  const first = useRef(state);
  useEffect(() => {
    if (drafts === undefined || first.current === state) return;
    const keep = () => {
      try {
        const kept = changed || behind.current !== undefined ? keptDrafts(state, changed, behind.current) : null;
        drafts.write(name, kept);
        setUnkept(false);
      } catch {
        setUnkept(true);
      }
    };
    const timer = setTimeout(keep, KEEP_AFTER);
    // A page that is left does not wait.
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [drafts, name, state, changed]);

  const open = useCallback<ReportDraftControl['open']>(
    (opened, document = {}) => {
      const before = latest.current;
      if (isChanged(before)) behind.current = keptDraft(before);
      const { saved = null, base = opened, from = null } = document;
      apply(withOpened(before, opened, { saved, base, from }, Date.now()));
    },
    [apply],
  );
  const actions = useMemo(
    () => ({
      open,
      edit(edit: ReportEdit, key?: string) {
        const before = latest.current;
        const run = { key, at: Date.now() };
        apply(withReport(before, editReport(before.history.present.report, edit), run));
        return latest.current !== before;
      },
      current: () => latest.current.history.present.report,
      undo: () => apply(withUndone(latest.current)),
      redo: () => apply(withRedone(latest.current)),
      async openLink(text: string) {
        // It was opened before, and changed since: the draft that was kept is further.
        if (documentOf(latest.current).from === text) return null;
        const opened = await reportFromLink(text, model);
        open(opened.report, { from: text });
        return opened;
      },
      markSaved(document: number, saved: SavedReport, report: Report) {
        apply(withSaved(latest.current, document, saved, report));
      },
      markRenamed: (saved: SavedReport) => apply(withRenamed(latest.current, saved)),
      markRemoved: (id: string) => apply(withoutSaved(latest.current, id)),
    }),
    [apply, open, model],
  );
  return {
    report,
    saved: document.saved,
    document: state.history.present.document,
    isChanged: changed,
    restored: begun.restored,
    isUnkept,
    canUndo: state.history.past.length > 0,
    canRedo: state.history.future.length > 0,
    ...actions,
  };
}

interface Begun {
  readonly state: DraftState;
  readonly restored: RestoredDraft | null;
  readonly behind: KeptDraft | undefined;
}

function begin(kept: KeptDrafts | undefined, blank: Report, model: Parameters<typeof openReport>[1]): Begun {
  const start = draftState(blank, { saved: null, base: blank, from: null });
  if (kept === undefined) return { state: start, restored: null, behind: undefined };
  const read = ({ report }: KeptDraft): OpenedReport | null => {
    try {
      return openReport(report, model);
    } catch {
      return null;
    }
  };
  const [before, now] = [kept.behind, kept.draft].map((draft) => ({
    draft,
    opened: draft === undefined ? null : read(draft),
  }));
  const opened = [before, now].reduce((state, each) => {
    if (each?.opened == null || each.draft === undefined) return state;
    const { saved, from } = each.draft;
    return withOpened(state, each.opened.report, { saved, base: null, from }, each.draft.keptAt);
  }, start);
  const shown = now?.opened ?? before?.opened ?? null;
  const restored = shown === null ? null : { keptAt: kept.draft.keptAt, leftOut: shown.leftOut };
  return { state: opened, restored, behind: kept.behind };
}

function keptDrafts(state: DraftState, changed: boolean, behind: KeptDraft | undefined): KeptDrafts {
  const draft = keptDraft(state);
  if (behind === undefined) return { draft };
  return changed ? { draft, behind } : { draft: behind };
}

function keptDraft(state: DraftState): KeptDraft {
  const { saved, from } = documentOf(state);
  return { report: state.history.present.report, saved, from, keptAt: Date.now() };
}
