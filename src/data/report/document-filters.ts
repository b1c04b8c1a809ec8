import type { RunOptions, UsageAdapter } from '../adapters/adapter.js';
import { own } from '../model/path.js';
import { keysToName, labelOfKey } from '../query/member-labels.js';
import type { DocumentFilter } from './report-document.js';
import type { Selection } from './selection.js';

/**
 * What a selection is filtered by, with the names of its members. Asks once for each dimension of entities; members whose names
 * do not come go by their keys.
 *
 * @throws UsageError `aborted`.
 */
export async function documentFilters(
  adapter: UsageAdapter,
  { filters }: Pick<Selection, 'filters'>,
  options: RunOptions,
): Promise<readonly DocumentFilter[]> {
  const { model } = adapter;
  const chosen = Object.entries(filters).filter(([, keys]) => keys.length > 0);
  return Promise.all(
    chosen.map(async ([dimension, keys]): Promise<DocumentFilter> => {
      const unknown = keysToName(model, dimension, keys);
      const known =
        unknown.length === 0
          ? undefined
          : await adapter.members({ dimension, keys: unknown, limit: unknown.length }, options).catch(() => undefined);
      return {
        dimension,
        label: own(model.dimensions, dimension)?.label ?? dimension,
        members: keys.map((key) =>
          key === null ? { key, label: null } : { key, ...labelOfKey(model, dimension, key, known) },
        ),
      };
    }),
  );
}
