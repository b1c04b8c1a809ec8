import { cleanup, fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { BurnDownChart } from '../../../../src/components/charts/burn-down-chart.js';
import { burnDownReading, burnDownTable } from '../../../../src/components/charts/burn-down-reading.js';
import { rankingTable, type TableData, timeSeriesTable } from '../../../../src/components/charts/chart-table.js';
import { DataTable } from '../../../../src/components/charts/data-table.js';
import { describeMember } from '../../../../src/components/charts/describe-series.js';
import { donutOf } from '../../../../src/components/charts/donut.js';
import { DonutChart } from '../../../../src/components/charts/donut-chart.js';
import { HeatMapChart } from '../../../../src/components/charts/heat-map-chart.js';
import { spokenCell } from '../../../../src/components/charts/heat-map-reading.js';
import { heatMapTable } from '../../../../src/components/charts/heat-map-table.js';
import { readingAt, spokenReading } from '../../../../src/components/charts/reading.js';
import { TimeSeriesChart } from '../../../../src/components/charts/time-series-chart.js';
import type { Mark } from '../../../../src/components/charts/time-series-plot.js';
import { contracts, contractWording, unit } from './contract-cases.js';
import { maps } from './heat-map-cases.js';
import { courses, holdFor, RUNS, rankings, same, wording } from './twin-cases.js';

/** What the cursor says and shows at one place. */
interface Stop {
  readonly spoken: string;
  readonly shown: readonly string[];
}

const FEWER = Math.ceil(RUNS / 8);

/** Leads the cursor of a chart through all its places by keys, from the first one on. */
function walk(chart: ReactNode, places: number, between: (place: number) => readonly string[]): readonly Stop[] {
  const { container } = render(chart);
  const plot = container.querySelector<HTMLElement>('[role="application"]');
  const live = container.querySelector('[aria-live]');
  if (plot === null || live === null) throw new Error('no cursor');
  const stops: Stop[] = [];
  for (let place = 0; place < places; place++) {
    for (const key of place === 0 ? ['Home'] : between(place)) fireEvent.keyDown(plot, { key });
    const rows = [...container.querySelectorAll<HTMLElement>('.tally-tooltip-row')].filter(({ hidden }) => !hidden);
    const shown = rows.map((row) => row.querySelector('.tally-tooltip-value')?.textContent ?? '');
    stops.push({ spoken: live.textContent ?? '', shown });
  }
  cleanup();
  return stops;
}

/** The texts of the rows of a table as they are in the page, of those columns that are asked for. */
function pageOf(data: TableData, isAsked = (_id: string) => true): readonly (readonly string[])[] {
  const { container } = render(<DataTable {...wording} title="Figures" data={data} />);
  const columns = data.columns.flatMap(({ id, kind }, i) => (kind === 'figure' && isAsked(id) ? [i] : []));
  const rows = [...container.querySelectorAll('tbody tr')].map(({ children }) =>
    columns.map((column) => children[column]?.textContent ?? ''),
  );
  cleanup();
  return rows;
}

const onwards = () => ['ArrowRight'];
const sorted = (texts: readonly string[]) => [...texts].sort();

describe('the cursor that keys lead through a chart', () => {
  it('comes by every bucket, and says and shows what its row of the table holds', () => {
    const cases = fc.record({ course: courses, mark: fc.constantFrom<Mark>('line', 'area', 'bars', 'groupedBars') });
    holdFor(
      cases,
      ({ course: { data }, mark }) => {
        const rows = pageOf(timeSeriesTable(data, wording), (id) => !id.endsWith(' before'));
        const length = timeSeriesTable(data, wording).rows.length;
        const stops = walk(<TimeSeriesChart {...wording} title="Runs" data={data} mark={mark} />, length, onwards);
        stops.forEach(({ spoken, shown }, bucket) => {
          same(spoken, spokenReading(readingAt(data, data.series, bucket, wording), wording.messages));
          expect(sorted(shown)).toEqual(sorted(rows[bucket] ?? []));
        });
      },
      FEWER,
    );
  });

  it('comes by every cell, and says what a row comes to once', () => {
    holdFor(
      maps,
      (data) => {
        const { rows, totals } = heatMapTable(data, 'Row', wording);
        const { length } = data.columns;
        const shownAt = (place: number) => {
          const [row, column] = [Math.floor(place / length), place % length];
          const cells = rows[row]?.cells ?? [];
          const rowTotal = (data.rowTotals?.[row] ?? null) === null ? [] : [cells.at(-1)?.text];
          const columnTotal = (data.columnTotals?.[column] ?? null) === null ? [] : [totals?.[1 + column]?.text];
          return [cells[1 + column]?.text, ...rowTotal, ...columnTotal];
        };
        const next = (place: number) => (place % length === 0 ? ['ArrowDown', 'Home'] : ['ArrowRight']);
        const stops = walk(<HeatMapChart {...wording} title="Runs" data={data} />, data.values.length, next);
        stops.forEach(({ spoken, shown }, place) => {
          expect(shown).toEqual(shownAt(place));
          // Down it comes in the last column, where the total is said; back at the first one it is said no more.
          const withRowTotal = place === 0 || (length === 1 && place > 0);
          same(spoken, spokenCell(data, place, wording, { withRowTotal }));
        });
      },
      FEWER,
    );
  });

  it('comes by every part, also by those that cannot be drawn', () => {
    holdFor(
      rankings.filter((data) => donutOf(data) !== null),
      (data) => {
        const rows = pageOf(rankingTable(data, 'Tool', wording), (id) => id === data.measure.name);
        const stops = walk(<DonutChart {...wording} title="Runs" data={data} />, data.members.length, onwards);
        stops.forEach(({ spoken, shown }, index) => {
          expect(shown).toEqual(rows[index]);
          same(spoken, `${data.members[index]?.label}: ${describeMember(data, index, wording)}`);
        });
      },
      FEWER,
    );
  });

  it('comes by every day of a contract', () => {
    holdFor(
      contracts.filter(({ burnDown }) => burnDown.length < 60),
      (report) => {
        const rows = pageOf(burnDownTable(report, contractWording));
        const days = report.burnDown.length;
        const stops = walk(
          <BurnDownChart {...contractWording} unit={unit} title="Left" report={report} />,
          days,
          onwards,
        );
        stops.forEach(({ spoken, shown }, day) => {
          const nothing = wording.formatter.value(null, unit, 'exact');
          expect(shown).toEqual(rows[day]?.filter((text) => text !== nothing));
          same(spoken, spokenReading(burnDownReading(report, day, contractWording), wording.messages));
        });
      },
      FEWER,
    );
  });
});
