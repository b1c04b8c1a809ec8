'use client';
import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is narrower than so many CSS pixels. */
export function useIsNarrow(ref: RefObject<HTMLElement | null>, below: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setNarrow(entry.contentRect.width < below);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, below]);
  return isNarrow;
}
