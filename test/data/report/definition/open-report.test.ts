import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Issue, UsageError } from '../../../../src/data/errors.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { isIn } from '../../../../src/data/query/filter.js';
import { openReport, parseReport } from '../../../../src/data/report/definition/parse-report.js';
import type { Panel } from '../../../../src/data/report/panel.js';
import { defineReport, type Report } from '../../../../src/data/report/report.js';
import { reportQueries } from '../../../../src/data/report/report-queries.js';
import { selectionOf } from '../../../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../../../src/data/time/calendar.js';
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

/** What the panels of a report are asked under. */
const contextOf = (report: Report) => ({
  model: automation,
  selection: selectionOf(report),
  grain: 'day' as const,
  calendar: DEFAULT_CALENDAR,
});

/** Puts a value in the place of one of those in a definition, or takes it away. */
function edited(value: unknown, steps: readonly number[], put: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const entries = Object.entries(value);
  const at = step % Math.max(1, entries.length);
  const after = entries.flatMap(([key, part], i) => {
    const now = i === at ? edited(part, rest, put) : part;
    return now === undefined ? [] : [[key, now] as const];
  });
  return Array.isArray(value) ? after.map(([, part]) => part) : Object.fromEntries(after);
}

describe('a definition that was edited by hand', () => {
  const values = fc.oneof(
    fc.constantFrom(undefined, null, '', 'tool', 'runs', 'stat', 'table', [], {}, 0, -1, 1e21, true, ['runs', 'runs']),
    fc.jsonValue(),
  );
  const steps = fc.array(fc.nat(1000), { minLength: 1, maxLength: 7 });

  it('opens as something that is right and can be asked, or is refused with every fault', () => {
    fc.assert(
      fc.property(steps, values, (path, put) => {
        const input = edited(asJson(automationDashboard), path, put);
        try {
          const { report } = openReport(input, automation);
          expect(parseReport(asJson(report), automation)).toEqual(asJson(report));
          expect(reportQueries(report, contextOf(report)).filter(({ error }) => error !== null)).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          expect(['invalidReport', 'invalidPeriod', 'futureVersion']).toContain((error as UsageError).code);
        }
      }),
      { numRuns: 300 },
    );
  });
});
