import { INTEGER } from '@duckdb/node-api';
import { defineSource, duckdb, duckdbExecute, sqlAdapter } from 'tallyboard/sql';
import { now } from '../workload/dashboard.mjs';
import { kinds, members } from '../workload/members.mjs';
import { model } from '../workload/model.mjs';
import { makeAssumptions, makeEntities } from '../workload/rows.mjs';
import { makeTable } from './duckdb-table.mjs';
import { askAdapter } from './tallyboard-answers.mjs';

const NUMBERS = new Set(['duration', 'credits', 'units']);
const SCALED = { as: 'scaled' };

/** Tables as a host would have them, with texts and not codes, in the order of time. */
async function makeHostTables(connection) {
  for (const [dimension, keys] of Object.entries(members)) {
    await connection.run(`CREATE TABLE "codes ${dimension}" (code INTEGER, key VARCHAR)`);
    const appender = await connection.createAppender(`codes ${dimension}`);
    keys.forEach((key, i) => {
      appender.appendInteger(i + 1);
      appender.appendVarchar(key);
      appender.endRow();
    });
    appender.closeSync();
  }
  for (const [i, [kind, { attributes }]] of Object.entries(kinds).entries()) {
    const names = ['user', 'project', ...attributes];
    const columns = names.map((name) =>
      NUMBERS.has(name) ? `CAST("${name}" AS BIGINT) AS "${name}"` : `"c ${name}".key AS "${name}"`,
    );
    const joins = names
      .filter((name) => !NUMBERS.has(name))
      .map((name) => `LEFT JOIN "codes ${name}" "c ${name}" ON "c ${name}".code = e."${name}"`);
    await connection.run(`CREATE TABLE "${kind}" AS
      SELECT 'event-' || row_number() OVER () AS id, instant AS "at", ${columns.join(', ')}
      FROM events e ${joins.join(' ')} WHERE kind = ${i + 1} ORDER BY instant`);
  }
  for (const [entity, rows] of Object.entries(makeEntities())) {
    const names = Object.keys(rows[0]);
    const types = names.map((name) => `"${name}" ${name === 'minutes' ? 'BIGINT' : 'VARCHAR'}`);
    await connection.run(`CREATE TABLE "${entity}" (${types.join(', ')})`);
    const appender = await connection.createAppender(entity);
    for (const row of rows) {
      for (const name of names) {
        if (row[name] === null || row[name] === undefined) appender.appendNull();
        else if (name === 'minutes') appender.appendBigInt(BigInt(row[name]));
        else appender.appendVarchar(row[name]);
      }
      appender.endRow();
    }
    appender.closeSync();
  }
}

function makeSource() {
  const facts = Object.entries(kinds).map(([kind, { attributes }]) => {
    const numbers = attributes.filter((name) => NUMBERS.has(name));
    const columns = Object.fromEntries(numbers.map((column) => [column, { column, ...SCALED }]));
    return [kind, { table: kind, id: 'id', at: { column: 'at', as: 'milliseconds' }, columns }];
  });
  const entities = Object.keys(model.entities).map((entity) => {
    const columns = entity === 'tool' ? { minutes: { column: 'minutes', ...SCALED } } : {};
    return [entity, { table: entity, id: 'id', name: 'name', columns }];
  });
  return defineSource(model, { facts: Object.fromEntries(facts), entities: Object.fromEntries(entities) });
}

/** Tallyboard over DuckDB in this process: the whole way of a query through the SQL adapter. */
export async function open(columns) {
  const start = performance.now();
  const { instance, connection } = await makeTable(columns, { units: INTEGER });
  await makeHostTables(connection);
  const ingestMs = performance.now() - start;
  const adapter = sqlAdapter({
    model,
    source: makeSource(),
    dialect: duckdb,
    assumptions: makeAssumptions(),
    execute: duckdbExecute(instance),
  });
  return { ingestMs, ask: (names, projects) => askAdapter(adapter, names, projects, now) };
}
