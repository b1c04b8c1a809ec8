import { duckdbExecute } from '../../../src/data/adapters/sql/duckdb-execute.js';
import { sqlAdapter } from '../../../src/data/adapters/sql/sql-adapter.js';
import { duckdb } from '../../../src/data/sql/duckdb.js';
import type { ConformanceDataset } from '../../../src/testing/conformance-case.js';
import { databaseWith } from './duckdb-database.js';
import { hostTables } from './host-tables.js';

/** An adapter over tables of DuckDB with the rows of a dataset. */
export async function overDuckdb(dataset: ConformanceDataset) {
  const { tables, source } = hostTables(dataset);
  const { model, assumptions } = dataset;
  const execute = duckdbExecute(await databaseWith(tables));
  return sqlAdapter({ model, source, dialect: duckdb, assumptions, execute });
}
