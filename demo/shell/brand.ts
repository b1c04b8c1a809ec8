import { useEffect, useState } from 'react';

/** A look that this product can have, as if it were another's. */
export interface Brand {
  readonly id: string;
  readonly name: string;
  /** What Tallyboard is told of it. */
  readonly accent: string;
  readonly secondary?: string;
  readonly radius: number;
}

const FORMWORK: Brand = { id: 'formwork', name: 'Formwork', accent: '#a8481b', radius: 3 };

/** The brands to choose from; their style sheet is brands.css. */
export const BRANDS: readonly Brand[] = [
  FORMWORK,
  { id: 'harbour', name: 'Harbour', accent: '#0f766e', secondary: '#1d3557', radius: 14 },
  { id: 'signal', name: 'Signal', accent: '#6d28d9', secondary: '#f59e0b', radius: 8 },
];

const KEY = 'formwork-brand';

/** The brand that the person chose, else Formwork's own. */
export function useBrand(): readonly [Brand, (id: string) => void] {
  const [id, setId] = useState(() => localStorage.getItem(KEY));
  const brand = BRANDS.find((one) => one.id === id) ?? FORMWORK;
  useEffect(() => {
    document.documentElement.dataset.brand = brand.id;
  }, [brand]);
  const choose = (next: string) => {
    localStorage.setItem(KEY, next);
    setId(next);
  };
  return [brand, choose];
}
