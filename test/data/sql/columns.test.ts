import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { duckdbExecute } from '../../../src/data/adapters/sql/duckdb-execute.js';
import { sqlAdapter } from '../../../src/data/adapters/sql/sql-adapter.js';
import { number, reference, text } from '../../../src/data/model/attribute.js';
import { count, sum } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { query } from '../../../src/data/query/build-query.js';
import type { Execute } from '../../../src/data/sql/answer-queries.js';
import type { Dialect, InstantKind } from '../../../src/data/sql/dialect.js';
import { duckdb } from '../../../src/data/sql/duckdb.js';
import { postgres } from '../../../src/data/sql/postgres.js';
import { defineSource } from '../../../src/data/sql/source.js';

const model = defineModel({
  name: 'sales',
  label: 'Sales',
  entities: { shop: { label: 'Shop', plural: 'Shops', attributes: { town: text('Town') } } },
  facts: {
    sale: {
      label: 'Sale',
      plural: 'Sales',
      attributes: {
        shop: reference('Shop', 'shop'),
        amount: number('Amount', { kind: 'money', currency: 'EUR' }, { scale: 2, min: -1000 }),
      },
    },
  },
  dimensions: {
    shop: { label: 'Shop', plural: 'Shops', path: 'shop' },
    town: { label: 'Town', plural: 'Towns', path: 'shop.town' },
  },
  measures: { sales: count('sale', { label: 'Sales' }), amount: sum('sale.amount', { label: 'Amount' }) },
});

/** Half cents on both sides of 0, and an amount that no double is. */
const AMOUNTS = ['0.125', '0.135', '-0.125', '-0.135', '19.99', '0.1', '0.2', '1234567.005'];
/** As they are kept: halves go to the even cent. */
const CENTS = [12, 14, -12, -14, 1999, 10, 20, 123_456_700];
/** The last millisecond before the period, its first one and its last one, and the first after it. */
const MOMENTS = [
  '2026-01-31T22:59:59.999Z',
  '2026-01-31T23:00:00.000Z',
  '2026-02-28T22:59:59.999Z',
  '2026-02-28T23:00:00.000Z',
];

const postgresql = new PGlite();
afterAll(() => postgresql.close());
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();

interface Database {
  readonly dialect: Dialect;
  readonly execute: Execute;
  run(statement: string): Promise<unknown>;
}

const databases: readonly Database[] = [
  { dialect: duckdb, execute: duckdbExecute(instance), run: (statement) => connection.run(statement) },
  {
    dialect: postgres,
    execute: async ({ text: asked, parameters }) =>
      (
        await postgresql.query<Record<string, unknown>>(
          asked,
          parameters.map(({ value }) => value),
        )
      ).rows,
    run: (statement) => postgresql.exec(statement),
  },
];

describe.each(databases)('$dialect.name', ({ dialect, execute, run }) => {
  it.each<[InstantKind, string, (instant: string) => string]>([
    ['timestamptz', 'TIMESTAMPTZ', (instant) => `TIMESTAMPTZ '${instant.replace('Z', '+00')}'`],
    ['timestamp', 'TIMESTAMP', (instant) => `TIMESTAMP '${instant.slice(0, -1).replace('T', ' ')}'`],
    ['milliseconds', 'BIGINT', (instant) => String(Date.parse(instant))],
    ['seconds', 'BIGINT', (instant) => String(Math.floor(Date.parse(instant) / 1000))],
  ])('reads instants that are kept as %s, wherever its own clock is', async (as, type, write) => {
    await run(`SET TimeZone = 'Asia/Tokyo'`);
    await run(`CREATE TABLE "sold ${as}" (id TEXT, sold ${type}, shop TEXT, amount DECIMAL(12, 2))`);
    for (const [i, instant] of MOMENTS.entries()) {
      await run(`INSERT INTO "sold ${as}" VALUES ('s${i}', ${write(instant)}, 'a', 1)`);
    }
    const source = defineSource(model, {
      facts: { sale: { table: `sold ${as}`, id: 'id', at: { column: 'sold', as } } },
      entities: { shop: { table: 'shops', id: 'id' } },
    });
    const adapter = sqlAdapter({ model, source, dialect, execute, clock: () => Date.UTC(2026, 5, 1) });
    const [result] = await adapter.run([
      query(model, {
        measures: ['sales'],
        period: { kind: 'range', start: '2026-02-01', end: '2026-03-01' },
        grain: 'day',
        calendar: { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 },
      }),
    ]);
    const days = result?.current.bucketTotals.sales ?? [];
    // Of a whole second before the period only seconds know no more.

    expect([result?.current.totals.sales, days[0], days[27]]).toEqual([2, 1, 1]);
  });

  it('rounds numbers in their unit half to even, and takes scaled ones as they are', async () => {
    await run(
      'CREATE TABLE amounts (id TEXT, sold BIGINT, shop TEXT, exact DECIMAL(20, 6), floating DOUBLE PRECISION, cents BIGINT)',
    );
    for (const [i, amount] of AMOUNTS.entries()) {
      await run(
        `INSERT INTO amounts VALUES ('a${i}', ${Date.UTC(2026, 1, 1)}, 'shop ${i}', ${amount}, ${amount}, ${CENTS[i]})`,
      );
    }
    for (const column of ['exact', 'floating', 'cents']) {
      const source = defineSource(model, {
        facts: {
          sale: {
            table: 'amounts',
            id: 'id',
            at: { column: 'sold', as: 'milliseconds' },
            columns: { amount: column === 'cents' ? { column, as: 'scaled' } : column },
          },
        },
        entities: { shop: { table: 'shops', id: 'id' } },
      });
      const adapter = sqlAdapter({ model, source, dialect, execute, clock: () => Date.UTC(2026, 5, 1) });
      const [result] = await adapter.run([
        query(model, {
          measures: ['amount'],
          dimensions: ['shop'],
          period: { kind: 'range', start: '2026-01-01', end: '2026-03-01' },
          order: [{ by: 'shop', direction: 'ascending' }],
        }),
      ]);
      expect([column, ...(result?.current.groupTotals.amount ?? [])]).toEqual([
        column,
        ...CENTS.map((cents) => cents / 100),
      ]);
    }
  });

  it('says what the database said where it does not answer', async () => {
    const source = defineSource(model, {
      facts: { sale: { table: 'nowhere', id: 'id', at: 'sold' } },
      entities: { shop: { table: 'shops', id: 'id' } },
    });
    const adapter = sqlAdapter({ model, source, dialect, execute });
    const asked = adapter.run([
      query(model, { measures: ['sales'], period: { kind: 'range', start: '2026-01-01', end: '2026-03-01' } }),
    ]);
    await expect(asked).rejects.toMatchObject({
      code: 'adapterFailed',
      cause: { message: expect.stringContaining('nowhere') },
    });
  });
});

it('interrupts a statement of DuckDB that is given up, and no other', async () => {
  const controller = new AbortController();
  const slow = {
    text: 'SELECT CAST(count(*) AS VARCHAR) AS c FROM range(100000000000) a WHERE hash(range) % 7 = 3',
    parameters: [],
  };
  const execute = duckdbExecute(instance);
  const givenUp = execute(slow, { signal: controller.signal });
  const other = execute({ text: "SELECT 'here' AS c", parameters: [] }, { signal: undefined });
  setTimeout(() => controller.abort(), 50);
  await expect(givenUp).rejects.toThrow(/interrupt|abort/i);
  expect(await other).toEqual([{ c: 'here' }]);
});

it('refuses a source that does not fit its model, with everything at once', () => {
  expect(() => defineSource(model, { facts: { sales: { table: 'x', id: 'id', at: 'at' } }, entities: {} })).toThrow(
    /no fact "sales".* Did you mean "sale"\?[\s\S]*"sale" is[\s\S]*"shop" is/,
  );
});
