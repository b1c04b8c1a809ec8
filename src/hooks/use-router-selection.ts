'use client';
import { useLayoutEffect, useState } from 'react';
import type { SelectionStore, StepKind } from './selection-store.js';

/** What a router knows and does. */
export interface RouterSelectionOptions {
  /** The query string of the present address, with or without `?` in front. */
  readonly search: string;
  /** Goes to the same page with another query string, which comes without `?`. */
  readonly navigate: (search: string, step: StepKind) => unknown;
}

/**
 * A selection that the router of the host keeps. It is shown at once, also where the router takes its time; what else the router
 * does is followed. The store stays the same from render to render.
 */
export function useRouterSelection({ search, navigate }: RouterSelectionOptions): SelectionStore {
  const [followed] = useState(() => followedStore(search));
  useLayoutEffect(() => {
    followed.follow(search, navigate);
  });
  return followed.store;
}

interface FollowedStore {
  readonly store: SelectionStore;
  /** Tells where the router is, and how to make it go elsewhere. */
  readonly follow: (search: string, navigate: RouterSelectionOptions['navigate']) => void;
}

function followedStore(initial: string): FollowedStore {
  const listeners = new Set<() => void>();
  let routed = initial;
  let shown = initial;
  /** What the router was asked to go to and has not come to yet. */
  let awaited: readonly string[] = [];
  let go: RouterSelectionOptions['navigate'] = () => {};
  const show = (search: string) => {
    if (search === shown) return;
    shown = search;
    for (const listener of listeners) listener();
  };
  return {
    follow(search, navigate) {
      go = navigate;
      if (search === routed) return;
      routed = search;
      const at = awaited.indexOf(canonical(search));
      // A step on the way to what is shown already is no news.
      awaited = at < 0 ? [] : awaited.slice(at + 1);
      if (awaited.length === 0) show(search);
    },
    store: {
      get: () => shown,
      set(search, step = 'push') {
        if (canonical(search) === canonical(shown)) return;
        awaited = [...awaited, canonical(search)];
        show(search);
        go(search, step);
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      server: () => routed,
    },
  };
}

/** The same text for addresses that say the same: routers write marks and order as they like. */
function canonical(search: string): string {
  const params = new URLSearchParams(search);
  params.sort();
  return params.toString();
}
