import { useCallback, useSyncExternalStore } from 'react';
import { localDraftStore, localReportStore } from 'tallyboard/data';

const subscribe = (listener: () => void) => {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
};

/** Reports are kept in this browser; those of other pages of this product appear as they are saved. */
export const reportStore = localReportStore({ storage: localStorage, subscribe });

/** So is what is not saved yet. */
export const draftStore = localDraftStore({ storage: localStorage });

function follow(listener: () => void) {
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** What the address says of reports: `?id=` is a saved one, `#report=` is a whole one that somebody shared. */
export function useReportAddress() {
  const search = useSyncExternalStore(follow, () => window.location.search);
  const hash = useSyncExternalStore(follow, () => window.location.hash);
  const onOpen = useCallback((id: string | null) => {
    const url = new URL(window.location.href);
    if (id === null) url.searchParams.delete('id');
    else url.searchParams.set('id', id);
    if (url.href === window.location.href) return;
    window.history.replaceState(null, '', url);
  }, []);
  return {
    open: new URLSearchParams(search).get('id') ?? undefined,
    link: hash.startsWith('#report=') ? hash.slice('#report='.length) : undefined,
    onOpen,
  };
}
