import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { toolAnalyticsReport } from '../../../../src/data/models/automation/tool-report.js';
import type { Result } from '../../../../src/data/query/result.js';
import { memberReport } from '../../../../src/data/report/member-report.js';
import { panelQuery } from '../../../../src/data/report/panel-query.js';
import { isQueryPanel } from '../../../../src/data/report/query-panel.js';
import type { Report } from '../../../../src/data/report/report.js';
import { selectionOf } from '../../../../src/data/report/selection.js';
import { translateReport } from '../../../../src/data/translation/translate-report.js';
import { languages } from '../../../locales/languages.js';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const calendar = { zone: 'Asia/Tokyo', weekStart: 1, fiscalYearStart: 1 } as const;

function adapter() {
  const store = createEventStore(automation, { clock: () => NOW });
  store.upsert('user', [
    { id: 'ada', name: 'Ada', department: 'Design' },
    { id: 'ben', name: 'Ben', department: 'Works' },
  ]);
  store.upsert('tool', [
    { id: 'stair', name: 'Stair generator', minutesReplaced: 30 },
    { id: 'old', name: 'Old tool', minutesReplaced: 10 },
    { id: 'new', name: 'New tool' },
  ]);
  store.assume([{ version: 'one', from: null, values: [{ assumption: 'hourlyRate', value: 60 }] }]);
  const run = (id: string, ago: number, tool: string, user: string, more: object) => {
    return { fact: 'run', id, at: NOW - ago, tool, user, platform: 'Rhino', ...more };
  };
  store.append([
    run('a', 3 * HOUR, 'stair', 'ada', { outcome: 'succeeded', duration: 1000 }),
    run('b', 2 * DAY, 'stair', 'ben', { outcome: 'succeeded', duration: 2000 }),
    run('c', 3 * DAY, 'stair', 'ben', { outcome: 'failed', duration: 9000, errorKind: 'Timeout' }),
    run('d', 4 * DAY, 'stair', 'ben', { outcome: 'cancelled', duration: 4000 }),
    run('e', 1 * HOUR, 'old', 'ada', { outcome: 'succeeded', duration: 1 }),
    run('f', 400 * DAY, 'new', 'ada', { outcome: 'succeeded', duration: 1 }),
    { fact: 'clone', id: 'g', at: NOW - DAY, user: 'ben', author: 'ada', tool: 'stair' },
  ]);
  return memoryAdapter(store);
}

async function figuresOf(key: string): Promise<Readonly<Record<string, Result>>> {
  const report = memberReport(toolAnalyticsReport, { dimension: 'tool', key, label: key });
  const panels = report.sections.flatMap((section) => section.panels.filter(isQueryPanel));
  const selection = selectionOf(report);
  const queries = panels.map(
    (panel) => panelQuery(panel, { model: automation, selection, grain: 'day', calendar }).query,
  );
  const results = await adapter().run(queries, { now: NOW });
  return Object.fromEntries(panels.map(({ id }, i) => [id, results[i] as Result]));
}

describe('toolAnalyticsReport', () => {
  it.each([{ locale: 'en', toolAnalytics: { texts: {} } }, ...languages])(
    'has a title of its own for every section and panel in $locale, as screen readers tell them apart by it',
    ({ toolAnalytics }) => {
      const { sections } = translateReport<Report>(toolAnalyticsReport, toolAnalytics.texts);
      const titles = sections.flatMap(({ title, panels }) => [title, ...panels.map((panel) => panel.title)]);
      expect(new Set(titles).size).toBe(titles.length);
    },
  );

  it('tells of one tool alone how often it ran, how it ended, how long it took, who used it and what it saved', async () => {
    const figures = await figuresOf('stair');
    const total = (panel: string, measure: string) => figures[panel]?.current.totals[measure];
    expect(total('runs', 'runs')).toBe(4);
    expect(total('success-rate', 'successRate')).toBeCloseTo(2 / 3, 12);
    expect(total('error-rate', 'errorRate')).toBeCloseTo(1 / 3, 12);
    expect(total('mean-runtime', 'meanRuntime')).toBe(4000);
    expect(total('median-runtime', 'medianRuntime')).toBe(3000);
    expect(total('p95-runtime', 'p95Runtime')).toBeCloseTo(8250, 6);
    expect(total('active-users', 'activeUsers')).toBe(2);
    expect(total('clones', 'clones')).toBe(1);
    expect(total('time-saved', 'timeSaved')).toBe(HOUR);
    expect(total('time-saved', 'coveredRuns')).toBe(2);
    expect(total('saved-value', 'savedValue')).toBe(60);
    expect(total('last-used', 'lastUsed')).toBe(NOW - 3 * HOUR);
    expect(figures['top-users']?.groups.map(([member]) => member)).toEqual([
      { kind: 'member', key: 'ben', label: 'Ben' },
      { kind: 'member', key: 'ada', label: 'Ada' },
    ]);
    expect(figures['errors-over-time']?.groups).toEqual([[{ kind: 'member', key: 'Timeout', label: 'Timeout' }]]);
  });

  it('knows when a tool was last used that was not used in the period, and nothing of one that never was', async () => {
    const used = await figuresOf('new');
    expect(used.runs?.current.totals.runs).toBe(0);
    expect(used['last-used']?.current.totals.lastUsed).toBe(NOW - 400 * DAY);
    const never = await figuresOf('never');
    expect(never['last-used']?.current.totals.lastUsed).toBeNull();
    expect(never['success-rate']?.current.totals.successRate).toBeNull();
  });
});
