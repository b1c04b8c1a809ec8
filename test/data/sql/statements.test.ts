import { expect, it } from 'vitest';
import { sqlAdapter } from '../../../src/data/adapters/sql/sql-adapter.js';
import { query } from '../../../src/data/query/build-query.js';
import { allOf, hasAll, isIn, not } from '../../../src/data/query/filter.js';
import type { Dialect } from '../../../src/data/sql/dialect.js';
import { duckdb } from '../../../src/data/sql/duckdb.js';
import { postgres } from '../../../src/data/sql/postgres.js';
import type { Statement } from '../../../src/data/sql/statement.js';
import { studio } from '../../../src/testing/studio.js';
import { naughty } from '../../components/naughty-names/names.js';
import { hostTables } from './host-tables.js';

const { source } = hostTables({ model: studio, events: [], entities: {}, assumptions: [] });

/** The statements that an adapter would run for a filter by some names. */
async function statementsFor(dialect: Dialect, name: string): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const adapter = sqlAdapter({
    model: studio,
    source,
    dialect,
    clock: () => Date.UTC(2026, 2, 1),
    execute: async (statement) => {
      statements.push(statement);
      return [];
    },
  });
  const asked = query(studio, {
    measures: ['runs'],
    dimensions: ['team'],
    period: { kind: 'last', count: 7, unit: 'day' },
    grain: 'day',
    filter: allOf(isIn('platform', [name, null]), hasAll('label', [name]), not(isIn('tool', [name]))),
    top: { dimension: 'team', by: 'runs', count: 3, direction: 'descending', other: true },
  });
  await adapter.run([asked]);
  await adapter.members({ dimension: 'team', keys: [name] });
  return statements;
}

it.each([duckdb, postgres])('$name: no name changes a statement or is part of one', async (dialect) => {
  const plain = await statementsFor(dialect, 'a name');
  const kept = naughty.filter((name) => dialect.holds(name) && name !== '');
  expect(kept.length).toBeGreaterThan(400);
  for (const name of kept) {
    const statements = await statementsFor(dialect, name);
    expect(statements.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
    expect(statements.some(({ parameters }) => parameters.some(({ value }) => [value].flat().includes(name)))).toBe(
      true,
    );
  }
});

it.each([duckdb, postgres])('$name: a name that it cannot keep is that of no member', async (dialect) => {
  const statements = await statementsFor(dialect, '\ud800');
  for (const { parameters } of statements) {
    for (const { value } of parameters) expect([value].flat()).not.toContain('\ud800');
  }
});
