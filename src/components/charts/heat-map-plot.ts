import type { HeatMapData } from './heat-map.js';
import { type HeatScale, type HeatStep, heatScale } from './heat-scale.js';
import { PLOT_SIDE } from './time-series-plot.js';

/** The cells of one colour as one path. */
interface HeatLayer {
  readonly step: HeatStep;
  readonly path: string;
}

/** A heat map, drawn in a square without measuring anything. */
export interface HeatMapPlot {
  /** Null where there is no figure at all. */
  readonly scale: HeatScale | null;
  readonly layers: readonly HeatLayer[];
  /** A stroke across every cell without a figure; null where all have one. */
  readonly missing: string | null;
  /** Whether cells are too small for gaps between them. */
  readonly isDense: boolean;
}

const STEPS: readonly HeatStep[] = [0, 1, 2, 3, 4, 5];
/** From more columns or rows than these on, gaps would take more room than cells. */
const MOST_APART = { columns: 60, rows: 48 } as const;

/** Draws the cells, one path a colour. */
export function heatMapPlot({ rows, columns, values }: HeatMapData): HeatMapPlot {
  const scale = heatScale(values);
  const across = (column: number) => round((column / columns.length) * PLOT_SIDE);
  const down = (row: number) => round((row / rows.length) * PLOT_SIDE);
  const edges = { x: edgesOf(columns, across), y: edgesOf(rows, down) };
  const paths = STEPS.map(() => '');
  let missing = '';
  values.forEach((value, i) => {
    const row = Math.floor(i / columns.length);
    const column = i % columns.length;
    if (value === null || scale === null) {
      missing += `M${across(column + 0.36)} ${down(row + 0.64)}L${across(column + 0.64)} ${down(row + 0.36)}`;
      return;
    }
    const step = scale.stepOf(value);
    paths[step] += `M${edges.x[column]} ${edges.y[row]}H${edges.x[column + 1]}V${edges.y[row + 1]}H${edges.x[column]}Z`;
  });
  return {
    scale,
    layers: STEPS.flatMap((step) => (paths[step] ? [{ step, path: paths[step] }] : [])),
    missing: missing === '' ? null : missing,
    isDense: columns.length > MOST_APART.columns || rows.length > MOST_APART.rows,
  };
}

/** Where lines begin, and where the last one ends, as they are written: cells share them. */
function edgesOf(lines: readonly unknown[], at: (place: number) => number): readonly string[] {
  return Array.from({ length: lines.length + 1 }, (_, place) => String(at(place)));
}

const round = (value: number) => Math.round(value * 100) / 100;
