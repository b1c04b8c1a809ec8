import { query } from 'tallyboard/data';
import { model } from './model.mjs';

const MEASURES = ['runs', 'successRate', 'meanDuration', 'saved'];
const PERIOD = { kind: 'range', start: '2024-01-01', end: '2026-01-01' };

/** Up to 64 different queries over the same few columns: measures by platform or category, in all or by month, so many groups of them. */
export function makeWidgets(count) {
  const widgets = [1, 2, 3, 4].flatMap((limit) =>
    MEASURES.flatMap((measure) =>
      [null, 'month'].flatMap((grain) =>
        ['platform', 'category'].map((dimension) =>
          query(model, { measures: [measure], dimensions: [dimension], period: PERIOD, grain, limit }),
        ),
      ),
    ),
  );
  return widgets.slice(0, count);
}
