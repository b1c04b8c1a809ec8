import { describe, it } from 'vitest';
import { describeAdapter } from '../../src/testing/describe-adapter.js';
import { overDuckdb } from '../data/sql/over-duckdb.js';

describeAdapter('sqlAdapter over DuckDB', overDuckdb, { describe, it });
