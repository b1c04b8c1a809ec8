import type { Figure, Figures, Frame, Result } from '../../query/result.js';

/** Fewer figures than this go as they are. */
const MANY = 2048;

/** The same results with long lists of figures as typed arrays, NaN for none: a page reads them several times as fast. */
export interface PackedResults {
  readonly results: readonly Result[];
  readonly buffers: readonly ArrayBuffer[];
}

/** Makes results ready to be sent. */
export function packResults(results: readonly Result[]): PackedResults {
  const buffers: ArrayBuffer[] = [];
  const pack = (figures: readonly Figure[]): readonly Figure[] => {
    if (figures.length < MANY) return figures;
    const packed = new Float64Array(figures.length);
    for (let i = 0; i < packed.length; i++) packed[i] = figures[i] ?? Number.NaN;
    buffers.push(packed.buffer);
    // A list to whoever sends it, and told apart by whoever unpacks it.
    return packed as unknown as readonly Figure[];
  };
  return { results: results.map((result) => withFigures(result, pack)), buffers };
}

/** The results that were packed. */
export function unpackResults(packed: readonly Result[]): readonly Result[] {
  return packed.map((result) =>
    withFigures(result, (figures: readonly Figure[] | Float64Array) =>
      figures instanceof Float64Array ? unpacked(figures) : figures,
    ),
  );
}

function unpacked(numbers: Float64Array): readonly Figure[] {
  const figures = new Array<Figure>(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    figures[i] = Number.isNaN(number) ? null : number;
  }
  return figures;
}

function withFigures(result: Result, change: (figures: readonly Figure[]) => readonly Figure[]): Result {
  const all = (figures: Figures): Figures =>
    Object.fromEntries(Object.entries(figures).map(([name, each]) => [name, change(each)]));
  const frame = <F extends Frame | null>(of: F): F =>
    of && { ...of, values: all(of.values), groupTotals: all(of.groupTotals), bucketTotals: all(of.bucketTotals) };
  return {
    ...result,
    current: frame(result.current),
    comparison: frame(result.comparison),
    subtotals: result.subtotals.map((each) => ({
      ...each,
      current: frame(each.current),
      comparison: frame(each.comparison),
    })),
  };
}
