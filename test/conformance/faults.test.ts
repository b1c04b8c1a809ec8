import { describe, expect, it } from 'vitest';
import type { ConformanceCase, MakeAdapter } from '../../src/testing/conformance-case.js';
import { conformanceCases } from '../../src/testing/conformance-cases.js';
import { ConformanceFailure } from '../../src/testing/conformance-failure.js';
import type { Fault } from './faults/fault.js';
import { faults } from './faults/faults.js';
import { plainAdapter } from './plain-adapter/plain-adapter.js';

/** The plain adapter with a mistake in it. */
function faulty({ steps, around = (adapter) => adapter }: Pick<Fault, 'steps' | 'around'>): MakeAdapter {
  return (dataset) => around(plainAdapter(dataset, steps));
}

/** Whether a case finds something wrong; errors that are no findings are thrown on. */
async function finds(each: ConformanceCase, makeAdapter: MakeAdapter): Promise<boolean> {
  try {
    await each.run(makeAdapter);
    return false;
  } catch (error) {
    if (error instanceof ConformanceFailure) return true;
    throw error;
  }
}

const catches = new Map<Fault, Promise<readonly string[]>>();

/** Ids of the cases of the broken rule that find the mistake. */
function caughtBy(fault: Fault): Promise<readonly string[]> {
  const known = catches.get(fault);
  if (known !== undefined) return known;
  const found = idsOfFinding(
    conformanceCases.filter(({ rule }) => rule === fault.rule),
    fault,
  );
  catches.set(fault, found);
  return found;
}

async function idsOfFinding(cases: readonly ConformanceCase[], fault: Pick<Fault, 'steps' | 'around'>) {
  const ids: string[] = [];
  for (const each of cases) if (await finds(each, faulty(fault))) ids.push(each.id);
  return ids;
}

describe('the suite catches by the rule that is broken', () => {
  it.each(faults.map((fault) => [fault.rule, fault.name, fault] as const))('rule %i: %s', async (_, __, fault) => {
    expect(await caughtBy(fault)).not.toEqual([]);
  });
});

describe('the suite', () => {
  it('finds nothing wrong where nothing is', async () => {
    expect(await idsOfFinding(conformanceCases, {})).toEqual([]);
  });

  it('has no case that catches no mistake in its rule', async () => {
    const caught = new Set((await Promise.all(faults.map(caughtBy))).flat());
    expect(conformanceCases.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
  });

  it('is tried with mistakes that have names of their own', () => {
    const names = faults.map(({ rule, name }) => `${rule} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(30);
  });
});
