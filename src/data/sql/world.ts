import type { Assumptions } from '../model/assumption.js';
import type { Model } from '../model/define-model.js';
import type { Dialect } from './dialect.js';
import type { UsageSource } from './source.js';

/** What statements are written about and for. */
export interface World {
  readonly model: Model;
  readonly source: UsageSource;
  readonly dialect: Dialect;
  readonly assumptions: Assumptions;
}
