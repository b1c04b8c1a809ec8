import { cutMiddle } from '../../data/format/middle-cut.js';
import type { Figure } from '../../data/query/result.js';
import type { HeatMapData, HeatMapLine } from './heat-map.js';
import type { HeatScale } from './heat-scale.js';
import type { Wording } from './members.js';
import type { Reading, ReadingRow } from './reading.js';
import { valueRange } from './value-range.js';

/** Longest name of a row or a column over the figure of a cell. */
const LONGEST = 40;

/** The row and the column of a cell; undefined where there is no such cell. */
export function cellAt({ rows, columns }: HeatMapData, index: number) {
  const row = rows[Math.floor(index / columns.length)];
  const column = columns[index % columns.length];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** What a heat map says where the cursor is. */
export function cellReading(
  data: HeatMapData,
  heat: HeatScale | null,
  index: number,
  { formatter, messages }: Wording,
): Reading {
  const cell = cellAt(data, index);
  if (cell === undefined) return { title: '', state: null, comparedWith: null, rows: [] };
  const { unit, scale, label } = data.measure;
  const value = data.values[index] ?? null;
  const share = data.addsUp && value !== null && data.total !== null ? value / data.total : null;
  const step = value === null ? undefined : heat?.stepOf(value);
  const short = (line: HeatMapLine) => cutMiddle(line.label, LONGEST);
  const whole = (line: HeatMapLine, total: Figure = null): readonly ReadingRow[] =>
    total === null
      ? []
      : [
          {
            id: line.id,
            label: messages.labelled(messages.total, short(line)),
            color: null,
            value: formatter.value(total, unit, 'exact', scale),
            spoken: formatter.spoken(total, unit, scale),
            change: null,
            before: null,
            share: null,
          },
        ];
  return {
    title: messages.clauses([short(cell.row), short(cell.column)]),
    state: null,
    comparedWith: null,
    rows: [
      {
        id: data.measure.name,
        label,
        color: step === undefined ? 'none' : `heat-${step}`,
        value: formatter.value(value, unit, 'exact', scale),
        spoken: formatter.spoken(value, unit, scale),
        change: null,
        before: null,
        share: share === null ? null : formatter.value(share, { kind: 'ratio' }, 'compact'),
      },
      ...whole(cell.row, data.rowTotals?.[Math.floor(index / data.columns.length)]),
      ...whole(cell.column, data.columnTotals?.[index % data.columns.length]),
    ],
  };
}

/** A cell in one sentence, with the names of its row and its column whole; what its row comes to, where that is asked for. */
export function spokenCell(
  data: HeatMapData,
  index: number,
  { formatter, messages }: Wording,
  { withRowTotal = false } = {},
): string {
  const cell = cellAt(data, index);
  if (cell === undefined) return '';
  const { unit, scale, label } = data.measure;
  const value = data.values[index] ?? null;
  const parts = [`${label} ${formatter.spoken(value, unit, scale)}`];
  if (data.addsUp && value !== null && data.total !== null) {
    parts.push(formatter.spoken(value / data.total, { kind: 'ratio' }));
  }
  const said = messages.labelled(messages.clauses([cell.row.label, cell.column.label]), messages.clauses(parts));
  if (!withRowTotal || data.rowTotals === null) return said;
  const total = data.rowTotals[Math.floor(index / data.columns.length)] ?? null;
  const ofRow = messages.clauses([cell.row.label, `${messages.total} ${formatter.spoken(total, unit, scale)}`]);
  return messages.items([said, ofRow]);
}

/** What a person who cannot see a heat map should know of it: the period, the total, the lowest and the highest figure. */
export function describeHeatMap(data: HeatMapData, { formatter, messages }: Wording): string {
  const { label, unit, scale } = data.measure;
  const say = (value: number | null) => formatter.spoken(value, unit, scale);
  const named = (index: number) => {
    const cell = cellAt(data, index);
    return cell === undefined ? '' : messages.clauses([cell.row.label, cell.column.label]);
  };
  const range = valueRange(data.values);
  const figures =
    range === undefined
      ? messages.seriesWithoutValues(label)
      : messages.clauses([
          messages.seriesTotal(label, say(data.total)),
          ...(range.low === range.high
            ? []
            : [messages.seriesRange(say(range.low), named(range.lowAt), say(range.high), named(range.highAt))]),
        ]);
  return messages.sentences([messages.heatMap, messages.inPeriod(formatter.period(data.period)), figures]);
}
