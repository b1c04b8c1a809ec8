import { describe, it } from 'vitest';
import { describeAdapter } from '../../src/testing/describe-adapter.js';
import { plainAdapter } from './plain-adapter/plain-adapter.js';

// Two ways to compute figures that share no line of it, and the figures worked out by hand: all three agree.
describeAdapter('plainAdapter', (dataset) => plainAdapter(dataset), { describe, it });
