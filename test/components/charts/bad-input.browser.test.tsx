import { afterEach, describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { DonutChart } from '../../../src/components/charts/donut-chart.js';
import { type RankingData, rankingOf } from '../../../src/components/charts/ranking.js';
import { RankingChart } from '../../../src/components/charts/ranking-chart.js';
import { type TimeSeriesData, timeSeriesOf } from '../../../src/components/charts/series.js';
import { TimeSeriesChart } from '../../../src/components/charts/time-series-chart.js';
import type { Mark } from '../../../src/components/charts/time-series-plot.js';
import type { MeasureInfo } from '../../../src/data/model/describe-measure.js';
import type { Member } from '../../../src/data/query/result.js';
import { EXTREMES, longCourse, manyMembers, strangeNames } from '../../../stories/fixtures/bad-input.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { longNames, platforms } from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';
import { clear, pointAt, show, tooltip, wording } from './chart-probe.js';

afterEach(clear);

function course(measure: MeasureInfo, members: readonly Member[], isExtreme = false): TimeSeriesData {
  const figure = (_: number, { group, bucket }: { group: number; bucket: number }) =>
    EXTREMES[(group * 3 + bucket) % EXTREMES.length] ?? null;
  const spec = { measures: [measure], dimension: 'tool', members };
  const [data] = timeSeriesOf(makeResult(isExtreme ? { ...spec, figure } : spec), createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  return data;
}

function ranked(members: readonly Member[]): RankingData {
  const result = makeResult({ measures: [measures.runs], dimension: 'tool', members, grain: null });
  const data = rankingOf(result, createColorRegistry(), wording);
  if (data === undefined) throw new Error('no data');
  return data;
}

const boxesOf = (host: HTMLElement, selector: string) =>
  [...host.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect());

function expectApart(boxes: readonly DOMRect[]): void {
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(0, i)) {
      const isApart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      expect(isApart, `${JSON.stringify(a)} over ${JSON.stringify(b)}`).toBe(true);
    }
  }
}

/** How far the ground of rows reaches beyond them, into the padding of a card. */
const OUTDENT = 8;

/** Nothing of a chart is wider than it is told to be, and nothing makes the page scroll. */
function expectInside(host: HTMLElement, width: number): void {
  expect(host.scrollWidth).toBeLessThanOrEqual(width + OUTDENT);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(Math.max(width + 16, window.innerWidth));
  expect(document.documentElement.scrollHeight).toBeLessThan(2500);
}

describe('names of any kind', () => {
  it.each([
    ['bars', 760, 'ltr', strangeNames],
    ['bars', 272, 'rtl', strangeNames],
    ['line', 760, 'ltr', strangeNames.slice(1, 5)],
    ['line', 760, 'rtl', strangeNames.slice(0, 4)],
    ['line', 760, 'ltr', longNames.slice(0, 4)],
    ['line', 272, 'ltr', longNames.slice(0, 4)],
  ] as const)('in a time series (%s, %d px, %s) overlap nothing', (mark: Mark, width, dir, members) => {
    const measure = mark === 'line' ? measures.successRate : measures.runs;
    const { host, plot } = show(
      <TimeSeriesChart title="Runs" data={course(measure, members)} mark={mark} {...wording} />,
      { width, dir },
    );
    expectInside(host, width);
    expectApart([plot.getBoundingClientRect(), ...boxesOf(host, '.tally-legend-item')]);
    for (const across of [0, 0.3, 0.6, 1]) {
      pointAt(plot, across, 0.2);
      const tip = tooltip()?.getBoundingClientRect() ?? new DOMRect();
      expect(tip.left).toBeGreaterThanOrEqual(host.getBoundingClientRect().left - 1);
      expect(tip.right).toBeLessThanOrEqual(host.getBoundingClientRect().right + 1);
    }
  });

  it.each([760, 272])('in a ranking and a donut of %d px overlap nothing', (width) => {
    for (const [chart, rows] of [
      [<RankingChart key="r" title="Runs" data={ranked(strangeNames)} {...wording} />, '.tally-ranking > li'],
      [<DonutChart key="d" title="Runs" data={ranked(strangeNames.slice(0, 7))} {...wording} />, 'li'],
    ] as const) {
      const { host } = show(chart, { width });
      expectInside(host, width);
      const boxes = boxesOf(host, rows);
      expect(boxes.length).toBeGreaterThan(6);
      expectApart(boxes);
      clear();
    }
  });
});

describe('figures of any size', () => {
  it.each(['line', 'area', 'bars', 'groupedBars'] as const)('as %s have labels beside each other', (mark) => {
    for (const measure of [measures.runs, measures.netValue, measures.meanDuration]) {
      const data = course(measure, platforms, true);
      const { host } = show(<TimeSeriesChart title="Runs" data={data} mark={mark} {...wording} />, { width: 400 });
      expectInside(host, 400);
      expectApart(boxesOf(host, '.tally-axis-values > span:not(.tally-axis-width)'));
      expect(host.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
      clear();
    }
  });
});

describe('more than anybody reads', () => {
  it('lists the first of 10,000 members and says how many there are', () => {
    const { host } = show(<RankingChart title="Runs" data={ranked(manyMembers(10_000))} {...wording} />);
    expect(host.querySelectorAll('li')).toHaveLength(101);
    expect(host.textContent).toContain('9,900 more are not shown.');
  });

  it('draws the first of 10,000 series, and does not stack what is no whole', () => {
    const data = course(measures.runs, manyMembers(10_000));
    const { host, plot } = show(<TimeSeriesChart title="Runs" data={data} mark="bars" {...wording} />);
    expect(host.querySelectorAll('.tally-mark-line')).toHaveLength(50);
    expect(host.querySelectorAll('.tally-mark-fill')).toHaveLength(0);
    pointAt(plot, 0.5, 0.5);
    const tip = tooltip()?.getBoundingClientRect() ?? new DOMRect();
    expect(tip.bottom).toBeLessThanOrEqual(plot.getBoundingClientRect().bottom + 29);
    expect(document.querySelector('.tally-tooltip-more')?.textContent).toBe('42 more are not shown.');
  });

  it('is read with no more work and no more elements than few points are', async () => {
    const few = await hovered(100);
    const many = await hovered(10_000);
    expect(many.elements).toBeLessThan(70);
    expect(many.changes).toBeLessThanOrEqual(few.changes);
    expect(many.renders).toBe(0);
  });
});

/** What it takes to read 200 points of a line of so many: changes of the page, and renders of React. */
async function hovered(points: number) {
  const { host, plot, renders } = show(
    <TimeSeriesChart title="Runs" data={longCourse(points)} mark="line" {...wording} />,
  );
  const before = renders();
  pointAt(plot, 0.5, 0.3);
  let changes = 0;
  const count = (records: readonly MutationRecord[]) => {
    changes += records.length;
  };
  const observer = new MutationObserver(count);
  observer.observe(host, { subtree: true, childList: true, characterData: true, attributes: true });
  for (let i = 0; i < 200; i++) pointAt(plot, (i * 0.37) % 1, 0.3);
  count(observer.takeRecords());
  observer.disconnect();
  const measured = { changes, elements: host.querySelectorAll('*').length, renders: renders() - before };
  clear();
  return measured;
}
