import type { AssumptionBasis } from '../../model/assumption.js';
import type { Expression } from '../../model/expression.js';
import { own, referredNumberAt } from '../../model/path.js';
import { restsOnBasis } from '../../model/rests-on.js';
import { decimalsOf, scaleOf } from '../../model/scale-of.js';
import { toScaled } from '../../model/scaled.js';
import { canonicalJson } from '../../query/query-key.js';
import type { EventStore } from '../event-store.js';
import { Fallback, Product, Rounded, Total } from './arithmetic.js';
import { assumedValues } from './assumed.js';
import { ColumnValues, Constant, Instants, ReferredValues } from './columns.js';
import { type Multiple, multiplied } from './multiple.js';
import type { Values } from './values.js';

/** Constants are multiples of it. */
const ONE = new Constant(1);

/** The numbers of the events of one fact, for all that is scanned for at once: equal ones are computed once. */
export class FactValues {
  readonly #store: EventStore;
  readonly #fact: string;
  readonly #multiples = new Map<string, Multiple>();
  readonly #values = new Map<Multiple, Values>();
  readonly #instants = new Instants();

  constructor(store: EventStore, fact: string) {
    this.#store = store;
    this.#fact = fact;
  }

  /** The values of a number of an event, as integers at its scale, or its instants. */
  of(value: Expression | 'at', basis: AssumptionBasis | null): Values {
    if (value === 'at') return this.#instants;
    const multiple = this.#multiple(value, basis);
    let values = this.#values.get(multiple);
    if (values === undefined) {
      values = multiplied(multiple);
      this.#values.set(multiple, values);
    }
    return values;
  }

  /** Values that are there for the events that have a value of `given`, whatever that comes to. */
  given(given: Expression, basis: AssumptionBasis | null): Values {
    return this.#multiple(given, basis).values;
  }

  #multiple(expression: Expression, basis: AssumptionBasis | null): Multiple {
    const rests = basis !== null && restsOnBasis(this.#store.model, this.#fact, expression);
    const key = canonicalJson([expression, rests ? basis : null]);
    let multiple = this.#multiples.get(key);
    if (multiple === undefined) {
      multiple = this.#compile(expression, basis);
      this.#multiples.set(key, multiple);
    }
    return multiple;
  }

  #compile(expression: Expression, basis: AssumptionBasis | null): Multiple {
    switch (expression.kind) {
      case 'value':
        return this.#valueAt(expression.path, basis);
      case 'constant':
        return { values: ONE, factor: toScaled(expression.value, decimalsOf(expression.value)) };
      case 'assumption':
        return once(
          basis === null ? new Constant(Number.NaN) : assumedValues(this.#store, this.#fact, expression.name, basis),
        );
      case 'estimated':
        return this.#at(expression[basis?.estimate ?? 'expected'], this.#scale(expression), basis);
      case 'firstOf': {
        const scale = this.#scale(expression);
        const [last, ...before] = expression.of.map((part) => this.#at(part, scale, basis)).reverse();
        return before.reduce(fallback, last ?? once(new Constant(Number.NaN)));
      }
      case 'rounded': {
        const more = this.#scale(expression.of) - expression.scale;
        if (more <= 0) return this.#at(expression.of, expression.scale, basis);
        return once(new Rounded(this.of(expression.of, basis), 10 ** more));
      }
      case 'multiply':
        return product(this.#multiple(expression.left, basis), this.#multiple(expression.right, basis));
      default: {
        const scale = this.#scale(expression);
        const left = this.#at(expression.left, scale, basis);
        const { values, factor } = this.#at(expression.right, scale, basis);
        return once(new Total(left, { values, factor: expression.kind === 'add' ? factor : -factor }));
      }
    }
  }

  #valueAt(path: string, basis: AssumptionBasis | null): Multiple {
    const { model } = this.#store;
    const computed = own(own(model.facts, this.#fact)?.computed ?? {}, path);
    if (computed !== undefined) return this.#multiple(computed.expression, basis);
    const table = this.#store.fact(this.#fact);
    const referred = referredNumberAt(model, this.#fact, path);
    if (referred !== undefined) {
      const numbers = this.#store.entity(referred.entity).numbers(referred.attribute);
      const column = table.indexOf(referred.reference);
      const codes = table.columns[column]?.members?.size ?? 0;
      if (numbers !== undefined) return once(new ReferredValues(column, numbers, codes));
    }
    const column = table.indexOf(path);
    return once(new ColumnValues(column, table.columns[column]?.largest ?? 0));
  }

  /** An expression at `scale` decimal places, which are as many as it has or more. */
  #at(expression: Expression, scale: number, basis: AssumptionBasis | null): Multiple {
    return times(this.#multiple(expression, basis), 10 ** (scale - this.#scale(expression)));
  }

  #scale(expression: Expression): number {
    return scaleOf(this.#store.model, this.#fact, expression);
  }
}

function once(values: Values): Multiple {
  return { values, factor: 1 };
}

/** Factors are put together as long as they are exact themselves. */
function times(multiple: Multiple, by: number): Multiple {
  const factor = multiple.factor * by;
  return Number.isSafeInteger(factor)
    ? { values: multiple.values, factor }
    : { values: multiplied(multiple), factor: by };
}

function product(left: Multiple, right: Multiple): Multiple {
  if (right.values === ONE) return times(left, right.factor);
  if (left.values === ONE) return times(right, left.factor);
  return times({ values: new Product(left.values, right.values), factor: left.factor }, right.factor);
}

function fallback(second: Multiple, first: Multiple): Multiple {
  const { factor } = first;
  if (factor !== second.factor) return once(new Fallback(first, second));
  return { values: new Fallback(once(first.values), once(second.values)), factor };
}
