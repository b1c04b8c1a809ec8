import type { Model } from '../model/define-model.js';
import { numberAt, own } from '../model/path.js';

/** Whether a dimension is a number of events: it can be filtered by a range, and has no members to group by. */
export function isNumeric(model: Model, dimension: string): boolean {
  const path = own(model.dimensions, dimension)?.path;
  return path !== undefined && Object.keys(model.facts).some((fact) => numberAt(model, fact, path) !== undefined);
}
