'use client';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useInsertionEffect, useRef } from 'react';

/**
 * Empties a cache when the component that made it is gone, in place of minutes later. It stays while the component is only
 * hidden (`Activity`), which ends effects but not insertion effects.
 */
export function useOwnedCache(cache: QueryClient): void {
  const isGone = useRef(false);
  useInsertionEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(
    () => () => {
      // What is on its way is cancelled first, by the effects of those who asked.
      if (isGone.current) setTimeout(() => cache.clear());
    },
    [cache],
  );
}
