import type { ReportDraft, SavedReport, StoredReport } from './saved-report.js';

/**
 * A port: where reports are kept. What a store cannot do it refuses with a `UsageError`, of whose codes people are told
 * `reportChanged`, `reportMissing`, `storageFull`, `notAllowed`, `timedOut` and `storeFailed` in words of their own.
 */
export interface ReportStore {
  /** What is known of the reports over a model that the person and their team have, the one changed last first. */
  list(model: string): Promise<readonly SavedReport[]>;
  /**
   * A report with its definition, as it was kept. Hand the definition to `openReport`.
   *
   * @throws UsageError `reportMissing` where there is no such report.
   */
  get(id: string): Promise<StoredReport>;
  /** Keeps a new report. */
  add(draft: ReportDraft): Promise<SavedReport>;
  /**
   * Changes a report: its definition, its name, or for whom it is. `version` is the state that the change is based on.
   *
   * @throws UsageError `reportChanged` where it has another version, `reportMissing` where there is no such report.
   */
  change(report: Pick<SavedReport, 'id' | 'version'>, change: Partial<ReportDraft>): Promise<SavedReport>;
  /** Keeps a second report like one that is there, under another name, for the person alone unless stated. */
  duplicate(id: string, copy: Pick<ReportDraft, 'name'> & Partial<Pick<ReportDraft, 'scope'>>): Promise<SavedReport>;
  /** Removes a report; one that is not there is removed already. */
  remove(id: string): Promise<void>;
  /** Calls `listener` after changes that others made, until the returned function is called. */
  subscribe?(listener: () => void): () => void;
}
