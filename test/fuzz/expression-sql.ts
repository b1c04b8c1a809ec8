import type { AssumptionBasis, Assumptions, AssumptionValue } from '../../src/data/model/assumption.js';
import type { Attribute } from '../../src/data/model/attribute.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { Expression } from '../../src/data/model/expression.js';
import { resolvePath } from '../../src/data/model/path.js';
import { atPlaces, toDecimal } from './decimal.js';
import type { Parameters } from './parameters.js';
import { roundedSql } from './rounded-sql.js';

/** An integer of a row `p`, null where there is none, at some decimal places. */
export interface Scaled {
  readonly sql: string;
  readonly scale: number;
}

/** What assumptions a query rests on. */
export interface Assumed {
  readonly versions: Assumptions;
  readonly basis: AssumptionBasis;
}

/** Writes numbers of an event in SQL. */
export class ExpressionSql {
  readonly #model: Model;
  readonly #parameters: Parameters;
  readonly #assumed: Assumed;

  constructor(model: Model, parameters: Parameters, assumed: Assumed) {
    this.#model = model;
    this.#parameters = parameters;
    this.#assumed = assumed;
  }

  /** The number that an expression gives for an event of a fact. */
  of(fact: string, expression: Expression): Scaled {
    const of = (part: Expression) => this.of(fact, part);
    switch (expression.kind) {
      case 'constant': {
        const { digits, places } = toDecimal(expression.value);
        return { sql: `${digits}::HUGEINT`, scale: places };
      }
      case 'value':
        return this.#value(fact, expression.path);
      case 'assumption':
        return this.#assumption(fact, expression.name);
      case 'multiply': {
        const [left, right] = [of(expression.left), of(expression.right)];
        return { sql: `(${left.sql} * ${right.sql})`, scale: left.scale + right.scale };
      }
      case 'rounded': {
        const { sql, scale } = of(expression.of);
        if (scale <= expression.scale) return { sql: raised(sql, expression.scale - scale), scale: expression.scale };
        return { sql: roundedSql(sql, scale - expression.scale), scale: expression.scale };
      }
      case 'firstOf': {
        const { parts, scale } = aligned(expression.of.map(of));
        return { sql: `coalesce(${parts.join(', ')})`, scale };
      }
      case 'estimated': {
        const { parts, scale } = aligned([of(expression.low), of(expression.expected), of(expression.high)]);
        return { sql: parts[['low', 'expected', 'high'].indexOf(this.#assumed.basis.estimate)] as string, scale };
      }
      default: {
        const { parts, scale } = aligned([of(expression.left), of(expression.right)]);
        return { sql: `(${parts.join(expression.kind === 'add' ? ' + ' : ' - ')})`, scale };
      }
    }
  }

  #value(fact: string, path: string): Scaled {
    const computed = this.#model.facts[fact]?.computed?.[path];
    if (computed !== undefined) return this.of(fact, computed.expression);
    const [name = '', inner = ''] = path.split('.');
    const own: Attribute | undefined = this.#model.facts[fact]?.attributes[name];
    const declared = own?.kind === 'reference' ? this.#model.entities[own.entity]?.attributes[inner] : own;
    return { sql: `p."${path}"`, scale: declared?.kind === 'number' ? declared.scale : 0 };
  }

  /** By version, and in each by the members of the paths in their order, then for everyone. */
  #assumption(fact: string, name: string): Scaled {
    const { scale = 0, by = [] } = this.#model.assumptions[name] ?? {};
    const paths = by.filter((path) => resolvePath(this.#model, fact, path) !== undefined);
    const of = (values: readonly AssumptionValue[]) => {
      const own = values.filter((value) => value.assumption === name);
      const cases = paths.flatMap((path) =>
        own.flatMap((value) =>
          value.of?.path === path ? [`WHEN ${this.#isMember(path, value)} THEN ${this.#stated(value)}`] : [],
        ),
      );
      const general = own.find((value) => value.of === undefined);
      const otherwise = general === undefined ? 'NULL' : this.#stated(general);
      return cases.length === 0 ? `${otherwise}::HUGEINT` : `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
    };
    return { sql: this.#inForce(of), scale };
  }

  #inForce(of: (values: readonly AssumptionValue[]) => string): string {
    const { versions, basis } = this.#assumed;
    const restated = versions.find(({ version }) => version === basis.version);
    if (restated !== undefined) return of(restated.values);
    const cases = [...versions]
      .reverse()
      .map(({ from, values }) => `WHEN ${from === null ? 'true' : `p.moment >= ${from}`} THEN ${of(values)}`);
    return cases.length === 0 ? 'NULL::HUGEINT' : `CASE ${cases.join(' ')} END`;
  }

  #isMember(path: string, { of }: AssumptionValue): string {
    const member = of?.member ?? null;
    return member === null ? `p."${path}" IS NULL` : `list_contains(${this.#parameters.list([member])}, p."${path}")`;
  }

  #stated(value: AssumptionValue): string {
    const { scale = 0 } = this.#model.assumptions[value.assumption] ?? {};
    return `${atPlaces(estimateOf(this.#model, value, this.#assumed.basis), scale)}::HUGEINT`;
  }
}

/** The bound that an estimate takes: the low one saves least. */
export function estimateOf(
  model: Model,
  { assumption, value, low, high }: AssumptionValue,
  { estimate }: AssumptionBasis,
): number {
  if (estimate === 'expected') return value;
  const isLow = (estimate === 'low') !== (model.assumptions[assumption]?.better === 'lower');
  return (isLow ? low : high) ?? value;
}

/** At the largest scale of all. */
function aligned(parts: readonly Scaled[]): { readonly parts: readonly string[]; readonly scale: number } {
  const scale = Math.max(...parts.map((part) => part.scale));
  return { parts: parts.map((part) => raised(part.sql, scale - part.scale)), scale };
}

function raised(sql: string, places: number): string {
  return places === 0 ? sql : `(${sql} * ${10n ** BigInt(places)}::HUGEINT)`;
}
