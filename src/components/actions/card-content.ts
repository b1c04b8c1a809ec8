import type { AnsweredFigures } from '../../export/answered-figures.js';

/**
 * The figures of a card, for all that can be done with them, but for the colours that categories have on the page. Plain data:
 * what is made of it is made when it is asked for.
 */
export type CardContent =
  | Omit<AnsweredFigures & { readonly kind: 'panel' }, 'colors' | 'wording'>
  | (AnsweredFigures & { readonly kind: 'contract' | 'plugins' });
