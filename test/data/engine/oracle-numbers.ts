import type { AssumptionBasis, Assumptions } from '../../../src/data/model/assumption.js';
import type { Attribute } from '../../../src/data/model/attribute.js';
import type { Expression } from '../../../src/data/model/expression.js';
import { assumedFor, at, type Decimal, decimal, evaluate, scaleIn } from './computed-oracle.js';
import type { OracleRows, Row } from './oracle-rows.js';

/** Numbers of rows, delivered or computed, in big integers. */
export class OracleNumbers {
  readonly #rows: OracleRows;
  readonly #basis: AssumptionBasis;
  readonly #assumptions: Assumptions;
  readonly #scales = new Map<string, Readonly<Record<string, number>>>();

  constructor(rows: OracleRows, basis: AssumptionBasis, assumptions: Assumptions) {
    this.#rows = rows;
    this.#basis = basis;
    this.#assumptions = assumptions;
  }

  /** What the whole numbers of `fact.name` are divided by to give figures. */
  divisorOf(of: string): number {
    const [fact = '', name = ''] = of.split('.');
    const scale = this.#scalesOf(fact)[name] ?? 0;
    return 10 ** scale * (this.#rows.model.facts[fact]?.computed?.[name]?.dividedBy ?? 1);
  }

  /** A number of a row as a whole number, null where it has none. */
  of(row: Row, name: string): bigint | null {
    const value = name === 'at' ? decimal(row.at, 0) : this.#evaluate(row, { kind: 'value', path: name });
    return value === null ? null : at(value, this.#scalesOf(row.fact)[name] ?? 0);
  }

  /** Whether a row has a value of what a measure is given. */
  has(row: Row, given: string | Expression | undefined): boolean {
    if (given === undefined) return true;
    return this.#evaluate(row, typeof given === 'string' ? { kind: 'value', path: given } : given) !== null;
  }

  /** Whether a number of a row is made of others, or of what is assumed. */
  isComputed(of: string): boolean {
    const [fact = '', name = ''] = of.split('.');
    return this.#rows.model.facts[fact]?.computed?.[name] !== undefined;
  }

  #evaluate(row: Row, expression: Expression): Decimal | null {
    const { model } = this.#rows;
    const scales = this.#scalesOf(row.fact);
    return evaluate(expression, {
      scales,
      estimate: this.#basis.estimate,
      number: (path) => {
        const computed = model.facts[row.fact]?.computed?.[path];
        if (computed !== undefined) return this.#evaluate(row, computed.expression);
        const value = path.includes('.') ? this.#rows.valueAt(row, path) : row[path];
        return typeof value === 'number' ? decimal(value, scales[path] ?? 0) : null;
      },
      assumption: (name) => {
        const { scale = 0, better, by = [] } = model.assumptions[name] ?? {};
        const declaration = { name, scale, lower: better === 'lower', by };
        const member = (path: string) => this.#rows.keys(row, path)[0] ?? null;
        return assumedFor(this.#assumptions, this.#basis, declaration, { at: row.at, member });
      },
    });
  }

  /** Decimal places by path of everything that expressions over a fact can take. */
  #scalesOf(fact: string): Readonly<Record<string, number>> {
    const known = this.#scales.get(fact);
    if (known !== undefined) return known;
    const { facts, entities, assumptions } = this.#rows.model;
    const scales: Record<string, number> = {};
    this.#scales.set(fact, scales);
    for (const [name, { scale }] of Object.entries(assumptions)) scales[`assumed ${name}`] = scale;
    for (const [name, attribute] of Object.entries<Attribute>(facts[fact]?.attributes ?? {})) {
      if (attribute.kind === 'number') scales[name] = attribute.scale;
      if (attribute.kind !== 'reference') continue;
      for (const [inner, each] of Object.entries<Attribute>(entities[attribute.entity]?.attributes ?? {})) {
        if (each.kind === 'number') scales[`${name}.${inner}`] = each.scale;
      }
    }
    for (const [name, { expression }] of Object.entries(facts[fact]?.computed ?? {})) {
      scales[name] = scaleIn(expression, scales);
    }
    return scales;
  }
}
