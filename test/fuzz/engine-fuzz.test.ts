import { describe, expect, it } from 'vitest';
import { describeFailure, fuzzEngine } from './engine-fuzz.js';

const QUERIES = 1000;

/** What `npm run fuzz:engine` does at length. As many again are in another file, so that both run side by side. */
describe('the engine answers what SQL over DuckDB answers', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);

  it(`to ${QUERIES} random queries over random models and data, seed ${seed}`, { timeout: 600_000 }, async () => {
    const { queries, failure } = await fuzzEngine({ queries: QUERIES, seed });
    expect(failure === null ? '' : describeFailure(failure)).toBe('');
    expect(queries).toBeGreaterThanOrEqual(QUERIES);
  });
});
