import type { AssumptionBasis } from '../../model/assumption.js';
import type { Expression } from '../../model/expression.js';
import { factorsOf } from '../../model/factors.js';
import { own, referredNumberAt } from '../../model/path.js';
import { restsOnBasis } from '../../model/rests-on.js';
import { decimalsOf, scaleOf } from '../../model/scale-of.js';
import { toScaled } from '../../model/scaled.js';
import { canonicalJson } from '../../query/query-key.js';
import type { EventStore } from '../event-store.js';
import { Fallback, Product, Rounded, Total } from './arithmetic.js';
import { assumedValues } from './assumed.js';
import { ColumnValues, Constant, Instants, ReferredValues } from './columns.js';
import type { Values } from './values.js';

/** The numbers of the events of one fact, for all that is scanned for at once: equal ones are computed once. */
export class FactValues {
  readonly #store: EventStore;
  readonly #fact: string;
  readonly #values = new Map<string, Values>();
  readonly #instants = new Instants();

  constructor(store: EventStore, fact: string) {
    this.#store = store;
    this.#fact = fact;
  }

  /** The values of a number of an event, as integers at its scale, or its instants. */
  of(value: Expression | 'at', basis: AssumptionBasis | null): Values {
    if (value === 'at') return this.#instants;
    const rests = basis !== null && restsOnBasis(this.#store.model, this.#fact, value);
    const key = canonicalJson([value, rests ? basis : null]);
    let values = this.#values.get(key);
    if (values === undefined) {
      values = this.#compile(value, basis);
      this.#values.set(key, values);
    }
    return values;
  }

  /** The values that an event has to have for it to have one of `given`; none where that is null. */
  factors(given: Expression | null, basis: AssumptionBasis | null): readonly Values[] {
    if (given === null) return [];
    const computed = own(this.#store.model.facts, this.#fact)?.computed ?? {};
    return factorsOf(computed, given).map((factor) => this.of(factor, basis));
  }

  #compile(expression: Expression, basis: AssumptionBasis | null): Values {
    switch (expression.kind) {
      case 'value':
        return this.#valueAt(expression.path, basis);
      case 'constant':
        return new Constant(toScaled(expression.value, decimalsOf(expression.value)));
      case 'assumption':
        return basis === null
          ? new Constant(Number.NaN)
          : assumedValues(this.#store, this.#fact, expression.name, basis);
      case 'estimated':
        return this.#at(expression[basis?.estimate ?? 'expected'], this.#scale(expression), basis);
      case 'firstOf': {
        const scale = this.#scale(expression);
        const [first, ...others] = expression.of.map((part) => this.#at(part, scale, basis)).reverse();
        return others.reduce((rest, part) => new Fallback(part, rest), first ?? new Constant(Number.NaN));
      }
      case 'rounded': {
        const more = this.#scale(expression.of) - expression.scale;
        if (more <= 0) return this.#at(expression.of, expression.scale, basis);
        return new Rounded(this.of(expression.of, basis), 10 ** more);
      }
      case 'multiply':
        return new Product(this.of(expression.left, basis), this.of(expression.right, basis));
      default: {
        const scale = this.#scale(expression);
        const [left, right] = [this.#at(expression.left, scale, basis), this.#at(expression.right, scale, basis)];
        return new Total(left, right, expression.kind);
      }
    }
  }

  #valueAt(path: string, basis: AssumptionBasis | null): Values {
    const { model } = this.#store;
    const computed = own(own(model.facts, this.#fact)?.computed ?? {}, path);
    if (computed !== undefined) return this.of(computed.expression, basis);
    const table = this.#store.fact(this.#fact);
    const referred = referredNumberAt(model, this.#fact, path);
    if (referred !== undefined) {
      const numbers = this.#store.entity(referred.entity).numbers(referred.attribute);
      if (numbers !== undefined) return new ReferredValues(table.indexOf(referred.reference), numbers);
    }
    const column = table.indexOf(path);
    return new ColumnValues(column, table.columns[column]?.largest ?? 0);
  }

  /** The values of an expression at `scale` decimal places, which are as many as it has or more. */
  #at(expression: Expression, scale: number, basis: AssumptionBasis | null): Values {
    const values = this.of(expression, basis);
    const more = scale - this.#scale(expression);
    if (more === 0) return values;
    const factor = 10 ** more;
    if (values instanceof Constant && values.largest * factor <= Number.MAX_SAFE_INTEGER) {
      return new Constant(values.value * factor);
    }
    return new Product(values, new Constant(factor));
  }

  #scale(expression: Expression): number {
    return scaleOf(this.#store.model, this.#fact, expression);
  }
}
