import { didYouMean, UsageError } from '../errors.js';
import type { AssumptionBasis, Assumptions, AssumptionValue, AssumptionVersion } from './assumption.js';
import type { Model } from './define-model.js';
import { own } from './path.js';
import { toScaled } from './scaled.js';

/**
 * The versions of the assumptions that a basis takes: all of them as recorded, the named one alone where figures are
 * restated.
 *
 * @throws UsageError `unknownName` where there is no version of that name.
 */
export function versionsOf(assumptions: Assumptions, { version }: AssumptionBasis): readonly AssumptionVersion[] {
  if (version === null) return assumptions;
  const named = assumptions.find((each) => each.version === version);
  if (named !== undefined) return [{ ...named, from: null }];
  const names = assumptions.map((each) => each.version);
  const mend =
    names.length === 0
      ? ' None are stated: hand them to the store with `assume`, or ask for figures as recorded.'
      : didYouMean(version, names);
  throw new UsageError(
    'unknownName',
    `There is no version "${version.slice(0, 64)}" of the assumptions to restate with.${mend}`,
  );
}

/** The bound of a stated value that an estimate takes, scaled: the low one is that which saves least. */
export function estimateOf(
  model: Pick<Model, 'assumptions'>,
  { assumption, value, low = value, high = value }: AssumptionValue,
  estimate: AssumptionBasis['estimate'],
): number {
  const { scale = 0, better = 'higher' } = own(model.assumptions, assumption) ?? {};
  if (estimate === 'expected') return toScaled(value, scale);
  return toScaled((estimate === 'low') === (better === 'lower') ? high : low, scale);
}
