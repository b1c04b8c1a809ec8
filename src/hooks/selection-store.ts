/**
 * A port: where a selection is kept, as the text of a query string. Parameters in it that are not of a selection are left
 * as they are. Hosts with a router of their own implement it over that.
 */
export interface SelectionStore {
  /** The present text, with or without `?` in front. */
  get(): string;
  set(search: string): void;
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
    subscribe: (listener) => listen(listeners, listener),
    server: () => initial,
  };
}

/** Settings of a selection in the URL. */
export interface UrlSelectionStoreOptions {
  /** Put in front of the name of each parameter; for pages with several dashboards, or whose own names could clash. */
  readonly prefix?: string;
  /** The query string that the server was asked with, where the page is rendered there. */
  readonly server?: string;
}

/**
 * Keeps a selection in the URL of the page: each change is a step that the back button undoes, reload and shared links
 * show the same. Other parameters and the fragment are left alone.
 */
export function urlSelectionStore({ prefix = '', server = '' }: UrlSelectionStoreOptions = {}): SelectionStore {
  const listeners = new Set<() => void>();
  const start = encodeURIComponent(prefix);
  const isOurs = (piece: string) => piece !== '' && piece.startsWith(start);
  const read = (search: string) =>
    piecesOf(search)
      .filter(isOurs)
      .map((piece) => piece.slice(start.length))
      .join('&');
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: () => read(typeof window === 'undefined' ? server : window.location.search),
    set(search) {
      const { pathname, search: before, hash } = window.location;
      const others = piecesOf(before).filter((piece) => !isOurs(piece));
      const ours = piecesOf(search).map((piece) => `${start}${piece}`);
      const after = [...others, ...ours].join('&');
      if (after === before.slice(1)) return;
      // Routers keep their own notes in the state of an entry.
      window.history.pushState(window.history.state, '', `${pathname}${after === '' ? '' : `?${after}`}${hash}`);
      notify();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('popstate', notify);
      const stop = listen(listeners, listener);
      return () => {
        stop();
        if (listeners.size === 0) window.removeEventListener('popstate', notify);
      };
    },
    server: () => read(server),
  };
}

function piecesOf(search: string): readonly string[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((piece) => piece !== '');
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
