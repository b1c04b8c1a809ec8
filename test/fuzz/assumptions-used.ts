import type { AssumptionBasis, Assumptions } from '../../src/data/model/assumption.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { Expression } from '../../src/data/model/expression.js';
import type { Formula } from '../../src/data/model/formula.js';
import type { AssumptionsUsed } from '../../src/data/query/result.js';
import { factsOf, type Leaf } from './figure-sql.js';

/** What measures rest on that is no event. */
interface Rests {
  /** Names of assumptions. */
  readonly names: Set<string>;
  /** Whether anything differs by the estimate or the version that is asked for. */
  differs: boolean;
}

function restsOf(model: Model, measures: readonly string[]): Rests {
  const rests: Rests = { names: new Set(), differs: false };
  const assume = (name: string) => {
    rests.names.add(name);
    rests.differs = true;
  };
  const lookAt = (fact: string, expression: Expression): void => {
    if (expression.kind === 'assumption') assume(expression.name);
    if (expression.kind === 'estimated') rests.differs = true;
    const inner = expression.kind === 'value' ? model.facts[fact]?.computed?.[expression.path] : undefined;
    if (inner !== undefined) lookAt(fact, inner.expression);
    for (const part of partsOf(expression)) lookAt(fact, part);
  };
  const ofLeaf = (leaf: Leaf): void => {
    const { given } = leaf;
    const value = 'of' in leaf && leaf.kind !== 'shared' ? leaf.of.slice(leaf.of.indexOf('.') + 1) : 'at';
    for (const fact of factsOf(leaf)) {
      if (given !== undefined) lookAt(fact, typeof given === 'string' ? { kind: 'value', path: given } : given);
      if (value !== 'at') lookAt(fact, { kind: 'value', path: value });
    }
  };
  const ofFormula = (formula: Formula): void => {
    if (formula.kind === 'accrued') assume(formula.assumption);
    if (formula.kind === 'measure') ofMeasure(formula.name);
    if ('left' in formula) for (const part of [formula.left, formula.right]) ofFormula(part);
  };
  const ofMeasure = (name: string): void => {
    const measure = model.measures[name];
    if (measure?.kind === 'formula') ofFormula(measure.formula);
    else if (measure !== undefined) ofLeaf(measure);
  };
  for (const name of measures) ofMeasure(name);
  return rests;
}

/** The expressions that one is made of, whatever they are called. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'firstOf':
      return expression.of;
    case 'rounded':
      return [expression.of];
    case 'estimated':
      return [expression.low, expression.expected, expression.high];
    default:
      return 'left' in expression ? [expression.left, expression.right] : [];
  }
}

/** The versions that figures of some stretches of time rest on, each with the values that matter; null where none do. */
export function assumptionsUsedBy(
  model: Model,
  measures: readonly string[],
  basis: AssumptionBasis,
  versions: Assumptions,
  stretches: readonly { readonly start: number; readonly end: number }[],
): AssumptionsUsed | null {
  const { names, differs } = restsOf(model, measures);
  if (!differs) return null;
  const isInForce = (position: number) => {
    const from = versions[position]?.from ?? Number.NEGATIVE_INFINITY;
    const until = versions[position + 1]?.from ?? Number.POSITIVE_INFINITY;
    return stretches.some(({ start, end }) => start < end && from < end && until > start);
  };
  const used = versions
    .filter(({ version }, i) => names.size > 0 && (basis.version === null ? isInForce(i) : version === basis.version))
    .map((version) => ({ ...version, values: version.values.filter(({ assumption }) => names.has(assumption)) }));
  return { ...basis, versions: used };
}
