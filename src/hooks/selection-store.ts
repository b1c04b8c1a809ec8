/** How a change is kept where there is a way back: as a step of its own, or in place of the present one. */
export type StepKind = 'push' | 'replace';

/**
 * A port: where a selection is kept, as the text of a query string. Parameters in it that are not of a selection are left
 * as they are. `useRouterSelection` makes one of the router of a host.
 */
export interface SelectionStore {
  /** The present text, with or without `?` in front. */
  get(): string;
  /** A change that no person made comes as `replace`, so that the back button does not lead through it. */
  set(search: string, step?: StepKind): void;
  /** Calls `listener` after each change, whoever made it, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** The text on the server and while a page that it rendered is taken over; empty unless stated. */
  server?(): string;
}

/** Keeps a selection in memory. */
export function memorySelectionStore(initial = ''): SelectionStore {
  const listeners = new Set<() => void>();
  let text = initial;
  return {
    get: () => text,
    set(search) {
      if (search === text) return;
      text = search;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    server: () => initial,
  };
}
