import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../../../src/data/model/define-model.js';
import { assistantDashboard } from '../../../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { composePanel } from '../../../../src/data/report/compose/compose-panel.js';
import { type PanelChoices, panelChoices } from '../../../../src/data/report/compose/panel-choices.js';
import { draftOf, type PanelDraft } from '../../../../src/data/report/compose/panel-draft.js';
import { freeId, readyPanels, workflowsOf } from '../../../../src/data/report/compose/ready-panels.js';
import { parseReport } from '../../../../src/data/report/definition/parse-report.js';
import { isQueryPanel } from '../../../../src/data/report/query-panel.js';
import { defineReport, type Report } from '../../../../src/data/report/report.js';

const name = { id: 'new', title: 'New' };
const workflows = workflowsOf(assistantDashboard);
const products: readonly (readonly [Report, Model])[] = [
  [automationDashboard, automation],
  [assistantDashboard, assistant],
];
const choicesOf = (draft: PanelDraft) => panelChoices(automation, draft);

function reads(model: Model, panel: unknown): void {
  const report = defineReport(model, {
    title: '',
    period: { kind: 'last', count: 7, unit: 'day' },
    comparison: null,
    filters: [],
    sections: [],
  });
  parseReport({ ...report, sections: [{ id: 'a', title: '', panels: [panel] }] }, model);
}

describe('panelChoices', () => {
  it('offers dimensions that all chosen measures can be told by', () => {
    const { dimensions } = choicesOf({ view: 'table', measures: ['runs'] });
    expect(dimensions).toEqual(expect.arrayContaining(['tool', 'user', 'department', 'weekday']));
    expect(dimensions).not.toContain('verdict');
    expect(choicesOf({ view: 'table', measures: ['runs', 'generations'] }).dimensions).not.toContain('outcome');
  });

  it('offers measures that can be told by the chosen dimension', () => {
    const { measures } = choicesOf({ view: 'ranking', measures: ['failedRuns'], dimension: 'errorKind' });
    expect(measures).toContain('runs');
    expect(measures).not.toContain('shares');
  });

  it('divides only what adds up, by what no event belongs to twice', () => {
    expect(choicesOf({ measures: ['runs'] }).views).toContain('breakdown');
    expect(choicesOf({ measures: ['successRate'] }).views).not.toContain('breakdown');
    expect(choicesOf({ measures: ['activeUsers'] }).views).not.toContain('breakdown');
    const { dimensions } = choicesOf({ view: 'breakdown', measures: ['runs'] });
    expect(dimensions).toContain('category');
    expect(dimensions).not.toContain('tag');
    expect(choicesOf({ view: 'ranking', measures: ['runs'] }).dimensions).toContain('tag');
  });

  it('tells moments, and draws none', () => {
    expect(choicesOf({ measures: ['lastUsed'] }).views).toEqual(['stat', 'table']);
  });

  it('takes two different dimensions for a heat map', () => {
    const { columns, missing } = choicesOf({ view: 'heatMap', measures: ['runs'], dimension: 'weekday' });
    expect(columns).toContain('hour');
    expect(columns).not.toContain('weekday');
    expect(missing).toEqual(['columns']);
  });

  it('offers stages only of a workflow that there is, of one owner', () => {
    expect(panelChoices(assistant, { measures: ['questions'] }).views).not.toContain('stages');
    const draft = { view: 'stages', measures: ['questions'] } as const;
    const { views, dimensions } = panelChoices(assistant, draft, { workflows });
    expect(views).toContain('stages');
    expect(dimensions).toEqual(['stage']);
    expect(composePanel(assistant, { ...draft, dimension: 'stage' }, name, { workflows })).toMatchObject({
      owner: 'project',
      transitions: { to: 'nextStage' },
    });
  });

  it('stacks only what adds up', () => {
    const marks = (measure: string) =>
      choicesOf({ view: 'timeSeries', measures: [measure], dimension: 'platform' }).marks;
    expect(marks('runs')).toContain('bars');
    expect(marks('successRate')).toEqual(['line', 'groupedBars']);
  });

  it('offers no more members than there are, and of a donut no more than it shows', () => {
    const counts = (draft: PanelDraft) => choicesOf({ view: 'ranking', measures: ['runs'], ...draft }).counts;
    expect(counts({ dimension: 'tool' })).toContain(50);
    expect(Math.max(...counts({ dimension: 'weekday' }))).toBeLessThan(7);
    expect(Math.max(...counts({ view: 'breakdown', form: 'donut', dimension: 'tool' }))).toBe(6);
  });

  it('lists members without events where there is a list of them', () => {
    const canListAll = (dimension: string) => choicesOf({ view: 'ranking', measures: ['runs'], dimension }).canListAll;
    expect([canListAll('tool'), canListAll('platform')]).toEqual([true, false]);
  });

  it('says what has still to be chosen', () => {
    expect(choicesOf({}).missing).toEqual(['view', 'measures']);
    expect(choicesOf({ view: 'ranking', measures: ['runs'] }).missing).toEqual(['dimension']);
    expect(choicesOf({ view: 'stat', measures: ['runs'] }).missing).toEqual([]);
  });
});

/** Chooses something that is offered, part after part, as a person would. */
function chosenBy(seeds: readonly number[], model: Model): PanelDraft {
  let draft: PanelDraft = {};
  for (const [i, seed] of seeds.entries()) {
    const choices = panelChoices(model, draft, { workflows });
    draft = { ...draft, ...choiceOf(choices, i + seed, seed) };
  }
  return draft;
}

function choiceOf(choices: PanelChoices, part: number, seed: number): PanelDraft {
  const pick = <T>(offered: readonly T[]) => offered[seed % Math.max(1, offered.length)];
  const parts = [
    ['measures', choices.measures.length === 0 ? undefined : [pick(choices.measures)]],
    ['view', pick(choices.views)],
    ['dimension', pick(choices.dimensions)],
    ['columns', pick(choices.columns)],
    ['mark', pick(choices.marks)],
    ['form', pick(choices.forms)],
    ['count', pick(choices.counts)],
  ] as const;
  const [key, value] = parts[part % parts.length] ?? parts[0];
  return value === undefined ? {} : { [key]: value };
}

describe('composePanel', () => {
  it.each(products)('makes the panels of a dashboard from what was chosen of them', (dashboard, model) => {
    for (const panel of dashboard.sections.flatMap(({ panels }) => panels.filter(isQueryPanel))) {
      const { id, title } = panel;
      const made = composePanel(model, draftOf(panel), { id, title }, { workflows });
      expect(made === null ? null : draftOf(made).measures).toEqual(draftOf(panel).measures);
      expect(made).toMatchObject({ view: panel.view, ...('dimension' in panel ? { dimension: panel.dimension } : {}) });
    }
  });

  it('makes a panel that can be asked of whatever is offered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 12 }), fc.constantFrom(automation, assistant), (seeds, model) => {
        const draft = chosenBy(seeds, model);
        const { missing } = panelChoices(model, draft, { workflows });
        const panel = composePanel(model, draft, name, { workflows });
        expect(panel === null).toBe(missing.length > 0);
        if (panel !== null) reads(model, panel);
      }),
      { numRuns: 100 },
    );
  });

  it('passes over what does not go with the view', () => {
    const draft: PanelDraft = {
      view: 'stat',
      measures: ['runs'],
      dimension: 'tool',
      mark: 'bars',
      count: 5,
      form: 'donut',
    };
    expect(composePanel(automation, draft, name)).toEqual({ ...name, view: 'stat', measure: 'runs' });
  });
});

describe('readyPanels', () => {
  it.each(products)('has every panel of its dashboard, with what it needs', (dashboard) => {
    const ready = readyPanels(dashboard);
    expect(ready.map(({ panels }) => panels.map(({ panel }) => panel))).toEqual(
      dashboard.sections.map(({ panels }) => panels),
    );
    const needing = ready.flatMap(({ id, panels }) =>
      panels.some(({ needs }) => Object.keys(needs).length > 0) ? [id] : [],
    );
    expect(needing).toEqual(dashboard === assistantDashboard ? ['credits', 'workflows'] : []);
  });

  it('finds an id that nothing in the report has', () => {
    expect(freeId(automationDashboard, 'mine')).toBe('mine');
    expect(freeId(automationDashboard, 'runs')).toBe('runs-2');
    expect(freeId(automationDashboard, 'overview')).toBe('overview-2');
  });
});
