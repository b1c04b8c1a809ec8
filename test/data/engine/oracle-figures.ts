import type { AssumptionBasis, Assumptions } from '../../../src/data/model/assumption.js';
import type { Formula } from '../../../src/data/model/formula.js';
import type { DistinctMeasure, Measure, StandingMeasure } from '../../../src/data/model/measure.js';
import type { Query } from '../../../src/data/query/query.js';
import type { Figure, Note } from '../../../src/data/query/result.js';
import { OracleNumbers } from './oracle-numbers.js';
import type { OracleRows, Row } from './oracle-rows.js';
import { addDays, dateAt, daysBegun, daysElapsed, nameOfUnit, type Span } from './oracle-time.js';

/** What a figure is of: some rows in a stretch of time. */
export interface Cell {
  /** Rows of the group that lie in the stretch. */
  readonly rows: readonly Row[];
  /** Whether a row of any time is of the group. */
  readonly isOf: (row: Row) => boolean;
  /** The bucket, or the period. */
  readonly stretch: Pick<Span, 'start' | 'end'>;
  readonly period: Span;
}

/** Figures by plain loops over rows, as a person would with pencil and paper. */
export class OracleFigures {
  readonly #rows: OracleRows;
  readonly #query: Query;
  readonly #now: number;
  readonly #assumptions: Assumptions;
  readonly #numbers: OracleNumbers;

  constructor(rows: OracleRows, query: Query, now: number, assumptions: Assumptions) {
    this.#rows = rows;
    this.#query = query;
    this.#now = now;
    this.#assumptions = assumptions;
    this.#numbers = new OracleNumbers(rows, query.assumptions, assumptions);
  }

  /** The figure of a measure in a cell. */
  of(name: string, cell: Cell): Figure {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') return this.#formula(measure.formula, cell);
    if (measure.kind === 'standing') return this.#standing(measure, cell);
    const rows =
      measure.kind === 'distinct' && measure.trailing !== undefined ? this.#trailing(measure, cell) : cell.rows;
    const facts = this.factsOf(name);
    const taken = rows.filter((row) => facts.includes(row.fact) && this.#isTaken(row, measure));
    switch (measure.kind) {
      case 'count':
        return taken.length;
      case 'distinct':
        return this.#distinct(measure, taken);
      case 'shared': {
        const others = new Map<string, Set<string>>();
        for (const row of taken) {
          for (const key of this.#rows.keys(row, measure.of)) {
            for (const other of this.#rows.keys(row, measure.by)) {
              if (key === null || other === null) continue;
              others.set(key, (others.get(key) ?? new Set()).add(other));
            }
          }
        }
        return [...others.values()].filter((each) => each.size >= measure.atLeast).length;
      }
      default:
        return this.#ofValues(measure, taken);
    }
  }

  /** Whether something is counted in a cell that looks back beyond its rows. */
  looksBack(name: string, cell: Cell): boolean {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') return namesIn(measure.formula).some((each) => this.looksBack(each, cell));
    const isBack = measure.kind === 'standing' || (measure.kind === 'distinct' && measure.trailing !== undefined);
    return isBack && (this.of(name, cell) ?? 0) > 0;
  }

  /** The facts that a measure is taken from. */
  factsOf(name: string): readonly string[] {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') return namesIn(measure.formula).flatMap((each) => this.factsOf(each));
    if (measure.kind === 'distinct') return measure.facts;
    return ['fact' in measure ? measure.fact : (measure.of.split('.')[0] ?? '')];
  }

  /** Whether figures of groups may count something twice. */
  countsDistinct(name: string): boolean {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') return namesIn(measure.formula).some((each) => this.countsDistinct(each));
    return measure.kind === 'distinct' || measure.kind === 'shared' || measure.kind === 'standing';
  }

  /** On how many of the rows that they could be taken from the sums and means over computed values rest. */
  coverage(name: string, rows: readonly Row[], shown = name): readonly (Note & { readonly kind: 'coverage' })[] {
    const measure = this.#measure(name);
    if (measure.kind === 'formula') {
      return namesIn(measure.formula).flatMap((each) => this.coverage(each, rows, shown));
    }
    if ((measure.kind !== 'sum' && measure.kind !== 'mean') || !this.#numbers.isComputed(measure.of)) return [];
    const [fact = '', value = ''] = measure.of.split('.');
    const taken = rows.filter((row) => row.fact === fact && this.#isTaken(row, measure));
    const covered = taken.filter((row) => this.#numbers.has(row, value)).length;
    return taken.length === 0 ? [] : [{ kind: 'coverage', measure: shown, covered, of: taken.length }];
  }

  #isTaken(row: Row, { where, given }: Exclude<Measure, { kind: 'formula' }>): boolean {
    return this.#rows.meets(row, where) && this.#numbers.has(row, given);
  }

  /** The end of a stretch, or of the present. */
  #end({ end }: Pick<Span, 'end'>): number {
    return Math.min(end, this.#now + 1);
  }

  #distinct({ by, per }: DistinctMeasure, rows: readonly Row[]): number {
    const found = new Set<string>();
    for (const row of rows) {
      const unit = per === undefined ? '' : nameOfUnit(row.at, per, this.#query.calendar);
      for (const key of this.#rows.keys(row, by)) if (key !== null) found.add(JSON.stringify([key, unit]));
    }
    return found.size;
  }

  #trailing({ trailing = 1 }: DistinctMeasure, { stretch, period, isOf }: Cell): readonly Row[] {
    const { zone } = this.#query.calendar;
    const last = dateAt(zone, this.#end(stretch) - 1);
    const first = addDays(last, 1 - trailing);
    return this.#rows.all.filter((row) => {
      const date = dateAt(zone, row.at);
      const isIn = date >= first && date <= last && row.at < this.#end(period);
      return isIn && this.#rows.keeps(this.#query.filter, row) && isOf(row);
    });
  }

  #standing(measure: StandingMeasure, { stretch, isOf }: Cell): number {
    const { fact, by } = measure;
    const rows = this.#rows.all.filter((row) => row.fact === fact && row.at < this.#end(stretch));
    const members = new Set(rows.flatMap((row) => this.#rows.keys(row, by)).filter((key) => key !== null));
    return [...members].filter((key) => {
      const own = rows.filter((row) => this.#rows.keys(row, by).includes(key));
      const latest = Math.max(...own.map(({ at }) => at));
      return own.some(
        (row) =>
          row.at === latest && this.#isTaken(row, measure) && this.#rows.keeps(this.#query.filter, row) && isOf(row),
      );
    }).length;
  }

  #ofValues(
    measure: Extract<Measure, { kind: 'sum' | 'mean' | 'min' | 'max' | 'quantile' }>,
    rows: readonly Row[],
  ): Figure {
    const name = measure.of.slice(measure.of.indexOf('.') + 1);
    const scaled = rows.map((row) => this.#numbers.of(row, name)).filter((value) => value !== null);
    const total = scaled.reduce((sum, value) => sum + value, 0n);
    const divisor = this.#numbers.divisorOf(measure.of);
    const divided = (value: number) => value / divisor;
    if (measure.kind === 'sum') return divided(Number(total));
    if (scaled.length === 0) return null;
    if (measure.kind === 'mean') return divided(Number(total) / scaled.length);
    const ordered = scaled.map(Number).sort((a, b) => a - b);
    if (measure.kind === 'min') return divided(ordered[0] as number);
    if (measure.kind === 'max') return divided(ordered.at(-1) as number);
    if (measure.kind !== 'quantile') throw new TypeError('The oracle does not know this measure.');
    const rank = (ordered.length - 1) * measure.q;
    const [below = 0, above = below] = ordered.slice(Math.floor(rank));
    return divided(below + (above - below) * (rank % 1));
  }

  #formula(formula: Formula, cell: Cell): Figure {
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'measure':
        return this.of(formula.name, cell);
      case 'elapsed':
        return this.#elapsed(formula.unit, cell);
      case 'accrued':
        return this.#accrued(formula.assumption, formula.per, cell);
      default: {
        const left = this.#formula(formula.left, cell);
        const right = this.#formula(formula.right, cell);
        if (left === null || right === null || (formula.kind === 'divide' && right === 0)) return null;
        const calculated = { add: left + right, subtract: left - right, multiply: left * right, divide: left / right };
        return calculated[formula.kind] + 0;
      }
    }
  }

  #elapsed(unit: 'day' | 'week' | 'month', { stretch }: Cell): number {
    const days = daysBegun(this.#query.calendar.zone, stretch.start, this.#end(stretch));
    if (unit !== 'month') return days.length / (unit === 'week' ? 7 : 1);
    const months = grouped(days, (date) => date.slice(0, 7));
    return [...months].reduce((sum, [month, own]) => sum + own.length / lengthOfMonth(month), 0);
  }

  /** Whole days are added up before they are divided, as a person would. */
  #accrued(assumption: string, per: 'day' | 'week' | 'month', { stretch }: Cell): Figure {
    const { zone } = this.#query.calendar;
    const days = daysElapsed(zone, stretch.start, Math.min(stretch.end, this.#now));
    const scale = 10 ** (this.#rows.model.assumptions[assumption]?.scale ?? 0);
    const lengthOf = (date: string) => (per === 'month' ? lengthOfMonth(date.slice(0, 7)) : per === 'week' ? 7 : 1);
    const values = days.map(({ start }) => this.#assumed(assumption, start));
    if (values.includes(null)) return null;
    const found = days.map((day, i) => ({
      ...day,
      length: lengthOf(day.date),
      value: Math.round((values[i] ?? 0) * scale),
    }));
    const parts = found.filter(({ part }) => part < 1);
    const whole = grouped(
      found.filter(({ part }) => part === 1),
      ({ length }) => length,
    );
    let total = parts.reduce((sum, { value, part, length }) => sum + (value * part) / length, 0);
    for (const [length, own] of whole) total += own.reduce((sum, { value }) => sum + value, 0) / length;
    return total / scale;
  }

  #assumed(name: string, instant: number): number | null {
    const basis: AssumptionBasis = this.#query.assumptions;
    const inForce = this.#assumptions.findLast(({ version, from }) =>
      basis.version === null ? from === null || from <= instant : version === basis.version,
    );
    const stated = inForce?.values.find(({ assumption, of }) => assumption === name && of === undefined);
    if (stated === undefined) return null;
    const isLower = this.#rows.model.assumptions[name]?.better === 'lower';
    if (basis.estimate === 'expected') return stated.value;
    return ((basis.estimate === 'low') !== isLower ? stated.low : stated.high) ?? stated.value;
  }

  #measure(name: string): Measure {
    return this.#rows.model.measures[name] as Measure;
  }
}

function grouped<T, K>(items: readonly T[], by: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

function lengthOfMonth(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function namesIn(formula: Formula): readonly string[] {
  if (formula.kind === 'measure') return [formula.name];
  return !('left' in formula) ? [] : [...namesIn(formula.left), ...namesIn(formula.right)];
}
