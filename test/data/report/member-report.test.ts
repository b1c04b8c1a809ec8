import { describe, expect, it } from 'vitest';
import { automation } from '../../../src/data/models/automation/model.js';
import { toolAnalyticsReport } from '../../../src/data/models/automation/tool-report.js';
import { isIn } from '../../../src/data/query/filter.js';
import { memberReport } from '../../../src/data/report/member-report.js';
import { panelQuery } from '../../../src/data/report/panel-query.js';
import { isQueryPanel } from '../../../src/data/report/query-panel.js';
import type { Report } from '../../../src/data/report/report.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';

const stair = { dimension: 'tool', key: 'stair', label: 'Stair generator' };

const asked = (report: Report, filters: Readonly<Record<string, readonly string[]>> = {}) =>
  report.sections
    .flatMap(({ panels }) => panels.filter(isQueryPanel))
    .map((panel) => {
      const selection = { ...selectionOf(report), filters };
      return panelQuery(panel, { model: automation, selection, grain: 'day', calendar: DEFAULT_CALENDAR });
    });

describe('memberReport', () => {
  it('restricts every question to the member, beside what the panel and the person restrict', () => {
    const queries = asked(memberReport(toolAnalyticsReport, stair), { platform: ['Rhino'] });
    expect(queries.length).toBeGreaterThan(15);
    for (const { query, ignored } of queries) {
      expect(ignored).toEqual([]);
      expect(JSON.stringify(query.filter)).toContain('"dimension":"tool","values":["stair"]');
      expect(JSON.stringify(query.filter)).toContain('"values":["Rhino"]');
    }
    const failed = queries.filter(({ query }) => query.measures.includes('failedRuns'));
    expect(failed.length).toBe(2);
    for (const { query } of failed) expect(JSON.stringify(query.filter)).toContain('"values":["failed"]');
  });

  it('bears the name of the member and leaves the rest as it is', () => {
    const report = memberReport(toolAnalyticsReport, stair);
    expect(report).toMatchObject({ title: 'Stair generator', period: toolAnalyticsReport.period, model: 'automation' });
    expect(report.sections.map(({ id }) => id)).toEqual(toolAnalyticsReport.sections.map(({ id }) => id));
  });

  it('leaves out what cannot be restricted to a member', () => {
    const report: Report = {
      ...toolAnalyticsReport,
      sections: [
        {
          id: 'a',
          title: 'A',
          panels: [
            { id: 'plugins', title: 'Plugins', view: 'plugins' },
            { id: 'runs', title: 'Runs', view: 'stat', measure: 'runs' },
          ],
        },
      ],
    };
    const [section] = memberReport(report, stair).sections;
    expect(section?.panels).toEqual([
      { id: 'runs', title: 'Runs', view: 'stat', measure: 'runs', filter: isIn('tool', ['stair']) },
    ]);
  });

  it('asks when a tool was last used of all time, and compares that with nothing', () => {
    const last = asked(memberReport(toolAnalyticsReport, stair)).find(({ query }) => query.measures[0] === 'lastUsed');
    expect(last?.query).toMatchObject({ period: { kind: 'last', unit: 'year' }, comparison: null, grain: null });
  });
});
