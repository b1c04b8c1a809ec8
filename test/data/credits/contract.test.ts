import { describe, expect, it } from 'vitest';
import { parseContract } from '../../../src/data/credits/contract.js';
import { UsageError } from '../../../src/data/errors.js';

const whole = {
  id: 'c-1',
  label: 'Enterprise 2026',
  term: { start: '2026-01-01', end: '2027-01-01' },
  zone: 'Europe/Copenhagen',
  allocation: 120_000,
  categories: ['Player', 'Simulation', null],
};

function refusal(input: unknown): UsageError {
  try {
    parseContract(input);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error('It was not refused.');
}

describe('parseContract', () => {
  it('reads one as it was written, frozen, with credits to the millionth', () => {
    expect(parseContract(whole)).toEqual(whole);
    expect(Object.isFrozen(parseContract(whole))).toBe(true);
    expect(parseContract({ ...whole, allocation: 0.1 + 0.2, categories: null })).toMatchObject({
      allocation: 0.3,
      categories: null,
    });
  });

  it('tells everything that is wrong with one, and where', () => {
    const { code, issues, message } = refusal({
      ...whole,
      id: '',
      term: { start: '2026-02-30', end: '2027-01-01' },
      zone: 'Mars/Olympus',
      allocation: 0,
      categories: [],
      price: 5,
    });
    expect(code).toBe('invalidOption');
    const paths = issues.map(({ path }) => path.join('.'));
    expect(new Set(paths)).toEqual(new Set(['id', 'term.start', 'zone', 'allocation', 'categories', '']));
    expect(message).toContain('term.start');
  });

  it.each([
    ['ends as it starts', { ...whole, term: { start: '2026-01-01', end: '2026-01-01' } }],
    ['ends before it starts', { ...whole, term: { start: '2026-01-01', end: '2025-01-01' } }],
    ['has an allocation that is no number', { ...whole, allocation: Number.NaN }],
    ['has an endless allocation', { ...whole, allocation: Number.POSITIVE_INFINITY }],
    ['is no object', 'c-1'],
    ['is nothing', null],
  ])('refuses one that %s', (_, input) => {
    expect(refusal(input).code).toBe('invalidOption');
  });
});
