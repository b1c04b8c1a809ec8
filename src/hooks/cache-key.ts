import type { Model } from '../data/model/define-model.js';

/** What answers over one source are cached under: what was asked, and last the moment that the answer is of. */
export function cacheKey(model: Model, scope: string, ...asked: readonly unknown[]): readonly unknown[] {
  return ['tallyboard', model.name, scope, ...asked];
}
