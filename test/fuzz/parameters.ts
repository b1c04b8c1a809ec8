import { type DuckDBValue, listValue } from '@duckdb/node-api';
import { toHex } from './texts.js';

/** A statement and the values that it is bound with. */
export interface Statement {
  readonly sql: string;
  readonly values: DuckDBValue[];
}

/** The values that a statement is bound with, each once. No text of a host becomes part of a statement. */
export class Parameters {
  readonly #values: DuckDBValue[] = [];
  readonly #positions = new Map<string, number>();

  /** A list of texts; empty lists are written down, since they have no type to bind. */
  list(texts: readonly string[]): string {
    if (texts.length === 0) return '[]::VARCHAR[]';
    const key = JSON.stringify(texts);
    const position = this.#positions.get(key) ?? this.#values.push(listValue(texts.map(toHex)));
    this.#positions.set(key, position);
    return `$${position}::VARCHAR[]`;
  }

  /** A statement with the values that it is bound with: those that it takes, and no others. */
  bind(sql: string): Statement {
    const values: DuckDBValue[] = [];
    const positions = new Map<string, number>();
    const bound = sql.replaceAll(/\$(\d+)::/g, (_, asked: string) => {
      const position = positions.get(asked) ?? values.push(this.#values[Number(asked) - 1] as DuckDBValue);
      positions.set(asked, position);
      return `$${position}::`;
    });
    return { sql: bound, values };
  }
}
