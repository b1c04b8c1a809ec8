import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createColorRegistry } from '../../../src/components/charts/color-registry.js';
import { englishActionMessages } from '../../../src/data/messages/action-messages.js';
import { createDisplay } from '../../../src/data/messages/display.js';
import { english } from '../../../src/data/messages/messages.js';
import { englishPluginMessages } from '../../../src/data/messages/plugin-messages.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import { aboutFigures } from '../../../src/export/about-figures.js';
import type { AnsweredFigures } from '../../../src/export/answered-figures.js';
import { copiedTable } from '../../../src/export/copied-table.js';
import { csvText } from '../../../src/export/csv.js';
import { figuresExport } from '../../../src/export/figures-export.js';
import { fileName } from '../../../src/export/file-name.js';
import { safeField } from '../../../src/export/safe-text.js';
import { sheetOf } from '../../../src/export/sheet.js';
import { makeGrid } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
  rankingPanel,
  stackedPanel,
  tablePanel,
} from '../../../stories/fixtures/panels.js';
import { makeComparison, pluginLine } from '../../../stories/fixtures/plugins.js';
import { makeResult, member, NOW } from '../../../stories/fixtures/results.js';
import { productGraph, stagesPanel } from '../../../stories/fixtures/workflows.js';
import { about, inBatches, naughty, shownAs } from './names.js';

const display = createDisplay({ locale: 'en', zone: 'UTC' });
const messages = display.messagesOf('action', englishActionMessages);
const wording = { formatter: display.formatter, messages: display.messagesOf('panel', english.panel) };
const labelOf = (dimension: string) => dimension;
const runs = [measures.runs];
const members = naughty.map(member);

function panel(of: QueryPanel, more: Partial<AnsweredFigures & { kind: 'panel' }> = {}): AnsweredFigures {
  const result = makeResult({
    measures: runs,
    dimension: 'tool',
    members,
    grain: of.view === 'timeSeries' ? 'month' : null,
  });
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

function plugins(): AnsweredFigures {
  const comparison = makeComparison(
    naughty.map((name, i) => ({ ...pluginLine(name, 20, [1, 2], 30), plugin: `${i}` })),
  );
  const words = display.messagesOf('plugins', englishPluginMessages);
  const money = { kind: 'money', currency: 'USD' } as const;
  return { kind: 'plugins', title: 'P', comparison, unfiltered: [], labelOf, wording: { ...wording, words, money } };
}

function stages(): AnsweredFigures {
  const spoken = { ...wording, messages: { ...wording.messages, ...english.stages } };
  const result = makeResult({ measures: runs, dimension: 'stage', members, grain: null });
  const [first, second] = naughty.map((label, i) => ({ key: `${i}`, label }));
  const graph = first === undefined || second === undefined ? productGraph : { stages: [first, second], edges: [] };
  return panel(
    { ...stagesPanel, measures: ['runs'] },
    { result, stages: { graph, transitions: null, wording: spoken } },
  );
}

const columns = naughty.map((label, i) => ({ ...measures.runs, name: `m${i}`, label }));
const cards: readonly (readonly [string, AnsweredFigures])[] = [
  ['a ranking', panel(rankingPanel)],
  ['a breakdown', panel(breakdownPanel)],
  ['series', panel(stackedPanel)],
  ['a table', panel({ ...tablePanel, dimension: 'tool', measures: ['runs'] })],
  [
    'measures in a table',
    panel(
      { ...tablePanel, dimension: 'tool', measures: columns.map(({ name }) => name) },
      { result: makeResult({ measures: columns, dimension: 'tool', members: members.slice(0, 2), grain: null }) },
    ),
  ],
  [
    'a heat map',
    panel(heatMapPanel, {
      result: makeGrid({ measure: measures.runs, rows: members, columns: members.slice(0, 3), figure: () => 1 }),
    }),
  ],
  ['stages', stages()],
  ['plugins', plugins()],
];

/** Reads fields that a sign separates, as RFC 4180 says; a quote counts where a field begins, and is a letter elsewhere. */
function fieldsOf(text: string, separator = ','): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let i = 0;
  while (i < text.length) {
    let field = '';
    if (text[i] === '"') {
      for (i++; i < text.length; i++) {
        if (text[i] !== '"') field += text[i];
        else if (text[i + 1] === '"') field += text[i++];
        else break;
      }
      i++;
    }
    while (i < text.length && text[i] !== separator && text[i] !== '\r' && text[i] !== '\n') field += text[i++];
    rows.at(-1)?.push(field);
    if (text[i] === separator) {
      i++;
      if (i < text.length && text[i] !== '\r' && text[i] !== '\n') continue;
      rows.at(-1)?.push('');
    }
    if (text.startsWith('\r\n', i)) i += 2;
    else if (i < text.length) i++;
    else break;
    if (i < text.length) rows.push([]);
  }
  return rows;
}

const isNumber = (field: string) => /^-?\d+(?:\.\d+)?$/.test(field) || /^[+-]?\d+(?:[.,]\d+)*$/.test(field);
/** Programs leave out what is not seen, and take a sign after it for a formula's. */
const isFormula = (field: string) => !isNumber(field) && /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r])/u.test(field);

function csvOf(content: AnsweredFigures, filters: readonly string[] = []): string {
  const taken = figuresExport(content, messages);
  const sheets = taken.tables.map((table) => sheetOf(table, { messages, zone: 'UTC' }));
  return csvText({ about: aboutFigures({ ...taken.scope, filters, exportedAt: NOW }, messages), sheets });
}

describe(`${naughty.length} names that break programs, in files`, () => {
  it.each(cards)('are whole in the CSV of %s, and no formulas', (_, content) => {
    const text = csvOf(content, naughty);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const fields = fieldsOf(text.slice(1)).flat();
    expect(fields.filter(isFormula).map(about)).toEqual([]);
    const read = new Set(fields);
    expect(naughty.filter((name) => !read.has(safeField(name))).map(about)).toEqual([]);
    const taken = figuresExport(content, messages);
    const inTables = taken.tables.map((table) => sheetOf(table, { messages, zone: 'UTC' }));
    const cells = new Set(inTables.flatMap(({ title, columns: heads, rows }) => [title, ...heads, ...rows.flat()]));
    for (const cell of cells) if (typeof cell === 'string') expect(read, about(cell)).toContain(safeField(cell));
  });

  it.each(cards)('are no formulas in the CSV of %s where fields are separated by another sign', (_, content) => {
    const text = csvOf(content, naughty).slice(1);
    for (const separator of [';', '\t']) {
      // A number, a comma and what follows are no formula that does anything.
      const fields = fieldsOf(text, separator)
        .flat()
        .filter((field) => !/^[+-]?\d+(?:[.,]\d+)*,/.test(field));
      expect(fields.filter(isFormula).map(about), separator).toEqual([]);
    }
  });

  it('give every table as many fields in each line as it has columns', () => {
    for (const [name, content] of cards) {
      for (const table of figuresExport(content, messages).tables) {
        const sheet = sheetOf(table, { messages, zone: 'UTC' });
        const [, ...lines] = fieldsOf(csvText({ about: [], sheets: [sheet] }).slice(1));
        expect(new Set(lines.map(({ length }) => length)), name).toEqual(new Set([sheet.columns.length]));
        expect(lines, name).toHaveLength(sheet.rows.length + 1);
      }
    }
  });

  it.each(cards)('are whole in what is copied of %s, one cell each, and no formulas', (_, content) => {
    for (const table of figuresExport(content, messages).tables) {
      const { plain, html } = copiedTable(table);
      const lines = plain.split('\n').map((line) => line.split('\t'));
      const { columns: heads, rows, totals } = table.data;
      expect(lines).toHaveLength(1 + rows.length + (totals === null ? 0 : 1));
      expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([heads.length]));
      const names = [...(lines[0] ?? []), ...lines.map(([name = '']) => name)];
      expect(names.filter(isFormula).map(about)).toEqual([]);
      const elements = new Set([...html.matchAll(/<\/?([^\s>/]+)[^>]*>/g)].map(([tag]) => tag.replace('/', '')));
      expect([...elements].sort()).toEqual(['<caption>', '<table>', '<tbody>', '<td>', '<th>', '<thead>', '<tr>']);
      const shown = names.flatMap((name) => [name, name.replace(/^'/, '')]);
      const copied = (text: string) =>
        text.replaceAll(/[\t-\r\u0085\u2028\u2029]+/g, ' ').replaceAll(/[\p{Cc}\u2066-\u2069]/gu, '');
      for (const { cells } of rows) expect(shown, about(cells[0]?.text ?? '')).toContain(copied(cells[0]?.text ?? ''));
    }
  });

  it('are the names of files that every system takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'names-'));
    try {
      for (const [i, title] of naughty.entries()) {
        const prefix = naughty[(i * 7) % naughty.length] ?? '';
        for (const name of [
          fileName({ prefix: 'usage', title, date: '2026-11-22', ending: 'csv' }),
          fileName({ prefix, title, date: '2026-11-22', ending: 'png' }),
        ]) {
          // With room for the number that a browser adds to a name that is there already.
          expect(Buffer.byteLength(name), about(title)).toBeLessThanOrEqual(255 - ' (100)'.length);
          expect(name, about(title)).toMatch(/^(?:[\p{L}\p{N}\p{M}-]+-)?2026-11-22\.(?:csv|png)$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
          expect(name).toBe(name.normalize('NFC'));
          writeFileSync(join(folder, name), '');
          expect(readdirSync(folder)).toEqual([name]);
          rmSync(join(folder, name));
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are told as empty where they are nothing to see', () => {
    const empty = naughty.filter((name) => shownAs(name) !== name);
    for (const [name, content] of [
      ['a ranking', panel(rankingPanel)],
      ['plugins', plugins()],
    ] as const) {
      const [table] = figuresExport(content, messages).tables;
      const told = table?.data.rows.filter(({ cells }) => cells[0]?.text === '(empty)') ?? [];
      expect(told.length, name).toBe(empty.length);
    }
  });

  it('read back by the reader as they were written', () => {
    const rows = inBatches(naughty, 4).map((names) => [...names, ...Array<string>(4 - names.length).fill('')]);
    const text = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    expect(fieldsOf(text)).toEqual(rows);
  });
});
