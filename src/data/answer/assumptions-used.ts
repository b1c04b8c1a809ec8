import type { Assumptions } from '../model/assumption.js';
import type { Model } from '../model/define-model.js';
import { assumptionsOf, measureRestsOnBasis } from '../model/rests-on.js';
import type { Query } from '../query/query.js';
import type { AssumptionsUsed } from '../query/result.js';

/** Time whose events count: `[start, end)`. */
interface Window {
  readonly start: number;
  readonly end: number;
}

/** What the figures of a query rest on that is no event; null where they rest on nothing. */
export function assumptionsUsed(
  model: Model,
  assumptions: Assumptions,
  { measures, assumptions: basis }: Pick<Query, 'measures' | 'assumptions'>,
  windows: readonly Window[],
): AssumptionsUsed | null {
  if (!measures.some((name) => measureRestsOnBasis(model, name))) return null;
  const names = new Set(measures.flatMap((name) => assumptionsOf(model, name)));
  if (names.size === 0) return { ...basis, versions: [] };
  const versions = inForce(assumptions, basis.version, windows).map((version) => ({
    ...version,
    values: version.values.filter(({ assumption }) => names.has(assumption)),
  }));
  return { ...basis, versions };
}

function inForce(assumptions: Assumptions, restated: string | null, windows: readonly Window[]): Assumptions {
  if (restated !== null) return assumptions.filter(({ version }) => version === restated);
  return assumptions.filter(({ from }, i) => {
    const begin = from ?? Number.NEGATIVE_INFINITY;
    const end = assumptions[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    return windows.some((window) => begin < window.end && end > window.start && window.start < window.end);
  });
}
