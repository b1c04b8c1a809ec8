import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/data/model/define-model.js';
import { assistant } from '../../../src/data/models/assistant/model.js';
import { assistantTemplates } from '../../../src/data/models/assistant/templates.js';
import { automation } from '../../../src/data/models/automation/model.js';
import { automationTemplates } from '../../../src/data/models/automation/templates.js';
import { parseReport } from '../../../src/data/report/definition/parse-report.js';
import { reportFromLink, reportLink } from '../../../src/data/report/definition/report-link.js';
import { panelQueries } from '../../../src/data/report/panel-query.js';
import { isQueryPanel } from '../../../src/data/report/query-panel.js';
import type { Report } from '../../../src/data/report/report.js';
import { resolveSelection } from '../../../src/data/report/resolve-selection.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import { panelOf, type ReportTemplate, sectionOf } from '../../../src/data/report/template.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';

const NOW = Date.UTC(2026, 10, 18, 12);
const templates: readonly (ReportTemplate & { readonly model: Model })[] = [
  ...automationTemplates.map((template) => ({ model: automation, ...template })),
  ...assistantTemplates.map((template) => ({ model: assistant, ...template })),
];

it('has an id of its own for each template of a model', () => {
  for (const list of [automationTemplates, assistantTemplates]) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  }
});

describe.each(templates)('the template $report.title over $model.name', ({ model, report }) => {
  it('is read as it is, kept or sent', async () => {
    expect(parseReport(JSON.stringify(report), model)).toEqual(report);
    expect(await reportFromLink(await reportLink(report), model)).toEqual({ report, leftOut: [] });
  });

  it('tells its regions apart by their titles', () => {
    const titles = report.sections.flatMap(({ title, panels }) => [title, ...panels.map((panel) => panel.title)]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('can be asked, by each of its filters too, and says which panels one does not apply to', () => {
    for (const dimension of [null, ...report.filters]) {
      const owner = report.sections.flatMap(({ needsOne }) => needsOne ?? []);
      const filters = Object.fromEntries(
        [...owner, ...(dimension === null ? [] : [dimension])].map((name) => [name, ['x']]),
      );
      const selection = { ...selectionOf(report), filters };
      const { grain } = resolveSelection(selection, DEFAULT_CALENDAR, NOW);
      for (const panel of report.sections.flatMap(({ panels }) => panels.filter(isQueryPanel))) {
        const queries = panelQueries(panel, { model, selection, grain, calendar: DEFAULT_CALENDAR });
        expect(
          queries.flatMap(({ ignored }) => ignored),
          `${panel.id} by ${dimension}`,
        ).toEqual([]);
      }
    }
  });
});

it('takes no section or panel over that there is not', () => {
  const report = automationTemplates[0]?.report as Report;
  for (const take of [
    () => sectionOf(report, 'rio'),
    () => sectionOf(report, 'roi', ['x']),
    () => panelOf(report, 'x'),
  ]) {
    expect(take).toThrow(expect.objectContaining({ code: 'unknownName' }));
  }
});
