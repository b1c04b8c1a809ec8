import { describe, expect, it, vi } from 'vitest';
import { pdfBytes } from '../../../src/export/pdf/pdf-bytes.js';
import type { ReportContent } from '../../../src/export/report-content.js';
import { notoArabic } from './fonts.js';
import { pageIds, partsOf, pdfObjects, readParts, stringOf } from './pdf-objects.js';
import { isInstalled, told } from './pdf-tools.js';
import { longContent, plainContent, tableContent, tableOf } from './plain-content.js';

const long = Array.from({ length: 2000 }, (_, i) => `Tool number ${i}`);
const alt = (source: string) => stringOf(/\/Alt <([0-9A-F]*)>/.exec(source)?.[1] ?? '');

describe('a report as PDF', () => {
  it('is the same bytes every time, and other bytes with other figures', async () => {
    const [one, same, other] = await Promise.all([
      pdfBytes(plainContent()),
      pdfBytes(plainContent()),
      pdfBytes(plainContent({ title: 'Another' })),
    ]);
    expect(Buffer.compare(one, same)).toBe(0);
    const id = (bytes: Uint8Array) => /\/ID \[<(\w{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(id(one)).not.toBe(id(other));
    expect(id(one)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('tells when it was made, by whom, and in which language', async () => {
    const { text } = pdfObjects(await pdfBytes(plainContent()));
    expect(text).toContain('/CreationDate (D:20261122143100Z)');
    expect(text).toContain('/Lang (en)');
    expect(text).toContain('/MarkInfo <</Marked true>>');
    expect(text).toContain('/DisplayDocTitle true /Direction /L2R');
    const [, title = '', author = ''] = /\/Title <([0-9A-F]+)> \/Author <([0-9A-F]+)>/.exec(text) ?? [];
    expect([title, author].map(stringOf)).toEqual(['Usage of tools', 'Example & Sons']);
    const turned = pdfObjects(await pdfBytes(plainContent({}, 'rtl')));
    expect(turned.text).toContain('/Direction /R2L');
    expect(turned.text).toContain('/Lang (ar)');
  });

  it('runs nothing and leads nowhere outside of itself', async () => {
    const { text, streams } = pdfObjects(await pdfBytes(plainContent()));
    for (const word of ['/JS', '/JavaScript', '/OpenAction', '/AA', '/Launch', '/URI', '/EmbeddedFile', '/RichMedia']) {
      expect(text).not.toContain(word);
      expect([...streams.values()].some((stream) => stream.includes(word))).toBe(false);
    }
  });

  it('consists of headings, paragraphs, lists, tables and figures with words for them', async () => {
    const root = readParts(pdfObjects(await pdfBytes(longContent())));
    const count = (tag: string) => partsOf(root, tag).length;
    expect(root.tag).toBe('Document');
    expect(count('H1')).toBe(1);
    // Whose it is, its title and period, facts, and the list of sections under its name.
    expect(root.kids.slice(0, 6).map(({ tag }) => tag)).toEqual(['P', 'H1', 'P', 'L', 'P', 'TOC']);
    // Three sections, the figures behind the charts, and the notes.
    expect(count('H2')).toBe(5);
    expect(partsOf(root, 'Sect').every(({ kids }) => kids[0]?.tag === 'H2')).toBe(true);
    expect(count('TOCI')).toBe(5);
    expect(count('Table')).toBe(2);
    expect(partsOf(root, 'Figure').map(({ source }) => alt(source))).toEqual([
      'Runs rise from 10 to 20.',
      'Runs rise from 10 to 20.',
    ]);
    const [table] = partsOf(root, 'Table');
    expect(table?.kids.map(({ tag }) => tag)).toEqual(['THead', 'TBody', 'TFoot']);
    const heads = partsOf(table ?? root, 'TH').map(({ source }) => /\/Scope \/(\w+)/.exec(source)?.[1]);
    expect(heads).toEqual(['Column', 'Column', 'Column', 'Row', 'Row', 'Row', 'Row']);
    const list = partsOf(root, 'L').at(-2);
    expect(list?.kids.map(({ tag, kids }) => [tag, ...kids.map((kid) => kid.tag)])).toEqual([
      ['LI', 'LBody'],
      ['LI', 'LBody'],
    ]);
    expect(list?.source).toContain('/ListNumbering /Disc');
  });

  it('belongs to a part with everything that is drawn, or is told to be decoration', async () => {
    const objects = pdfObjects(await pdfBytes(plainContent()));
    const root = readParts(objects);
    const marks = (part: typeof root): readonly string[] => [
      ...part.marks.map(({ page, mark }) => `${page} ${mark}`),
      ...part.kids.flatMap(marks),
    ];
    const told = marks(root);
    expect(new Set(told).size).toBe(told.length);
    const drawn = pageIds(objects).flatMap((page) => {
      const content = Number(/\/Contents (\d+) 0 R/.exec(objects.objects.get(page) ?? '')?.[1]);
      const stream = objects.streams.get(content) ?? '';
      const outside = stream.replaceAll(/^\/\w+ (?:BMC|<<\/MCID \d+>> BDC)\n[\s\S]*?^EMC$/gm, '').trim();
      expect(outside).toBe('');
      return [...stream.matchAll(/\/MCID (\d+)/g)].map(([, mark]) => `${page} ${mark}`);
    });
    expect(drawn.toSorted()).toEqual([...told].toSorted());
  });

  it('has bookmarks where there is more than one section, and a table of contents where there are several', async () => {
    const { objects, text } = pdfObjects(await pdfBytes(longContent()));
    const titles = [...objects.values()].filter((each) => /^<<\/Title <\w+> \/Parent/.test(each));
    expect(titles.map((each) => stringOf(/<(\w+)>/.exec(each)?.[1] ?? ''))).toEqual([
      'Overview',
      'Details',
      'Last of all',
      'Figures behind the charts',
      'Notes',
    ]);
    expect(text.match(/\/Subtype \/Link/g)?.length).toBe(5);
    const short = pdfObjects(await pdfBytes(plainContent()));
    expect(short.text).toContain('/Outlines');
    expect(short.text).not.toContain('/Subtype /Link');
    const [section] = plainContent().sections;
    const single = pdfObjects(
      await pdfBytes(plainContent({ sections: section ? [section] : [], method: [], notes: [] }), { figures: 'none' }),
    );
    expect(single.text).not.toContain('/Outlines');
    expect(single.text).not.toContain('/Subtype /Link');
  });

  it('leaves the tables behind charts out where they are not wanted, and has those of figures where they are', async () => {
    const tables = async (figures: 'charts' | 'all' | 'none') =>
      partsOf(readParts(pdfObjects(await pdfBytes(plainContent(), { figures }))), 'Table').length;
    expect(await tables('none')).toBe(1);
    expect(await tables('charts')).toBe(2);
    expect(await tables('all')).toBe(4);
  });

  it('says that it is not complete in a colour of its own', async () => {
    const complete = pdfObjects(await pdfBytes(plainContent()));
    const lacking = pdfObjects(await pdfBytes(plainContent({ isComplete: false })));
    const strong = ({ streams }: typeof complete) => [...streams.values()][0]?.match(/\/F2 9 Tf/g)?.length ?? 0;
    expect(strong(lacking)).toBe(strong(complete) + 1);
  });

  it.each([
    ['A4', 'portrait', '595.28 841.89'],
    ['A4', 'landscape', '841.89 595.28'],
    ['Letter', 'portrait', '612 792'],
    ['Letter', 'landscape', '792 612'],
  ] as const)('fits on %s, %s', async (paper, orientation, size) => {
    const { text } = pdfObjects(await pdfBytes(plainContent(), { paper, orientation }));
    expect(text).toContain(`/MediaBox [0 0 ${size}]`);
  });

  it('is one page where there is nothing to tell', async () => {
    const objects = pdfObjects(await pdfBytes(plainContent({ sections: [], facts: [], method: [], notes: [] })));
    expect(pageIds(objects).length).toBe(1);
  });

  it('gives up where it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(pdfBytes(plainContent(), { signal })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('stops often to let the page go on: while it lays out, draws and writes', async () => {
    const now = vi.spyOn(performance, 'now');
    const stops = async (bytes: Promise<Uint8Array>) => {
      now.mockClear();
      const pages = pageIds(pdfObjects(await bytes)).length;
      return now.mock.calls.length / pages;
    };
    // Rows while they are drawn, pages while they are written, and parts of the document.
    expect(await stops(pdfBytes(tableContent(tableOf(long))))).toBeGreaterThan(40);
    const block = plainContent().sections[0]?.blocks.find(({ id }) => id === 'chart') ?? expect.fail();
    const section = { id: 'all', title: 'All', description: null, empty: null };
    const blocks = Array.from({ length: 60 }, () => block);
    expect(
      await stops(pdfBytes(plainContent({ sections: [{ ...section, blocks }] }), { figures: 'none' })),
    ).toBeGreaterThan(8);
    now.mockRestore();
  });

  it('gives up in the midst of it', async () => {
    const aborting = new AbortController();
    const now = vi.spyOn(performance, 'now');
    let calls = 0;
    now.mockImplementation(() => {
      if (++calls === 30) aborting.abort();
      return calls;
    });
    await expect(pdfBytes(tableContent(tableOf(long)), { signal: aborting.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(calls).toBeLessThan(60);
    now.mockRestore();
  });
});

describe('a table over pages', () => {
  const made = pdfBytes(tableContent(tableOf(long)));

  it('has one head, told once and drawn on every page', async () => {
    const objects = pdfObjects(await made);
    const root = readParts(objects);
    expect(partsOf(root, 'THead').length).toBe(1);
    expect(partsOf(root, 'TR').length).toBe(2002);
    const pages = pageIds(objects);
    expect(pages.length).toBeGreaterThan(30);
    const numbers = new Set(
      partsOf(root, 'TBody').flatMap(({ kids }) =>
        kids.flatMap(({ kids: cells }) => cells.flatMap(({ marks }) => marks.map(({ page }) => page))),
      ),
    );
    expect([...numbers]).toEqual(pages);
  });

  it('is small in a file', async () => {
    expect((await made).length).toBeLessThan(500_000);
  });

  it('keeps its heading with its first rows, and its totals with the last one', async () => {
    for (let count = 40; count < 60; count++) {
      const objects = pdfObjects(await pdfBytes(tableContent(tableOf(long.slice(0, count)))));
      const root = readParts(objects);
      const pageOf = (part: typeof root | undefined): number => {
        const [own] = part?.marks ?? [];
        return own?.page ?? pageOf(part?.kids[0]);
      };
      const rows = partsOf(root, 'TR');
      expect(pageOf(partsOf(root, 'H2')[0])).toBe(pageOf(rows[2]));
      expect(pageOf(rows.at(-1))).toBe(pageOf(rows.at(-2)));
    }
  });

  it('comes in parts where its figures have no room beside each other, each with the names', async () => {
    const columns = ['Tool', ...Array.from({ length: 30 }, (_, i) => `Measure ${i}`)];
    const root = readParts(pdfObjects(await pdfBytes(tableContent(tableOf(['Alpha', 'Beta'], columns)))));
    const tables = partsOf(root, 'Table');
    expect(tables.length).toBeGreaterThan(1);
    const widths = tables.map((table) => partsOf(table, 'THead')[0]?.kids[0]?.kids.length ?? 0);
    expect(widths.reduce((sum, width) => sum + width - 1, 1)).toBe(columns.length);
  });

  it('keeps a change with the measure that it is of, where the table comes in parts', async () => {
    const data = tableOf(
      ['Alpha'],
      ['Tool', ...Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? `Measure ${i}` : 'Change'))],
    );
    const columns = data.columns.map((column, i) =>
      column.label === 'Change' ? { ...column, fullLabel: `Measure ${i - 2}, change` } : column,
    );
    const root = readParts(pdfObjects(await pdfBytes(tableContent({ ...data, columns }))));
    const tables = partsOf(root, 'Table');
    expect(tables.length).toBeGreaterThan(2);
    // The names, and pairs of columns.
    for (const table of tables) expect((partsOf(table, 'THead')[0]?.kids[0]?.kids.length ?? 0) % 2).toBe(1);
  });
});

describe('to programs of others', () => {
  const contents: readonly (readonly [string, ReportContent])[] = [
    ['a report of everything', plainContent()],
    ['one from right to left', plainContent({ title: 'استخدام الأدوات (12)' }, 'rtl')],
    ['one of a long table', tableContent(tableOf(long.slice(0, 300)))],
  ];

  it.runIf(isInstalled('qpdf')).each(contents)('%s is without mistakes', async (_, content) => {
    const bytes = await pdfBytes(content, { fonts: [notoArabic] });
    expect(told('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
  });

  it.runIf(isInstalled('pdfinfo')).each(contents)('%s is tagged, and carries no script', async (_, content) => {
    const facts = told('pdfinfo', await pdfBytes(content, { fonts: [notoArabic] }));
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/JavaScript: +no/);
  });

  it.runIf(isInstalled('pdffonts')).each(contents)('%s carries parts of its fonts', async (_, content) => {
    const [, , ...fonts] = told('pdffonts', await pdfBytes(content, { fonts: [notoArabic] }))
      .trim()
      .split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    // Embedded, a part, and with what each glyph stands for.
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
  });
});
