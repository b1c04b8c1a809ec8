import type { Panel } from '../../data/report/panel.js';
import { panelWidth } from '../../data/report/panel-width.js';
import type { Report } from '../../data/report/report.js';

const SPANS = { quarter: 3, third: 4, half: 6, twoThirds: 8, full: 12 } as const;
const HEIGHTS: Readonly<Partial<Record<Panel['view'], number>>> = { stat: 9, text: 7 };
const MOST_ROWS = 5;

interface Block {
  readonly id: string;
  readonly view: Panel['view'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A report from afar: its panels as blocks where they stand on the page. */
export function ReportThumb({ report }: { report: Report }) {
  const blocks = blocksOf(report.sections.flatMap(({ panels }): readonly Panel[] => panels));
  return (
    <svg className="tally-thumb" viewBox="0 0 108 84" aria-hidden="true" preserveAspectRatio="xMidYMin slice">
      <rect className="tally-thumb-title" x="6" y="6" width="44" height="4" rx="2" />
      {blocks.map(({ id, view, ...place }) => (
        <rect key={id} className="tally-thumb-panel" data-view={view} rx="2" {...place} />
      ))}
    </svg>
  );
}

function blocksOf(panels: readonly Panel[]): readonly Block[] {
  const blocks: Block[] = [];
  let [column, row, y, high] = [0, 0, 16, 0];
  for (const panel of panels) {
    const span = SPANS[panelWidth(panel)];
    if (column + span > 12) {
      [column, row, y, high] = [0, row + 1, y + high + 3, 0];
      if (row === MOST_ROWS) break;
    }
    const height = HEIGHTS[panel.view] ?? 18;
    blocks.push({ id: panel.id, view: panel.view, x: 6 + column * 8, y, width: span * 8 - 3, height });
    column += span;
    high = Math.max(high, height);
  }
  return blocks;
}
