import { calendarPartAt } from '../model/calendar-path.js';
import { isMany, resolvePath } from '../model/path.js';
import type { Fold } from './fold.js';
import type { RowsOfFact } from './rows-of-fact.js';
import { type Name, name, type Sql, some, sql, text, texts } from './sql.js';
import type { World } from './world.js';

/** Levels that can be counted over the same rows. */
export interface Shape {
  /** Numbers of leading dimensions. */
  readonly levels: readonly number[];
  /** The largest of them. */
  readonly width: number;
}

/** A column of a relation, and what is in it. */
export type Column = readonly [as: Name, value: Sql];

/** The dimensions of a query as columns. */
export class DimensionsSql {
  readonly paths: readonly string[];
  readonly #world: World;
  readonly #fold: Fold | null;
  readonly #many: readonly boolean[];

  /** @param fact One that has all of them. */
  constructor(world: World, fact: string, paths: readonly string[], fold: Fold | null) {
    this.#world = world;
    this.paths = paths;
    this.#fold = fold;
    this.#many = paths.map((path) => {
      const resolved = calendarPartAt(path) === undefined ? resolvePath(world.model, fact, path) : undefined;
      return resolved !== undefined && isMany(resolved);
    });
  }

  /** Whether one event can be in several groups. */
  get overlapping(): boolean {
    return this.#many.includes(true);
  }

  /** Puts levels together that count over the same rows: an event is in the same groups, as often, at each of them. */
  shapes(levels: readonly number[]): readonly Shape[] {
    const shapes = new Map<string, number[]>();
    for (const level of levels) {
      const many = this.#many.slice(0, level).lastIndexOf(true);
      const key = `${many} ${this.#isRestricted(level)}`;
      shapes.set(key, [...(shapes.get(key) ?? []), level]);
    }
    return [...shapes.values()].map((same) => ({ levels: same, width: Math.max(...same) }));
  }

  /** What the members of a row of a fact are. */
  columns(rows: RowsOfFact, { width }: Shape): readonly Column[] {
    const { dialect } = this.#world;
    return this.paths.slice(0, width).map((path, i) => {
      const { value } = rows.member(path);
      const marked = this.#fold?.position === i && this.#fold.other ? this.#fold : null;
      if (this.#many[i] === true) {
        const members =
          marked === null
            ? dialect.membersOf(value)
            : dialect.foldedMembersOf(value, texts(keysOf(marked)), text(noneOf(marked)));
        return [listColumn(i), members];
      }
      return [dimensionColumn(i), marked === null ? value : this.#marked(value, marked)];
    });
  }

  /** A row for each group that an event is in. */
  placed(relation: Sql, shape: Shape): Sql {
    const { dialect } = this.#world;
    let placed = relation;
    for (let i = 0; i < shape.width; i++) {
      if (this.#many[i] === true) placed = dialect.unnested(placed, listColumn(i), dimensionColumn(i));
    }
    const fold = this.#fold;
    if (fold === null || !this.#isRestricted(shape.width)) return placed;
    const member = sql`${dimensionColumn(fold.position)}`;
    const kept = [
      sql`COALESCE(${dialect.isIn(member, texts(keysOf(fold)))}, FALSE)`,
      ...(fold.kept.includes(null) ? [sql`${member} IS NULL`] : []),
    ];
    return sql`(SELECT * FROM ${placed} AS "all" WHERE ${some(kept)})`;
  }

  #isRestricted(level: number): boolean {
    return this.#fold !== null && !this.#fold.other && this.#fold.position < level;
  }

  #marked(value: Sql, fold: Fold): Sql {
    const { dialect } = this.#world;
    const kept = dialect.isIn(value, texts(keysOf(fold)));
    return sql`CASE WHEN ${value} IS NULL THEN ${text(noneOf(fold))} WHEN ${kept} THEN 'm' || ${value} ELSE 'o' END`;
  }
}

/** The column of a dimension. */
export function dimensionColumn(position: number): Name {
  return name(`d${position}`);
}

function listColumn(position: number): Name {
  return name(`list${position}`);
}

function keysOf({ kept }: Fold): readonly string[] {
  return kept.filter((key) => key !== null);
}

/** The mark of events that have no member. */
function noneOf({ kept }: Fold): string {
  return kept.includes(null) ? 'n' : 'o';
}
