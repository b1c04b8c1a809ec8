import { type DuckDBAppender, type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import type { Attribute, NumberAttribute } from '../../src/data/model/attribute.js';
import type { FactDeclaration, Model } from '../../src/data/model/define-model.js';
import { Clock } from './clock.js';
import { atPlaces } from './decimal.js';
import type { Delivery, Told } from './random-events.js';
import { roundedSql } from './rounded-sql.js';
import { toHex } from './texts.js';

/** Decimal places at which delivered numbers are kept until they are rounded to their scale. */
const PLACES = 12;
/** Earlier than all instants; what is later than all is as far away. */
const ALWAYS = '-9000000000000000';

type Attributes = Readonly<Record<string, Attribute>>;

/** Writes rows into a new table. Values are handed over by column and never become text of a statement. */
async function fill<T>(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows: readonly T[],
  append: (appender: DuckDBAppender, row: T, position: number) => void,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE "${table}" (${columns.join(', ')})`);
  const appender = await connection.createAppender(table);
  rows.forEach((row, position) => {
    append(appender, row, position);
    appender.endRow();
  });
  appender.closeSync();
}

function columnsOf(attributes: Attributes): readonly string[] {
  return Object.entries(attributes).map(([name, attribute]) => {
    const type = attribute.kind === 'number' ? 'HUGEINT' : isMany(attribute) ? 'VARCHAR[]' : 'VARCHAR';
    return `"${name}" ${type}`;
  });
}

function isMany(attribute: Attribute): boolean {
  return attribute.kind === 'text' && attribute.many === true;
}

function appendAttributes(appender: DuckDBAppender, attributes: Attributes, values: Readonly<Record<string, unknown>>) {
  for (const name of Object.keys(attributes)) {
    const value = values[name] ?? null;
    if (value === null) appender.appendNull();
    else if (Array.isArray(value)) appender.appendList(listValue(value.map(toHex)), LIST(VARCHAR));
    else if (typeof value === 'number') appender.appendHugeInt(atPlaces(value, PLACES));
    else appender.appendVarchar(toHex(String(value)));
  }
}

function appendText(appender: DuckDBAppender, text: unknown): void {
  if (typeof text === 'string') appender.appendVarchar(toHex(text));
  else appender.appendNull();
}

/**
 * Makes the tables of a model: `deliveries <fact>` as they came, `members <entity>` as they stand, `labels`, and `<fact>`
 * with each event once, its numbers rounded and the attributes of what it refers to beside its own, named by their path.
 */
export async function createTables(
  connection: DuckDBConnection,
  model: Model,
  told: Readonly<Record<string, readonly Told[]>>,
  deliveries: readonly Delivery[],
): Promise<void> {
  for (const [entity, { attributes }] of Object.entries(model.entities)) {
    const columns = ['seq BIGINT', 'id VARCHAR', 'since BIGINT', 'name VARCHAR', ...columnsOf(attributes)];
    await fill(connection, `told ${entity}`, columns, told[entity] ?? [], (appender, row, position) => {
      appender.appendBigInt(BigInt(position));
      appender.appendVarchar(toHex(row.id));
      if (typeof row.since === 'number') appender.appendBigInt(BigInt(row.since));
      else appender.appendNull();
      appendText(appender, row.name);
      appendAttributes(appender, attributes, row);
    });
    for (const statement of membersSql(entity, attributes)) await connection.run(statement);
  }
  for (const [fact, declaration] of Object.entries(model.facts)) {
    const columns = [
      'seq BIGINT',
      'id VARCHAR',
      'moment BIGINT',
      'received BIGINT',
      ...columnsOf(declaration.attributes),
    ];
    const rows = deliveries.filter((each) => each.fact === fact);
    await fill(connection, `deliveries ${fact}`, columns, rows, (appender, row, position) => {
      appender.appendBigInt(BigInt(position));
      appender.appendVarchar(toHex(row.id));
      appender.appendBigInt(BigInt(row.at));
      if (row.received === null) appender.appendNull();
      else appender.appendBigInt(BigInt(row.received));
      appendAttributes(appender, declaration.attributes, row.attributes);
    });
    await connection.run(factSql(model, fact, declaration));
  }
  await createLabels(connection, model);
}

/**
 * Members as they stand: what the row with the latest `since` says, or a later one without. And their numbers, each from one
 * instant to the next of which something is said.
 */
function membersSql(entity: string, attributes: Attributes): readonly string[] {
  const fits = Object.entries(attributes).flatMap(([name, attribute]) => fitsSql(name, attribute));
  const numbers = Object.entries(attributes).flatMap(([name, attribute]) =>
    attribute.kind === 'number' ? [`${roundedSql(`"${name}"`, PLACES - attribute.scale)} AS "${name}"`] : [],
  );
  const told = `SELECT *, coalesce(since, ${ALWAYS}) AS begins FROM "told ${entity}" WHERE ${['true', ...fits].join(' AND ')}`;
  return [
    `CREATE OR REPLACE TABLE "members ${entity}" AS
     SELECT * FROM (${told} QUALIFY since IS NULL OR since >= max(begins) OVER (PARTITION BY id ORDER BY seq))
     QUALIFY row_number() OVER (PARTITION BY id ORDER BY seq DESC) = 1`,
    `CREATE OR REPLACE TABLE "numbers ${entity}" AS
     SELECT ${['id', 'begins', `lead(begins, 1, -(${ALWAYS})) OVER (PARTITION BY id ORDER BY begins) AS ends`, ...numbers].join(', ')}
     FROM (${told} QUALIFY row_number() OVER (PARTITION BY id, begins ORDER BY seq DESC) = 1)`,
  ];
}

/** Rows that do not fit are refused; of those with one id the last received counts, then the last delivered. */
function factSql(model: Model, fact: string, { attributes }: FactDeclaration): string {
  const entries = Object.entries(attributes);
  const fits = entries.flatMap(([name, attribute]) => fitsSql(name, attribute));
  const own = entries.map(([name, attribute]) =>
    attribute.kind === 'number' ? `${roundedSql(`d."${name}"`, PLACES - attribute.scale)} AS "${name}"` : `d."${name}"`,
  );
  const references = entries.flatMap(([name, attribute]) =>
    attribute.kind === 'reference' ? [[name, attribute.entity] as const] : [],
  );
  const inner = references.flatMap(([name, entity]) =>
    Object.entries(model.entities[entity]?.attributes ?? {}).map(
      ([each, { kind }]) => `"${kind === 'number' ? `numbers of ${name}` : name}"."${each}" AS "${name}.${each}"`,
    ),
  );
  const joins = references.map(
    ([name, entity]) => `
      LEFT JOIN "members ${entity}" "${name}" ON "${name}".id = d."${name}"
      LEFT JOIN "numbers ${entity}" "numbers of ${name}" ON "numbers of ${name}".id = d."${name}"
        AND d.moment >= "numbers of ${name}".begins AND d.moment < "numbers of ${name}".ends`,
  );
  return `
    CREATE OR REPLACE TABLE "${fact}" AS
    WITH d AS (
      SELECT * FROM "deliveries ${fact}" WHERE ${[`moment >= ${model.epoch}`, ...fits].join(' AND ')}
      QUALIFY row_number() OVER (PARTITION BY id ORDER BY received DESC NULLS LAST, seq DESC) = 1
    )
    SELECT ${['d.seq AS n', 'd.moment', ...own, ...inner].join(', ')} FROM d ${joins.join(' ')}`;
}

function fitsSql(name: string, attribute: Attribute): readonly string[] {
  if (attribute.kind === 'reference') return attribute.required === true ? [`"${name}" IS NOT NULL`] : [];
  return attribute.kind === 'number' ? [`("${name}" IS NULL OR "${name}" >= ${leastOf(attribute)})`] : [];
}

function leastOf({ min = 0 }: NumberAttribute): string {
  return `${atPlaces(min, PLACES)}::HUGEINT`;
}

/** What clocks in a zone show at each moment of the deliveries: a table of its own. */
export async function createShown(
  connection: DuckDBConnection,
  zone: string,
  deliveries: readonly Delivery[],
): Promise<void> {
  const clock = Clock.of({ zone });
  const moments = [...new Set(deliveries.map(({ at }) => at))];
  const columns = ['moment BIGINT', '"at.weekday" VARCHAR', '"at.hour" VARCHAR'];
  await fill(connection, `shown ${zone}`, columns, moments, (appender, moment) => {
    const wall = new Date(clock.wall(moment));
    appender.appendBigInt(BigInt(moment));
    // Sunday is the first day of JavaScript, and the last one of ISO.
    appender.appendVarchar(toHex(String(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay())));
    appender.appendVarchar(toHex(wall.toISOString().slice(11, 13)));
  });
}

/** What members are called where it is not their key: by path, for references and choices. */
async function createLabels(connection: DuckDBConnection, model: Model): Promise<void> {
  const chosen: (readonly [path: string, key: string, label: string])[] = [];
  const named = new Map<string, string>();
  const choices = (path: string, attribute: Attribute) => {
    if (attribute.kind !== 'choice') return;
    for (const [key, label] of Object.entries(attribute.values)) chosen.push([path, key, label]);
  };
  for (const { attributes } of Object.values(model.facts)) {
    for (const [name, attribute] of Object.entries<Attribute>(attributes)) {
      choices(name, attribute);
      if (attribute.kind !== 'reference') continue;
      named.set(name, attribute.entity);
      const inner = Object.entries<Attribute>(model.entities[attribute.entity]?.attributes ?? {});
      for (const [each, declared] of inner) choices(`${name}.${each}`, declared);
    }
  }
  const rows = [...new Map(chosen.map((row) => [JSON.stringify(row), row])).values()];
  await fill(connection, 'labels', ['path VARCHAR', 'key VARCHAR', 'label VARCHAR'], rows, (appender, row) => {
    appender.appendVarchar(row[0]);
    appender.appendVarchar(toHex(row[1]));
    appender.appendVarchar(toHex(row[2]));
  });
  for (const [path, entity] of named) {
    await connection.run(`INSERT INTO labels SELECT '${path}', id, name FROM "members ${entity}" WHERE name <> ''`);
  }
}
