import { describe, expect, it } from 'vitest';
import { heatMapPlot } from '../../../../src/components/charts/heat-map-plot.js';
import { cellReading, spokenCell } from '../../../../src/components/charts/heat-map-reading.js';
import { heatMapTable } from '../../../../src/components/charts/heat-map-table.js';
import type { Figure } from '../../../../src/data/query/result.js';
import { maps } from './heat-map-cases.js';
import { contains, digitsOf, holdFor, same, within, wording } from './twin-cases.js';

const { formatter, messages } = wording;
describe('a heat map and its table', () => {
  it('say the same of every cell and of every row', () => {
    holdFor(maps, (data) => {
      const { rows, columns, measure, values, rowTotals } = data;
      const { scale } = heatMapPlot(data);
      const table = heatMapTable(data, 'Row', wording);
      expect(table.rows).toHaveLength(rows.length);
      table.rows.forEach(({ cells }, row) => {
        const total = rowTotals?.[row];
        expect(cells).toHaveLength(1 + columns.length + (rowTotals === null ? 0 : 1));
        const saidTotal =
          total === undefined
            ? null
            : messages.clauses([
                rows[row]?.label ?? '',
                `${messages.total} ${formatter.spoken(total, measure.unit, measure.scale)}`,
              ]);
        if (saidTotal !== null && total !== null) expect(cells.at(-1)?.text).not.toBe('–');
        columns.forEach(({ label }, column) => {
          const index = row * columns.length + column;
          const cell = cells[1 + column];
          const [read] = cellReading(data, scale, index, wording).rows;
          const said = spokenCell(data, index, wording, { withRowTotal: true });
          same(read?.value, cell?.text);
          same(values[index], cell?.value);
          if (cell?.value !== null) same(digitsOf(read?.spoken ?? ''), digitsOf(cell?.text ?? ''));
          same(said.startsWith(`${messages.clauses([rows[row]?.label ?? '', label])}:`), true);
          contains(said, `${measure.label} ${read?.spoken}`);
          if (saidTotal === null) same(said, spokenCell(data, index, wording));
          else same(said.endsWith(saidTotal), true);
        });
      });
    });
  });

  it('have each cell once, in the colour of its fifth, and struck through where there is no figure', () => {
    holdFor(maps, (data) => {
      const { rows, columns, values } = data;
      const plot = heatMapPlot(data);
      const steps = new Map<number, number>();
      for (const { step, path } of plot.layers) {
        for (const [, x, y] of path.matchAll(/M([\d.]+) ([\d.]+)H/g)) {
          const place = placeOf(Number(x), Number(y), columns.length, rows.length);
          same(steps.has(place), false);
          steps.set(place, step);
        }
      }
      const missing = [...(plot.missing ?? '').matchAll(/M([\d.]+) ([\d.]+)L/g)].map(
        ([, x, y]) =>
          Math.floor((Number(y) / 1000) * rows.length) * columns.length +
          Math.floor((Number(x) / 1000) * columns.length),
      );
      expect(missing).toEqual(values.flatMap((value, i) => (value === null ? [i] : [])));
      expect([...steps.keys()].sort((a, b) => a - b)).toEqual(
        values.flatMap((value, i) => (value === null ? [] : [i])),
      );
      for (const [place, step] of steps) holdStep(values, values[place] ?? 0, step);
    });
  });
});

function placeOf(x: number, y: number, columns: number, rows: number): number {
  return Math.round((y / 1000) * rows) * columns + Math.round((x / 1000) * columns);
}

/** Told from the figures alone: equal fifths between the ends, and 0 apart where the scale begins there. */
function holdStep(values: readonly Figure[], value: number, step: number): void {
  const present = values.filter((one) => one !== null);
  const [low, high] = [Math.min(...present), Math.max(...present)];
  const fromZero = low >= 0 && (low === high || low < high * 0.6);
  const start = fromZero ? 0 : low;
  const extent = high - start;
  const part = extent === 0 ? Number.NaN : ((value - start) / extent) * 5;
  if (extent === 0) same(step, fromZero ? 0 : 3);
  else if (fromZero && value === 0) same(step, 0);
  else within(step, Math.max(1, part + 0.5), 0.5 + 1e-9);
}
