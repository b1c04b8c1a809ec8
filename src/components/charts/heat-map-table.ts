import type { Figure } from '../../data/query/result.js';
import type { TableCell, TableColumn, TableData } from './chart-table.js';
import type { HeatMapData } from './heat-map.js';
import type { Wording } from './members.js';

/** The figures that a heat map draws: one row and one column for each of its own, and the totals of both where there are any. */
export function heatMapTable(data: HeatMapData, rowsLabel: string, { formatter, messages }: Wording): TableData {
  const { measure, rows, columns, values, rowTotals, columnTotals, total: all } = data;
  const cell = (value: Figure): TableCell => ({
    text: formatter.value(value, measure.unit, 'exact', measure.scale),
    value,
  });
  const figures = columns.map(({ id, label }): TableColumn => ({ id, label, kind: 'figure' }));
  const total: readonly TableColumn[] =
    rowTotals === null ? [] : [{ id: 'total', label: messages.total, kind: 'figure' }];
  return {
    columns: [{ id: 'row', label: rowsLabel, kind: 'name' }, ...figures, ...total],
    rows: rows.map(({ id, member, label, place }, row) => ({
      id,
      member,
      cells: [
        { text: label, value: place },
        ...values.slice(row * columns.length, (row + 1) * columns.length).map(cell),
        ...(rowTotals === null ? [] : [cell(rowTotals[row] ?? null)]),
      ],
    })),
    totals:
      columnTotals === null
        ? null
        : [
            { text: messages.total, value: messages.total },
            ...columnTotals.map(cell),
            ...(rowTotals === null ? [] : [cell(all)]),
          ],
  };
}
