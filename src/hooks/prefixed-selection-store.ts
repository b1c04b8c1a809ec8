import type { SelectionStore } from './selection-store.js';

/**
 * The part of a store whose parameters begin with `prefix`, without it: for pages with several dashboards, or whose own names
 * could clash.
 */
export function prefixedSelectionStore(store: SelectionStore, prefix: string): SelectionStore {
  if (prefix === '') return store;
  const start = encodeURIComponent(prefix);
  const isOurs = (piece: string) => piece.startsWith(start);
  const read = (search: string) =>
    piecesOf(search)
      .filter(isOurs)
      .map((piece) => piece.slice(start.length))
      .join('&');
  return {
    get: () => read(store.get()),
    set(search, step) {
      const others = piecesOf(store.get()).filter((piece) => !isOurs(piece));
      store.set([...others, ...piecesOf(search).map((piece) => `${start}${piece}`)].join('&'), step);
    },
    subscribe: (listener) => store.subscribe(listener),
    server: () => read(store.server?.() ?? ''),
  };
}

function piecesOf(search: string): readonly string[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((piece) => piece !== '');
}
