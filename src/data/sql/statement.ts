import type { Dialect } from './dialect.js';
import type { Bound, Sql } from './sql.js';

/** What a database is asked: text without a single value in it, and the values by position. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly Bound[];
}

/** Writes a statement out. Equal values share a parameter. */
export function writeStatement({ pieces }: Sql, dialect: Dialect): Statement {
  const parameters: Bound[] = [];
  const positions = new Map<string, number>();
  const text = pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.kind === 'name') return dialect.quote(piece.name);
      const key = `${piece.kind} ${typeof piece.value === 'object' ? JSON.stringify(piece.value) : piece.value}`;
      let position = positions.get(key);
      if (position === undefined) {
        position = parameters.push(piece);
        positions.set(key, position);
      }
      return dialect.placeholder(position, piece.kind);
    })
    .join('');
  return { text, parameters };
}
