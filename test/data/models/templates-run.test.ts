import { describe, expect, it } from 'vitest';
import { assistantTemplates } from '../../../src/data/models/assistant/templates.js';
import { automationTemplates } from '../../../src/data/models/automation/templates.js';
import { runReport } from '../../../src/data/report/run-report.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import type { ReportTemplate } from '../../../src/data/report/template.js';
import { pluginSource } from '../../../src/data/roi/plugin-source.js';
import { CALENDAR, contracts, NOW, sampleReports, stageGraphs } from '../../export/sample-reports.js';

const templates: Readonly<Record<string, readonly ReportTemplate[]>> = {
  automation: automationTemplates,
  assistant: assistantTemplates,
};

describe.each(sampleReports)('the templates of $name', ({ name, adapter, selection }) => {
  it.each(templates[name] ?? [])('$id has something to say in every panel of the sample', async ({ report }) => {
    const needed = report.sections.flatMap(({ needsOne }) => needsOne ?? []);
    const filters = Object.fromEntries(needed.map((dimension) => [dimension, selection.filters[dimension] ?? []]));
    const { isComplete, sections } = await runReport(adapter, report, {
      now: NOW,
      calendar: CALENDAR,
      selection: { ...selectionOf(report), filters },
      contracts,
      stageGraphs,
      plugins: pluginSource,
    });
    expect(isComplete).toBe(true);
    expect(sections.map(({ id, panels }) => [id, panels.length])).toEqual(
      report.sections.map(({ id, panels }) => [id, panels.length]),
    );
    for (const answered of sections.flatMap(({ panels }) => panels)) {
      if (answered.status === 'answered' && 'result' in answered) {
        expect(answered.result.current.counted, answered.panel.id).toBeGreaterThan(0);
      }
    }
  });
});
