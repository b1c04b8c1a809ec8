import { UsageError } from '../../src/data/errors.js';
import { automationTemplates } from '../../src/data/models/automation/index.js';
import type { Report } from '../../src/data/report/report.js';
import { memoryDraftStore } from '../../src/data/reports/draft-store.js';
import { memoryReportStore } from '../../src/data/reports/memory-report-store.js';
import type { ReportStore } from '../../src/data/reports/report-store.js';
import { translateTemplates } from '../../src/data/translation/translate-templates.js';
import { type Language, languageIn } from '../fixtures/languages.js';

const NOW = Date.UTC(2026, 10, 18, 9, 5);

/** A report of a template, in a language. */
export function templateReport(id: string, language: Language = languageIn({})): Report {
  const { automationDashboard, automationTemplates: texts } = language;
  const template = translateTemplates(automationTemplates, automationDashboard, texts).find((each) => each.id === id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  return template.report;
}

/** A report whose names are as long as they may be. */
export function longNamed(): Report {
  const [first] = templateReport('adoption').sections;
  const long = 'Donaudampfschifffahrtsgesellschaftskapitän and everybody who works with the structural engineers';
  return {
    ...templateReport('adoption'),
    title: `${long}, in the second half of the year, as it was agreed in March`,
    sections: [
      {
        id: 'long',
        title: `${long}, by department`,
        panels: (first?.panels ?? []).slice(0, 3).map((panel) => ({ ...panel, title: `${panel.title} of ${long}` })),
      },
    ],
  };
}

/** A draft of a report, as it was left. */
export function keptDraft(report: Report) {
  const drafts = memoryDraftStore();
  drafts.write('automation', { draft: { report, saved: null, from: null, keptAt: NOW } });
  return drafts;
}

/** A store with reports of a person and their team; with what some of it does otherwise. */
export function sampleReports(otherwise: Partial<ReportStore> = {}): ReportStore {
  const store = memoryReportStore({ now: () => NOW });
  const filled = (async () => {
    const add = (name: string, scope: 'person' | 'team', id: string) =>
      store.add({ name, scope, definition: templateReport(id) });
    await add('Board, third quarter', 'team', 'executive');
    await add('Credits by department', 'person', 'credits');
    await add('For the partners, as it was agreed in March, with the structural engineers only', 'team', 'adoption');
  })();
  return {
    list: async (model) => {
      await filled;
      const list = await store.list(model);
      return list.map((report) => (report.scope === 'team' ? { ...report, owner: 'Ana Duarte' } : report));
    },
    get: (id) => filled.then(() => store.get(id)),
    add: (draft) => filled.then(() => store.add(draft)),
    change: (report, change) => filled.then(() => store.change(report, change)),
    duplicate: (id, copy) => filled.then(() => store.duplicate(id, copy)),
    remove: (id) => filled.then(() => store.remove(id)),
    ...otherwise,
  };
}

/** Refuses with an error that people are told of. */
export function refusing(code: 'storageFull' | 'reportChanged') {
  return () => Promise.reject(new UsageError(code, 'Refused.'));
}
