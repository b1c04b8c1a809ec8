import { describe, expect, it } from 'vitest';
import { openBook } from '../../../src/export/pdf/book.js';
import { setEvenColumns } from '../../../src/export/pdf/even-columns.js';
import { PageFlow } from '../../../src/export/pdf/page-flow.js';
import { pdfBytes } from '../../../src/export/pdf/pdf-bytes.js';
import type { ContentBlock, DrawContent } from '../../../src/export/report-content.js';
import { pageIds, partsOf, pdfObjects, type ReadPart, readParts } from './pdf-objects.js';
import { plainContent, tableContent, tableOf } from './plain-content.js';

type Figures = ContentBlock & { readonly kind: 'figures' };

const names = (count: number) => Array.from({ length: count }, (_, i) => `Tool number ${i}`);

/** A drawing that is as high as its plot, and keeps what it was asked for. */
function drawing(asked: number[] = [], fixed = 40): DrawContent {
  return ({ width, plot = 300 }) => {
    asked.push(plot);
    const shapes = [{ kind: 'path', d: `M0 0h${width}`, stroke: 'grid' }] as const;
    return { title: 'Chart', description: 'Runs.', width, height: plot + fixed, plots: 1, direction: 'ltr', shapes };
  };
}

function block(id: string, more: Partial<Figures> = {}): Figures {
  const tables = [{ title: `Table of ${id}`, data: tableOf(['Alpha', 'Beta']) }];
  const common = { description: null, figure: null, picture: null, notes: [], width: 'full' } as const;
  return { kind: 'figures', id, title: `Title of ${id}`, tables, ...common, ...more };
}

function contentOf(blocks: readonly ContentBlock[]) {
  const section = { id: 'all', title: 'All', description: null, empty: null, blocks };
  return plainContent({ sections: [section], method: [], notes: [] });
}

const pageOf = (part: ReadPart | undefined): number | undefined => part?.marks[0]?.page ?? pageOf(part?.kids[0]);

describe('columns', () => {
  function filled(count: number, heights: readonly number[], start = 0) {
    const flow = new PageFlow(openBook({ locale: 'en', direction: 'ltr' }, {}, []));
    flow.y += start;
    const pieces = heights.map((height) => ({ height, before: 4, repeated: 0 }));
    setEvenColumns(count, pieces, flow);
    const places = heights.map((height) => {
      flow.space(4);
      flow.ensure(height);
      const place = { page: flow.index, left: flow.leftOf(0, flow.width), top: flow.y };
      flow.y += height;
      return { ...place, foot: flow.y };
    });
    flow.setColumns(1);
    return { flow, places };
  }
  const heights = Array.from({ length: 31 }, (_, i) => 10 + ((i * 7) % 23));

  it.each([
    [2, 0],
    [3, 200],
    [4, 640],
  ])('end evenly, %i of them from %i points on', (count, start) => {
    const { flow, places } = filled(count, heights, start);
    const last = places.filter(({ page }) => page === places.at(-1)?.page);
    const ends = [...new Set(last.map(({ left }) => left))].map((column) =>
      Math.max(...last.flatMap(({ left, foot }) => (left === column ? [foot] : []))),
    );
    expect(ends.length).toBe(count);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(2 * Math.max(...heights));
    // What follows stands below all of them.
    expect(flow.y).toBeGreaterThanOrEqual(Math.max(...ends));
    expect(flow.y).toBeLessThan(Math.max(...ends) + 5);
  });

  it('take no more pages than are full of them, and are read one after the other', () => {
    const { places } = filled(
      2,
      Array.from({ length: 200 }, () => 20),
    );
    expect(places.at(-1)?.page).toBe(3);
    const order = places.map(({ page, left, top }) => page * 1e6 + left * 1e3 + top);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('begin with what has room in them', () => {
    const { places } = filled(2, [90, 20], 300);
    expect(places[0]?.left).toBeLessThan(places[1]?.left ?? 0);
  });
});

describe('charts', () => {
  it('are lower where that keeps them on a page, and no lower than they can be read', async () => {
    const asked: number[] = [];
    const charts = Array.from({ length: 3 }, (_, i) => block(`c${i}`, { picture: drawing(asked) }));
    const pages = pageIds(pdfObjects(await pdfBytes(contentOf(charts), { figures: 'none' }))).length;
    expect(pages).toBe(1);
    const wanted = Math.max(...asked);
    expect(Math.min(...asked)).toBeLessThan(wanted);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(wanted * 0.6 - 0.01);
  });

  it('are as high as what stands beside them', async () => {
    const [alone, beside]: [number[], number[]] = [[], []];
    const tall: DrawContent = (room) => ({ ...drawing()({ ...room, plot: 320 }), plots: 0 });
    const half = { width: 'half' } as const;
    await pdfBytes(contentOf([block('a', { picture: drawing(alone), ...half })]));
    await pdfBytes(
      contentOf([block('a', { picture: drawing(beside), ...half }), block('b', { picture: tall, ...half })]),
    );
    expect(Math.max(...beside)).toBeCloseTo(320);
    expect(Math.max(...alone)).toBeLessThan(320);
  });
});

describe('notes on figures beside each other', () => {
  it('stand below their row, each once, with the titles that they are about', async () => {
    const figure = { text: '12', change: null };
    const note = 'Based on 5 of 7 events.';
    const blocks = ['one', 'two', 'three', 'four'].map((id, i) =>
      block(id, { figure, width: 'quarter', notes: i === 2 ? ['Of last year.'] : i === 3 ? [] : [note] }),
    );
    const root = readParts(pdfObjects(await pdfBytes(contentOf(blocks), { fonts: [] })));
    const sect = partsOf(root, 'Sect')[0];
    // After the heading: a title and a figure of each, then the notes.
    expect(sect?.kids.map(({ tag }) => tag)).toEqual(['H2', ...Array(4).fill(['H3', 'P']).flat(), 'P', 'P']);
  });

  it('stay in a card that is wide enough for them', async () => {
    const figure = { text: '12', change: null };
    const half = { figure, width: 'half' } as const;
    const root = readParts(
      pdfObjects(await pdfBytes(contentOf([block('one', { ...half, notes: ['Of last year.'] }), block('two', half)]))),
    );
    expect(partsOf(root, 'Sect')[0]?.kids.map(({ tag }) => tag)).toEqual(['H2', 'H3', 'P', 'P', 'H3', 'P']);
  });
});

describe('a page', () => {
  const text = (lines: number): ContentBlock => ({
    kind: 'text',
    id: 'words',
    title: '',
    description: null,
    text: [{ kind: 'paragraph', lines: Array.from({ length: lines }, (_, i) => `Line ${i}`) }],
  });

  it('never ends with a heading', async () => {
    for (let lines = 24; lines < 42; lines++) {
      const chart = block('chart', { picture: drawing(), tables: [{ title: 'Days', data: tableOf(names(40)) }] });
      const root = readParts(pdfObjects(await pdfBytes(contentOf([chart, text(lines)]))));
      const [, figures] = partsOf(root, 'Sect');
      const [heading, name] = figures?.kids ?? [];
      const [, , row] = partsOf(figures ?? root, 'TR');
      expect([pageOf(heading), pageOf(name)]).toEqual([pageOf(row), pageOf(row)]);
    }
  });

  it('has a note with the last row of the table that it is about', async () => {
    for (let count = 30; count < 50; count++) {
      const content = tableContent(tableOf(names(count)));
      const [section] = content.sections;
      const [table] = section?.blocks ?? [];
      if (section === undefined || table?.kind !== 'figures') throw new Error('There is a table.');
      const blocks = [{ ...table, notes: ['12 more are not shown.'] }];
      const objects = pdfObjects(await pdfBytes({ ...content, sections: [{ ...section, blocks }] }));
      const root = readParts(objects);
      const sect = partsOf(root, 'Sect')[0];
      const note = sect?.kids.at(-1);
      expect(note?.tag).toBe('P');
      expect(pageOf(note)).toBe(pageOf(partsOf(root, 'TR').at(-1)));
    }
  });

  it('has the period under its title, and facts once', async () => {
    const root = readParts(pdfObjects(await pdfBytes(plainContent({ sections: [], method: [], notes: [] }))));
    expect(root.kids.map(({ tag }) => tag)).toEqual(['P', 'H1', 'P', 'L']);
    expect(partsOf(root, 'LI').length).toBe(1);
  });
});
