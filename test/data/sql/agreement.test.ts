import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import type { ConformanceDataset } from '../../../src/testing/conformance-case.js';
import { type Scenario, scenarios } from '../../fuzz/scenario.js';
import { keptVocabularies } from '../../fuzz/texts.js';
import { datasetOf, differencesIn } from './agreement.js';
import { overDuckdb } from './over-duckdb.js';
import { EmbeddedPostgres } from './over-pglite.js';

/** Random models with random data, each asked some random questions; SQL_SCENARIOS says how many. */
const runs = Number(process.env.SQL_SCENARIOS ?? 15);
const limit = { timeout: 60_000 + runs * 5000 };
const postgres = new EmbeddedPostgres();
afterAll(() => postgres.close());

function agrees(over: (dataset: ConformanceDataset) => Promise<UsageAdapter>) {
  const check = async (scenario: Scenario) => {
    const adapter = await over(datasetOf(scenario));
    expect(await differencesIn(scenario, adapter)).toEqual([]);
  };
  return fc.assert(fc.asyncProperty(scenarios(10, keptVocabularies), check), { numRuns: runs });
}

it(`DuckDB answers ${runs} random scenarios as memory does, to the last digit`, limit, () => agrees(overDuckdb));

it(`PostgreSQL answers ${runs} random scenarios as memory does, to the last digit`, limit, () =>
  agrees((dataset) => postgres.over(dataset)),
);
