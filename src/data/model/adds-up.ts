import type { Model } from './define-model.js';
import { describeMeasure, factsOfMeasure, type MeasureInfo } from './describe-measure.js';
import { isMany, own, resolvePath } from './path.js';

/** Whether figures of groups add up to the figure of all of them, so that they can be stacked and have a share. */
export function addsUp({
  overlapping,
  unit,
  whenNull,
}: Pick<MeasureInfo, 'overlapping' | 'unit' | 'whenNull'>): boolean {
  return !overlapping && whenNull === null && unit.kind !== 'ratio' && unit.kind !== 'instant';
}

/** Whether the figures of the members of a dimension are parts of one whole: no event belongs to two of them. */
export function addsUpBy(model: Model, measure: string, dimension: string): boolean {
  const path = own(model.dimensions, dimension)?.path ?? '';
  return (
    addsUp(describeMeasure(model, measure)) &&
    factsOfMeasure(model, measure).every((fact) => {
      const resolved = resolvePath(model, fact, path);
      return resolved === undefined || !isMany(resolved);
    })
  );
}
