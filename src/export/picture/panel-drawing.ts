import { heatMapOf } from '../../components/charts/heat-map.js';
import { rankingOf } from '../../components/charts/ranking.js';
import { timeSeriesOf } from '../../components/charts/series.js';
import type { QueryPanel } from '../../data/report/panel.js';
import type { AnsweredPanel } from '../panel-tables.js';
import type { Drawing } from './drawing.js';
import { fittedText } from './fitted-text.js';
import { heatMapBlock } from './heat-map-block.js';
import { type Kit, quietText, SMALL, SMALL_LINE } from './kit.js';
import { panelDescription } from './panel-description.js';
import { breakdownBlock, donutBlock } from './parts-block.js';
import type { Block } from './picture.js';
import { rankingBlock } from './ranking-block.js';
import { stackedBlocks } from './stacked-blocks.js';
import { statBlock } from './stat-block.js';
import { timeSeriesBlock } from './time-series-block.js';

/** Whether `panelDrawing` draws the figures of a panel. */
export function isDrawn({ view }: QueryPanel): boolean {
  return view !== 'table' && view !== 'stages';
}

/** The figures of a panel, drawn; nothing of one that is told as a table or drawn by `drawStages`. */
export function panelDrawing(answered: AnsweredPanel, kit: Kit): Drawing {
  return { ...drawn(answered, kit), width: kit.width, description: panelDescription(answered), notes: [] };
}

function drawn({ panel, result, wording, colors, landmarks }: AnsweredPanel, kit: Kit): Block {
  switch (panel.view) {
    case 'stat':
      return statBlock(result, kit);
    case 'timeSeries': {
      const all = timeSeriesOf(result, colors, wording);
      return stackedBlocks(
        all.flatMap((data, i) => {
          const labels = [...new Set(data.series.map(({ measure }) => measure.label))];
          const whole = wording.formatter.list(labels);
          const name = quietText(fittedText(whole, kit.width, SMALL, kit.measure), 0, SMALL_LINE / 2, { whole });
          const seen = { ...landmarks, goal: i === 0 ? landmarks.goal : undefined };
          return [
            ...(all.length > 1 ? [{ height: SMALL_LINE, shapes: [name] }] : []),
            timeSeriesBlock(data, panel.mark, seen, kit),
          ];
        }),
        8,
      );
    }
    case 'ranking':
    case 'breakdown': {
      const data = rankingOf(result, colors, wording);
      if (data === undefined) return { height: 0, shapes: [] };
      if (panel.view === 'ranking') return rankingBlock(data, kit);
      return panel.form === 'donut' ? donutBlock(data, kit) : breakdownBlock(data, kit);
    }
    case 'heatMap': {
      const data = heatMapOf(result, wording);
      return data === undefined ? { height: 0, shapes: [] } : heatMapBlock(data, kit);
    }
    case 'stages':
    case 'table':
      return { height: 0, shapes: [] };
  }
}
