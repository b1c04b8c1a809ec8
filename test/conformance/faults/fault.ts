import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import type { Steps } from '../plain-adapter/steps.js';

/** One deliberate mistake. */
export interface Fault {
  /** What is wrong, in a few words. */
  readonly name: string;
  /** The rule that it breaks, which has to catch it. */
  readonly rule: number;
  /** The steps that are done wrong. */
  readonly steps?: Partial<Steps>;
  /** What is wrong around the steps. */
  readonly around?: (adapter: UsageAdapter) => UsageAdapter;
}

/** Declares a mistake in the steps of the plain adapter. */
export function fault(rule: number, name: string, steps: Partial<Steps>): Fault {
  return { rule, name, steps };
}

/** Declares a mistake in how an adapter is asked or answers. */
export function faultAround(rule: number, name: string, around: Fault['around'] & object): Fault {
  return { rule, name, around };
}
