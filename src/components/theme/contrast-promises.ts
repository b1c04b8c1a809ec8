import type { ColorName } from './color-name.js';
import type { Contrast } from './look.js';

/** A contrast that holds in every scheme, whatever the colours of a brand. */
export interface ContrastPromise {
  readonly of: readonly ColorName[];
  readonly on: readonly ColorName[];
  /** As WCAG 2 counts it. */
  readonly atLeast: Readonly<Record<Contrast, number>>;
}

/** What words and marks stand on: page, card, what is under the pointer, what is chosen. */
const GROUNDS = ['ground', 'surface', 'raised', 'accent-quiet'] as const satisfies readonly ColorName[];

/** Least contrast of words, and of marks, edges of controls and focus rings. */
export const TEXT: ContrastPromise['atLeast'] = { standard: 4.5, more: 7 };
export const MARK: ContrastPromise['atLeast'] = { standard: 3, more: 4.5 };

export const CONTRAST_PROMISES: readonly ContrastPromise[] = [
  { of: ['text', 'text-quiet', 'accent-text', 'positive', 'negative'], on: GROUNDS, atLeast: TEXT },
  { of: ['on-accent'], on: ['accent', 'accent-strong'], atLeast: TEXT },
  {
    of: [
      'accent',
      'border-strong',
      'warning',
      'other',
      'none',
      'category-1',
      'category-2',
      'category-3',
      'category-4',
      'category-5',
      'category-6',
      'category-7',
      'category-8',
    ],
    on: GROUNDS,
    atLeast: MARK,
  },
  { of: ['border', 'axis'], on: GROUNDS, atLeast: { standard: 1, more: 3 } },
];
