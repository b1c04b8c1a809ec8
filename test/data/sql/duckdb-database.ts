import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import type { Cell, HostTable } from './host-tables.js';

const TYPES = { text: 'VARCHAR', integer: 'BIGINT', texts: 'VARCHAR[]' } as const;

/** Makes tables of a host. Values are handed over by column and never become text of a statement. */
async function createTables(connection: DuckDBConnection, tables: readonly HostTable[]): Promise<void> {
  for (const { name, columns, rows } of tables) {
    const list = columns.map((column) => `"${column.name}" ${TYPES[column.kind]}`);
    await connection.run(`CREATE TABLE "${name}" (${list.join(', ')})`);
    const appender = await connection.createAppender(String(name));
    for (const row of rows) {
      for (const cell of row) append(appender, cell);
      appender.endRow();
    }
    appender.closeSync();
  }
}

function append(appender: DuckDBAppender, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (typeof cell === 'string') appender.appendVarchar(cell);
  else if (typeof cell === 'bigint') appender.appendBigInt(cell);
  else appender.appendList(listValue([...cell]), LIST(VARCHAR));
}

/** Opens a database in memory with some tables. */
export async function databaseWith(tables: readonly HostTable[]): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await createTables(connection, tables);
  connection.closeSync();
  return instance;
}
