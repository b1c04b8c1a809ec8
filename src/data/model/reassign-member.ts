import type { Assumptions, AssumptionValue } from './assumption.js';
import type { Model } from './define-model.js';
import { frozen } from './frozen.js';
import { resolvePath } from './path.js';

/** Assumptions without a member of an entity: what was stated for it is stated for another one, or no longer where that is null. */
export function reassignMember(
  model: Model,
  assumptions: Assumptions,
  entity: string,
  member: string,
  to: string | null,
): Assumptions {
  const isAbout = ({ of }: AssumptionValue) => {
    if (of?.member !== member) return false;
    return Object.keys(model.facts).some((fact) => {
      const path = resolvePath(model, fact, of.path);
      return path?.kind === 'entity' && path.entity === entity;
    });
  };
  if (!assumptions.some(({ values }) => values.some(isAbout))) return assumptions;
  const reassigned = assumptions.map((version) => ({
    ...version,
    values: version.values.flatMap((value) => {
      if (value.of === undefined || !isAbout(value)) return [value];
      return to === null ? [] : [{ ...value, of: { ...value.of, member: to } }];
    }),
  }));
  return frozen(reassigned);
}
