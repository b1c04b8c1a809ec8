import { PGlite } from '@electric-sql/pglite';
import { sqlAdapter } from '../../../src/data/adapters/sql/sql-adapter.js';
import { postgres } from '../../../src/data/sql/postgres.js';
import type { ConformanceDataset } from '../../../src/testing/conformance-case.js';
import { hostTables } from './host-tables.js';

const TYPES = { text: 'text', integer: 'bigint', texts: 'text[]' } as const;

/** PostgreSQL in this process, which takes a second to start: each dataset has a schema of its own in it. */
export class EmbeddedPostgres {
  readonly #database = new PGlite();
  #schemas = 0;

  /** An adapter over tables of PostgreSQL with the rows of a dataset. */
  async over(dataset: ConformanceDataset) {
    const schema = `dataset ${this.#schemas++}`;
    const { tables, source } = hostTables(dataset, schema);
    await this.#database.query(`CREATE SCHEMA "${schema}"`);
    for (const { name, columns, rows } of tables) {
      const table = `"${schema}"."${name[1]}"`;
      const list = columns.map((column) => `"${column.name}" ${TYPES[column.kind]}`);
      await this.#database.query(`CREATE TABLE ${table} (${list.join(', ')})`);
      const places = columns.map((_, i) => `$${i + 1}`);
      await this.#database.transaction(async (transaction) => {
        for (const row of rows) await transaction.query(`INSERT INTO ${table} VALUES (${places.join(', ')})`, [...row]);
      });
    }
    const { model, assumptions } = dataset;
    return sqlAdapter({
      model,
      source,
      dialect: postgres,
      assumptions,
      execute: async ({ text, parameters }) => {
        const { rows } = await this.#database.query<Record<string, unknown>>(
          text,
          parameters.map(({ value }) => value),
        );
        return rows;
      },
    });
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}
