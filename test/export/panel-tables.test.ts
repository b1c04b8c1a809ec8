import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../src/components/charts/color-registry.js';
import { createFormatter } from '../../src/data/format/formatter.js';
import { english } from '../../src/data/messages/messages.js';
import type { Result } from '../../src/data/query/result.js';
import type { QueryPanel } from '../../src/data/report/panel.js';
import { copiedTable } from '../../src/export/copied-table.js';
import { panelTables } from '../../src/export/panel-tables.js';
import { sheetOf } from '../../src/export/sheet.js';
import { measures } from '../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  platforms,
  rankingPanel,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  tools,
} from '../../stories/fixtures/panels.js';
import { makeResult, member } from '../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const stageWording = { ...wording, messages: { ...english.panel, ...english.stages } };
const answered = (panel: QueryPanel, result: Result) => ({
  panel,
  result,
  wording,
  colors: createColorRegistry(),
  labelOf: (dimension: string) => dimension,
  landmarks: {},
});
const tablesOf = (panel: QueryPanel, result: Result) => panelTables(answered(panel, result), english.action);
const sheetsOf = (panel: QueryPanel, result: Result, zone = 'UTC') =>
  tablesOf(panel, result).map((table) => sheetOf(table, { messages: english.action, zone }));

describe('the tables of a panel', () => {
  it('are its figure and its course for a stat', () => {
    const result = makeResult({ measures: [measures.runs], isCompared: true });
    const [figure, course] = sheetsOf(statPanel, result);
    expect(figure?.columns).toEqual(['Period', 'Runs', 'Before', 'Change (1 = 100%)']);
    expect(figure?.rows.map((cells) => cells[1])).toEqual([result.current.totals.runs]);
    expect(course?.title).toBe('Runs over time');
    expect(course?.rows.slice(0, -1).map((cells) => cells[1])).toEqual(result.current.bucketTotals.runs);
  });

  it('have a row a bucket, its date first, and the total of the result last', () => {
    const result = makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms });
    const [sheet] = sheetsOf(stackedPanel, result);
    expect(sheet?.columns).toEqual(['Period', 'Blender', 'Revit', 'Rhino', 'SketchUp', 'Total']);
    expect(sheet?.rows).toHaveLength(31);
    expect(sheet?.rows[0]?.[0]).toBe('2026-10-24');
    expect(sheet?.rows.at(-2)?.[0]).toBe('2026-11-22');
    expect(sheet?.rows.at(-1)).toEqual([
      'Total',
      ...(result.current.groupTotals.runs ?? []),
      result.current.totals.runs,
    ]);
  });

  it('tell hours with their offset', () => {
    const period = { kind: 'range', start: '2026-11-02', end: '2026-11-03' } as const;
    const [sheet] = sheetsOf(timeSeriesPanel, makeResult({ measures: [measures.runs], grain: 'hour', period }));
    expect(sheet?.rows[13]?.[0]).toBe('2026-11-02T13:00:00+00:00');
  });

  it('are one for each unit, with what it is counted in', () => {
    const panel = { ...timeSeriesPanel, measures: ['runs', 'meanDuration', 'netValue', 'successRate', 'credits'] };
    const result = makeResult({
      measures: [measures.runs, measures.meanDuration, measures.netValue, measures.successRate, measures.credits],
      figure: (made) => made,
    });
    const sheets = sheetsOf(panel, result);
    expect(sheets.map(({ title }) => title)).toEqual(['Runs', 'Mean duration', 'Net value', 'Success rate', 'Credits']);
    expect(sheets.map(({ columns }) => columns[1])).toEqual([
      'Runs',
      'Mean duration (s)',
      'Net value (USD)',
      'Success rate (1 = 100%)',
      'Credits (credits)',
    ]);
    const [first = 0] = result.current.bucketTotals.meanDuration ?? [];
    expect(sheets[1]?.rows[0]?.[1]).toBeCloseTo((first ?? 0) / 1000, 9);
  });

  it('write durations as the nearest number of seconds, not as a division that misses it', () => {
    const figure = () => 300.3;
    const result = makeResult({ measures: [measures.meanDuration], figure });
    const panel = { ...timeSeriesPanel, measures: ['meanDuration'] };
    expect(sheetsOf(panel, result)[0]?.rows[0]?.[1]).toBe(0.3003);
  });

  it('have every member that is shown, with share and change', () => {
    const spec = { measures: [measures.runs], dimension: 'tool', members: tools, grain: null } as const;
    const [sheet] = sheetsOf(rankingPanel, makeResult({ ...spec, isCompared: true }));
    expect(sheet?.columns).toEqual(['tool', 'Runs', 'Share (1 = 100%)', 'Before', 'Change (1 = 100%)']);
    expect(sheet?.rows.map(([name]) => name).slice(-3)).toEqual(['None', 'Other (38)', 'Total']);
  });

  it('are the stages of a workflow in the order of its graph, with what went on between them', () => {
    const panel: QueryPanel = {
      id: 's',
      view: 'stages',
      title: 'Stages',
      measures: ['runs', 'meanDuration'],
      dimension: 'stage',
      owner: 'project',
    };
    const members = ['build', 'plan'].map(member);
    const result = makeResult({
      measures: [measures.runs, measures.meanDuration],
      dimension: 'stage',
      members,
      grain: null,
    });
    const stages = ['plan', 'build', 'ship'].map((key) => ({ key, label: key }));
    const graph = { stages, edges: [{ from: 'plan', to: 'build' }] };
    const tables = panelTables(
      { ...answered(panel, result), stages: { graph, transitions: null, wording: stageWording } },
      english.action,
    );
    const [sheet] = tables.map((table) => sheetOf(table, { messages: english.action, zone: 'UTC' }));
    expect(sheet?.columns).toEqual(['stage', 'Runs', 'Mean duration (s)']);
    expect(sheet?.rows.map(([name]) => name)).toEqual(['plan', 'build', 'ship', 'Total']);
  });

  it('have a word where a change has no number, and nothing where there is no figure', () => {
    const columns = [
      { id: 'name', label: 'Tool', kind: 'name' },
      { id: 'change', label: 'Change', kind: 'figure' },
      { id: 'runs', label: 'Runs', kind: 'figure' },
    ] as const;
    const cells = [
      { text: 'Stair', value: 'Stair' },
      { text: 'new', value: Number.POSITIVE_INFINITY },
      { text: '–', value: null },
    ];
    const data = { columns, rows: [{ id: 'a', member: null, cells }], totals: null };
    const sheet = sheetOf({ title: 'Tools', data }, { messages: english.action, zone: 'UTC' });
    expect(sheet.rows).toEqual([['Stair', 'new', null]]);
  });

  it('name the change of each measure by the measure', () => {
    const spec = { dimension: 'department', members: platforms, grain: null, isCompared: true } as const;
    const result = makeResult({ ...spec, measures: [measures.runs, measures.credits] });
    const [sheet] = sheetsOf({ ...tablePanel, measures: ['runs', 'credits'] }, result);
    expect(sheet?.columns).toEqual([
      'department',
      'Runs',
      'Runs, Change (1 = 100%)',
      'Credits (credits)',
      'Credits, Change (1 = 100%)',
    ]);
  });
});

describe('a copied table', () => {
  const members = ['=cmd|calc', '<img src=x onerror=alert(1)>', 'a\tb\nc'].map(member);
  const result = makeResult({
    measures: [measures.netValue],
    dimension: 'category',
    members,
    grain: null,
    isCompared: true,
  });
  const [table] = tablesOf({ ...breakdownPanel, measure: 'netValue' }, result);
  const { html, plain } = copiedTable(table ?? expect.fail('There is no table.'));

  it('is what stands on the page, in lines of as many fields', () => {
    const lines = plain.split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(5);
    expect(new Set(lines.map((cells) => cells.length)).size).toBe(1);
    expect(lines[1]?.[1]).toMatch(/^\$[\d,.]+$/);
    expect(lines.some((cells) => cells.some((cell) => /^[+-]\d/.test(cell)))).toBe(true);
  });

  it('runs nothing where it is put', () => {
    expect(plain).toContain("'=cmd|calc");
    expect(plain).toContain('a b c');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
    expect(html).toContain('<td>&#39;=cmd|calc</td>');
  });
});
