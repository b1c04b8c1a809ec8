import type { UsageAdapter } from '../data/adapters/adapter.js';
import { UsageError } from '../data/errors.js';
import type { ConformanceCase, MakeAdapter } from './conformance-case.js';
import { conformanceCases } from './conformance-cases.js';

/** What is needed of a test runner: that of Vitest, Jest, Mocha and `node:test`. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

/** How the suite is run. */
export interface DescribeAdapterOptions extends Partial<TestRunner> {
  /** Called with each adapter once its case is over, to close what it holds. */
  readonly release?: (adapter: UsageAdapter) => void | Promise<void>;
}

/**
 * Runs the whole contract of figures against an adapter, as tests of the runner at hand: `describe` and `it` of the options,
 * or those that are global.
 *
 * @param name What the tests are listed under, such as the name of the adapter.
 * @param makeAdapter Makes the adapter over a small dataset; called at least once for each case.
 * @throws UsageError `invalidOption` where there is no test runner.
 */
export function describeAdapter(name: string, makeAdapter: MakeAdapter, options: DescribeAdapterOptions = {}): void {
  const { describe, it } = runnerOf(options);
  describe(`${name} answers by the contract`, () => {
    for (const [rule, cases] of byRule(conformanceCases)) {
      describe(`rule ${rule}`, () => {
        for (const each of cases) it(`${each.title} (${each.id})`, () => runCase(each, makeAdapter, options.release));
      });
    }
  });
}

async function runCase(
  each: ConformanceCase,
  makeAdapter: MakeAdapter,
  release: DescribeAdapterOptions['release'],
): Promise<void> {
  const made: UsageAdapter[] = [];
  try {
    await each.run(async (dataset) => {
      const adapter = await makeAdapter(dataset);
      made.push(adapter);
      return adapter;
    });
  } finally {
    for (const adapter of made) await release?.(adapter);
  }
}

function runnerOf({ describe, it }: Partial<TestRunner>): TestRunner {
  const global = globalThis as Partial<TestRunner>;
  const found = { describe: describe ?? global.describe, it: it ?? global.it };
  if (found.describe !== undefined && found.it !== undefined) return { describe: found.describe, it: found.it };
  throw new UsageError(
    'invalidOption',
    'There is no test runner to hand the cases to: neither the options nor the globals have "describe" and "it". Import them from your runner and pass them as options.',
  );
}

function byRule(cases: readonly ConformanceCase[]): ReadonlyMap<number, readonly ConformanceCase[]> {
  const rules = new Map<number, ConformanceCase[]>();
  for (const each of cases) {
    const sameRule = rules.get(each.rule) ?? [];
    sameRule.push(each);
    rules.set(each.rule, sameRule);
  }
  return rules;
}
