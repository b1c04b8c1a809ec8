import type { Attribute } from '../../src/data/model/attribute.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { QuerySpec } from '../../src/data/query/build-query.js';
import { dimensionsOfFilter } from '../../src/data/query/filter.js';
import { Clock, DAY } from './clock.js';
import type { Assumed } from './expression-sql.js';
import { FigureSql, factsOf, isStanding, type Leaf, leavesOf, type TimeValue } from './figure-sql.js';
import { FilterSql } from './filter-sql.js';
import { Parameters, type Statement } from './parameters.js';
import { hasColumn, isManyPath, isShown, SHOWN } from './paths.js';
import { unitOf } from './spans.js';
import { accruedOf, elapsedOf, type Measuring, trailingOf, type Window } from './windows.js';

/** What a query is asked of. */
export interface Asked {
  readonly model: Model;
  readonly query: QuerySpec;
  readonly windows: readonly Window[];
  readonly measuring: Measuring;
  readonly assumed: Assumed;
  /** Events before this instant are as if they were not there. */
  readonly from: number;
  /** The stretch of the period whose events are still to come. */
  readonly later: { readonly start: number; readonly end: number };
}

/** A slot tells a member of a dimension: `m` with its key, `n` for none, `o` for the rest, `*` for all of them together. */
const NONE = `'n'`;
const OTHER = `'o'`;
const ALL = `'*'`;

/** One statement for all figures of a query, in order of level, group, frame and bucket. A level is a number of dimensions. */
export class QuerySql {
  readonly #asked: Asked;
  readonly #model: Model;
  readonly #query: QuerySpec;
  readonly #parameters = new Parameters();
  readonly #times: TimeValue[] = [];
  readonly #figures: FigureSql;
  readonly #paths: readonly string[];
  readonly #facts: readonly string[];
  readonly #leaves: readonly Leaf[];

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#model = asked.model;
    this.#query = asked.query;
    this.#figures = new FigureSql(asked.model, this.#parameters, asked.assumed, this.#times);
    this.#paths = (asked.query.dimensions ?? []).map((name) => asked.model.dimensions[name]?.path ?? '');
    this.#leaves = asked.query.measures.flatMap((name) => leavesOf(asked.model, name));
    this.#facts = [...new Set(this.#leaves.flatMap(factsOf))];
  }

  /** Which columns tell of the coverage of a measure: `covered` and `coverable` with a number. */
  coverageOf(name: string): readonly number[] {
    return this.#figures.coveredLeaves(name);
  }

  /** The statement, and the values that it is bound with. */
  statement(): Statement {
    const { later } = this.#asked;
    const figures = this.#query.measures.map((name, i) => `${this.#figures.figure(name)} AS f${i}`);
    const slots = this.#slots();
    const covered = this.#figures.coverage.map((sql) => sql.slice(sql.lastIndexOf(' ') + 1));
    const parts = [
      ...(this.#isCounted() ? [`days AS (${this.#days()})`] : []),
      `events AS (${this.#events()})`,
      ...this.#figures.leaves.flatMap(({ measure }, i) =>
        isStanding(measure) ? [`latest${i} AS (${this.#latest(measure)})`] : [],
      ),
      `slotted AS (${this.#slotted()})`,
      `present AS (${this.#present()})`,
      ...(this.#query.top ? [`ranked AS (${this.#ranked()})`] : []),
      `placed AS (${this.#placed()})`,
      `keys AS (${this.#keys()})`,
      `figures AS (SELECT ${['level', ...slots, 'frame', 'bucket', 'counted', ...covered, ...figures].join(', ')}
        FROM (${this.#counted(this.#figures, 'keys', 'placed', ['level', ...slots])}))`,
      `ordered AS (${this.#ordered()})`,
    ];
    const windows = `windows AS (${this.#windows()})`;
    const left = `(SELECT count(*) FROM events WHERE moment >= ${later.start} AND moment < ${later.end})`;
    const rest = this.#query.top ? `greatest(0, (SELECT count(*) FROM ranked) - ${this.#query.top.count})` : '0';
    const labels = this.#paths.map((_, i) => `o.label${i}`);
    const sql = `
      WITH ${[windows, ...parts].join(',\n')}
      SELECT ${['f.*', ...labels, `${left}::INT AS later`, `${rest}::INT AS rest`].join(', ')}
      FROM figures f JOIN ordered o USING (${['level', ...slots].join(', ')})
      ORDER BY level, position, frame, bucket`;
    return this.#parameters.bind(sql);
  }

  #slots(): readonly string[] {
    return this.#paths.map((_, i) => `g${i}`);
  }

  /** Lengths of the trailing windows that are asked for. */
  #trailing(): readonly number[] {
    return [...new Set(this.#leaves.flatMap((each) => (each.kind === 'distinct' ? (each.trailing ?? []) : [])))];
  }

  #windows(): string {
    const { windows, measuring, from } = this.#asked;
    const trailing = this.#trailing();
    const names = [
      'frame',
      'bucket',
      's',
      'e',
      'future',
      'b',
      'a',
      ...trailing.flatMap((days) => [`t${days}s`, `t${days}e`]),
      ...this.#times.map((_, i) => `x${i}`),
    ];
    const rows = windows.map((window) => {
      const { frame, bucket, start, isFuture } = window;
      const end = Math.min(window.end, measuring.now + 1);
      const looks = trailing.map((days) => trailingOf(window, days, measuring));
      const times = this.#times.map((time) => `${this.#timeValue(window, time)}::DOUBLE`);
      const first = Math.min(start, ...looks.map((each) => each.start));
      const last = Math.max(end, ...looks.map((each) => each.end));
      const bounds = [
        Math.max(start, from),
        end,
        isFuture,
        first,
        last,
        ...looks.flatMap((each) => [each.start, each.end]),
      ];
      return `(${[frame, bucket, ...bounds, ...times].join(', ')})`;
    });
    return `SELECT * FROM (VALUES ${rows.join(', ')}) AS t(${names.join(', ')})`;
  }

  #timeValue(window: Window, time: TimeValue): number | null {
    const { measuring } = this.#asked;
    if (time.kind === 'elapsed') return elapsedOf(window, time.unit, measuring);
    return accruedOf(window, time.assumption, time.per, measuring);
  }

  /** The civil days that are counted by, each with the first days of its week and month. */
  #days(): string {
    const { measuring, windows } = this.#asked;
    const { calendar } = measuring;
    const clock = Clock.of(calendar);
    const looks = windows.flatMap((window) =>
      this.#trailing().map((days) => trailingOf(window, days, measuring).start),
    );
    const first = clock.day(Math.min(...windows.map(({ start }) => start), ...looks));
    const last = clock.day(Math.max(...windows.map(({ end }) => end)));
    const rows: string[] = [];
    for (let day = first; day <= last; day += DAY) {
      rows.push(
        `(${[clock.start(day), day, unitOf(day, 'week', calendar), unitOf(day, 'month', calendar)].join(', ')})`,
      );
    }
    // A day that the zone left out begins with the next one, which is the later of the two.
    return `SELECT begins, max(day) AS day, arg_max(week, day) AS week, arg_max(month, day) AS month
      FROM (VALUES ${rows.join(', ')}) AS t(begins, day, week, month) GROUP BY begins`;
  }

  /** Events of all facts that the filter keeps, with the columns that something is taken from. */
  #events(): string {
    const taken = [
      ...this.#figures.aggregates,
      ...this.#figures.coverage,
      ...this.#leaves.map((leaf) => this.#figures.taken(leaf)),
    ];
    const members = this.#leaves.flatMap((leaf) => ('by' in leaf ? [leaf.by] : []));
    const named = [...taken.join(' ').matchAll(/p\."([^"]+)"/g)].map(([, column = '']) => column);
    const needed = [...new Set([...this.#paths, ...members, ...named])];
    const each = this.#facts.map((fact) => {
      const filter = new FilterSql(this.#model, fact, this.#parameters).of(this.#query.filter ?? null);
      const own = needed.filter((column) => hasColumn(this.#model, fact, column)).map((column) => `"${column}"`);
      const columns = [`${this.#indexOf(fact)} AS fact`, 'n', 'moment', ...own].join(', ');
      return `SELECT ${columns} FROM ${this.#told(fact)} WHERE moment >= ${this.#asked.from} AND ${filter}`;
    });
    const all = each.join(' UNION ALL BY NAME ');
    return this.#isCounted() ? `SELECT * FROM (${all}) v ASOF LEFT JOIN days ON v.moment >= days.begins` : all;
  }

  /** The table of a fact, with what clocks show where that is asked for. */
  #told(fact: string): string {
    const dimensions = [...(this.#query.dimensions ?? []), ...dimensionsOfFilter(this.#query.filter ?? null)];
    const isAsked = dimensions.some((name) => isShown(this.#model.dimensions[name]?.path ?? ''));
    if (!isAsked) return `"${fact}"`;
    return `(SELECT * FROM "${fact}" JOIN "shown ${this.#asked.measuring.calendar.zone}" USING (moment))`;
  }

  /** Whether members count once for each of some days, weeks or months. */
  #isCounted(): boolean {
    return this.#leaves.some((leaf) => leaf.kind === 'distinct' && leaf.per !== undefined);
  }

  #indexOf(fact: string): number {
    return Object.keys(this.#model.facts).indexOf(fact);
  }

  /** For each window the latest events of each member until its end, whatever the filter says of them. */
  #latest({ fact, by }: { readonly fact: string; readonly by: string }): string {
    return `
      SELECT w.frame, w.bucket, w.future, x.n, x.member FROM windows w JOIN (
        SELECT p.n, p.moment, unnest(${this.#figures.members(fact, by)}) AS member FROM "${fact}" p
        WHERE p.moment >= ${this.#asked.from}
      ) x ON x.moment < w.e
      QUALIFY x.moment = max(x.moment) OVER (PARTITION BY w.frame, w.bucket, x.member)`;
  }

  /** The aggregates of every group in every window. Groups and rows are matched by `columns`. */
  #counted(figures: FigureSql, groups: string, rows: string, columns: readonly string[], windows = 'windows'): string {
    const own = columns.map((column) => `k.${column}`);
    const equal = (alias: string) => columns.map((column) => `${alias}.${column} = k.${column} AND `).join('');
    const stands = figures.leaves.flatMap(({ measure }, i) => {
      if (!isStanding(measure)) return [];
      const members = columns.map((column) => `p.${column}`);
      return [
        `LEFT JOIN (
          SELECT ${['l.frame', 'l.bucket', ...members, 'count(DISTINCT l.member) AS c'].join(', ')}
          FROM latest${i} l JOIN ${rows} p ON p.n = l.n AND ${figures.taken(measure)} GROUP BY ALL
        ) st${i} ON ${equal(`st${i}`)}st${i}.frame = w.frame AND st${i}.bucket = w.bucket`,
      ];
    });
    const selected = [
      ...own,
      'w.frame',
      'w.bucket',
      'count(p.n) FILTER (WHERE p.moment >= w.s AND p.moment < w.e) AS counted',
    ];
    return `
      SELECT ${[...selected, ...figures.aggregates, ...figures.coverage].join(', ')}
      FROM ${groups} k CROSS JOIN ${windows} w
      LEFT JOIN ${rows} p ON ${equal('p')}p.moment >= w.b AND p.moment < w.a ${stands.join(' ')}
      GROUP BY ${[...own, 'w.frame', 'w.bucket'].join(', ')}`;
  }

  /** Each event once for every combination of members that it has. */
  #slotted(): string {
    const [fact = ''] = this.#facts;
    return this.#paths.reduce((from, path, i) => {
      const isMany = isManyPath(this.#model, fact, path);
      const members = `list_transform(list_distinct("${path}"), lambda t: 'm' || t)`;
      const slot = isMany
        ? `unnest(CASE WHEN coalesce(len("${path}"), 0) = 0 THEN [${NONE}] ELSE ${members} END)`
        : `coalesce('m' || "${path}", ${NONE})`;
      return `SELECT *, ${slot} AS s${i} FROM (${from})`;
    }, 'SELECT * FROM events');
  }

  /** Combinations of members of which there are events in a period, or could be, or whom something counts that looks back. */
  #present(): string {
    const slots = this.#paths.map((_, i) => `s${i}`);
    const columns = [...slots, 'true AS found'].join(', ');
    const looking = this.#figures.leaves.flatMap(({ measure }, i) => {
      if (isStanding(measure)) {
        return [
          `SELECT ${columns} FROM slotted p JOIN latest${i} l ON l.n = p.n AND NOT l.future WHERE ${this.#figures.taken(measure)}`,
        ];
      }
      if (measure.kind !== 'distinct' || measure.trailing === undefined) return [];
      const within = `p.moment >= w.t${measure.trailing}s AND p.moment < w.t${measure.trailing}e`;
      const counts = `len(${this.#figures.members(factsOf(measure)[0] as string, measure.by)}) > 0`;
      return [
        `SELECT ${columns} FROM slotted p JOIN windows w ON NOT w.future AND ${within} WHERE ${counts} AND ${this.#figures.taken(measure)}`,
      ];
    });
    const possible = this.#query.allMembers ? this.#facts.map((fact) => this.#possible(fact)) : [];
    const found = `SELECT ${columns} FROM slotted p JOIN windows w ON w.bucket = -1 AND p.moment >= w.s AND p.moment < w.e`;
    return [`${found} UNION SELECT ${columns} FROM slotted p WHERE false`, ...looking, ...possible].join(' UNION ');
  }

  /** Members of the only dimension of which there could be events of a fact that the filter keeps. */
  #possible(fact: string): string {
    const [path = ''] = this.#paths;
    const [name = '', inner] = path.split('.');
    const attribute = this.#model.facts[fact]?.attributes[name] as Attribute;
    const could = new FilterSql(this.#model, fact, this.#parameters, name).of(this.#query.filter ?? null);
    const isMany = isManyPath(this.#model, fact, path);
    const slot = `'m' || ${isMany ? `unnest(list_distinct("${path}"))` : `"${path}"`}`;
    const isThere = isMany ? '' : ` AND "${inner === undefined ? name : path}" IS NOT NULL`;
    return `SELECT DISTINCT ${slot} AS s0, true AS found FROM (${this.#candidates(fact, name, attribute)}) WHERE ${could}${isThere}`;
  }

  /** Everything that an attribute of a fact could be, with what it refers to: sets are those of events of the fact itself. */
  #candidates(fact: string, name: string, attribute: Attribute): string {
    if (name === 'at') return this.#hours();
    if (attribute.kind === 'choice') return `SELECT key AS "${name}" FROM labels WHERE path = '${name}'`;
    const facts = isManyPath(this.#model, fact, name) ? [fact] : Object.keys(this.#model.facts);
    const used = facts
      .filter((each) => this.#model.facts[each]?.attributes[name] !== undefined)
      .map(
        (each) => `SELECT "${name}" AS id FROM "${each}" WHERE moment >= ${this.#asked.from} AND "${name}" IS NOT NULL`,
      );
    if (attribute.kind !== 'reference') return `SELECT id AS "${name}" FROM (${used.join(' UNION ')})`;
    const { entity } = attribute;
    const ids = [`SELECT id FROM "members ${entity}"`, ...used];
    const inner = Object.keys(this.#model.entities[entity]?.attributes ?? {}).map(
      (each) => `, m."${each}" AS "${name}.${each}"`,
    );
    return `SELECT k.id AS "${name}"${inner.join('')} FROM (${ids.join(' UNION ')}) k LEFT JOIN "members ${entity}" m USING (id)`;
  }

  /** Every hour of a week. */
  #hours(): string {
    const rows = Object.entries(SHOWN).map(
      ([path, keys]) => `(SELECT unnest(${this.#parameters.list(keys)}) AS "${path}")`,
    );
    return `SELECT * FROM ${rows.join(' CROSS JOIN ')}`;
  }

  /** Members of the dimension that `top` is over, ranked by its measure over the current period. */
  #ranked(): string {
    const { by, dimension, direction } = this.#query.top ?? { by: '', dimension: '', direction: 'ascending' };
    const position = (this.#query.dimensions ?? []).indexOf(dimension);
    const figure = this.#figures.figure(by);
    const members = `(SELECT DISTINCT s${position} AS s FROM present)`;
    const rows = `(SELECT DISTINCT ON (fact, n, s${position}) *, s${position} AS s FROM slotted)`;
    const period = '(SELECT * FROM windows WHERE frame = 0 AND bucket = -1)';
    const terms = [`f ${wayOf(direction)} NULLS LAST`, ...this.#memberTerms(position, 's', 'label')];
    return `
      SELECT s, row_number() OVER (ORDER BY ${terms.join(', ')}) AS rank FROM (
        SELECT c.s, ${figure} AS f, ${labelSql('c.s', 'l')} AS label
        FROM (${this.#counted(this.#figures, members, rows, ['s'], period)}) c
        LEFT JOIN labels l ON ${this.#labelJoin(position, 'c.s', 'l')})`;
  }

  /** Where a combination goes at a level: members beyond the first of `top` go to "Other" or nowhere. */
  #folded(from: string, level: number, columns: readonly string[]): string {
    const { top } = this.#query;
    const position = (this.#query.dimensions ?? []).indexOf(top?.dimension ?? '');
    const ranked = top && position < level ? top : null;
    const slots = this.#paths.map((_, i) => {
      if (i >= level) return `${ALL} AS g${i}`;
      return ranked && i === position
        ? `CASE WHEN r.rank <= ${ranked.count} THEN s${i} ELSE ${OTHER} END AS g${i}`
        : `s${i} AS g${i}`;
    });
    const join = ranked
      ? `JOIN ranked r ON r.s = t.s${position} ${ranked.other ? '' : `AND r.rank <= ${ranked.count}`}`
      : '';
    return `SELECT ${[`${level} AS level`, ...columns, ...slots].join(', ')} FROM ${from} t ${join}`;
  }

  /** Numbers of dimensions that there are figures by. */
  #levels(): readonly number[] {
    const all = this.#paths.map((_, i) => i + 1);
    return this.#query.subtotals ? all : all.slice(-1);
  }

  /** Every event once for all groups together, and at every level once for each group that it is in. */
  #placed(): string {
    const whole = `SELECT ${['0 AS level', ...this.#slots().map((g) => `${ALL} AS ${g}`), '*'].join(', ')} FROM events`;
    const columns = `t.* EXCLUDE (${this.#paths.map((_, i) => `s${i}`)})`;
    const once = `DISTINCT ON (${['fact', 'n', ...this.#slots()].join(', ')})`;
    const levels = this.#levels().map(
      (level) => `SELECT ${once} * FROM (${this.#folded('slotted', level, [columns])})`,
    );
    return [whole, ...levels].join(' UNION ALL BY NAME ');
  }

  #keys(): string {
    const whole = `SELECT ${['0 AS level', ...this.#slots().map((g) => `${ALL} AS ${g}`)].join(', ')}`;
    const levels = this.#levels().map((level) => `SELECT DISTINCT * FROM (${this.#folded('present', level, [])})`);
    return [whole, ...levels].join(' UNION ALL BY NAME ');
  }

  /** Groups of each level in the order that the query asks for, with the labels of their members. */
  #ordered(): string {
    const slots = this.#slots();
    const isOther = slots.map((g) => `${g} = ${OTHER}`).join(' OR ') || 'false';
    const { dimensions = [], measures, order = [], top } = this.#query;
    const usual = top ?? { by: measures[0] as string, direction: 'descending' };
    const asked = (order.length > 0 ? order : [usual]).flatMap(({ by, direction }) => {
      const position = dimensions.indexOf(by);
      if (position < 0) return [`f${measures.indexOf(by)} ${wayOf(direction)} NULLS LAST`];
      return this.#memberTerms(position, `g${position}`, `label${position}`).map(
        (term) => `${term} ${wayOf(direction)}`,
      );
    });
    const ties = slots.flatMap((g, i) => this.#memberTerms(i, g, `label${i}`));
    const labels = this.#paths.map((_, i) => `${labelSql(`g${i}`, `l${i}`)} AS label${i}`);
    const joins = this.#paths.map((_, i) => `LEFT JOIN labels l${i} ON ${this.#labelJoin(i, `g${i}`, `l${i}`)}`);
    return `
      SELECT *, row_number() OVER (PARTITION BY level ORDER BY ${[`(${isOther})`, ...asked, ...ties].join(', ')}) AS position
      FROM (
        SELECT ${['f.* EXCLUDE (frame, bucket, counted)', ...labels].join(', ')} FROM figures f ${joins.join(' ')}
        WHERE f.frame = 0 AND f.bucket = -1)`;
  }

  /** Members by label, then key, then what is none, then the rest; weekdays from the one on which weeks begin. */
  #memberTerms(position: number, slot: string, label: string): readonly string[] {
    const { weekStart } = this.#asked.measuring.calendar;
    const days = SHOWN['at.weekday'] ?? [];
    const week = this.#parameters.list([...days.slice(weekStart - 1), ...days.slice(0, weekStart - 1)]);
    const place = this.#paths[position] === 'at.weekday' ? `list_position(${week}, substr(${slot}, 2))` : label;
    return [`CASE left(${slot}, 1) WHEN 'm' THEN 0 WHEN 'n' THEN 1 ELSE 2 END`, place, slot];
  }

  #labelJoin(position: number, slot: string, labels: string): string {
    return `${labels}.path = '${this.#paths[position]}' AND ${slot} = 'm' || ${labels}.key`;
  }
}

function labelSql(slot: string, labels: string): string {
  return `coalesce(${labels}.label, substr(${slot}, 2))`;
}

function wayOf(direction: string): string {
  return direction === 'ascending' ? 'ASC' : 'DESC';
}
