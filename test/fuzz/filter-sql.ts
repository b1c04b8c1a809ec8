import type { Attribute } from '../../src/data/model/attribute.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { Filter, MemberKey } from '../../src/data/query/filter.js';
import { atPlaces } from './decimal.js';
import type { Parameters } from './parameters.js';
import { isManyPath } from './paths.js';

/** Decimal places at which ranges are compared. */
const PLACES = 12;

/** Writes filters over the events of one fact as conditions that are true or false, and never unknown. */
export class FilterSql {
  readonly #model: Model;
  readonly #fact: string;
  readonly #parameters: Parameters;
  /** The attribute that alone is known, and all others what the filter wishes; null where all are known. */
  readonly #only: string | null;

  constructor(model: Model, fact: string, parameters: Parameters, only: string | null = null) {
    this.#model = model;
    this.#fact = fact;
    this.#parameters = parameters;
    this.#only = only;
  }

  /** Whether the filter keeps a row, or could keep it. */
  of(filter: Filter | null): string {
    return filter === null ? 'true' : this.#compile(filter, true);
  }

  #compile(filter: Filter, wanted: boolean): string {
    switch (filter.kind) {
      case 'not':
        return this.#compile(filter.filter, !wanted);
      case 'and':
      case 'or': {
        const isAll = (filter.kind === 'and') === wanted;
        const parts = filter.filters.map((part) => this.#compile(part, wanted));
        return parts.length === 0 ? String(isAll) : `(${parts.join(isAll ? ' AND ' : ' OR ')})`;
      }
      default: {
        const path = this.#model.dimensions[filter.dimension]?.path ?? '';
        if (this.#only !== null && (filter.kind === 'range' || path.split('.')[0] !== this.#only)) return 'true';
        return wanted ? this.#leaf(filter, path) : `NOT ${this.#leaf(filter, path)}`;
      }
    }
  }

  #leaf(filter: Extract<Filter, { dimension: string }>, path: string): string {
    const column = `"${path}"`;
    if (filter.kind === 'range') return this.#within(column, path, filter.atLeast, filter.below);
    if (filter.kind === 'in') return this.#hasAny(column, path, filter.values);
    const each = filter.values.map((value) => this.#hasAny(column, path, [value]));
    return each.length === 0 ? 'true' : `(${each.join(' AND ')})`;
  }

  /** Both sides at the same decimal places: a bound may have more than the number that it is compared with. */
  #within(column: string, path: string, atLeast: number | null, below: number | null): string {
    const attribute: Attribute | undefined = this.#model.facts[this.#fact]?.attributes[path];
    const scale = attribute?.kind === 'number' ? attribute.scale : 0;
    const at = (bound: number) => `${atPlaces(bound, PLACES)}::HUGEINT`;
    const value = `${column} * ${10n ** BigInt(PLACES - scale)}::HUGEINT`;
    const bounds = [
      ...(atLeast === null ? [] : [`${value} >= ${at(atLeast)}`]),
      ...(below === null ? [] : [`${value} < ${at(below)}`]),
    ];
    return `(${[`${column} IS NOT NULL`, ...bounds].join(' AND ')})`;
  }

  #hasAny(column: string, path: string, values: readonly MemberKey[]): string {
    const wanted = this.#parameters.list(values.filter((value) => value !== null));
    const isMany = isManyPath(this.#model, this.#fact, path);
    const isNone = isMany ? `coalesce(len(${column}), 0) = 0` : `${column} IS NULL`;
    const has = isMany ? `list_has_any(${column}, ${wanted})` : `list_contains(${wanted}, ${column})`;
    return `(coalesce(${has}, false)${values.includes(null) ? ` OR ${isNone}` : ''})`;
  }
}
