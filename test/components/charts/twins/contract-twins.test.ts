import { describe, expect, it } from 'vitest';
import { burnDownPlot } from '../../../../src/components/charts/burn-down-plot.js';
import { burnDownReading, burnDownTable } from '../../../../src/components/charts/burn-down-reading.js';
import { contractTable } from '../../../../src/components/charts/contract-table.js';
import { spokenUsage } from '../../../../src/components/charts/contract-words.js';
import { gaugeOf } from '../../../../src/components/charts/gauge.js';
import { spokenReading } from '../../../../src/components/charts/reading.js';
import { turnOf } from '../../../../src/components/charts/ring.js';
import { contracts, contractWording, unit } from './contract-cases.js';
import { contains, digitsOf, holdFor, pointsOf, same, within } from './twin-cases.js';

const { formatter, messages } = contractWording;

describe('a contract and its tables', () => {
  it('say the same of every day', () => {
    holdFor(contracts, (report) => {
      const table = burnDownTable(report, contractWording);
      expect(table.rows).toHaveLength(report.burnDown.length);
      table.rows.forEach(({ cells }, day) => {
        const reading = burnDownReading(report, day, contractWording);
        const spoken = spokenReading(reading, messages);
        const inTable = cells
          .slice(1)
          .flatMap(({ text, value }, i) => (value === null ? [] : [[table.columns[1 + i]?.label, text]]));
        expect(reading.rows.map(({ label, value }) => [label, value])).toEqual(inTable);
        for (const row of reading.rows) {
          contains(spoken, `${row.label} ${row.spoken}`);
          same(digitsOf(row.spoken), digitsOf(row.value));
        }
        const title = messages.clauses([reading.title, ...(reading.state === null ? [] : [reading.state])]);
        same(cells[0]?.text, title);
      });
    });
  });

  it('lead through what is left at the end of every day, beside an even pace', () => {
    holdFor(contracts, (report) => {
      const { axis, left, planned } = burnDownPlot(report, unit);
      const near = (axis.max - axis.min) * 1e-4;
      const days = report.burnDown.length;
      const valueAt = (y: number) => axis.min + (1 - y / 1000) * (axis.max - axis.min);
      const begun = report.burnDown.flatMap(({ remaining }) => (remaining === null ? [] : [remaining]));
      const course = begun.length === 0 ? [] : [report.contract.allocation, ...begun];
      const points = pointsOf(left);
      expect(points).toHaveLength(course.length);
      points.forEach(([x, y], i) => {
        expect(Math.abs(x - (i / days) * 1000)).toBeLessThanOrEqual(0.051);
        within(valueAt(y), course[i] ?? 0, near);
      });
      const [[fromX, fromY] = [1, 0], [toX, toY] = [0, 0]] = pointsOf(planned);
      report.burnDown.forEach(({ planned: pace }, day) => {
        const along = ((day + 1) / days) * (toX - fromX);
        const y = fromY + (along / (toX - fromX)) * (toY - fromY);
        within(valueAt(y), pace, near);
      });
    });
  });

  it('are a gauge as full as their amounts say', () => {
    holdFor(contracts, ({ ...report }) => {
      const { usage, contract } = report;
      const [allocation, used, left] = contractTable(report, contractWording).rows.map(({ cells }) => cells[1]);
      expect([allocation?.value, used?.value, left?.value]).toEqual([contract.allocation, usage.used, usage.remaining]);
      const spoken = spokenUsage(usage, contract.allocation, contractWording);
      for (const cell of [allocation, used]) contains(spoken, formatter.spoken(Number(cell?.value), unit, 6));
      const gauge = gaugeOf(usage.share);
      same(gauge.used === null, usage.used === 0);
      same(gauge.over === null, usage.overflow === 0);
      if (gauge.used === null) return;
      const end = endOf(gauge.used) * gauge.max;
      // The smallest share and the smallest rest are as large as can be seen.
      within(end, Math.min(1, usage.share), 0.026 * gauge.max);
    });
  });
});

/** How far along a gauge a ring from its start leads: 0 to 1. */
function endOf(path: string): number {
  const outer =
    /^M([\d.-]+) ([\d.-]+)A[\d.]+ [\d.]+ 0 0 1 [\d.-]+ [\d.-]+A[\d.]+ [\d.]+ 0 0 1 ([\d.-]+) ([\d.-]+)/.exec(path);
  const [, , , x, y] = outer ?? [];
  const turn = turnOf(Number(x), Number(y));
  return ((turn + 0.25) % 1) / 0.5;
}
