import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { UsageError } from '../../src/data/errors.js';
import { ConformanceFailure, conformanceCases, describeAdapter, type MakeAdapter } from '../../src/testing/index.js';
import { plainAdapter } from './plain-adapter/plain-adapter.js';

/** A test runner that keeps what it is handed. */
function runner() {
  const groups: string[] = [];
  const tests = new Map<string, () => Promise<void>>();
  return {
    groups,
    tests,
    describe: (name: string, body: () => void) => {
      groups.push(name);
      body();
    },
    it: (name: string, body: () => Promise<void>) => tests.set(name, body),
  };
}

const averaging: MakeAdapter = (dataset) =>
  plainAdapter(dataset, {
    combined: ({ level, figure, parts }) => {
      const figures = parts().filter((part) => part !== null);
      return level === 'group' || figures.length < 2
        ? figure
        : figures.reduce((sum, part) => sum + part, 0) / figures.length;
    },
  });

afterEach(() => vi.unstubAllGlobals());

describe('describeAdapter', () => {
  it('hands every case to the runner once, under its rule', () => {
    const { groups, tests, ...its } = runner();
    describeAdapter('mine', plainAdapter, its);
    expect(groups[0]).toBe('mine answers by the contract');
    expect(groups.slice(1)).toEqual([...new Set(conformanceCases.map(({ rule }) => `rule ${rule}`))]);
    expect([...tests.keys()]).toEqual(conformanceCases.map(({ id, title }) => `${title} (${id})`));
  });

  it('takes the runner whose functions are global', () => {
    const { tests, ...its } = runner();
    vi.stubGlobal('describe', its.describe);
    vi.stubGlobal('it', its.it);
    describeAdapter('mine', plainAdapter);
    expect(tests.size).toBe(conformanceCases.length);
  });

  it('says how to mend it where there is no runner', () => {
    const describing = () => describeAdapter('mine', plainAdapter);
    expect(describing).toThrow(UsageError);
    expect(describing).toThrow(/neither the options nor the globals have "describe" and "it"/);
  });

  it('releases every adapter once its case is over, however it ended', async () => {
    for (const make of [plainAdapter, averaging]) {
      const made: UsageAdapter[] = [];
      const released: UsageAdapter[] = [];
      const { tests, ...its } = runner();
      const makeAdapter: MakeAdapter = async (dataset) => {
        const adapter = await make(dataset);
        made.push(adapter);
        return adapter;
      };
      describeAdapter('mine', makeAdapter, { ...its, release: (adapter) => void released.push(adapter) });
      const id = make === averaging ? 'ratios.means-over-events' : 'deliveries.whatever-order';
      const [test] = [...tests].flatMap(([name, body]) => (name.endsWith(`(${id})`) ? [body] : []));
      await test?.().catch(() => {});
      expect(made.length).toBeGreaterThan(0);
      expect(released).toEqual(made);
    }
  });
});

describe('a failure', () => {
  const failure = async (id: string): Promise<ConformanceFailure> => {
    const error: unknown = await conformanceCases
      .find((each) => each.id === id)
      ?.run(averaging)
      .catch((thrown: unknown) => thrown);
    if (error instanceof ConformanceFailure) return error;
    throw new Error(`The case ${id} did not fail: ${String(error)}`);
  };

  it('tells the rule, the query, the figure, what it should be and what it is', async () => {
    const error = await failure('ratios.means-over-events');
    expect(error).toMatchObject({
      code: 'adapterFailed',
      case: 'ratios.means-over-events',
      rule: 10,
      expected: { 'totals.meanDuration': 4 },
      actual: { 'totals.meanDuration': 6 },
    });
    expect(error.message).toContain('Rule 10 (ratios.means-over-events): A mean is over events at every level');
    expect(error.message).toContain('- totals.meanDuration: expected 4, got 6');
    expect(error.message).toContain('"measures":["meanDuration"],"dimensions":["platform"]');
  });
});

describe('conformanceCases', () => {
  it('have ids of their own, and are listed by rule', () => {
    const ids = conformanceCases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
    const rules = conformanceCases.map(({ rule }) => rule);
    expect(rules).toEqual(rules.toSorted((a, b) => a - b));
  });
});
