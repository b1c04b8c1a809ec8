import type { MeasureInfo } from '../model/describe-measure.js';
import type { ResolvedQuery } from '../query/resolve-query.js';
import type { Note } from '../query/result.js';

/** What was seen while a query was answered. */
export interface Seen {
  readonly columns: readonly MeasureInfo[];
  /** Whether one event can be in several groups. */
  readonly isMany: boolean;
  /** Events of the period that lie after the present. */
  readonly future: number;
  /** Groups beyond the limit. */
  readonly left: number;
  readonly coverage: readonly Note[];
}

/** Everything that a person should know about the figures of a query. */
export function notesOf(
  { query, notes }: ResolvedQuery,
  { columns, isMany, future, left, coverage }: Seen,
): readonly Note[] {
  const overlapping = columns.filter((column) => isMany || column.overlapping);
  const measures = query.dimensions.length > 0 ? overlapping.map(({ name }) => name) : [];
  return [
    ...notes,
    ...(future > 0 ? [{ kind: 'excluded' as const, reason: 'future' as const, count: future }] : []),
    ...(measures.length > 0 ? [{ kind: 'overlapping' as const, measures }] : []),
    ...(left > 0 ? [{ kind: 'limited' as const, left }] : []),
    ...coverage,
  ];
}
