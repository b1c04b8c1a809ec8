import { isRecord, keptJson, type TextStorage } from '../kept-json.js';
import { own } from '../model/path.js';
import { keptViews, NO_VIEWS } from './kept-views.js';
import { isSavedView, type ViewList } from './saved-view.js';
import type { ViewStore } from './view-store.js';

/** Where views are kept in a browser. */
export interface LocalViewStoreOptions {
  /** Where they are kept, such as `localStorage`. */
  readonly storage: TextStorage;
  /** What they are kept under; `tallyboard.views` unless stated. */
  readonly key?: string;
  /** Calls its listener when another page has written under the key: `(listener) => listen to "storage"`. */
  readonly subscribe?: ViewStore['subscribe'];
}

/** What is kept: a list for each dashboard, with whatever else was found in it. */
interface Kept {
  readonly version: 1;
  readonly dashboards: Readonly<Record<string, unknown>>;
}

const VERSION = 1;

/**
 * Keeps views in a browser. What it finds and cannot read is not lost: entries that are none stay where they are, and a text
 * that is none of its own is put aside under the key with `.unreadable` before anything is written in its place.
 */
export function localViewStore({ storage, key = 'tallyboard.views', subscribe }: LocalViewStoreOptions): ViewStore {
  const kept = keptJson({ storage, key, noun: 'view', parse: keptIn });
  const read = (): Kept => kept.read() ?? { version: VERSION, dashboards: {} };
  const store = keptViews({
    read: (dashboard) => listIn(own(read().dashboards, dashboard)),
    write(dashboard, list) {
      const { dashboards } = read();
      const before = own(dashboards, dashboard);
      const after = { ...(isRecord(before) ? before : {}), ...list, views: [...list.views, ...strangersIn(before)] };
      const entries = Object.entries(dashboards).filter(([name]) => name !== dashboard);
      kept.write({ version: VERSION, dashboards: Object.fromEntries([...entries, [dashboard, after]]) });
    },
  });
  return subscribe === undefined ? store : { ...store, subscribe };
}

function keptIn(value: unknown): Kept | undefined {
  if (!isRecord(value) || value.version !== VERSION || !isRecord(value.dashboards)) return undefined;
  return { version: VERSION, dashboards: value.dashboards };
}

function listIn(kept: unknown): ViewList {
  if (!isRecord(kept) || !Array.isArray(kept.views)) return NO_VIEWS;
  const views = kept.views.filter(isSavedView);
  const isThere = views.some(({ id }) => id === kept.defaultView);
  return { views, defaultView: isThere && typeof kept.defaultView === 'string' ? kept.defaultView : null };
}

/** What stands among views and is none, or none that this version knows. */
function strangersIn(kept: unknown): readonly unknown[] {
  return isRecord(kept) && Array.isArray(kept.views) ? kept.views.filter((view) => !isSavedView(view)) : [];
}
