import { UsageError } from '../errors.js';
import type { Dialect } from './dialect.js';
import { joined, name, type Sql, sql, whole } from './sql.js';
import { type Statement, writeStatement } from './statement.js';

/** A row of an answer: everything is text, or none. */
export type Row = readonly (string | null)[];

/** One of the selections that a statement is made of, and who takes its rows. */
export interface Selection {
  readonly columns: readonly Sql[];
  /** What follows the columns: `FROM` and so on. */
  readonly from: Sql;
  take(row: Row): void;
}

/** Selections that are asked for in one statement. */
export class Batch {
  readonly #selections: Selection[] = [];

  add(selection: Selection): void {
    this.#selections.push(selection);
  }

  get isEmpty(): boolean {
    return this.#selections.length === 0;
  }

  /** One statement for all of them. */
  statement(dialect: Dialect): Statement {
    const width = this.#width();
    const selections = this.#selections.map(({ columns, from }, i) => {
      const padded = Array.from({ length: width }, (_, column) => {
        const value = columns[column];
        return sql`${value === undefined ? dialect.noText : dialect.asText(value)} AS ${name(`c${column}`)}`;
      });
      return sql`SELECT ${dialect.asText(whole(i))} AS ${name('c')}, ${joined(padded, ', ')} ${from}`;
    });
    return writeStatement(joined(selections, ' UNION ALL '), dialect);
  }

  /**
   * Hands out the rows of an answer.
   *
   * @throws UsageError `adapterFailed` where they are not what was asked for.
   */
  take(rows: readonly Readonly<Record<string, unknown>>[]): void {
    const names = Array.from({ length: this.#width() }, (_, column) => `c${column}`);
    for (const row of rows) {
      const selection = this.#selections[Number(row.c)];
      if (selection === undefined) throw unexpected();
      selection.take(names.map((each) => textOf(row[each])));
    }
  }

  #width(): number {
    return Math.max(0, ...this.#selections.map(({ columns }) => columns.length));
  }
}

function textOf(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw unexpected();
}

function unexpected(): UsageError {
  return new UsageError(
    'adapterFailed',
    'The database answered with rows that were not asked for, so that no figure can be told from another. Let `execute` return each row as an object by the names of its columns, with its texts as they are.',
  );
}
