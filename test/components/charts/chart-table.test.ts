import { describe, expect, it } from 'vitest';
import {
  rankingTable,
  resultTable,
  type TableData,
  timeSeriesTable,
} from '../../../src/components/charts/chart-table.js';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { rankingOf } from '../../../src/components/charts/ranking.js';
import { readingAt } from '../../../src/components/charts/reading.js';
import { timeSeriesOf } from '../../../src/components/charts/series.js';
import { nextSort, sortRows } from '../../../src/components/charts/sort-rows.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Weekday } from '../../../src/data/time/calendar.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { platforms, tools } from '../../../stories/fixtures/panels.js';
import { calendarMembers, makeResult } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };

describe('the table of a chart', () => {
  it('has the figures that the chart reads out, bucket by bucket', () => {
    const result = makeResult({
      measures: [measures.runs],
      dimension: 'platform',
      members: platforms,
      isCompared: true,
    });
    const [data] = timeSeriesOf(result, createColorRegistry(), wording);
    if (data === undefined) throw new Error('no data');
    const table = timeSeriesTable(data, wording);
    expect(table.rows).toHaveLength(data.buckets.length);
    table.rows.forEach((row, i) => {
      const reading = readingAt(data, data.series, i, wording);
      expect(row.cells[0]?.text).toContain(reading.title);
      for (const [s, series] of data.series.entries()) {
        const read = reading.rows.find(({ id }) => id === series.id);
        expect(row.cells[1 + 2 * s]?.text).toBe(read?.value);
        expect(row.cells[2 + 2 * s]?.value).toBe(series.comparison?.[i]);
      }
    });
    expect(table.rows.at(-1)?.cells[0]?.text).toContain('So far');
  });

  it('has a total that comes from the result and not from its rows', () => {
    const result = makeResult({ measures: [measures.activeUsers], dimension: 'tool', members: tools, grain: null });
    const data = rankingOf(result, createColorRegistry(), wording);
    if (data === undefined) throw new Error('no data');
    const table = rankingTable(data, 'Tool', wording);
    expect(table.totals?.[1]?.value).toBe(result.current.totals.activeUsers);
    expect(table.columns.map(({ label }) => label)).toEqual(['Tool', 'Active users']);
  });

  it('tells the member without a key, "Other" and a member called "Other" apart', () => {
    const members = [
      { kind: 'member', key: 'other', label: 'Other (3)' },
      { kind: 'null' },
      { kind: 'other', count: 3 },
    ] as const;
    const table = resultTable(
      makeResult({ measures: [measures.runs], dimension: 'tool', members, grain: null }),
      'Tool',
      wording,
    );
    expect(new Set(table.rows.map(({ id }) => id)).size).toBe(3);
    expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['Other (3)', 'None', 'Other (3)']);
  });

  it('has shares of what adds up, all of it in the totals, and none of what does not', () => {
    const result = makeResult({
      measures: [measures.runs, measures.successRate],
      dimension: 'platform',
      members: platforms,
      grain: null,
      isCompared: true,
    });
    const table = resultTable(result, 'Platform', wording, { share: true });
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Platform',
      'Runs',
      'Share',
      'Change',
      'Success rate',
      'Change',
    ]);
    const shares = table.rows.map(({ cells }) => Number(cells[2]?.value));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    shares.forEach((share, i) => {
      expect(share).toBe(Number(table.rows[i]?.cells[1]?.value) / Number(table.totals?.[1]?.value));
    });
    expect(table.totals?.[2]?.text).toBe('100%');
  });

  it('has no shares where a part is less than nothing', () => {
    const result = makeResult({
      measures: [measures.runs],
      dimension: 'platform',
      members: platforms,
      grain: null,
      figure: (made) => 60 - made,
    });
    const table = resultTable(result, 'Platform', wording, { share: true });
    expect(table.rows.some(({ cells }) => Number(cells[1]?.value) < 0)).toBe(true);
    expect(new Set(table.rows.map(({ cells }) => cells[2]?.value))).toEqual(new Set([null]));
  });
});

describe('sorting', () => {
  const cell = (value: number | string | null) => ({ text: String(value), value });
  const data: TableData = {
    columns: [
      { id: 'name', label: 'Name', kind: 'name' },
      { id: 'runs', label: 'Runs', kind: 'figure' },
    ],
    rows: [
      { id: 'a', member: null, cells: [cell('Tool 10'), cell(3)] },
      { id: 'b', member: null, cells: [cell('Tool 9'), cell(null)] },
      { id: 'o', member: { kind: 'other', count: 4 }, cells: [cell('Other'), cell(99)] },
      { id: 'c', member: null, cells: [cell('äußeres'), cell(-7)] },
    ],
    totals: null,
  };
  const order = (column: string, direction: 'ascending' | 'descending') =>
    sortRows(data, { column, direction }, 'de').map(({ id }) => id);

  it('puts missing figures last both ways, and "Other" after all', () => {
    expect(order('runs', 'descending')).toEqual(['a', 'c', 'b', 'o']);
    expect(order('runs', 'ascending')).toEqual(['c', 'a', 'b', 'o']);
  });

  it('sorts names as people do', () => {
    expect(order('name', 'ascending')).toEqual(['c', 'b', 'a', 'o']);
  });

  it('sorts weekdays from the one on which weeks begin, and hours from midnight', () => {
    const sorted = (calendar: 'weekday' | 'hour', weekStart: Weekday) => {
      const made = makeResult({
        measures: [measures.runs],
        dimension: calendar,
        members: calendarMembers(calendar),
        grain: null,
      });
      const result = { ...made, query: { ...made.query, calendar: { ...made.query.calendar, weekStart } } };
      const ranking = rankingOf(result, createColorRegistry(), wording);
      const tables = [
        resultTable(result, 'When', wording),
        ...(ranking ? [rankingTable(ranking, 'When', wording)] : []),
      ];
      const names = tables.map((table) =>
        sortRows(table, { column: 'member', direction: 'ascending' }, 'en').map(({ cells }) => cells[0]?.text),
      );
      expect(names).toHaveLength(2);
      expect(names[1]).toEqual(names[0]);
      return names[0] ?? [];
    };
    expect(sorted('weekday', 7).slice(0, 3)).toEqual(['Sunday', 'Monday', 'Tuesday']);
    expect(sorted('weekday', 1).slice(-2)).toEqual(['Saturday', 'Sunday']);
    expect(sorted('hour', 1).slice(0, 3)).toEqual(['12:00 AM', '1:00 AM', '2:00 AM']);
  });

  it('begins with the largest figure and the first name, and turns round', () => {
    expect(nextSort(null, 'runs', 'figure')).toEqual({ column: 'runs', direction: 'descending' });
    expect(nextSort(null, 'name', 'name').direction).toBe('ascending');
    expect(nextSort({ column: 'runs', direction: 'descending' }, 'runs', 'figure').direction).toBe('ascending');
  });
});
