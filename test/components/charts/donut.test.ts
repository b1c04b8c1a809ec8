import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { describeDonut, describeMember } from '../../../src/components/charts/describe-series.js';
import { donutOf, partAt } from '../../../src/components/charts/donut.js';
import { partReading } from '../../../src/components/charts/donut-cursor.js';
import { type RankingData, rankingOf } from '../../../src/components/charts/ranking.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { MeasureInfo } from '../../../src/data/model/describe-measure.js';
import type { Figure } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };

function dataOf(
  figures: readonly Figure[],
  { measure = measures.runs as MeasureInfo, names = figures.map((_, i) => `Part ${i}`), isCompared = false } = {},
): RankingData {
  const figure = (_: number, { group }: { group: number }) => figures[group] ?? null;
  const members = names.map(member);
  const result = makeResult({ measures: [measure], dimension: 'part', members, grain: null, isCompared, figure });
  return rankingOf(result, createColorRegistry(), wording) as RankingData;
}

const turns = (data: RankingData) => donutOf(data)?.parts.map(({ from, to }) => [from, to].map((n) => +n.toFixed(4)));

describe('a donut', () => {
  it('gives every part the turn of its share, one after the other', () => {
    expect(turns(dataOf([50, 30, 20]))).toEqual([
      [0, 0.5],
      [0.5, 0.8],
      [0.8, 1],
    ]);
    expect(turns(dataOf([7]))).toEqual([[0, 1]]);
  });

  it('leaves open what no part accounts for', () => {
    const data = dataOf([50, 30, 20]);
    const members = data.members.map((one, i) => (i === 1 ? { ...one, value: null, share: null } : one));
    expect(turns({ ...data, members })).toEqual([
      [0, 0.5],
      [0.5, 0.7],
    ]);
  });

  it('shows the smallest part and still closes the circle', () => {
    const [[, first = 0] = [], [, second = 0] = []] = turns(dataOf([1e9, 1])) ?? [];
    expect(first).toBeCloseTo(0.992);
    expect(second).toBe(1);
  });

  it('draws nothing for a part that is 0', () => {
    expect(donutOf(dataOf([5, 0, 5]))?.parts.map(({ index }) => index)).toEqual([0, 2]);
  });

  it.each([
    ['below 0', dataOf([5, -1])],
    ['all 0', dataOf([0, 0])],
    ['none', dataOf([])],
    ['too many', dataOf([1, 1, 1, 1, 1, 1, 1, 1])],
    ['overlapping', dataOf([5, 3], { measure: measures.activeUsers })],
    ['rates', dataOf([0.5, 0.5], { measure: measures.successRate })],
    ['more than their total', { ...dataOf([6, 6]), total: 11 }],
  ])('is none of figures that are %s', (_, data) => {
    expect(donutOf(data)).toBeNull();
  });

  it('takes sums that miss their total by the last digit', () => {
    expect(donutOf({ ...dataOf([0.1, 0.2], { measure: measures.credits }), total: 0.3 })).not.toBeNull();
  });
});

describe('labels beside it', () => {
  const labels = (figures: readonly number[], names?: readonly string[]) =>
    donutOf(dataOf(figures, names === undefined ? {} : { names: [...names] }))?.labels;

  it('stand on the side of their part, and never on each other', () => {
    const found = labels([40, 5, 5, 50]) ?? [];
    expect(found.map(({ side }) => side)).toEqual(['end', 'end', 'end', 'start']);
    const heights = found.filter(({ side }) => side === 'end').map(({ y }) => y);
    for (const [i, y] of heights.slice(1).entries()) expect(y - (heights[i] ?? 0)).toBeGreaterThan(0.2);
  });

  it('make way for a list where they would not fit', () => {
    expect(labels([94, 1, 1, 1, 1, 1, 1])).toBeNull();
    expect(labels([50, 50], ['Revit', 'A name that is too long'])).toBeNull();
    expect(labels([50, 50], ['Revit', '建築情報モデリング設計'])).toBeNull();
    expect(labels([50, 0, 50])).toBeNull();
  });
});

describe('its cursor', () => {
  const data = dataOf([50, 30, 20], { isCompared: true });
  const donut = donutOf(data);
  if (donut === null) throw new Error('no donut');

  it('finds each part in its middle, and nothing in the hole or the corners', () => {
    for (const { index, x, y } of donut.parts) expect(partAt(donut, x, y)).toBe(index);
    expect(partAt(donut, 0.5, 0.5)).toBeNull();
    expect(partAt(donut, 0.01, 0.01)).toBeNull();
  });

  it('reads what the list says', () => {
    expect(partReading(data, 1, wording)).toMatchObject({
      title: 'Part 1',
      rows: [{ label: 'Runs', value: '30', share: '30%', change: { spoken: 'unchanged' } }],
    });
    expect(describeMember(data, 1, wording)).toBe('30, 30 percent, unchanged, from 30');
  });

  it('is summed up with all parts', () => {
    expect(describeDonut(dataOf([3, 1]), wording)).toBe(
      'Donut chart. Runs: 4. Part 0: 3, 75 percent. Part 1: 1, 25 percent.',
    );
  });
});
