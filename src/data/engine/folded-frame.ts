import type { MeasureFigures } from '../answer/figures.js';
import { type FrameTotals, frameOf, type Levels, totalsOf } from '../answer/frame.js';
import type { FrameWindow } from '../query/resolve-query.js';
import type { Figure, Frame } from '../query/result.js';
import { bucketLevel, type Counted, periodLevel } from './counted.js';

/** The figures of one period at every level at which a result has some. */
export class FoldedFrame {
  readonly #window: FrameWindow;
  readonly #levels: Levels;
  readonly #totals: FrameTotals;

  /** @param counted By group of the result. */
  constructor(counted: Counted, totals: FrameTotals) {
    this.#window = counted.window;
    this.#levels = levelsOf(counted);
    this.#totals = totals;
  }

  /** How to read the figures of groups over the whole period. */
  groupFigures(figures: MeasureFigures): (group: number) => Figure {
    return figures.on(this.#levels.groups);
  }

  /** The frame of a result, with its groups in the given order. */
  toFrame(measures: readonly MeasureFigures[], order: readonly number[]): Frame {
    return frameOf(this.#window, this.#levels, measures, order, this.#totals);
  }
}

/** Everything as one group. */
export function wholeTotals(whole: Counted, measures: readonly MeasureFigures[]): FrameTotals {
  return totalsOf(whole.window, levelsOf(whole), measures, whole.cells.rows);
}

function levelsOf(counted: Counted): Levels {
  const cells = bucketLevel(counted);
  return { cells, groups: counted.window.buckets.length === 0 ? cells : periodLevel(counted) };
}
