import type { FrameWindow } from '../query/resolve-query.js';
import type { Figure, Figures, Frame } from '../query/result.js';
import type { Cells } from './cells.js';
import type { MeasureFigures } from './figures.js';

/** Groups as they were counted, and where each goes: to a group of the result, or nowhere (−1). */
export interface Placement {
  readonly targets: Int32Array;
  readonly size: number;
}

/** The cells of one period, folded to every level at which a result has figures. */
export class FoldedFrame {
  readonly #window: FrameWindow;
  readonly #cells: Cells;
  readonly #groups: Cells;
  readonly #buckets: Cells;
  readonly #total: Cells;

  /** @param cells By counted group and bucket. @param totals By bucket, over all events. */
  constructor(window: FrameWindow, cells: Cells, totals: Cells, { targets, size }: Placement) {
    const count = Math.max(1, window.buckets.length);
    const target = (cell: number) => targets[Math.floor(cell / count)] as number;
    this.#window = window;
    this.#cells = cells.fold((cell) => (target(cell) < 0 ? -1 : target(cell) * count + (cell % count)), size * count);
    this.#groups = count === 1 ? this.#cells : cells.fold(target, size);
    this.#buckets = totals;
    this.#total = totals.fold(() => 0, 1);
  }

  /** The figure of a group over the whole period. */
  groupFigure(figures: MeasureFigures, group: number): Figure {
    return figures.at(this.#groups, group);
  }

  /**
   * The frame of a result, with its groups in the given order.
   *
   * @param rows Keys of the aggregates that count the rows of each fact.
   */
  toFrame(measures: readonly MeasureFigures[], rows: readonly string[], order: readonly number[]): Frame {
    const { buckets, period } = this.#window;
    const count = Math.max(1, buckets.length);
    const isFuture = (cell: number) => buckets[cell % count]?.state === 'future';
    const value = (figures: MeasureFigures, cells: Cells, cell: number) =>
      isFuture(cell) ? null : figures.at(cells, cell);
    const over = (positions: readonly number[], of: (figures: MeasureFigures, position: number) => Figure): Figures =>
      byMeasure(measures, (figures) => positions.map((position) => of(figures, position)));
    const cellsInOrder = order.flatMap((group) => Array.from({ length: count }, (_, bucket) => group * count + bucket));
    return {
      period,
      buckets,
      values: over(cellsInOrder, (figures, cell) => value(figures, this.#cells, cell)),
      groupTotals: over(order, (figures, group) => figures.at(this.#groups, group)),
      bucketTotals: over([...buckets.keys()], (figures, bucket) => value(figures, this.#buckets, bucket)),
      totals: byMeasure(measures, (figures) => figures.at(this.#total, 0)),
      counted: rows.reduce((sum, aggregate) => sum + (this.#total.value(aggregate, 0) ?? 0), 0),
      suppressed: null,
    };
  }
}

function byMeasure<T>(measures: readonly MeasureFigures[], of: (figures: MeasureFigures) => T): Record<string, T> {
  return Object.fromEntries(measures.map((figures) => [figures.name, of(figures)]));
}
