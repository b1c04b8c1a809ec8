import { type ChangeRun, type History, historyOf, redone, undone, withState } from '../report/edit/history.js';
import type { Report } from '../report/report.js';
import type { SavedReport } from './saved-report.js';

/** A report that was opened to be worked on. */
export interface OpenedDocument {
  /** What is known of it where it is saved; null for a new one. */
  readonly saved: SavedReport | null;
  /** As it was opened or last saved; null where it has never been like this anywhere, such as a draft of before. */
  readonly base: Report | null;
  /** What it was opened from, such as the text of a link. */
  readonly from: string | null;
}

/** A report as it stood at some time, and the document that it is of. */
interface Sheet {
  readonly report: Report;
  readonly document: number;
}

/** What a person works on. Opening something else is a step like any other: undoing leads back to what was there before. */
export interface DraftState {
  readonly history: History<Sheet>;
  readonly documents: readonly OpenedDocument[];
}

/** Work that begins with a report. */
export function draftState(report: Report, document: OpenedDocument): DraftState {
  return { history: historyOf({ report, document: 0 }), documents: [document] };
}

/** The document that is worked on. */
export function documentOf({ history, documents }: DraftState): OpenedDocument {
  return documents[history.present.document] ?? { saved: null, base: null, from: null };
}

/** Whether there is anything that is not saved. */
export function isChanged(state: DraftState): boolean {
  const { base } = documentOf(state);
  const { report } = state.history.present;
  return base === null || (base !== report && JSON.stringify(base) !== JSON.stringify(report));
}

/** Another report is opened. */
export function withOpened(state: DraftState, report: Report, document: OpenedDocument, at: number): DraftState {
  const sheet = { report, document: state.documents.length };
  return { history: withState(state.history, sheet, { at }), documents: [...state.documents, document] };
}

/** The report is changed; the same state where the change came to nothing. */
export function withReport(state: DraftState, report: Report, run: ChangeRun): DraftState {
  const { present } = state.history;
  if (report === present.report) return state;
  return { ...state, history: withState(state.history, { ...present, report }, run) };
}

/** A document, by its number, is from now on what was saved of it. */
export function withSaved(state: DraftState, document: number, saved: SavedReport, base: Report): DraftState {
  return {
    history: { ...state.history, run: null },
    documents: state.documents.map((each, i) => (i === document ? { ...each, saved, base } : each)),
  };
}

/** What is known of a saved report has changed, and not what it is. */
export function withRenamed(state: DraftState, saved: SavedReport): DraftState {
  const documents = state.documents.map((each) => (each.saved?.id === saved.id ? { ...each, saved } : each));
  return { ...state, documents };
}

/** A document is no longer saved anywhere: it was removed. What is worked on stays. */
export function withoutSaved(state: DraftState, id: string): DraftState {
  const documents = state.documents.map((each) =>
    each.saved?.id === id ? { ...each, saved: null, base: null } : each,
  );
  return { ...state, documents };
}

/** One step back. */
export function withUndone(state: DraftState): DraftState {
  return { ...state, history: undone(state.history) };
}

/** One step forth. */
export function withRedone(state: DraftState): DraftState {
  return { ...state, history: redone(state.history) };
}
