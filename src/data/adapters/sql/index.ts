export type { DatabaseRow, Execute } from '../../sql/answer-queries.js';
export type { Dialect, InstantKind } from '../../sql/dialect.js';
export { duckdb } from '../../sql/duckdb.js';
export { postgres } from '../../sql/postgres.js';
export {
  type ColumnSource,
  defineSource,
  type EntitySource,
  type FactSource,
  type InstantColumn,
  type NumberColumn,
  type TableName,
  type UsageSource,
} from '../../sql/source.js';
export type { Bound, Name, Sql } from '../../sql/sql.js';
export type { Statement } from '../../sql/statement.js';
export { duckdbExecute } from './duckdb-execute.js';
export { type SqlAdapterOptions, sqlAdapter } from './sql-adapter.js';
