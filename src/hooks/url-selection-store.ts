import { prefixedSelectionStore } from './prefixed-selection-store.js';
import type { SelectionStore } from './selection-store.js';

/** Settings of a selection in the URL. */
export interface UrlSelectionStoreOptions {
  /** Put in front of the name of each parameter; for pages with several dashboards, or whose own names could clash. */
  readonly prefix?: string;
  /** The query string that the server was asked with, where the page is rendered there. */
  readonly server?: string;
}

/**
 * Keeps a selection in the URL of the page: each change is a step that the back button undoes, reload and shared links
 * show the same. Other parameters and the fragment are left alone. What others write into the URL is followed, by the
 * Navigation API where the browser has it and otherwise on the way back and forth; a host whose router should have the say
 * uses `useRouterSelection`.
 */
export function urlSelectionStore({ prefix = '', server = '' }: UrlSelectionStoreOptions = {}): SelectionStore {
  return prefixedSelectionStore(addressStore(server), prefix);
}

function addressStore(server: string): SelectionStore {
  const listeners = new Set<() => void>();
  const bare = (search: string) => search.replace(/^\?/, '');
  const get = () => bare(typeof window === 'undefined' ? server : window.location.search);
  let told = '';
  const tell = () => {
    const present = get();
    if (present === told) return;
    told = present;
    for (const listener of listeners) listener();
  };
  // Routers write the URL in the middle of a render, where nobody may be told.
  const tellSoon = () => queueMicrotask(tell);
  let listening: AbortController | undefined;
  return {
    get,
    set(search, step = 'push') {
      const after = bare(search);
      const { pathname, search: before, hash } = window.location;
      if (after === bare(before)) return;
      const address = `${pathname}${after === '' ? '' : `?${after}`}${hash}`;
      // Routers keep their own notes in the state of an entry.
      const { state } = window.history;
      if (step === 'push') window.history.pushState(state, '', address);
      else window.history.replaceState(state, '', address);
      tell();
    },
    subscribe(listener) {
      if (listening === undefined) {
        listening = new AbortController();
        const { signal } = listening;
        told = get();
        window.addEventListener('popstate', tell, { signal });
        if ('navigation' in window) window.navigation.addEventListener('currententrychange', tellSoon, { signal });
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        listening?.abort();
        listening = undefined;
      };
    },
    server: () => bare(server),
  };
}
