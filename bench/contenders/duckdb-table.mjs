import { BIGINT, DuckDBDataChunk, DuckDBInstance, INTEGER, USMALLINT, UTINYINT } from '@duckdb/node-api';
import { NONE } from '../workload/columns.mjs';

/** Rows of one vector of DuckDB. */
const VECTOR = 2048;

const TYPES = {
  kind: UTINYINT,
  instant: BIGINT,
  user: USMALLINT,
  department: UTINYINT,
  role: UTINYINT,
  project: UTINYINT,
  tool: USMALLINT,
  platform: UTINYINT,
  origin: UTINYINT,
  category: UTINYINT,
  outcome: UTINYINT,
  duration: INTEGER,
  credits: INTEGER,
  saved: INTEGER,
  value: INTEGER,
};

/**
 * The events as a table in memory, in the form that suits DuckDB best: codes in the narrowest integers instead of texts,
 * attributes of users and computed values ready in columns, rows in the order of their kind, project and time so that
 * ranges of rows can be skipped.
 *
 * @param more Types of further columns.
 */
export async function makeTable(columns, more = {}) {
  const types = { ...TYPES, ...more };
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const names = Object.keys(types);
  await connection.run(`CREATE TABLE delivered (${names.map((name) => `"${name}" ${types[name]}`).join(', ')})`);
  const appender = await connection.createAppender('delivered');
  for (let from = 0; from < columns.count; from += VECTOR) {
    const rows = Math.min(VECTOR, columns.count - from);
    const chunk = DuckDBDataChunk.create(Object.values(types), rows);
    chunk.setColumns(names.map((name) => valuesOf(types, name, columns, from, from + rows)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run('CREATE TABLE events AS FROM delivered ORDER BY kind, project, instant');
  await connection.run('DROP TABLE delivered');
  return { instance, connection };
}

function valuesOf(types, name, columns, from, to) {
  if (name === 'instant') return Array.from(columns.at.subarray(from, to), BigInt);
  const values = Array.from(columns[name].subarray(from, to));
  return types[name] === INTEGER ? values.map((value) => (value === NONE ? null : value)) : values;
}
