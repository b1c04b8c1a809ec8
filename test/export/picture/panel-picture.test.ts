import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import type { Landmarks } from '../../../src/components/charts/landmarks.js';
import { COLOR_NAMES } from '../../../src/components/theme/color-name.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import type { Result } from '../../../src/data/query/result.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import { contractPicture } from '../../../src/export/picture/contract-picture.js';
import { panelPicture } from '../../../src/export/picture/panel-picture.js';
import type { Picture, Shape } from '../../../src/export/picture/picture.js';
import { svgText } from '../../../src/export/picture/svg-text.js';
import { estimatedWidth } from '../../../src/export/picture/text-width.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  longNames,
  platforms,
  rankingPanel,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  tools,
} from '../../../stories/fixtures/panels.js';
import { makeResult, member, NOW } from '../../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'UTC' }), messages: english.panel };
const frame = {
  description: 'What it is',
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
): Picture {
  const labelOf = (dimension: string) => dimension;
  const answered = { panel, result, wording, colors: createColorRegistry(), labelOf, landmarks };
  const picture = panelPicture(answered, { ...frame, title: panel.title, direction }, estimatedWidth);
  return picture ?? expect.fail('There is no picture.');
}

const byPlatform = { measures: runs, dimension: 'platform', members: platforms } as const;
const cases: readonly (readonly [string, QueryPanel, Result])[] = [
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
  [
    'name of 10,000 letters',
    { ...rankingPanel, title: 'x'.repeat(10_000) },
    makeResult({ ...byPlatform, members: [member('y'.repeat(10_000))], grain: null }),
  ],
];

const textsOf = ({ shapes }: Picture) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
const numbersIn = (d: string) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** The ends of a text, as far as they can be told without a page. */
function endsOf(shape: Shape & { kind: 'text' }): readonly [number, number] {
  const width = estimatedWidth(shape.text, shape.size, shape.isStrong);
  const before = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2;
  return [shape.x - before, shape.x - before + width];
}

describe.each(cases)('the picture of %s', (_, panel, result) => {
  const picture = pictureOf(panel, result);

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
    const mirrored = pictureOf(panel, result, 'rtl');
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

  it('is none of a table', () => {
    const labelOf = (dimension: string) => dimension;
    const colors = createColorRegistry();
    const result = makeResult({ ...byPlatform, grain: null });
    const answered = { panel: tablePanel, result, wording, colors, labelOf, landmarks: {} };
    expect(panelPicture(answered, { ...frame, title: 'T' }, estimatedWidth)).toBeNull();
  });
});

const contractMessages = { ...wording.messages, ...english.contract };

describe('the picture of a contract', () => {
  it.each([{}, { used: 11_100 }, { allocation: 6000, used: 6740.25 }])('says what is used and left of %o', (spec) => {
    const report = makeContractReport(spec);
    const unit = { kind: 'quantity', label: 'credits' } as const;
    const picture = contractPicture(
      report,
      { ...wording, messages: contractMessages, unit },
      { ...frame, title: 'Enterprise' },
      estimatedWidth,
    );
    const texts = textsOf(picture);
    const exact = wording.formatter.value(report.usage.used, unit, 'exact', 6);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Enterprise', 'Allocation', exact]));
    for (const text of texts) expect(endsOf(text)[1], text.text).toBeLessThanOrEqual(picture.width + 0.01);
    const isOver = picture.shapes.some((shape) => shape.kind === 'path' && shape.fill === 'negative');
    expect(isOver).toBe(report.usage.state === 'over');
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
