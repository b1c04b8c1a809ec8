import type { SavedView, ViewDraft, ViewList } from './saved-view.js';

/**
 * A port: where views are kept. `dashboard` is the name of the dashboard that they are of. What a store cannot do it refuses
 * with a `UsageError`, of whose codes people are told `viewChanged`, `viewMissing` and `storageFull` in words of their own.
 */
export interface ViewStore {
  /** The views of the person and of their team, in the order in which they are shown. */
  list(dashboard: string): Promise<ViewList>;
  /** Keeps a new view. */
  add(dashboard: string, draft: ViewDraft): Promise<SavedView>;
  /**
   * Changes a view, of which `version` is the state that the change is based on.
   *
   * @throws UsageError `viewChanged` where it has another version, `viewMissing` where there is no such view.
   */
  change(dashboard: string, view: Pick<SavedView, 'id' | 'version'>, change: Partial<ViewDraft>): Promise<SavedView>;
  /** Removes a view; one that is not there is removed already. */
  remove(dashboard: string, id: string): Promise<void>;
  /** Says which view opens by default for this person; null for none. */
  setDefault(dashboard: string, id: string | null): Promise<void>;
  /** Calls `listener` after changes that others made, until the returned function is called. */
  subscribe?(listener: () => void): () => void;
}
