import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import { parseAssumptions } from '../../../src/data/model/check-assumptions.js';
import { savings } from '../engine/computed-model.js';

const version = (values: unknown, more: object = {}) => [{ version: 'v', from: null, values, ...more }];

function refusal(input: unknown): UsageError {
  try {
    parseAssumptions(savings, input);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new TypeError('They were taken.');
}

describe('parseAssumptions', () => {
  it('takes versions with values, bounds and notes, for members that nobody knows yet too', () => {
    const stated = [
      { version: '2024', from: null, values: [] },
      {
        version: '2025',
        from: 1_735_689_600_000,
        note: 'After the review',
        values: [
          { assumption: 'rate', value: 52.5, low: 40, high: 60.25 },
          { assumption: 'rate', of: { path: 'user.role', member: 'an astronaut' }, value: 0 },
          { assumption: 'rate', of: { path: 'user.department', member: null }, value: -1 },
          { assumption: 'rate', of: { path: 'user.role', member: null }, value: 1 },
        ],
      },
    ];
    expect(parseAssumptions(savings, stated)).toEqual(stated);
    expect(parseAssumptions(savings, JSON.parse(JSON.stringify(stated)))).toEqual(stated);
  });

  it.each([
    ['no list', {}, [[]]],
    ['no version', [7], [[0]]],
    ['a version without a name', [{ version: '', from: null, values: [] }], [[0, 'version']]],
    ['a version without values', [{ version: 'v', from: null }], [[0, 'values']]],
    ['a beginning that is no instant', version([], { from: '2026-01-01' }), [[0, 'from']]],
    ['a beginning after all calendars', version([], { from: 1e15 }), [[0, 'from']]],
    ['a value that is none', version([{ assumption: 'rate', value: '60' }]), [[0, 'values', 0, 'value']]],
    ['a value that is no number', version([{ assumption: 'rate', value: Number.NaN }]), [[0, 'values', 0, 'value']]],
    ['a field that nobody declared', version([{ assumption: 'rate', value: 1, unit: 'USD' }]), [[0, 'values', 0]]],
  ])('refuses %s', (_, input, places) => {
    const { code, issues } = refusal(input);
    expect(code).toBe('invalidAssumptions');
    expect(issues.map(({ path }) => path)).toEqual(places);
  });

  it('names what was meant by a name that there is not', () => {
    const { code, issues } = refusal(
      version([
        { assumption: 'rates', value: 1 },
        { assumption: 'constructor', value: 1 },
        { assumption: 'rate', of: { path: 'user.rol', member: 'x' }, value: 1 },
        { assumption: 'price', of: { path: 'user.role', member: 'x' }, value: 1 },
      ]),
    );
    expect(code).toBe('unknownName');
    expect(issues.map(({ message }) => message)).toEqual([
      'The model has no assumption "rates". Did you mean "rate"?',
      expect.stringContaining('The model has no assumption "constructor". It has usual'),
      '"rate" does not differ by "user.rol". Did you mean "user.role"?',
      '"price" does not differ by "user.role". It is the same for everyone.',
    ]);
  });

  it('refuses a value that is stated twice', () => {
    const once = { assumption: 'rate', of: { path: 'user.role', member: 'x' }, value: 1 };
    expect(refusal(version([once, { ...once, value: 2 }])).issues).toHaveLength(1);
    expect(
      refusal(
        version([
          { assumption: 'price', value: 1 },
          { assumption: 'price', value: 1 },
        ]),
      ).issues,
    ).toHaveLength(1);
    const others = [{ ...once, of: { path: 'user.role', member: null } }, { assumption: 'rate', value: 1 }, once];
    expect(parseAssumptions(savings, version(others))).toHaveLength(1);
  });

  it('refuses versions out of order, and two of one name', () => {
    const at = (name: string, from: number | null) => ({ version: name, from, values: [] });
    for (const versions of [
      [at('a', 5), at('b', 5)],
      [at('a', 5), at('b', 4)],
      [at('a', 5), at('b', null)],
      [at('a', null), at('b', null)],
    ]) {
      expect(refusal(versions).issues.map(({ path }) => path)).toEqual([[1, 'from']]);
    }
    expect(refusal([at('a', null), at('a', 1)]).issues.map(({ path }) => path)).toEqual([[1, 'version']]);
  });

  it('refuses a value outside its bounds', () => {
    const stated = (low: number, value: number, high: number) =>
      refusal(version([{ assumption: 'rate', low, value, high }])).issues.map(({ path }) => path.at(-1));
    expect(stated(2, 1, 3)).toEqual(['value']);
    expect(stated(1, 4, 3)).toEqual(['value']);
    expect(refusal(version([{ assumption: 'rate', value: 4, high: 3 }])).issues).toHaveLength(1);
  });

  it('refuses what does not fit the decimal places of the model, whichever of the three it is', () => {
    const { issues, message } = refusal(version([{ assumption: 'rate', low: 0.001, value: 0.125, high: 1.0005 }]));
    expect(issues.map(({ path }) => path.at(-1))).toEqual(['low', 'value', 'high']);
    expect(message).toContain('does not fit the 2 decimal places');
    expect(refusal(version([{ assumption: 'rate', value: 1e15 }])).issues).toHaveLength(1);
    expect(parseAssumptions(savings, version([{ assumption: 'price', value: 0.0001 }]))).toHaveLength(1);
  });
});
