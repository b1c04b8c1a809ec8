import { useEffect, useState } from 'react';

/** Light or dark. */
export type Scheme = 'light' | 'dark';

const KEY = 'formwork-scheme';

/** The scheme that the person chose, else the one of their system. It is the page's; Tallyboard is told. */
export function useScheme(): readonly [Scheme, (scheme: Scheme) => void] {
  const [scheme, setScheme] = useState(firstScheme);
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
  const choose = (next: Scheme) => {
    localStorage.setItem(KEY, next);
    setScheme(next);
  };
  return [scheme, choose];
}

function firstScheme(): Scheme {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
