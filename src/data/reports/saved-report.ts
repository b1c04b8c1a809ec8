import { isRecord } from '../kept-json.js';
import type { Report } from '../report/report.js';

/** For whom a report is kept: the person who saved it, or everybody of their team. */
export type ReportScope = 'person' | 'team';

/** What makes up a kept report. */
export interface ReportDraft {
  /** What it is kept under. Its title stands in the definition. */
  readonly name: string;
  readonly scope: ReportScope;
  readonly definition: Report;
}

/** What is known of a kept report without its definition. Plain JSON. */
export interface SavedReport extends Omit<ReportDraft, 'definition'> {
  readonly id: string;
  /** The model that it is over. */
  readonly model: string;
  /** Counts its changes, so that a change of what somebody else changed meanwhile is noticed. */
  readonly version: number;
  /** When it was last changed, milliseconds since the epoch. */
  readonly changedAt: number;
  /** The name of the person who saved it, where that is known. */
  readonly owner?: string;
  /** Whether this person may not change it, such as a report of the team that others look after. */
  readonly isReadOnly?: boolean;
}

/** A kept report with its definition. It is as it was kept, however long ago: `openReport` reads it. */
export interface StoredReport extends SavedReport {
  readonly definition: unknown;
}

/** Whether something that was kept or sent is what is known of a report. */
export function isSavedReport(value: unknown): value is SavedReport {
  if (!isRecord(value)) return false;
  const { id, name, model, scope, version, changedAt, owner, isReadOnly } = value;
  return (
    [id, name, model].every((text) => typeof text === 'string') &&
    (scope === 'person' || scope === 'team') &&
    Number.isSafeInteger(version) &&
    Number.isFinite(changedAt) &&
    (owner === undefined || typeof owner === 'string') &&
    (isReadOnly === undefined || typeof isReadOnly === 'boolean')
  );
}

/** Whether something that was kept or sent is a kept report with its definition. */
export function isStoredReport(value: unknown): value is StoredReport {
  return isSavedReport(value) && 'definition' in value;
}

/** What is known of a report that is kept, without its definition. */
export function withoutDefinition({ definition: _, ...saved }: StoredReport): SavedReport {
  return saved;
}
