import { describe, expect, it } from 'vitest';
import { type CardFileEnding, cardFile } from '../../../src/components/actions/card-file.js';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { englishActionMessages } from '../../../src/data/messages/action-messages.js';
import { englishContractMessages } from '../../../src/data/messages/contract-messages.js';
import { createDisplay } from '../../../src/data/messages/display.js';
import { english } from '../../../src/data/messages/messages.js';
import { englishPluginMessages } from '../../../src/data/messages/plugin-messages.js';
import { isIn } from '../../../src/data/query/filter.js';
import type { Result } from '../../../src/data/query/result.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import type { AnsweredFigures } from '../../../src/export/answered-figures.js';
import { figuresExport } from '../../../src/export/figures-export.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';
import { makeGrid } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
  rankingPanel,
  stackedPanel,
  timeSeriesPanel,
} from '../../../stories/fixtures/panels.js';
import { makeComparison, pluginLine } from '../../../stories/fixtures/plugins.js';
import { makeResult, member, NOW } from '../../../stories/fixtures/results.js';
import { stagesPanel } from '../../../stories/fixtures/workflows.js';
import { about, inBatches, naughty, shownAs } from './names.js';
import { naughtyPage, show } from './naughty-page.js';

naughtyPage();

const DAY = 86_400_000;
const display = createDisplay({ locale: 'en', zone: 'UTC' });
const wording = { formatter: display.formatter, messages: display.messagesOf('panel', english.panel) };
const runs = [measures.runs];

const ofMembers = (names: readonly string[], grain: 'day' | null = null) =>
  makeResult({ measures: runs, dimension: 'tool', members: names.map(member), grain });

function panel(
  of: QueryPanel,
  result: Result,
  more: Partial<AnsweredFigures & { kind: 'panel' }> = {},
): AnsweredFigures {
  const labelOf = (dimension: string) => dimension;
  return {
    kind: 'panel',
    panel: of,
    result,
    wording,
    colors: createColorRegistry(),
    labelOf,
    landmarks: {},
    ignored: [],
    ...more,
  };
}

function stages(names: readonly string[]): AnsweredFigures {
  const keys = names.map((_, i) => `stage ${i}`);
  const members = names.map((label, i) => ({ kind: 'member', key: keys[i] ?? '', label }) as const);
  const graph = {
    stages: names.map((label, i) => ({ key: keys[i] ?? '', label })),
    edges: keys.slice(4).map((to, i) => ({ from: keys[i] ?? '', to })),
  };
  const spoken = { ...wording, messages: { ...wording.messages, ...english.stages } };
  const result = makeResult({ measures: runs, dimension: 'stage', members, grain: null });
  return panel({ ...stagesPanel, measures: ['runs'] }, result, {
    stages: { graph, transitions: null, wording: spoken },
  });
}

function plugins(names: readonly string[]): AnsweredFigures {
  const comparison = makeComparison(
    names.map((name, i) => ({ ...pluginLine(name, 20 + i, [1, 2], 30), plugin: `${i}` })),
  );
  const words = display.messagesOf('plugins', englishPluginMessages);
  const money = { kind: 'money', currency: 'USD' } as const;
  const labelOf = (dimension: string) => dimension;
  return {
    kind: 'plugins',
    title: 'Plugins',
    comparison,
    unfiltered: [],
    labelOf,
    wording: { ...wording, words, money },
  };
}

function contract(label: string): AnsweredFigures {
  const messages = { ...wording.messages, ...display.messagesOf('contract', englishContractMessages) };
  const unit = { kind: 'quantity', label: 'credits' } as const;
  const report = makeContractReport({ label: 'Enterprise' });
  return {
    kind: 'contract',
    title: label,
    report: { ...report, contract: { ...report.contract, label } },
    wording: { ...wording, messages, unit },
  };
}

function file(content: AnsweredFigures, ending: CardFileEnding): Promise<Blob> {
  const element = show(null).querySelector<HTMLElement>('.tally-theme') ?? expect.fail();
  const messages = display.messagesOf('action', englishActionMessages);
  return cardFile(figuresExport(content, messages), ending, { display, usage: null, element });
}

/** XML has no place for some signs, and writes lines in one way. */
const inXml = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\r\n?/g, '\n');

/** What a picture says, shown and by hovering, once it is found to be one that does nothing. */
async function saidIn(content: AnsweredFigures): Promise<ReadonlySet<string>> {
  const text = await (await file(content, 'svg')).text();
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(svg.querySelector('parsererror')?.textContent ?? '').toBe('');
  expect(new Set([...svg.querySelectorAll('*')].map(({ tagName }) => tagName))).toEqual(
    new Set(['svg', 'title', 'desc', 'rect', 'path', 'text'].filter((tag) => svg.querySelector(tag) ?? tag === 'svg')),
  );
  for (const { name, value } of [...svg.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes])) {
    expect(/^on|href|^style$|^src$/i.test(name) || /url\(|javascript:/i.test(value), `${name}=${value}`).toBe(false);
  }
  expectWithin(text, svg);
  const texts = [...svg.querySelectorAll('title, text')].map((element) => inXml(element.textContent ?? ''));
  return new Set(texts);
}

/** No text of it is drawn outside of it. */
function expectWithin(text: string, svg: Document): void {
  const host = document.createElement('div');
  host.innerHTML = text;
  document.body.append(host);
  const width = Number(svg.documentElement.getAttribute('width'));
  for (const each of host.querySelectorAll<SVGTextElement>('text')) {
    // Marks upon marks are drawn beside the letter that they belong to.
    if (/\p{M}{5}/u.test(each.textContent ?? '')) continue;
    const { x, width: length } = each.getBBox();
    expect(x, about(each.textContent ?? '')).toBeGreaterThanOrEqual(-1);
    expect(x + length, about(each.textContent ?? '')).toBeLessThanOrEqual(width + 1);
  }
  host.remove();
}

async function expectWhole(content: AnsweredFigures, names: readonly string[]): Promise<void> {
  const said = await saidIn(content);
  expect(names.filter((name) => !said.has(inXml(name))).map(about)).toEqual([]);
}

const kinds: readonly (readonly [string, number, (names: readonly string[]) => AnsweredFigures])[] = [
  ['a ranking', 60, (names) => panel(rankingPanel, ofMembers(names))],
  ['a breakdown', 60, (names) => panel(breakdownPanel, ofMembers(names))],
  ['a donut', 6, (names) => panel({ ...breakdownPanel, form: 'donut' }, ofMembers(names))],
  ['series', 40, (names) => panel(stackedPanel, ofMembers(names, 'day'))],
  [
    'rows of a heat map',
    24,
    (names) =>
      panel(
        heatMapPanel,
        makeGrid({ measure: measures.runs, rows: names.map(member), columns: ['A', 'B'].map(member), figure: () => 1 }),
      ),
  ],
  ['stages', 60, stages],
  ['plugins', 60, plugins],
];

describe(`${naughty.length} names that break programs, in pictures`, () => {
  it.each(kinds)('are whole and harmless as members of %s', async (_, size, contentOf) => {
    for (const names of inBatches(naughty, size)) await expectWhole(contentOf(names), names.map(shownAs));
  });

  it('are whole and harmless as what happened and as the name of a goal', async () => {
    const result = makeResult({ measures: runs });
    for (const names of inBatches(naughty, 10)) {
      const [label = ''] = names;
      const annotations = names.map((name, i) => ({ at: NOW - i * 2 * DAY, label: name }));
      const landmarks = { goal: { value: 100, label }, annotations };
      const content = panel(timeSeriesPanel, result, { landmarks });
      await expectWhole(content, [...names.slice(1), display.messages.panel.labelled(label, '100')]);
    }
  });

  it('are whole and harmless as titles, measures and what is filtered by', async () => {
    for (const names of inBatches(naughty, 3)) {
      const [title = '', label = '', key = ''] = names;
      const columns = [
        { ...measures.runs, label },
        { ...measures.successRate, label: `${label} again` },
      ];
      const made = makeResult({ measures: columns });
      const result = { ...made, query: { ...made.query, filter: isIn('tool', [key]) } };
      // Lines end where there is space.
      const dense = (text: string) => text.replaceAll(/\s/g, '');
      const said = dense([...(await saidIn(panel({ ...timeSeriesPanel, title }, result)))].join(''));
      for (const text of [title, label, key]) expect(said, about(text)).toContain(dense(inXml(text)));
    }
  });

  it('are whole and harmless as contracts', async () => {
    for (const label of naughty) await expectWhole(contract(label), [label]);
  });

  it.each(kinds)('become an image of %s', async (_, size, contentOf) => {
    for (const names of inBatches(naughty, size)) {
      const image = await createImageBitmap(await file(contentOf(names), 'png'));
      expect(image.width).toBeGreaterThan(0);
    }
  });
});
