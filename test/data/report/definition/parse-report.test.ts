import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Issue, UsageError } from '../../../../src/data/errors.js';
import { assistantDashboard } from '../../../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { toolAnalyticsReport } from '../../../../src/data/models/automation/tool-report.js';
import { openReport, parseReport } from '../../../../src/data/report/definition/parse-report.js';
import { panelQueries } from '../../../../src/data/report/panel-query.js';
import { isQueryPanel } from '../../../../src/data/report/query-panel.js';
import { DEFAULT_CALENDAR } from '../../../../src/data/time/calendar.js';
import { arbitraryReport, asJson } from './arbitrary-report.js';

const period = { kind: 'last', count: 7, unit: 'day' };
const stat = { id: 'runs', title: 'Runs', view: 'stat', measure: 'runs' };

/** A definition with one section, whatever is said of it. */
function definition(over: object = {}, panels: readonly unknown[] = [stat]) {
  const sections = [{ id: 'first', title: 'First', panels }];
  const settings = { title: 'Report', period, grain: null, comparison: null, filters: [], chosen: {} };
  return { kind: 'report', version: 2, model: 'automation', ...settings, sections, ...over };
}

function refusal(input: unknown): UsageError {
  try {
    parseReport(input, automation);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

const placeOf = ({ path }: Issue) => path.join('.');
const places = (input: unknown) => refusal(input).issues.map(placeOf);

describe('parseReport', () => {
  it.each([
    ['automation dashboard', automationDashboard, automation],
    ['analytics of a tool', toolAnalyticsReport, automation],
    ['assistant dashboard', assistantDashboard, assistant],
  ] as const)('reads the %s as it was written', (_, report, model) => {
    expect(parseReport(JSON.stringify(report), model)).toEqual(report);
    expect(parseReport(asJson(report), model)).toEqual(report);
  });

  it('reads what a report is signed with, told in, filtered by and annotated with', () => {
    const panels = [{ id: 'words', title: '', view: 'text', text: 'One\n\n- two' }];
    const over = {
      brand: 'Acme',
      locale: 'de-AT',
      notes: 'By hand.',
      grain: 'week',
      chosen: { department: ['a', null] },
    };
    expect(parseReport(definition(over, panels), automation)).toEqual(definition(over, panels));
  });

  it.each(['', '{"kind":"report"', '{"kind":"report",}', 'null', '[]', '7', '"report"', '{}'])(
    'refuses %j as no report',
    (text) => {
      expect(refusal(text).code).toBe('invalidReport');
    },
  );

  it('refuses whatever was cut off', () => {
    const whole = JSON.stringify(definition());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(refusal(whole.slice(0, length)).code).toBe('invalidReport');
      }),
    );
  });

  it('refuses a text that is too long, before it is read', () => {
    expect(refusal(' '.repeat(1_000_001)).code).toBe('limitExceeded');
  });

  it('says of one from a later release that an update opens it', () => {
    const error = refusal(definition({ version: 3 }));
    expect(error.code).toBe('futureVersion');
    expect(error.message).toMatch(/version 3.*Update/s);
  });

  it('says of each thing where it is, and what may have been meant', () => {
    const error = refusal(
      definition({ filters: ['deparment'], chosen: { platfrom: ['x'] } }, [
        { ...stat, measure: 'rums' },
        { id: 'b', title: 'B', view: 'ranking', measure: 'runs', dimension: 'tol' },
      ]),
    );
    expect(error.code).toBe('unknownName');
    expect(error.issues.map(placeOf)).toEqual([
      'filters.0',
      'chosen.platfrom',
      'sections.0.panels.0.measure',
      'sections.0.panels.1.dimension',
    ]);
    for (const name of ['department', 'platform', 'runs', 'tool']) {
      expect(error.message).toContain(`Did you mean "${name}"?`);
    }
  });

  it('refuses a report over another model', () => {
    expect(places(definition({ model: 'assistant' }))).toEqual(['model']);
  });

  it.each([
    ['a date that there is not', { kind: 'range', start: '2026-02-30', end: '2026-03-31' }],
    ['an end before its start', { kind: 'range', start: '2026-03-01', end: '2026-02-01' }],
    ['more units than are counted', { kind: 'last', count: 4000, unit: 'day' }],
    ['none of them', { kind: 'last', count: 0, unit: 'day' }],
  ])('refuses a period with %s', (_, wrong) => {
    expect(refusal(definition({ period: wrong }))).toMatchObject({
      code: 'invalidPeriod',
      issues: [{ path: ['period'] }],
    });
  });

  it.each([
    ['a period of no kind', { period: { kind: 'week' } }, 'period.kind'],
    [
      'a comparison without days',
      { comparison: { kind: 'range', start: '2026-03-01', end: '2026-03-01' } },
      'comparison',
    ],
    ['a grain that is none', { grain: 'fortnight' }, 'grain'],
    ['a language that is none', { locale: 'de_at!' }, 'locale'],
    ['a number for a title', { title: 7 }, 'title'],
    ['a title that nobody reads', { title: 'x'.repeat(201) }, 'title'],
    ['notes that nobody reads', { notes: 'x'.repeat(20_001) }, 'notes'],
    ['what it does not know', { colour: 'red' }, 'colour'],
    ['members that are none', { chosen: { tool: [7] } }, 'chosen.tool.0'],
    ['a dimension offered twice', { filters: ['tool', 'tool'] }, 'filters.1'],
    [
      'more sections than fit',
      { sections: Array.from({ length: 51 }, (_, i) => ({ id: `${i}`, title: '', panels: [] })) },
      'sections',
    ],
  ])('refuses %s', (_, over, place) => {
    expect(places(definition(over))).toEqual([place]);
  });

  it.each([
    ['a view that there is not', { ...stat, view: 'pie' }, 'view'],
    [
      'a measure by what its events lack',
      { id: 'a', title: 'A', view: 'ranking', measure: 'runs', dimension: 'verdict' },
      'measure',
    ],
    ['a filter that its events lack', { ...stat, filter: { kind: 'in', dimension: 'verdict', values: [] } }, 'measure'],
    ['a filter that is none', { ...stat, filter: { kind: 'near', dimension: 'tool' } }, 'filter.kind'],
    [
      'a heat map of one dimension',
      { id: 'a', title: 'A', view: 'heatMap', measure: 'runs', rows: 'hour', columns: 'hour' },
      '',
    ],
    ['no measures', { id: 'a', title: 'A', view: 'table', measures: [], dimension: 'tool' }, 'measures'],
    [
      'a measure twice',
      { id: 'a', title: 'A', view: 'table', measures: ['runs', 'runs'], dimension: 'tool' },
      'measures.1',
    ],
    [
      'an order that is not shown',
      { id: 'a', title: 'A', view: 'table', measures: ['runs'], dimension: 'tool', orderBy: 'credits' },
      'orderBy',
    ],
    [
      'a count of nothing',
      { id: 'a', title: 'A', view: 'ranking', measure: 'runs', dimension: 'tool', count: 0 },
      'count',
    ],
    ['a period of its own without days', { ...stat, period: { kind: 'last', count: 0, unit: 'day' } }, 'period'],
    ['text that is none', { id: 'a', title: 'A', view: 'text', text: null }, 'text'],
    ['markup beside its text', { id: 'a', title: 'A', view: 'text', text: '', html: '<p>' }, 'html'],
    ['nothing in its place', null, 'view'],
  ])('refuses a panel with %s', (_, panel, place) => {
    expect(places(definition({}, [panel]))).toEqual([
      ['sections.0.panels.0', place].filter((part) => part !== '').join('.'),
    ]);
  });

  it('refuses a second panel or section with the same id', () => {
    expect(places(definition({}, [stat, stat]))).toEqual(['sections.0.panels.1.id']);
    const [section] = definition().sections;
    expect(places(definition({ sections: [section, { ...section, panels: [] }] }))).toEqual(['sections.1.id']);
  });

  it('refuses more panels than fit, however they are divided', () => {
    const sections = ['a', 'b'].map((id) => ({
      id,
      title: '',
      panels: Array.from({ length: 101 }, (_, i) => ({ ...stat, id: `${id}${i}` })),
    }));
    expect(refusal(definition({ sections }))).toMatchObject({
      code: 'limitExceeded',
      issues: [{ path: ['sections'] }],
    });
  });

  it.each([
    ['filters', { filters: Array.from({ length: 300_000 }, () => 'x') }],
    ['chosen', { chosen: Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`name${i}`, []])) }],
    [
      'panels',
      { sections: Array.from({ length: 50 }, () => ({ id: 'a', title: '', panels: Array(200).fill({ a: 1 }) })) },
    ],
    ['keys', Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`name${i}`, 0]))],
  ])('is not kept busy by a heap of %s, and says it in few words', (_, over) => {
    const text = JSON.stringify(definition(over));
    const begun = performance.now();
    expect(refusal(text).message.length).toBeLessThan(30_000);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('is not led astray by names that every object has', () => {
    const text = JSON.stringify(definition()).replace('"chosen":{}', '"chosen":{"__proto__":["x"],"toString":["x"]}');
    expect(places(text)).toEqual(['chosen.__proto__', 'chosen.toString']);
    const panel = '{"id":"a","title":"A","view":"constructor"}';
    const below = JSON.stringify(definition({}, ['here'])).replace(
      '"here"',
      panel.replace('"id"', '"__proto__":{},"id"'),
    );
    expect(places(below)).toEqual(['sections.0.panels.0.view']);
    const polluted = JSON.stringify(definition()).replace('"view"', '"__proto__":{"polluted":1},"view"');
    expect(places(polluted)).toEqual(['sections.0.panels.0.__proto__']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('accepts exactly what can be asked', () => {
    fc.assert(
      fc.property(arbitraryReport(automation), (input) => {
        const { report, leftOut } = openReport(input, automation);
        expect(parseReport(asJson(report), automation)).toEqual(report);
        if (leftOut.length === 0) expect(asJson(parseReport(input, automation))).toEqual(asJson(report));
        else expect(() => parseReport(input, automation)).toThrow(UsageError);
        for (const panel of report.sections.flatMap(({ panels }) => panels.filter(isQueryPanel))) {
          const owner = panel.view === 'stages' ? { [panel.owner]: ['one'] } : {};
          const selection = { period: report.period, grain: null, comparison: null, filters: owner };
          panelQueries(panel, { model: automation, selection, grain: 'day', calendar: DEFAULT_CALENDAR });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('fails on nothing but what it says', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(() => parseReport(value, automation)).toThrow(UsageError);
        const text = JSON.stringify(definition({ sections: [value], strange: 1 })) ?? '';
        expect(() => parseReport(text, automation)).toThrow(UsageError);
      }),
    );
  });
});
