import type { Result } from '../../data/query/result.js';
import { changeCell, changeUnit, figure, type TableData } from './chart-table.js';
import type { Wording } from './members.js';

/** The figure of a stat and what it is compared with, in a row of their own. */
export function statTable({ columns: [measure], current, comparison }: Result, wording: Wording): TableData {
  if (measure === undefined) return { columns: [], rows: [], totals: null };
  const { formatter, messages } = wording;
  const { name, label, unit } = measure;
  const value = current.totals[name] ?? null;
  const base = comparison?.totals[name] ?? null;
  const period = { text: formatter.period(current.period), value: current.period.start };
  return {
    columns: [
      { id: 'period', label: messages.period, kind: 'name' },
      { id: name, label, kind: 'figure', unit },
      ...(comparison === null
        ? []
        : ([
            { id: 'before', label: messages.previous, kind: 'figure', unit },
            { id: 'change', label: messages.change, kind: 'figure', unit: changeUnit(measure) },
          ] as const)),
    ],
    rows: [
      {
        id: name,
        member: null,
        cells: [
          period,
          figure(value, measure, wording),
          ...(comparison === null ? [] : [figure(base, measure, wording), changeCell(value, base, measure, wording)]),
        ],
      },
    ],
    totals: null,
  };
}
