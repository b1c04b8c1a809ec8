'use client';
import { type ComponentType, useEffect, useState } from 'react';
import type { OnDemand } from './on-demand.js';
import { useInPage } from './use-in-page.js';

/** A component whose code may still be on its way, or could not be had. */
export interface Demanded<P> {
  /** Undefined until it is there. */
  readonly Content: ComponentType<P> | undefined;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/**
 * Loads a component where it is used. Loading is a state and not a suspension: what is around it stays as it is meanwhile,
 * and what was loaded before is there at once, but where a page of a server is taken over, which has none of it.
 */
export function useOnDemand<P>(demanded: OnDemand<P>): Demanded<P> {
  const isInPage = useInPage();
  const [Content, setContent] = useState<ComponentType<P> | undefined>(demanded.loaded);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<number>();
  useEffect(() => {
    let isUsed = true;
    demanded.load().then(
      (component) => isUsed && setContent(() => component),
      () => isUsed && setFailed(attempt),
    );
    return () => {
      isUsed = false;
    };
  }, [demanded, attempt]);
  return {
    Content: isInPage ? Content : undefined,
    hasFailed: failed === attempt,
    retry: () => setAttempt(attempt + 1),
  };
}
