import type { Model } from './define-model.js';
import { describedNumber } from './described-number.js';
import type { FormulaMeasure, Measure } from './measure.js';

/** What the aggregated integer of a measure is divided by to give its figure: once, and last. */
export function divisorOf(model: Model, measure: Exclude<Measure, FormulaMeasure>): number {
  if (!('of' in measure) || measure.kind === 'shared') return 1;
  const { scale, dividedBy } = describedNumber(model, measure.of);
  return 10 ** scale * dividedBy;
}
