import type { Cells } from './cells.js';
import type { Grouping } from './grouping.js';
import type { ScanRequest } from './scan-request.js';

/** How cells are counted. */
export interface RunOptions {
  readonly signal: AbortSignal | undefined;
  /** Whether to give way to nobody meanwhile. */
  readonly atOnce: boolean;
}

/** Events that can be counted. */
export interface CountableEvents {
  /** Changes with every change of what is counted. */
  version(): number;
  /** Makes what counts them, for some questions. */
  count(): CellSource;
}

/** Where questions ask for cells. */
export interface CellSource {
  /** The first of equal groupings: questions that share cells have to number their groups alike. */
  share(grouping: Grouping): Grouping;
  /** Adds a request. The returned function gives its cells once all were counted. */
  add(request: ScanRequest): () => Cells;
  /** Counts. False where events came in meanwhile: the cells are then worth nothing. */
  run(options: RunOptions): Promise<boolean>;
}
