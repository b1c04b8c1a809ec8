import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeatMapData, heatMapOf } from '../../../src/components/charts/heat-map.js';
import { heatMapPlot } from '../../../src/components/charts/heat-map-plot.js';
import { cellReading, describeHeatMap, spokenCell } from '../../../src/components/charts/heat-map-reading.js';
import { heatMapTable } from '../../../src/components/charts/heat-map-table.js';
import { heatScale } from '../../../src/components/charts/heat-scale.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import { isIn } from '../../../src/data/query/filter.js';
import type { Figure } from '../../../src/data/query/result.js';
import { type GridSpec, hours, makeGrid, weekdays, working } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { member } from '../../../stories/fixtures/results.js';
import { figures, numbersIn } from './bad-figures.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const week: GridSpec = { measure: measures.runs, rows: weekdays, columns: hours, figure: working };

function grid(spec: Partial<GridSpec> = {}): HeatMapData {
  const data = heatMapOf(makeGrid({ ...week, ...spec }), wording);
  if (data === undefined) throw new Error('no data');
  return data;
}

describe('the figures of a heat map', () => {
  it('lie row by row, as they are in the result', () => {
    const data = grid({ figure: (row, column) => row * 100 + column });
    expect(data.rows).toHaveLength(7);
    expect(data.columns).toHaveLength(24);
    expect(data.values[3 * 24 + 17]).toBe(317);
    expect(data.rowTotals?.[1]).toBe(24 * 100 + 276);
  });

  it('are 0 where nothing was counted, and missing where there is nothing to take them from', () => {
    const sparse = (row: number, column: number) => (row === column ? 5 : undefined);
    const rows = [member('a'), member('b')];
    const columns = [member('c'), member('d')];
    expect(grid({ rows, columns, figure: sparse }).values).toEqual([5, 0, 0, 5]);
    expect(grid({ rows, columns, figure: sparse, measure: measures.meanDuration }).values).toEqual([5, null, null, 5]);
  });

  it('are not said to be 0 where groups were left out', () => {
    const figure = (row: number, column: number) => (row === column ? 5 : undefined);
    const notes = [{ kind: 'limited', left: 2 }] as const;
    const data = grid({ rows: [member('a'), member('b')], columns: [member('c'), member('d')], figure, notes });
    expect(data.values).toEqual([5, null, null, 5]);
  });

  it('have rows as the result ranks them and columns by name, what is no member last', () => {
    const rows = [member('b'), { kind: 'other', count: 3 }, { kind: 'null' }, member('a')] as const;
    const columns = [{ kind: 'null' }, member('week 10'), member('Week 2'), member('week 1')] as const;
    const data = grid({ rows, columns, figure: () => 1 });
    expect(data.rows.map(({ label }) => label)).toEqual(['b', 'a', 'None', 'Other (3)']);
    expect(data.columns.map(({ label }) => label)).toEqual(['week 1', 'Week 2', 'week 10', 'None']);
  });

  it('have all weekdays and hours as they follow, whatever their names and those at which nothing happened', () => {
    const data = grid({ figure: (row, column) => (row === 2 && column === 14 ? 9 : undefined) });
    expect(data.rows.map(({ label }) => label).join()).toMatch(/^Monday,Tuesday,Wednesday,.*,Sunday$/);
    expect(data.columns.map(({ tick }) => tick)).toHaveLength(24);
    expect(data.columns[14]).toMatchObject({ label: '2:00 PM', tick: '2 PM' });
    expect(data.values[2 * 24 + 14]).toBe(9);
    expect(data.values.filter((value) => value === 0)).toHaveLength(7 * 24 - 1);
  });

  it('begin their weeks as the query does', () => {
    const result = makeGrid({ ...week, rows: hours, columns: weekdays });
    const calendar = { ...result.query.calendar, weekStart: 7 } as const;
    const data = heatMapOf({ ...result, query: { ...result.query, calendar } }, wording);
    expect(data?.columns.map(({ tick }) => tick)).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
    expect(data?.rows[0]?.label).toBe('12:00 AM');
  });

  it('have no weekdays that a filter leaves out: nothing is known of them', () => {
    const result = makeGrid({ ...week, rows: weekdays.slice(0, 2) });
    const filtered = { ...result, query: { ...result.query, filter: isIn('weekday', ['1', '2']) } };
    expect(heatMapOf(filtered, wording)?.rows.map(({ label }) => label)).toEqual(['Monday', 'Tuesday']);
  });

  it('keep members apart that are called alike', () => {
    const rows = [member('None'), { kind: 'null' }, member('Other (2)'), { kind: 'other', count: 2 }] as const;
    const data = grid({ rows, columns: rows, figure: (row, column) => 10 * row + column });
    expect(data.values).toHaveLength(16);
    expect(new Set(data.values).size).toBe(16);
  });

  it('need two dimensions', () => {
    const result = makeGrid(week);
    expect(heatMapOf({ ...result, query: { ...result.query, dimensions: ['weekday'] } }, wording)).toBeUndefined();
  });
});

describe('its scale', () => {
  it('begins at 0, which has a colour of its own, and has fifths of the same width', () => {
    const scale = heatScale([0, 100, 20, 20.1, 60, null]);
    expect(scale).toMatchObject({ low: 0, high: 100, fromZero: true });
    expect([0, 0.001, 20, 20.1, 60, 80.1, 100].map((value) => scale?.stepOf(value))).toEqual([0, 1, 1, 2, 3, 5, 5]);
  });

  it('begins at the lowest where that is far from 0 or below it', () => {
    expect(heatScale([0.9, 0.95])).toMatchObject({ low: 0.9, fromZero: false });
    const below = heatScale([-50, 0, 50]);
    expect([-50, -20, 0, 50].map((value) => below?.stepOf(value))).toEqual([1, 2, 3, 5]);
  });

  it('is none without figures, and gives the same colour to the same figures', () => {
    expect(heatScale([null, null])).toBeNull();
    expect(heatScale([0, 0])?.stepOf(0)).toBe(0);
    expect(heatScale([7, 7])?.stepOf(7)).toBe(5);
    expect(heatScale([-7, -7])?.stepOf(-7)).toBe(3);
  });

  it('never gives more to less, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 60 }), (values) => {
        const scale = heatScale(values);
        const present = values.filter((value): value is number => value !== null).sort((a, b) => a - b);
        const steps = present.map((value) => scale?.stepOf(value) ?? -1);
        expect(steps.every((step) => Number.isInteger(step) && step >= 0 && step <= 5)).toBe(true);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        if (scale?.fromZero) expect(present.map((value) => value === 0)).toEqual(steps.map((step) => step === 0));
      }),
    );
  });
});

describe('its drawing', () => {
  it('is one path a colour and one for all cells without a figure', () => {
    const plot = heatMapPlot(
      grid({ measure: measures.meanDuration, figure: (_, column) => (column < 2 ? null : column) }),
    );
    expect(plot.layers.length).toBeLessThanOrEqual(6);
    const cells = plot.layers.reduce((sum, { path }) => sum + path.split('M').length - 1, 0);
    expect(cells).toBe(7 * 22);
    expect(plot.missing?.split('M')).toHaveLength(7 * 2 + 1);
  });

  it('draws every cell once, inside the square, in numbers, whatever the figures', () => {
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(size, size, fc.array(figures, { minLength: 144, maxLength: 144 }), (rows, columns, values) => {
        const lines = (count: number) => Array.from({ length: count }, (_, i) => member(`m${i}`));
        const data = grid({
          measure: measures.meanDuration,
          rows: lines(rows),
          columns: lines(columns),
          figure: (row, column) => values[row * 12 + column] ?? null,
        });
        const { layers, missing } = heatMapPlot(data);
        const drawn = [...layers.map(({ path }) => path), missing ?? ''].join('');
        expect(drawn.split('M').length - 1).toBe(rows * columns);
        for (const number of numbersIn(drawn)) expect(number >= 0 && number <= 1000).toBe(true);
      }),
    );
  });

  it('leaves no gaps between cells that are too small for them', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => member(`Tool ${i}`));
    const data = grid({ rows: many, columns: weekdays, figure: (row) => row });
    expect(heatMapPlot(data).isDense).toBe(true);
    expect(heatMapPlot(grid()).isDense).toBe(false);
  });
});

describe('what is read of it', () => {
  const data = grid({
    rows: [member('Monday'), member('Tuesday')],
    columns: [member('08:00'), member('09:00')],
    figure: (row, column) => row * 60 + column * 20,
  });

  it('is row, column, figure and share of each cell', () => {
    const plot = heatMapPlot(data);
    const reading = cellReading(data, plot.scale, 3, wording);
    expect(reading.title).toBe('Tuesday, 09:00');
    expect(reading.rows[0]).toMatchObject({ label: 'Runs', value: '80', share: '50%' });
    expect(spokenCell(data, 3, wording)).toBe('Tuesday, 09:00: Runs 80, 50 percent');
    expect(cellReading(data, plot.scale, 99, wording).rows).toEqual([]);
    expect(spokenCell(data, 99, wording)).toBe('');
  });

  it('has the colour of the cell', () => {
    const plot = heatMapPlot(data);
    const colors = [0, 1, 2, 3].map((index) => cellReading(data, plot.scale, index, wording).rows[0]?.color);
    expect(colors).toEqual(['heat-0', 'heat-2', 'heat-4', 'heat-5']);
  });

  it('has no share where cells are no parts of one whole', () => {
    const rates = grid({ measure: measures.successRate, figure: () => 0.9 });
    expect(cellReading(rates, heatMapPlot(rates).scale, 0, wording).rows[0]?.share).toBeNull();
  });

  it('is summed up: total, lowest and highest, with where they are', () => {
    expect(describeHeatMap(data, wording)).toMatch(
      /^Heat map\. Over Oct 24.+2026\. Runs: 160, lowest 0 \(Monday, 08:00\), highest 80 \(Tuesday, 09:00\)\.$/,
    );
    const none = grid({ measure: measures.meanDuration, figure: () => null });
    expect(describeHeatMap(none, wording)).toContain('Mean duration: no values.');
  });

  it('says where the cursor is what the row and the column come to', () => {
    const rows = cellReading(data, heatMapPlot(data).scale, 3, wording).rows;
    expect(rows.map(({ label, value }) => [label, value])).toEqual([
      ['Runs', '80'],
      ['Total: Tuesday', '140'],
      ['Total: 09:00', '100'],
    ]);
  });

  it('adds nothing up that does not add up, nor where a figure is not known', () => {
    const rates = grid({ measure: measures.successRate, figure: () => 0.5 });
    expect(rates.columnTotals).toBeNull();
    expect(heatMapTable(rates, 'Weekday', wording).totals).toBeNull();
    const withheld = grid({ figure: (row, column) => (row + column === 0 ? null : 10) });
    expect(withheld.columnTotals?.slice(0, 2)).toEqual([null, 70]);
  });

  it('is the table of exactly the figures that are drawn, and the totals of rows and columns', () => {
    const table = heatMapTable(data, 'Weekday', wording);
    expect(table.columns.map(({ label }) => label)).toEqual(['Weekday', '08:00', '09:00', 'Total']);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Monday', '0', '20', '20'],
      ['Tuesday', '60', '80', '140'],
    ]);
    expect(table.totals?.map(({ text }) => text)).toEqual(['Total', '60', '100', '160']);
    const drawn = table.rows.flatMap(({ cells }) => cells.slice(1, -1).map(({ value }) => value as Figure));
    expect(drawn).toEqual(data.values);
    expect(new Set(table.columns.map(({ id }) => id)).size).toBe(4);
  });
});
