import { afterAll, describe, it } from 'vitest';
import { describeAdapter } from '../../src/testing/describe-adapter.js';
import { EmbeddedPostgres } from '../data/sql/over-pglite.js';

const database = new EmbeddedPostgres();
afterAll(() => database.close());

describeAdapter('sqlAdapter over PostgreSQL', (dataset) => database.over(dataset), { describe, it });
