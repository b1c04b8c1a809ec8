import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import type { Landmarks } from '../../../src/components/charts/landmarks.js';
import { COLOR_NAMES } from '../../../src/components/theme/color-name.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Result } from '../../../src/data/query/result.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import type { AnsweredStages } from '../../../src/export/panel-tables.js';
import { contractDrawing } from '../../../src/export/picture/contract-drawing.js';
import { barePicture, type Draw } from '../../../src/export/picture/drawing.js';
import { framedPicture } from '../../../src/export/picture/framed-picture.js';
import { isDrawn, panelDrawing } from '../../../src/export/picture/panel-drawing.js';
import type { Picture, Shape } from '../../../src/export/picture/picture.js';
import { pluginDrawing } from '../../../src/export/picture/plugin-drawing.js';
import { drawStages } from '../../../src/export/picture/stages-drawing.js';
import { svgText } from '../../../src/export/picture/svg-text.js';
import { estimatedWidth } from '../../../src/export/picture/text-width.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';
import { hours, makeGrid, weekdays, working } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
  longNames,
  platforms,
  rankingPanel,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  tools,
} from '../../../stories/fixtures/panels.js';
import { makeComparison, pluginLine, unpriced, withheld } from '../../../stories/fixtures/plugins.js';
import { makeResult, member, NOW } from '../../../stories/fixtures/results.js';
import {
  largeGraph,
  productGraph,
  stageFigures,
  stagesPanel,
  stageTransitions,
} from '../../../stories/fixtures/workflows.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const frame = {
  scope: ['Oct 24 – Nov 22, 2026'],
  notes: ['Up to now.'],
  direction: 'ltr',
} as const;
const runs = [measures.runs];

function pictureOf(
  panel: QueryPanel,
  result: Result,
  direction: 'ltr' | 'rtl' = 'ltr',
  landmarks: Landmarks = {},
  stages?: Omit<AnsweredStages, 'wording'>,
): Picture {
  const labelOf = (dimension: string) => dimension;
  const answered = { panel, result, wording, colors: createColorRegistry(), labelOf, landmarks };
  const around = { ...frame, title: panel.title, direction };
  const draw: Draw | null =
    stages === undefined
      ? (kit) => panelDrawing(answered, { ...kit, wording })
      : drawStages({ ...answered, stages: { ...stages, wording: stageWording } });
  return drawn(draw ?? expect.fail('There is no picture.'), around, stages === undefined ? 912 : 1232);
}

function drawn(draw: Draw, around: Parameters<typeof framedPicture>[0], width = 912): Picture {
  return framedPicture(around, draw({ width, measure: estimatedWidth }), { wording, measure: estimatedWidth });
}

const byPlatform = { measures: runs, dimension: 'platform', members: platforms } as const;
const week = makeGrid({ measure: measures.runs, rows: weekdays, columns: hours, figure: working });
const numbered = (count: number) => Array.from({ length: count }, (_, i) => member(`Member ${i + 1}`));
const stageWording = { ...wording, messages: { ...english.panel, ...english.stages } };
const workflow = { graph: productGraph, transitions: stageTransitions(productGraph) };
const large = largeGraph(60);
const hard = {
  stages: [
    { key: 'a', label: 'x'.repeat(10_000) },
    { key: 'b', label: '' },
    { key: 'c', label: 'تشغيل 🦄' },
  ],
  edges: [
    { from: 'a', to: 'b' },
    { from: 'c', to: 'a' },
  ],
};

const cases: readonly (readonly [string, QueryPanel, Result, Omit<AnsweredStages, 'wording'>?])[] = [
  ['a stat', statPanel, makeResult({ measures: runs, isCompared: true })],
  ['an area', timeSeriesPanel, makeResult({ measures: runs, isCompared: true })],
  ['stacked bars', stackedPanel, makeResult({ ...byPlatform, isCompared: true })],
  ['lines', { ...stackedPanel, mark: 'line' }, makeResult(byPlatform)],
  [
    'gaps',
    timeSeriesPanel,
    makeResult({ measures: runs, figure: (made, { bucket }) => (bucket % 3 === 0 ? made : null) }),
  ],
  ['nothing but nulls', timeSeriesPanel, makeResult({ measures: runs, figure: () => null })],
  [
    'negative figures',
    { ...timeSeriesPanel, mark: 'bars' },
    makeResult({ measures: [measures.netValue], figure: (made, { bucket }) => (bucket % 2 ? made : -made) }),
  ],
  ['huge figures', timeSeriesPanel, makeResult({ measures: [measures.credits], figure: (made) => made * 1e13 })],
  [
    'a ranking',
    rankingPanel,
    makeResult({ measures: runs, dimension: 'tool', members: tools, grain: null, isCompared: true }),
  ],
  [
    'long names',
    rankingPanel,
    makeResult({
      measures: [measures.credits],
      dimension: 'tool',
      members: longNames,
      grain: null,
      figure: (made) => made * 1e9,
    }),
  ],
  ['a breakdown', breakdownPanel, makeResult({ ...byPlatform, grain: null })],
  ['a donut', { ...breakdownPanel, form: 'donut' }, makeResult({ ...byPlatform, grain: null })],
  ['no members', breakdownPanel, makeResult({ ...byPlatform, members: [], grain: null })],
  ['a week', heatMapPanel, week],
  [
    'a grid with gaps',
    heatMapPanel,
    makeGrid({
      measure: measures.successRate,
      rows: longNames,
      columns: platforms,
      dimensions: ['tool', 'platform'],
      figure: (row, column, random) => ((row + column) % 3 === 0 ? null : random()),
    }),
  ],
  [
    'a grid of many rows and columns',
    heatMapPanel,
    makeGrid({
      measure: measures.credits,
      rows: numbered(80),
      columns: numbered(120),
      dimensions: ['tool', 'platform'],
      figure: (_, __, random) => random() * 1e13,
    }),
  ],
  [
    'an empty grid',
    heatMapPanel,
    makeGrid({
      measure: measures.runs,
      rows: [],
      columns: [],
      dimensions: ['tool', 'platform'],
      figure: () => undefined,
    }),
  ],
  ['a workflow', stagesPanel, stageFigures(productGraph, { outside: [{ kind: 'null' }] }), workflow],
  ['a workflow of 60 stages', stagesPanel, stageFigures(large), { graph: large, transitions: null }],
  [
    'a workflow of hard names',
    stagesPanel,
    stageFigures(hard, { figure: () => null }),
    { graph: hard, transitions: null },
  ],
  [
    'name of 10,000 letters',
    { ...rankingPanel, title: 'x'.repeat(10_000) },
    makeResult({ ...byPlatform, members: [member('y'.repeat(10_000))], grain: null }),
  ],
];

const textsOf = ({ shapes }: Pick<Picture, 'shapes'>) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
const numbersIn = (d: string) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** The ends of a text, as far as they can be told without a page. */
function endsOf(shape: Shape & { kind: 'text' }): readonly [number, number] {
  const width = estimatedWidth(shape.text, shape.size, shape.isStrong);
  const before = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2;
  return [shape.x - before, shape.x - before + width];
}

const named = cases.map(([name, panel, result, stages]) => ({ name, panel, result, stages }));

describe.each(named)('the picture of $name', ({ panel, result, stages }) => {
  const picture = pictureOf(panel, result, 'ltr', {}, stages);

  it('keeps every text within it', () => {
    for (const text of textsOf(picture)) {
      const [from, to] = endsOf(text);
      expect(from, text.text).toBeGreaterThanOrEqual(0);
      expect(to, text.text).toBeLessThanOrEqual(picture.width + 0.01);
      expect(text.y).toBeGreaterThan(0);
      expect(text.y).toBeLessThan(picture.height);
    }
  });

  it('has no number that is none', () => {
    for (const shape of picture.shapes) {
      if (shape.kind === 'path') expect(shape.d).not.toMatch(/NaN|Infinity|undefined/);
    }
    expect(Number.isFinite(picture.height)).toBe(true);
  });

  it('is the same from right to left, mirrored', () => {
    const mirrored = pictureOf(panel, result, 'rtl', {}, stages);
    expect(mirrored.width).toBe(picture.width);
    const [there, back] = [textsOf(picture), textsOf(mirrored)];
    expect(back.map(({ text }) => text)).toEqual(there.map(({ text }) => text));
    for (const [i, text] of back.entries()) expect(text.x).toBeCloseTo(picture.width - (there[i]?.x ?? 0), 6);
  });
});

describe('the picture of a panel', () => {
  it('says title, scope, legend, axis and notes', () => {
    const texts = textsOf(pictureOf(stackedPanel, makeResult({ ...byPlatform, isCompared: true }))).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'Runs by platform',
        'Oct 24 – Nov 22, 2026',
        'Blender',
        expect.stringMatching(/^Sep 24\s–\sOct 23, 2026$/),
        '0',
        'So far',
        'Oct 24',
        'Up to now.',
      ]),
    );
  });

  it('says goal and what happened', () => {
    const landmarks = { goal: { value: 100 }, annotations: [{ at: NOW - 5 * 86_400_000, label: 'New model' }] };
    const texts = textsOf(pictureOf(timeSeriesPanel, makeResult({ measures: runs }), 'ltr', landmarks));
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Goal: 100', 'New model']));
  });

  it('draws bars as long as their figures are', () => {
    const result = makeResult({ measures: runs, dimension: 'tool', members: tools.slice(0, 3), grain: null });
    const bars = pictureOf(rankingPanel, result).shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.fill === 'accent' ? [numbersIn(shape.d)] : [],
    );
    // From where the rounding of one end stops to where that of the other begins, and both.
    const lengths = bars.map(([from = 0, , to = 0]) => to - from + 6);
    const figures = (result.current.groupTotals.runs ?? []).map((value) => value ?? 0);
    expect(lengths).toHaveLength(3);
    lengths.forEach((length, i) => {
      expect(length / Math.max(...lengths)).toBeCloseTo((figures[i] ?? 0) / Math.max(...figures), 2);
    });
  });

  it('colours the cells of a heat map by their figures, and says what its colours reach over', () => {
    const picture = pictureOf(heatMapPanel, week);
    const cells = picture.shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.fill?.startsWith('heat-') && shape.stroke === 'surface' ? [shape] : [],
    );
    const drawn = cells.flatMap(({ d }) => d.match(/M/g) ?? []);
    expect(drawn).toHaveLength(weekdays.length * hours.length);
    const values = (week.current.groupTotals.runs ?? []).map((value) => value ?? 0);
    const strongest = cells.find(({ fill }) => fill === 'heat-5')?.d.match(/M/g) ?? [];
    expect(strongest).toHaveLength(values.filter((value) => value > 0.8 * Math.max(...values)).length);
    const texts = textsOf(picture).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Monday', 'Sunday', 'Total', '0', String(Math.max(...values))]));
  });

  it('of a workflow says every stage with the figure that is shown, every way, and what has no place', () => {
    const figures = stageFigures(productGraph, { outside: [{ kind: 'null' }] });
    const shown = (measure: string) =>
      textsOf(pictureOf(stagesPanel, figures, 'ltr', {}, { ...workflow, measure })).map(({ text }) => text);
    for (const measure of ['issuesProcessed', 'questions']) {
      const texts = shown(measure);
      const { label } = figures.columns.find(({ name }) => name === measure) ?? expect.fail();
      expect(texts).toEqual(expect.arrayContaining([label, ...productGraph.stages.map((stage) => stage.label)]));
      const values = figures.current.groupTotals[measure]?.slice(0, productGraph.stages.length) ?? [];
      expect(texts).toEqual(
        expect.arrayContaining(values.map((value) => wording.formatter.value(value, { kind: 'count' }, 'compact', 0))),
      );
      expect(texts.join(' ')).toContain('In no stage: ');
    }
    const picture = pictureOf(stagesPanel, figures, 'ltr', {}, workflow);
    const backs = picture.shapes.filter((shape) => shape.kind === 'path' && (shape.dash?.length ?? 0) > 0);
    expect(backs).toHaveLength(3);
  });

  it('is none of a workflow without a graph, or of one that is too large to follow', () => {
    const labelOf = (dimension: string) => dimension;
    const thicket = largeGraph(151);
    for (const graph of [null, thicket]) {
      const result = stageFigures(graph ?? productGraph);
      const stages = { graph, transitions: null, wording: stageWording };
      const answered = {
        panel: stagesPanel,
        result,
        wording,
        colors: createColorRegistry(),
        labelOf,
        landmarks: {},
        stages,
      };
      expect(drawStages(answered)).toBeNull();
    }
  });

  it('is none of a table', () => {
    expect(isDrawn(tablePanel)).toBe(false);
  });
});

const contractMessages = { ...wording.messages, ...english.contract };

describe('the picture of a contract', () => {
  it.each([{}, { used: 11_100 }, { allocation: 6000, used: 6740.25 }])('says what is used and left of %o', (spec) => {
    const report = makeContractReport(spec);
    const unit = { kind: 'quantity', label: 'credits' } as const;
    const spoken = { ...wording, messages: contractMessages, unit };
    const draw: Draw = (kit) => contractDrawing(report, { ...kit, wording: spoken });
    const picture = drawn(draw, { ...frame, title: 'Enterprise' });
    const texts = textsOf(picture);
    const exact = wording.formatter.value(report.usage.used, unit, 'exact', 6);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Enterprise', 'Allocation', exact]));
    for (const text of texts) expect(endsOf(text)[1], text.text).toBeLessThanOrEqual(picture.width + 0.01);
    const isOver = picture.shapes.some((shape) => shape.kind === 'path' && shape.fill === 'negative');
    expect(isOver).toBe(report.usage.state === 'over');
  });
});

describe('a drawing where there is little room', () => {
  const width = 309;
  const kit = { measure: estimatedWidth, width };

  it('has words of a contract under its gauge, none over another', () => {
    const unit = { kind: 'quantity', label: 'credits' } as const;
    const spoken = { ...wording, messages: contractMessages, unit };
    const texts = textsOf(contractDrawing(makeContractReport({}), { ...kit, wording: spoken }));
    const lines = [...new Set(texts.map(({ y }) => y))].map((at) => texts.filter(({ y }) => y === at));
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Allocation', 'Used']));
    for (const line of lines) {
      const ends = line.map(endsOf).toSorted(([a], [b]) => a - b);
      ends.forEach(([start], i) => {
        expect(start, line.map(({ text }) => text).join()).toBeGreaterThanOrEqual(ends[i - 1]?.[1] ?? -0.01);
      });
      expect(ends.at(-1)?.[1]).toBeLessThanOrEqual(width + 0.01);
    }
  });

  const drawnIn = (panel: QueryPanel, result: Result) => {
    const labelOf = (dimension: string) => dimension;
    const answered = { panel, result, wording, colors: createColorRegistry(), labelOf, landmarks: {} };
    return textsOf(panelDrawing(answered, { ...kit, wording }));
  };

  it('has fewer names under a heat map, and those whole', () => {
    const texts = drawnIn(heatMapPanel, week);
    const names = texts.filter(({ anchor }) => anchor === 'start');
    const cut = texts.filter(({ text, whole }) => whole !== undefined && whole !== text);
    expect(cut).toEqual([]);
    expect(names.length).toBeGreaterThan(1);
    expect(names.length).toBeLessThan(hours.length / 2);
  });

  it('has no more decimals in a figure than are read at a glance', () => {
    const figures = (value: number) => {
      const result = makeResult({ measures: [{ ...measures.credits, scale: 6 }], figure: () => value, grain: null });
      return drawnIn(statPanel, result).map(({ text }) => text.replace('\u00a0', ' '));
    };
    expect(figures(8.484848)).toContain('8.5 credits');
    expect(figures(7196)).toContain('7,196 credits');
    expect(figures(8.25)).toContain('8.25 credits');
  });
});

describe('the picture of a comparison with plugins', () => {
  const hard = [
    pluginLine('FormNest Pro', 85, [12, 14], 212.4),
    pluginLine('SheetRunner', 24, [1, 1], 112),
    unpriced(pluginLine('x'.repeat(10_000), 0, [5, 7], 64.2)),
    withheld(pluginLine('', 690, [2, 1], 20)),
    pluginLine('Huge', 1e12, [1, 1], 1e13),
  ];
  const spoken = { ...wording, words: english.plugins, money: { kind: 'money', currency: 'USD' } } as const;
  const drawing =
    (lines: typeof hard): Draw =>
    (kit) =>
      pluginDrawing(makeComparison(lines), { ...kit, wording: spoken });
  const picture = drawn(drawing(hard), { ...frame, title: 'Plugins' });
  const texts = textsOf(picture);

  it('says both sides of each, what is saved, and why there is no figure', () => {
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'FormNest Pro',
        '$923.49',
        '12 to 14 seats, $85.00 a seat and month',
        'Tools cost more by',
        'Withheld, because it is about too few people.',
      ]),
    );
    expect(texts.map(({ text }) => text).join(' ')).toContain('No price is stated for it');
    expect(picture.description).toMatch(/^Plugin would have cost: /);
  });

  it('keeps every text within it', () => {
    for (const text of texts) {
      expect(endsOf(text)[0], text.text).toBeGreaterThanOrEqual(0);
      expect(endsOf(text)[1], text.text).toBeLessThanOrEqual(picture.width + 0.01);
    }
  });

  it('draws both sides on one scale', () => {
    const [line] = hard;
    const two = drawn(drawing(hard.slice(0, 1)), { ...frame, title: 'T' });
    const [plugin = 0, tools = 0] = (['other', 'accent'] as const).map((color) => {
      const bar = two.shapes.find((shape) => shape.kind === 'path' && shape.fill === color);
      const [from = 0, , to = 0] = numbersIn(bar?.kind === 'path' ? bar.d : '');
      return to - from + 6;
    });
    expect(tools / plugin).toBeCloseTo((line?.automationCost ?? 0) / (line?.pluginCost ?? 1), 2);
  });
});

describe('the SVG of a picture', () => {
  const colors = Object.fromEntries(
    COLOR_NAMES.map((name, i) => [name, `#0000${String(i).padStart(2, '0')}`]),
  ) as Record<(typeof COLOR_NAMES)[number], string>;
  const paint = { colors, fontFamily: '"Inter", sans-serif', strongWeight: 550 };
  const hostile = ['<script>alert(1)</script>', '"onload="x', ']]>', '\u0000\u0008\ud800 ﷺ', '&amp;'].map(member);
  const result = makeResult({ ...byPlatform, members: hostile, grain: null });
  const svg = svgText(pictureOf({ ...breakdownPanel, title: '</title><script>' }, result), paint);

  it('has every text as text', () => {
    expect(svg).not.toMatch(/<script|<foreignObject|<image|href|url\(|style=/i);
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg).toContain('&amp;amp;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow is what is looked for.
    expect(svg).not.toMatch(/[\u0000-\u0008\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('has colours and fonts written out, and closes all that it opens', () => {
    expect(svg).not.toMatch(/var\(|undefined|NaN/);
    expect(svg).toContain('font-family="&quot;Inter&quot;, sans-serif"');
    const opened = [...svg.matchAll(/<([a-z]+)(?:\s[^<>]*[^/])?>/g)].map(([, tag]) => tag).sort();
    const closed = [...svg.matchAll(/<\/([a-z]+)>/g)].map(([, tag]) => tag).sort();
    expect(opened).toEqual(closed);
  });

  it('begins texts where they do in the picture, whichever way their letters run', () => {
    const arabic = makeResult({ ...byPlatform, members: [member('أداة')], grain: null });
    expect(svgText(pictureOf(breakdownPanel, arabic), paint)).toMatch(/text-anchor="end" direction="rtl"[^>]*>أداة/);
    expect(svgText(pictureOf(breakdownPanel, arabic, 'rtl'), paint)).toMatch(
      /text-anchor="start" direction="rtl"[^>]*>أداة/,
    );
  });
});

describe('a picture without a frame', () => {
  const result = makeResult({ ...byPlatform, grain: null });
  const labelOf = (dimension: string) => dimension;
  const answered = {
    panel: rankingPanel,
    result,
    wording,
    colors: createColorRegistry(),
    labelOf,
    landmarks: {},
  };
  const drawing = panelDrawing(answered, { wording, measure: estimatedWidth, width: 500 });

  it('has the width that it is to have, with all of the drawing in it', () => {
    const whole = barePicture(drawing, { title: 'T', direction: 'ltr', width: 500 });
    const half = barePicture(drawing, { title: 'T', direction: 'ltr', width: 250 });
    expect([whole.width, half.width]).toEqual([500, 250]);
    expect(half.height).toBe(Math.ceil(whole.height / 2));
    expect(textsOf(half).map(({ size }) => size)).toEqual(textsOf(whole).map(({ size }) => size / 2));
    for (const text of textsOf(half)) expect(endsOf(text)[1], text.text).toBeLessThanOrEqual(250.01);
  });

  it('is turned round for languages from right to left', () => {
    const picture = barePicture(drawing, { title: 'T', direction: 'rtl', width: 500 });
    const starts = textsOf(drawing).map(({ x, text }) => [text, 500 - x]);
    expect(textsOf(picture).map(({ x, text }) => [text, x])).toEqual(starts);
  });
});
