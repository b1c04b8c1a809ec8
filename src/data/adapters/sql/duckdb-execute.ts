import type { DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Execute } from '../../sql/answer-queries.js';
import type { Bound } from '../../sql/sql.js';

/** Milliseconds from one telling to the next. */
const INTERVAL = 50;

/**
 * Runs statements in a database of DuckDB, each over a connection of its own, so that statements do not wait for each other and one
 * that is given up is interrupted alone. Needs the optional peer `@duckdb/node-api`.
 */
export function duckdbExecute(instance: DuckDBInstance): Execute {
  return async ({ text, parameters }, { signal }) => {
    const { BIGINT, LIST, listValue, VARCHAR } = await import('@duckdb/node-api');
    const types: Readonly<Record<Bound['kind'], DuckDBType>> = {
      text: VARCHAR,
      integer: BIGINT,
      texts: LIST(VARCHAR),
      integers: LIST(BIGINT),
    };
    const values = parameters.map(({ kind, value }): DuckDBValue => {
      if (kind === 'texts') return listValue([...value]);
      if (kind === 'integers') return listValue(value.map(BigInt));
      return kind === 'integer' ? BigInt(value) : value;
    });
    const connection = await instance.connect();
    // A statement that has not begun yet does not hear of it: it is told until it has ended.
    const telling = setInterval(() => signal?.aborted === true && connection.interrupt(), INTERVAL);
    const interrupt = () => connection.interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      signal?.throwIfAborted();
      const reader = await connection.runAndReadAll(
        text,
        values,
        parameters.map(({ kind }) => types[kind]),
      );
      return reader.getRowObjects();
    } finally {
      clearInterval(telling);
      signal?.removeEventListener('abort', interrupt);
      connection.closeSync();
    }
  };
}
