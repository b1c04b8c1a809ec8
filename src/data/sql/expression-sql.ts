import type { AssumptionBasis, AssumptionValue } from '../model/assumption.js';
import { estimateOf, versionsOf } from '../model/assumption-versions.js';
import type { Expression } from '../model/expression.js';
import { own, resolvePath } from '../model/path.js';
import { decimalsOf } from '../model/scale-of.js';
import { toScaled } from '../model/scaled.js';
import type { NumberSql, RowsOfFact } from './rows-of-fact.js';
import { integer, joined, type Sql, sql, text } from './sql.js';
import type { World } from './world.js';

/** Writes numbers of events: integers that are computed row by row. */
export class ExpressionSql {
  readonly #world: World;
  readonly #rows: RowsOfFact;
  readonly #basis: AssumptionBasis;

  constructor(world: World, rows: RowsOfFact, basis: AssumptionBasis) {
    this.#world = world;
    this.#rows = rows;
    this.#basis = basis;
  }

  /** The number that an expression gives for an event. */
  of(expression: Expression): NumberSql {
    switch (expression.kind) {
      case 'constant': {
        const scale = decimalsOf(expression.value);
        return { value: this.#wide(sql`${integer(toScaled(expression.value, scale))}`), scale };
      }
      case 'value':
        return this.#value(expression.path);
      case 'assumption':
        return this.#assumption(expression.name);
      case 'multiply': {
        const [left, right] = [this.of(expression.left), this.of(expression.right)];
        return { value: sql`(${left.value} * ${right.value})`, scale: left.scale + right.scale };
      }
      case 'rounded':
        return this.#rounded(this.of(expression.of), expression.scale);
      case 'firstOf': {
        const { values, scale } = this.#aligned(expression.of.map((part) => this.of(part)));
        return { value: sql`COALESCE(${joined(values, ', ')})`, scale };
      }
      case 'estimated': {
        const { low, expected, high } = expression;
        const { values, scale } = this.#aligned([low, expected, high].map((part) => this.of(part)));
        const chosen = { low: 0, expected: 1, high: 2 }[this.#basis.estimate];
        return { value: values[chosen] as Sql, scale };
      }
      default: {
        const { values, scale } = this.#aligned([this.of(expression.left), this.of(expression.right)]);
        const [left, right] = values as [Sql, Sql];
        return { value: expression.kind === 'add' ? sql`(${left} + ${right})` : sql`(${left} - ${right})`, scale };
      }
    }
  }

  #value(path: string): NumberSql {
    const computed = own(own(this.#world.model.facts, this.#rows.fact)?.computed ?? {}, path);
    if (computed !== undefined) return this.of(computed.expression);
    const { value, scale } = this.#rows.number(path);
    return { value: this.#wide(value), scale };
  }

  /** By version, and in each by the members of the paths in their order, then for everyone. */
  #assumption(name: string): NumberSql {
    const { model, assumptions } = this.#world;
    const { scale = 0, by = [] } = own(model.assumptions, name) ?? {};
    const paths = by.filter((path) => resolvePath(model, this.#rows.fact, path) !== undefined);
    const inVersion = (values: readonly AssumptionValue[]): Sql => {
      const stated = values.filter(({ assumption }) => assumption === name);
      const cases = paths.flatMap((path) =>
        stated.flatMap((value) =>
          value.of?.path === path && this.#world.dialect.holds(value.of.member ?? '')
            ? [sql`WHEN ${this.#isMember(path, value.of.member)} THEN ${this.#stated(value)}`]
            : [],
        ),
      );
      const general = stated.find(({ of }) => of === undefined);
      const otherwise = general === undefined ? this.#wide(sql`NULL`) : this.#stated(general);
      return cases.length === 0 ? otherwise : sql`CASE ${joined(cases, ' ')} ELSE ${otherwise} END`;
    };
    const inForce = versionsOf(assumptions, this.#basis)
      .toReversed()
      .map(({ from, values }) => {
        const since = from === null ? sql`TRUE` : sql`${this.#rows.at} >= ${integer(from)}`;
        return sql`WHEN ${since} THEN ${inVersion(values)}`;
      });
    return { value: inForce.length === 0 ? this.#wide(sql`NULL`) : sql`CASE ${joined(inForce, ' ')} END`, scale };
  }

  #isMember(path: string, member: string | null): Sql {
    const { value } = this.#rows.member(path);
    return member === null ? sql`${value} IS NULL` : sql`${value} = ${text(member)}`;
  }

  #stated(value: AssumptionValue): Sql {
    return this.#wide(sql`${integer(estimateOf(this.#world.model, value, this.#basis.estimate))}`);
  }

  #rounded({ value, scale }: NumberSql, to: number): NumberSql {
    if (scale <= to) return { value: this.#raised(value, to - scale), scale: to };
    const { dialect } = this.#world;
    const unit = this.#power(scale - to);
    const [quotient, rest] = [dialect.wideQuotient(value, unit), sql`abs(${value} % ${unit})`];
    const isUp = sql`(2 * ${rest} > ${unit} OR (2 * ${rest} = ${unit} AND ${quotient} % 2 <> 0))`;
    const next = sql`CASE WHEN ${value} < 0 THEN ${quotient} - 1 ELSE ${quotient} + 1 END`;
    return { value: sql`CASE WHEN ${isUp} THEN ${next} ELSE ${quotient} END`, scale: to };
  }

  /** At the largest scale of all. */
  #aligned(parts: readonly NumberSql[]): { readonly values: readonly Sql[]; readonly scale: number } {
    const scale = Math.max(...parts.map((part) => part.scale));
    return { values: parts.map((part) => this.#raised(part.value, scale - part.scale)), scale };
  }

  #raised(value: Sql, places: number): Sql {
    return places === 0 ? value : sql`(${value} * ${this.#power(places)})`;
  }

  #power(places: number): Sql {
    return this.#wide(this.#world.dialect.asWide(sql`${integer(10n ** BigInt(places))}`));
  }

  #wide(value: Sql): Sql {
    return this.#world.dialect.asWide(value);
  }
}
