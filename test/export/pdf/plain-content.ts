import type { TableData } from '../../../src/components/charts/chart-table.js';
import type { Direction } from '../../../src/data/format/intl-locale.js';
import type { PathShape, Shape, TextShape } from '../../../src/export/picture/picture.js';
import type { ContentBlock, DrawContent, ReportContent } from '../../../src/export/report-content.js';

type FiguresBlock = ContentBlock & { readonly kind: 'figures' };

/** A table of names, counts and changes. */
export function tableOf(names: readonly string[], columns = ['Tool', 'Runs', 'Change']): TableData {
  return {
    columns: columns.map((label, i) => ({ id: String(i), label, kind: i === 0 ? 'name' : 'figure' })),
    rows: names.map((name, i) => ({
      id: String(i),
      member: null,
      cells: columns.map((_, column) =>
        column === 0
          ? { text: name, value: name }
          : column === 1
            ? { text: String(1000 + i), value: 1000 + i }
            : { text: `+${i % 100}.${column}%`, value: i / 100, tone: i % 2 === 0 ? 'good' : 'bad' },
      ),
    })),
    totals: columns.map((_, i) => ({ text: i === 0 ? 'Total' : `${names.length}`, value: null })),
  };
}

const text = (words: string, x: number, y: number, more: Partial<TextShape> = {}): TextShape => {
  return { kind: 'text', text: words, x, y, size: 12, anchor: 'start', fill: 'text-quiet', ...more };
};
const path = (d: string, more: Partial<PathShape> = {}): PathShape => ({ kind: 'path', d, ...more });

/** A drawing with every kind of shape. */
const draw: DrawContent = ({ width, measure }) => {
  const label = 'Mon 24';
  const shapes: readonly Shape[] = [
    path('M0 20h200V30H0Z', { fill: 'accent' }),
    path('M50 60A30 30 0 1 1 80 90L50 90Z', { fill: 'category-1', stroke: 'surface', lineWidth: 2 }),
    path('M0 120c10 -20 20 -20 30 0S60 140 70 120q10 -10 20 0t20 0', { stroke: 'accent', dash: [4, 4], opacity: 0.5 }),
    text(label, 0, 12),
    text('1,234', width, 12, { anchor: 'end', isStrong: true, fill: 'text' }),
    text(`${Math.round(measure(label, 12) * 100) / 100}`, width / 2, 150, { anchor: 'middle' }),
  ];
  return { title: 'Chart', description: 'Runs rise from 10 to 20.', width, height: 160, direction: 'ltr', shapes };
};

function figuresBlock(id: string, more: Partial<FiguresBlock> = {}): FiguresBlock {
  const tables = [{ title: `Title of ${id}`, data: tableOf(['Alpha', 'Beta', 'Gamma']) }];
  const common = { description: null, figure: null, picture: null, notes: [], width: 'half' } as const;
  return { kind: 'figures', id, title: `Title of ${id}`, tables, ...common, ...more };
}

/** A report made by hand, of everything that a report can have; the same wherever it is made. */
export function plainContent(more: Partial<ReportContent> = {}, direction: Direction = 'ltr'): ReportContent {
  const period = { startDate: '2026-10-24', endDate: '2026-11-23' };
  return {
    title: 'Usage of tools',
    brand: 'Example & Sons',
    locale: direction === 'rtl' ? 'ar' : 'en',
    direction,
    isComplete: true,
    scope: {
      title: 'Usage of tools',
      period,
      comparison: null,
      zone: 'UTC',
      filters: [],
      notes: [],
      asOf: Date.UTC(2026, 10, 22, 14, 30),
      exportedAt: Date.UTC(2026, 10, 22, 14, 31),
    },
    facts: [
      { label: 'Period', texts: ['Oct 24 – Nov 22, 2026'] },
      { label: 'Completeness', texts: ['All figures are included.'] },
    ],
    sections: [
      {
        id: 'overview',
        title: 'Overview',
        description: 'What happened.',
        empty: null,
        blocks: [
          figuresBlock('runs', { figure: { text: '1,234', change: '↑ 5%' }, picture: draw, width: 'quarter' }),
          figuresBlock('users', { figure: { text: '51', change: null }, width: 'quarter' }),
          { kind: 'missing', id: 'lost', title: 'Lost', text: 'It took too long.', isFailure: true, width: 'half' },
          figuresBlock('chart', { picture: draw, notes: ['Up to now.'], width: 'full' }),
        ],
      },
      {
        id: 'details',
        title: 'Details',
        description: null,
        empty: null,
        blocks: [
          figuresBlock('table', { width: 'full', notes: ['12 more are not shown.'] }),
          {
            kind: 'text',
            id: 'words',
            title: 'In words',
            description: null,
            text: [
              { kind: 'paragraph', lines: ['First line.', 'Second line.'] },
              { kind: 'bullets', lines: ['One point', 'Another point'] },
            ],
          },
        ],
      },
    ],
    method: ['Runs are counted when they end.'],
    methodTitle: 'Notes',
    notes: [{ kind: 'paragraph', lines: ['Signed by the board.'] }],
    ...more,
  };
}

/** A report of so many sections that it has a list of them. */
export function longContent(): ReportContent {
  const { sections, ...content } = plainContent();
  const last = { id: 'last', title: 'Last of all', description: null, empty: 'Nothing is chosen.', blocks: [] };
  return { ...content, sections: [...sections, last] };
}

/** A report of one table alone. */
export function tableContent(data: TableData, more: Partial<ReportContent> = {}): ReportContent {
  const block = figuresBlock('all', { tables: [{ title: 'All', data }], width: 'full' });
  const section = { id: 'all', title: 'All', description: null, empty: null, blocks: [block] };
  return plainContent({ sections: [section], method: [], notes: [], ...more });
}
