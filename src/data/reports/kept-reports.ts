import { UsageError } from '../errors.js';
import type { ReportStore } from './report-store.js';
import { type ReportDraft, type SavedReport, type StoredReport, withoutDefinition } from './saved-report.js';

/** Reports with the number of the last one that there ever was: a number that is free again would be mistaken for the old one. */
export interface ReportList {
  readonly reports: readonly StoredReport[];
  readonly last: number;
}

/** Where reports are read from and written to. */
export interface ReportShelf {
  readonly read: () => ReportList;
  /** @throws UsageError `storageFull` where there is no room. */
  readonly write: (list: ReportList) => void;
}

export const NO_REPORTS: ReportList = Object.freeze({ reports: Object.freeze([]), last: 0 });

type Add = (draft: Omit<ReportDraft, 'definition'> & Pick<StoredReport, 'definition' | 'model'>) => SavedReport;

/** A store of reports that are kept on a shelf. `now` says when it is. */
export function keptReports({ read, write }: ReportShelf, now: () => number): ReportStore {
  const add: Add = ({ name, scope, model, definition }) => {
    const { reports, last } = read();
    const id = `report-${last + 1}`;
    const report: StoredReport = {
      id,
      name,
      scope,
      model,
      version: 1,
      changedAt: now(),
      definition: copyOf(definition),
    };
    write({ reports: [...reports, report], last: last + 1 });
    return withoutDefinition(report);
  };
  const find = (id: string): StoredReport => {
    const report = read().reports.find((each) => each.id === id);
    if (report === undefined) throw missing();
    return report;
  };
  return {
    async list(model) {
      const reports = read().reports.filter((report) => report.model === model);
      return reports.toSorted((a, b) => b.changedAt - a.changedAt).map(withoutDefinition);
    },
    async get(id) {
      const report = find(id);
      return { ...report, definition: copyOf(report.definition) };
    },
    add: async ({ definition, ...draft }) => add({ ...draft, definition, model: definition.model }),
    async change({ id, version }, { name, scope, definition }) {
      const before = find(id);
      if (before.version !== version) throw changed();
      const after: StoredReport = {
        ...before,
        ...(name === undefined ? {} : { name }),
        ...(scope === undefined ? {} : { scope }),
        ...(definition === undefined ? {} : { definition: copyOf(definition), model: definition.model }),
        version: version + 1,
        changedAt: now(),
      };
      const { reports, last } = read();
      write({ reports: reports.map((report) => (report.id === id ? after : report)), last });
      return withoutDefinition(after);
    },
    async duplicate(id, { name, scope = 'person' }) {
      const { model, definition } = find(id);
      return add({ name, scope, model, definition });
    },
    async remove(id) {
      const { reports, last } = read();
      const left = reports.filter((report) => report.id !== id);
      if (left.length < reports.length) write({ reports: left, last });
    },
  };
}

/** What is kept is no longer that of whoever handed it over, and what is handed out is not what is kept. */
function copyOf(definition: unknown): unknown {
  return JSON.parse(JSON.stringify(definition));
}

function missing(): UsageError {
  return new UsageError(
    'reportMissing',
    'There is no such report, or no longer. Read the list of reports again, or keep yours as a new one.',
  );
}

function changed(): UsageError {
  return new UsageError(
    'reportChanged',
    'The report was changed since it was read, so this change would undo the other one. Read it again, or keep yours as a new one.',
  );
}
