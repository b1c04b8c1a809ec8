import type { Model } from '../../src/data/model/define-model.js';
import { factorsOf } from '../../src/data/model/factors.js';
import type { Formula } from '../../src/data/model/formula.js';
import type {
  Condition,
  EventScope,
  FormulaMeasure,
  Measure,
  StandingMeasure,
  ValueMeasure,
} from '../../src/data/model/measure.js';
import { type Assumed, ExpressionSql } from './expression-sql.js';
import type { Parameters } from './parameters.js';
import { isManyPath } from './paths.js';
import type { Unit } from './windows.js';

/** A measure that is taken from events. */
export type Leaf = Exclude<Measure, FormulaMeasure>;

/** A number that is known of each window: what has elapsed of it, or an assumption added up over that. */
export type TimeValue =
  | { readonly kind: 'elapsed'; readonly unit: Unit }
  | { readonly kind: 'accrued'; readonly assumption: string; readonly per: Unit };

interface NamedLeaf {
  readonly name: string;
  readonly measure: Leaf;
  readonly columns: readonly string[];
}

/**
 * How figures are written in SQL: aggregates over the rows `p` of a group in a window `w`, then expressions over these, once
 * for each group and window.
 */
export class FigureSql {
  readonly #model: Model;
  readonly #parameters: Parameters;
  readonly #expressions: ExpressionSql;
  readonly #leaves: NamedLeaf[] = [];
  readonly #times: TimeValue[];

  /** @param times Collects the numbers that windows have to have, as columns `x0`, `x1` and so on. */
  constructor(model: Model, parameters: Parameters, assumed: Assumed, times: TimeValue[]) {
    this.#model = model;
    this.#parameters = parameters;
    this.#expressions = new ExpressionSql(model, parameters, assumed);
    this.#times = times;
  }

  /** The aggregates of all measures that were asked for so far, as columns of a selection. */
  get aggregates(): readonly string[] {
    const times = this.#times.map((_, i) => `any_value(w.x${i}) AS x${i}`);
    return [
      ...times,
      ...this.#leaves.flatMap(({ columns }, leaf) => columns.map((sql, i) => `${sql} AS a${leaf}_${i}`)),
    ];
  }

  /** How many rows of the window the sums and means over computed values rest on, and could: columns by position of the leaf. */
  get coverage(): readonly string[] {
    return this.#leaves.flatMap(({ measure }, leaf) => {
      if (!this.#isCovering(measure)) return [];
      const of = `p.moment >= w.s AND p.moment < w.e AND ${this.taken(measure)}`;
      const covered = `${of} AND ${this.#value(measure.of).sql} IS NOT NULL`;
      return [
        `count(p.n) FILTER (WHERE ${covered}) AS covered${leaf}`,
        `count(p.n) FILTER (WHERE ${of}) AS coverable${leaf}`,
      ];
    });
  }

  /** Positions of the leaves of a measure whose coverage is told. */
  coveredLeaves(name: string): readonly number[] {
    const measure = measureOf(this.#model, name);
    if (measure.kind === 'formula') {
      return [...new Set(namesIn(measure.formula).flatMap((each) => this.coveredLeaves(each)))];
    }
    return this.#isCovering(measure) ? [this.#leaves.findIndex((each) => each.name === name)] : [];
  }

  /** Whether a measure takes a computed value that may be missing where it is looked for. */
  #isCovering(measure: Leaf): measure is ValueMeasure {
    if (measure.kind !== 'sum' && measure.kind !== 'mean') return false;
    const [fact = '', name = ''] = measure.of.split('.');
    const { computed = {} } = this.#model.facts[fact] ?? {};
    if (!Object.hasOwn(computed, name)) return false;
    const keys = (value: EventScope['given']) =>
      value === undefined
        ? []
        : factorsOf(computed, typeof value === 'string' ? { kind: 'value', path: value } : value).map((each) =>
            JSON.stringify(each),
          );
    const given = new Set(keys(measure.given));
    return keys(name).some((factor) => !given.has(factor));
  }

  /** The measures of events that were asked for so far, with those that formulas take. */
  get leaves(): readonly NamedLeaf[] {
    return this.#leaves;
  }

  /** The figure of a measure, a double or null, out of the aggregates. */
  figure(name: string): string {
    const measure = measureOf(this.#model, name);
    return measure.kind === 'formula' ? this.#formula(measure.formula) : this.#leaf(name, measure);
  }

  /** Which rows a measure takes, wherever they lie in time. */
  taken(measure: Leaf): string {
    const facts = factsOf(measure).map((fact) => Object.keys(this.#model.facts).indexOf(fact));
    const [fact = ''] = factsOf(measure);
    const { given } = measure;
    const value = typeof given === 'string' ? ({ kind: 'value', path: given } as const) : given;
    const has = value === undefined ? [] : [`${this.#expressions.of(fact, value).sql} IS NOT NULL`];
    return [`p.fact IN (${facts})`, ...this.#conditions(fact, measure.where), ...has].join(' AND ');
  }

  /** The members of a row along a path, as a list. */
  members(fact: string, path: string): string {
    const column = `p."${path}"`;
    if (isManyPath(this.#model, fact, path)) return `list_distinct(coalesce(${column}, []))`;
    return `CASE WHEN ${column} IS NULL THEN [] ELSE [${column}] END`;
  }

  #formula(formula: Formula): string {
    switch (formula.kind) {
      case 'measure':
        return this.figure(formula.name);
      case 'constant':
        return doubleSql(formula.value);
      case 'elapsed':
      case 'accrued':
        return `x${this.#timeOf(formula)}`;
      default: {
        const [left, right] = [this.#formula(formula.left), this.#formula(formula.right)];
        const sign = { add: '+', subtract: '-', multiply: '*', divide: '/' }[formula.kind];
        return `(${left} ${sign} ${formula.kind === 'divide' ? `nullif(${right}, 0)` : right})`;
      }
    }
  }

  #timeOf(time: TimeValue): number {
    const known = this.#times.findIndex((each) => JSON.stringify(each) === JSON.stringify(time));
    return known < 0 ? this.#times.push(time) - 1 : known;
  }

  #leaf(name: string, measure: Leaf): string {
    let leaf = this.#leaves.findIndex((each) => each.name === name);
    if (leaf < 0) leaf = this.#leaves.push({ name, measure, columns: this.#columns(measure, this.#leaves.length) }) - 1;
    return this.#fromColumns(measure, `a${leaf}_0`, `a${leaf}_1`);
  }

  #columns(measure: Leaf, position: number): readonly string[] {
    if (measure.kind === 'standing') return [`any_value(st${position}.c)`];
    const [fact = ''] = factsOf(measure);
    const within =
      measure.kind === 'distinct' && measure.trailing !== undefined
        ? `p.moment >= w.t${measure.trailing}s AND p.moment < w.t${measure.trailing}e`
        : 'p.moment >= w.s AND p.moment < w.e';
    const where = `${within} AND ${this.taken(measure)}`;
    const taken = `FILTER (WHERE ${where})`;
    const value = 'of' in measure && measure.kind !== 'shared' ? this.#value(measure.of).sql : '';
    switch (measure.kind) {
      case 'count':
        return [`count(p.n) ${taken}`];
      case 'distinct': {
        const unit = measure.per === undefined ? '' : ` || '@' || p.${measure.per}`;
        if (!isManyPath(this.#model, fact, measure.by)) return [`count(DISTINCT p."${measure.by}"${unit}) ${taken}`];
        const members = `list_transform(${this.members(fact, measure.by)}, lambda t: t${unit})`;
        return [`len(list_distinct(flatten(list(${members}) ${taken})))`];
      }
      case 'shared': {
        const [of, by] = [measure.of, measure.by].map((path) => this.members(fact, path));
        const pairs = `flatten(list_transform(${of}, lambda o: list_transform(${by}, lambda b: {'o': o, 'b': b})))`;
        return [`list_distinct(flatten(list(${pairs}) ${taken}))`];
      }
      case 'sum':
        return [`coalesce(sum(${value}) ${taken}, 0)`];
      case 'mean':
        return [`sum(${value}) ${taken}`, `count(${value}) ${taken}`];
      case 'quantile':
        return [`list_sort(list(${value}) FILTER (WHERE ${value} IS NOT NULL AND ${where}))`];
      default:
        return [`${measure.kind}(${value}) ${taken}`];
    }
  }

  #fromColumns(measure: Leaf, first: string, second: string): string {
    const divisor = 'of' in measure && measure.kind !== 'shared' ? this.#divisor(measure.of) : 1;
    const unscaled = (sql: string) => (divisor === 1 ? sql : `(${sql} / ${doubleSql(divisor)})`);
    switch (measure.kind) {
      case 'mean':
        return unscaled(`(${first}::BIGINT::DOUBLE / nullif(${second}, 0))`);
      case 'distinct':
      case 'standing':
        return `coalesce(${first}, 0)::DOUBLE`;
      case 'shared': {
        const members = `list_distinct(list_transform(${first}, lambda x: x.o))`;
        const enough = `lambda o: len(list_filter(${first}, lambda x: x.o = o)) >= ${measure.atLeast}`;
        return `coalesce(len(list_filter(${members}, ${enough})), 0)::DOUBLE`;
      }
      case 'quantile': {
        // R type 7: between the two ranks around (n − 1) q, counted from 0.
        const rank = `((len(${first}) - 1) * ${doubleSql(measure.q)})`;
        const [below, above] = [`${first}[floor(${rank})::INT + 1]`, `${first}[ceil(${rank})::INT + 1]`];
        return unscaled(
          `(${below}::BIGINT::DOUBLE + (${above} - ${below})::BIGINT::DOUBLE * (${rank} - floor(${rank})))`,
        );
      }
      default:
        return unscaled(`${first}::BIGINT::DOUBLE`);
    }
  }

  #conditions(fact: string, where: Condition | undefined): readonly string[] {
    return Object.entries(where ?? {}).map(([name, values]) => {
      const wanted = this.#parameters.list(values);
      return isManyPath(this.#model, fact, name)
        ? `coalesce(list_has_any(p."${name}", ${wanted}), false)`
        : `coalesce(list_contains(${wanted}, p."${name}"), false)`;
    });
  }

  #value(of: string) {
    const [fact = '', name = ''] = of.split('.');
    return name === 'at' ? { sql: 'p.moment', scale: 0 } : this.#expressions.of(fact, { kind: 'value', path: name });
  }

  #divisor(of: string): number {
    const [fact = '', name = ''] = of.split('.');
    return 10 ** this.#value(of).scale * (this.#model.facts[fact]?.computed?.[name]?.dividedBy ?? 1);
  }
}

/** A measure of the model, or one of those that every model has. */
function measureOf(model: Model, name: string): Measure {
  const [kind, fact = ''] = name.split(':');
  if (kind === '$events') return { kind: 'count', fact, label: name };
  if (kind === '$people') {
    const attributes = Object.entries(model.facts[fact]?.attributes ?? {});
    const [by = ''] = attributes.find(([, each]) => each.kind === 'reference' && each.entity === model.people) ?? [];
    return { kind: 'distinct', facts: [fact], by, label: name };
  }
  return model.measures[name] as Measure;
}

/** The facts that a measure of events is taken from. */
export function factsOf(measure: Leaf): readonly string[] {
  if (measure.kind === 'distinct') return measure.facts;
  return ['fact' in measure ? measure.fact : (measure.of.split('.')[0] as string)];
}

/** The measures of events that a measure is made of. */
export function leavesOf(model: Model, name: string): readonly Leaf[] {
  const measure = measureOf(model, name);
  if (measure.kind !== 'formula') return [measure];
  return namesIn(measure.formula).flatMap((each) => leavesOf(model, each));
}

/** Whether groups of a measure may count the same thing twice. */
export function overlaps(model: Model, name: string): boolean {
  return leavesOf(model, name).some(({ kind }) => kind === 'distinct' || kind === 'shared' || kind === 'standing');
}

/** Whether a measure is one of those who stand. */
export function isStanding(measure: Leaf): measure is StandingMeasure {
  return measure.kind === 'standing';
}

function doubleSql(value: number): string {
  return `CAST('${value}' AS DOUBLE)`;
}

function namesIn(formula: Formula): readonly string[] {
  if (formula.kind === 'measure') return [formula.name];
  return 'left' in formula ? [...namesIn(formula.left), ...namesIn(formula.right)] : [];
}
