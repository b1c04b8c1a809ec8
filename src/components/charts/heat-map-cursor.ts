import type { CursorField } from './attach-cursor.js';
import type { CursorLayer } from './cursor-layer.js';
import { moveInGrid } from './grid-keys.js';
import type { HeatMapData } from './heat-map.js';
import type { HeatMapPlot } from './heat-map-plot.js';
import { cellReading, spokenCell } from './heat-map-reading.js';
import type { Wording } from './members.js';
import { createTooltip } from './tooltip.js';

/** The cursor of a heat map: it moves over all cells in two directions. */
export function heatMapField(data: HeatMapData, plot: HeatMapPlot, wording: Wording): CursorField {
  const { rows, columns } = data;
  return {
    count: rows.length * columns.length,
    move: (position, key, range) =>
      moveInGrid(position, key, range.isCtrl ?? false, { ...range, columns: columns.length }),
    nearest: (along, down) => {
      if (data.values.length === 0) return null;
      const within = (fraction: number, count: number) => Math.min(count - 1, Math.floor(fraction * count));
      return within(down, rows.length) * columns.length + within(along, columns.length);
    },
    paintIn: (layer) => createCellLayer(layer, data, plot, wording),
  };
}

function createCellLayer(layer: HTMLElement, data: HeatMapData, plot: HeatMapPlot, wording: Wording): CursorLayer {
  let parts: ReturnType<typeof createParts> | undefined;
  let saidRow: number | null = null;
  return {
    moveTo(position, source) {
      layer.hidden = position === null;
      if (position === null) {
        saidRow = null;
        return '';
      }
      parts ??= createParts(layer);
      parts.tooltip.show(cellReading(data, plot.scale, position, wording));
      const { rows, columns } = data;
      const [row, column] = [Math.floor(position / columns.length), position % columns.length];
      place(parts.cell, { row: row / rows.length, column: column / columns.length }, data);
      parts.tooltip.placeOver((column + 0.5) / columns.length, row / rows.length, (row + 1) / rows.length);
      if (source === 'pointer') return '';
      // As tables are read: of a row once, when it is come to.
      const withRowTotal = row !== saidRow;
      saidRow = row;
      return spokenCell(data, position, wording, { withRowTotal });
    },
  };
}

function createParts(layer: HTMLElement) {
  const cell = document.createElement('div');
  cell.className = 'tally-heat-cell';
  const tooltip = createTooltip();
  layer.append(cell, tooltip.element);
  return { cell, tooltip };
}

function place({ style }: HTMLElement, at: { row: number; column: number }, { rows, columns }: HeatMapData): void {
  style.insetBlockStart = percent(at.row);
  style.insetInlineStart = percent(at.column);
  style.blockSize = percent(1 / rows.length);
  style.inlineSize = percent(1 / columns.length);
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
