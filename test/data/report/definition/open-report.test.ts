import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/data/errors.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { isIn } from '../../../../src/data/query/filter.js';
import { openReport } from '../../../../src/data/report/definition/parse-report.js';
import type { Panel } from '../../../../src/data/report/panel.js';
import { defineReport } from '../../../../src/data/report/report.js';
import { asJson } from './arbitrary-report.js';

const stat = { id: 'runs', title: 'Runs', view: 'stat', measure: 'runs' } as const;

function withPanels(panels: readonly object[], over: object = {}) {
  const report = defineReport(automation, {
    title: 'Kept',
    period: { kind: 'last', count: 7, unit: 'day' },
    comparison: null,
    filters: ['tool'],
    sections: [{ id: 'first', title: 'First', panels: [] }],
  });
  return asJson({ ...report, sections: [{ id: 'first', title: 'First', panels }], ...over });
}

function opened(panels: readonly object[], over: object = {}) {
  const { report, leftOut } = openReport(withPanels(panels, over), automation);
  const place = ({ path }: Issue) => path.join('.').replace('sections.0.panels.', '');
  return {
    report,
    panels: report.sections.flatMap((section): readonly Panel[] => section.panels),
    leftOut: leftOut.map(({ part, name, issue }) => [part, name, place(issue)]),
  };
}

describe('openReport', () => {
  it('leaves nothing out of what is right', () => {
    expect(openReport(JSON.stringify(automationDashboard), automation)).toEqual({
      report: automationDashboard,
      leftOut: [],
    });
  });

  it('keeps the other panels where one asks for a measure that is gone, and says which one', () => {
    const { panels, leftOut } = opened([stat, { ...stat, id: 'gone', title: 'Gone', measure: 'laughs' }]);
    expect(panels).toEqual([stat]);
    expect(leftOut).toEqual([['panel', 'Gone', '1.measure']]);
  });

  it('keeps the other measures of a table', () => {
    const table = {
      id: 't',
      title: 'Table',
      view: 'table',
      measures: ['runs', 'laughs', 'generations'],
      dimension: 'tool',
    };
    const { panels, leftOut } = opened([table]);
    expect(panels).toEqual([{ ...table, measures: ['runs', 'generations'] }]);
    expect(leftOut).toEqual([['ofPanel', 'Table', '0.measures.1']]);
    expect(opened([{ ...table, measures: ['laughs'] }]).panels).toEqual([]);
  });

  it('keeps a figure without the parts that do not go with it any more', () => {
    const { panels, leftOut } = opened([
      {
        ...stat,
        breakdown: 'verdict',
        basis: { measures: ['laughs'], text: '{laughs}' },
        colour: 'red',
        width: 'huge',
      },
      { id: 'r', title: 'Ranked', view: 'ranking', measure: 'runs', dimension: 'category', drill: ['verdict', 'tool'] },
    ]);
    expect(panels).toEqual([
      stat,
      { id: 'r', title: 'Ranked', view: 'ranking', measure: 'runs', dimension: 'category', drill: ['tool'] },
    ]);
    expect(leftOut.map(([part]) => part)).toEqual(Array(5).fill('ofPanel'));
  });

  it.each([
    ['filter', { ...stat, filter: isIn('mood', ['glad']) }],
    ['filter', { ...stat, filter: { kind: 'in', dimension: 'outcome' } }],
    ['period', { ...stat, period: { kind: 'always' } }],
    ['dimension', { id: 'a', title: 'A', view: 'timeSeries', mark: 'line', measures: ['runs'], dimension: 'mood' }],
    ['direction', { id: 'a', title: 'A', view: 'ranking', measure: 'runs', dimension: 'tool', direction: 'up' }],
    [
      'order',
      { id: 'a', title: 'A', view: 'table', measures: ['runs', 'laughs'], dimension: 'tool', orderBy: 'laughs' },
    ],
  ])('leaves a panel out whose figures would be others without its %s', (_, panel) => {
    expect(opened([panel]).panels).toEqual([]);
  });

  it('says that it is no longer filtered by a dimension that is gone', () => {
    const { report, leftOut } = opened([stat], { filters: ['mood', 'tool'], chosen: { mood: ['glad'], tool: ['a'] } });
    expect([report.filters, report.chosen]).toEqual([['tool'], { tool: ['a'] }]);
    expect(leftOut).toEqual([
      ['offered', 'mood', 'filters.0'],
      ['chosen', 'mood', 'chosen.mood'],
    ]);
  });

  it('leaves a section out that needs one member of what is gone, so that nothing is added up across', () => {
    const sections = [{ id: 'a', title: 'Flow', needsOne: 'mood', panels: [stat] }];
    const { report, leftOut } = opened([], { sections });
    expect(report.sections).toEqual([]);
    expect(leftOut).toEqual([['section', 'Flow', 'sections.0.needsOne']]);
  });

  it('keeps a report without settings that are not right', () => {
    const { report, leftOut } = opened([stat], { locale: 'de_at!', notes: 7, colour: 'red' });
    expect(report).toEqual(withPanels([stat]));
    expect(leftOut.map(([, name]) => name).sort()).toEqual(['colour', 'locale', 'notes']);
  });

  it.each([
    ['of another model', { model: 'assistant' }, 'invalidReport'],
    ['of a later release', { version: 9 }, 'futureVersion'],
    ['of no period', { period: null }, 'invalidReport'],
  ])('does not open a report %s', (_, over, code) => {
    expect(() => openReport(withPanels([stat], over), automation)).toThrow(expect.objectContaining({ code }));
  });
});
