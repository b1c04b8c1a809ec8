import { UsageError } from '../errors.js';
import { own } from '../model/path.js';
import type { SavedView, ViewDraft, ViewList } from './saved-view.js';
import type { ViewStore } from './view-store.js';

/** Where the views of each dashboard are read from and written to. */
export interface ViewShelf {
  /** @throws UsageError `storageFull` where there is no room. */
  readonly write: (dashboard: string, list: ViewList) => void;
  readonly read: (dashboard: string) => ViewList;
}

export const NO_VIEWS: ViewList = Object.freeze({ views: Object.freeze([]), defaultView: null });

/** A store of views that are kept on a shelf, in the order in which they came. */
export function keptViews({ read, write }: ViewShelf): ViewStore {
  return {
    list: async (dashboard) => read(dashboard),
    async add(dashboard, { name, scope, selection }) {
      const { views, defaultView } = read(dashboard);
      const view: SavedView = { id: newId(views), name, scope, selection, version: 1 };
      write(dashboard, { views: [...views, view], defaultView });
      return view;
    },
    async change(dashboard, { id, version }, change) {
      const { views, defaultView } = read(dashboard);
      const before = views.find((view) => view.id === id);
      if (before === undefined) throw missing();
      if (before.version !== version) throw changed();
      const after: SavedView = { ...before, ...changesIn(change), version: version + 1 };
      write(dashboard, { views: views.map((view) => (view === before ? after : view)), defaultView });
      return after;
    },
    async remove(dashboard, id) {
      const { views, defaultView } = read(dashboard);
      const left = views.filter((view) => view.id !== id);
      write(dashboard, { views: left, defaultView: defaultView === id ? null : defaultView });
    },
    async setDefault(dashboard, id) {
      const { views } = read(dashboard);
      if (id !== null && !views.some((view) => view.id === id)) throw missing();
      write(dashboard, { views, defaultView: id });
    },
  };
}

function changesIn({ name, scope, selection }: Partial<ViewDraft>): Partial<ViewDraft> {
  return Object.fromEntries(Object.entries({ name, scope, selection }).filter(([, value]) => value !== undefined));
}

/** One that no view of the list has, nor had as long as the newest of it is there. */
function newId(views: readonly SavedView[]): string {
  const numbers = views.map(({ id }) => Number(/^view-(\d{1,15})$/.exec(id)?.[1] ?? 0));
  return `view-${Math.max(0, ...numbers) + 1}`;
}

function missing(): UsageError {
  return new UsageError('viewMissing', 'There is no such view, so it cannot be changed. Read the list of views again.');
}

function changed(): UsageError {
  return new UsageError(
    'viewChanged',
    'The view was changed since it was read, so this change would undo the other one. Read the list of views again.',
  );
}

/** The lists of a shelf in memory. */
export function memoryShelf(initial: Readonly<Record<string, ViewList>>): ViewShelf {
  const lists: Record<string, ViewList> = { ...initial };
  return {
    read: (dashboard) => own(lists, dashboard) ?? NO_VIEWS,
    write(dashboard, list) {
      Object.defineProperty(lists, dashboard, { value: list, enumerable: true, configurable: true, writable: true });
    },
  };
}
