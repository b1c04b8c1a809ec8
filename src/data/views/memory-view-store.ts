import { keptViews, memoryShelf } from './kept-views.js';
import type { ViewList } from './saved-view.js';
import type { ViewStore } from './view-store.js';

/** Keeps views for as long as the page is open: for tests and examples. `initial` has the lists by dashboard. */
export function memoryViewStore(initial: Readonly<Record<string, ViewList>> = {}): ViewStore {
  return keptViews(memoryShelf(initial));
}
