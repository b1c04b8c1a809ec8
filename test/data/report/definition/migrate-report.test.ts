import { describe, expect, it } from 'vitest';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { migrateReport, STEPS } from '../../../../src/data/report/definition/migrate-report.js';
import { parseReport } from '../../../../src/data/report/definition/parse-report.js';
import { REPORT_VERSION } from '../../../../src/data/report/report.js';
import { asJson } from './arbitrary-report.js';

/** A definition as the first version wrote it. */
const first = {
  kind: 'report',
  version: 1,
  model: 'automation',
  title: 'Kept since the beginning',
  period: { kind: 'last', count: 30, unit: 'day' },
  comparison: { kind: 'previousPeriod' },
  filters: ['department'],
  sections: [{ id: 'a', title: 'A', panels: [{ id: 'runs', title: 'Runs', view: 'stat', measure: 'runs' }] }],
};

/** What each step makes of a definition, by the version that it leads on from. */
const steps: Readonly<Record<string, readonly [before: object, after: object]>> = {
  1: [first, { ...first, version: 2, grain: null, chosen: {} }],
};

describe('migrateReport', () => {
  it('has a step on from every earlier version, and each is tried', () => {
    const earlier = Array.from({ length: REPORT_VERSION - 1 }, (_, i) => String(i + 1));
    expect(Object.keys(STEPS)).toEqual(earlier);
    expect(Object.keys(steps)).toEqual(earlier);
  });

  it.each(Object.entries(steps))('leads on from version %s', (version, [before, after]) => {
    expect(STEPS[Number(version)]?.(before as Record<string, unknown>)).toEqual(after);
  });

  it('brings the first version up to the present one, which reads as it is', () => {
    const report = parseReport(first, automation);
    expect(report).toEqual({ ...first, version: REPORT_VERSION, grain: null, chosen: {} });
    expect(parseReport(asJson(report), automation)).toEqual(report);
  });

  it('leaves the present version alone', () => {
    expect(migrateReport(automationDashboard)).toBe(automationDashboard);
  });

  it.each([undefined, null, '1', 0, -1, 1.5, Number.NaN])('refuses %j as a version', (version) => {
    expect(() => migrateReport({ ...first, version })).toThrow(expect.objectContaining({ code: 'invalidReport' }));
  });

  it.each([3, 4, 1e9])('says that version %d is of a later release', (version) => {
    expect(() => migrateReport({ ...first, version })).toThrow(expect.objectContaining({ code: 'futureVersion' }));
  });
});
