import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../../../src/data/model/define-model.js';
import { assistantDashboard } from '../../../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { assistantTemplates } from '../../../../src/data/models/assistant/templates.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { automationTemplates } from '../../../../src/data/models/automation/templates.js';
import { toolAnalyticsReport } from '../../../../src/data/models/automation/tool-report.js';
import { composePanel } from '../../../../src/data/report/compose/compose-panel.js';
import { panelChoices } from '../../../../src/data/report/compose/panel-choices.js';
import { draftOf, type PanelDraft } from '../../../../src/data/report/compose/panel-draft.js';
import { workflowsOf } from '../../../../src/data/report/compose/ready-panels.js';
import { recomposePanel } from '../../../../src/data/report/compose/recompose-panel.js';
import { parseReport } from '../../../../src/data/report/definition/parse-report.js';
import type { QueryPanel } from '../../../../src/data/report/panel.js';
import { isQueryPanel } from '../../../../src/data/report/query-panel.js';
import { defineReport, type Report } from '../../../../src/data/report/report.js';

const workflows = workflowsOf(assistantDashboard);
const panelsOf = (reports: readonly Report[]) =>
  reports.flatMap(({ sections }) => sections.flatMap(({ panels }) => panels.filter(isQueryPanel)));
const products: readonly (readonly [Model, readonly QueryPanel[]])[] = [
  [
    automation,
    panelsOf([automationDashboard, toolAnalyticsReport, ...automationTemplates.map(({ report }) => report)]),
  ],
  [assistant, panelsOf([assistantDashboard, ...assistantTemplates.map(({ report }) => report)])],
];

function reads(model: Model, panel: unknown): void {
  const head = { title: '', period: { kind: 'last', count: 7, unit: 'day' }, comparison: null, filters: [] } as const;
  const report = defineReport(model, { ...head, sections: [] });
  parseReport({ ...report, sections: [{ id: 'a', title: '', panels: [panel] }] }, model);
}

/** What is as it is unless stated need not be stated. */
function spelt(panel: QueryPanel): object {
  const { direction, allMembers, form, ...rest } = panel as QueryPanel & Record<string, unknown>;
  const usual = { direction: direction ?? 'descending', allMembers: allMembers ?? false, form: form ?? 'bar' };
  return { ...rest, ...usual };
}

describe('recomposePanel', () => {
  it.each(products)('leaves every ready panel as it is where nothing else is chosen', (model, panels) => {
    expect(panels.length).toBeGreaterThan(40);
    for (const panel of panels) {
      const same = recomposePanel(model, panel, draftOf(panel), { workflows });
      expect(same && spelt(same)).toEqual(spelt(panel));
    }
  });

  const stat: QueryPanel = {
    id: 'time',
    title: 'Time saved',
    description: 'Of all time.',
    view: 'stat',
    measure: 'timeSaved',
    period: { kind: 'last', count: 12, unit: 'month' },
    basis: { measures: ['coveredTools'], text: 'Based on {coveredTools} tools.' },
    range: true,
    breakdown: 'department',
    width: 'third',
  };

  it('keeps period and breakdown of a figure, and what is told of its measure as long as it is that measure', () => {
    const runs = recomposePanel(automation, stat, { ...draftOf(stat), measures: ['runs'] });
    const { basis: _, range: __, ...rest } = stat;
    expect(runs).toEqual({ ...rest, measure: 'runs' });
    expect(recomposePanel(automation, stat, { ...draftOf(stat), width: 'half' })).toEqual({ ...stat, width: 'half' });
  });

  it('leaves out a breakdown by what the new measure cannot be told by', () => {
    const failed: QueryPanel = { id: 'a', title: 'A', view: 'stat', measure: 'failedRuns', breakdown: 'errorKind' };
    const changed = recomposePanel(automation, failed, { ...draftOf(failed), measures: ['shares'] });
    expect(changed).toEqual({ id: 'a', title: 'A', view: 'stat', measure: 'shares' });
  });

  it('keeps the path, the order and the shares of a table with the figures that it has left', () => {
    const table: QueryPanel = {
      id: 'tools',
      title: 'Tools',
      view: 'table',
      measures: ['runs', 'activeUsers'],
      dimension: 'category',
      drill: ['tool', 'user'],
      orderBy: 'activeUsers',
      direction: 'ascending',
      share: true,
      limit: 37,
    };
    const more = recomposePanel(automation, table, { ...draftOf(table), measures: ['activeUsers', 'failedRuns'] });
    expect(more).toEqual({ ...table, measures: ['activeUsers', 'failedRuns'] });
    const less = recomposePanel(automation, table, { ...draftOf(table), measures: ['runs'], dimension: 'tool' });
    const { orderBy: _, ...rest } = table;
    expect(less).toEqual({ ...rest, measures: ['runs'], dimension: 'tool', drill: ['user'] });
    const ranked = recomposePanel(automation, table, { ...draftOf(table), view: 'ranking' });
    expect(ranked).toMatchObject({ view: 'ranking', measure: 'runs', drill: ['tool', 'user'] });
  });

  it('offers a number of members that nobody offered before', () => {
    const draft: PanelDraft = { view: 'ranking', measures: ['runs'], dimension: 'tool', count: 8 };
    expect(panelChoices(automation, draft).counts).toContain(8);
    expect(composePanel(automation, draft, { id: 'a', title: 'A' })).toMatchObject({ count: 8 });
  });

  it('offers only measures that can be told under the filter of the panel', () => {
    const filter = { kind: 'in', dimension: 'errorKind', values: ['timeout'] } as const;
    const { measures } = panelChoices(automation, { view: 'stat', measures: ['failedRuns'], filter });
    expect(measures).toContain('runs');
    expect(measures).not.toContain('shares');
  });

  it('makes a panel that can be read of whatever is chosen next, of any ready panel', () => {
    const chosen = fc.record(
      {
        view: fc.constantFrom('stat', 'timeSeries', 'ranking', 'breakdown', 'heatMap', 'table', 'stages'),
        measures: fc.nat(200),
        dimension: fc.nat(60),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...products), fc.nat(500), chosen, ([model, panels], at, { view, ...picks }) => {
        const panel = panels[at % panels.length] as QueryPanel;
        const choices = panelChoices(model, { ...draftOf(panel), ...(view && { view }) } as PanelDraft, { workflows });
        const pick = (of: readonly string[], n: number | undefined) =>
          n === undefined ? undefined : of[n % of.length];
        const measure = pick(choices.measures, picks.measures);
        const dimension = pick(choices.dimensions, picks.dimension);
        const draft = {
          ...draftOf(panel),
          ...(view && { view }),
          ...(measure && { measures: [measure] }),
          ...(dimension && measure === undefined && { dimension }),
        } as PanelDraft;
        const next = recomposePanel(model, panel, draft, { workflows });
        expect(next === null).toBe(panelChoices(model, draft, { workflows }).missing.length > 0);
        if (next !== null) reads(model, next);
      }),
      { numRuns: 300 },
    );
  });
});
