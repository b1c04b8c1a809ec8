import { UsageError } from '../data/errors.js';
import type { ConformanceCase } from './conformance-case.js';
import { inWords, type Mismatch } from './mismatch.js';

/**
 * An answer that breaks a rule, as an error with the code `adapterFailed`. Its message names the rule, the query, and each
 * figure that differs with what it should be; `expected` and `actual` are what test runners show the difference of.
 */
export class ConformanceFailure extends UsageError {
  /** Id of the case. */
  readonly case: string;
  /** Number of the rule. */
  readonly rule: number;
  readonly mismatches: readonly Mismatch[];
  /** The expected figures, by where they are. */
  readonly expected: Readonly<Record<string, unknown>>;
  /** The figures in their place. */
  readonly actual: Readonly<Record<string, unknown>>;

  /** @param context What was asked, in words; empty where no query was. */
  constructor(
    { id, rule, title }: Pick<ConformanceCase, 'id' | 'rule' | 'title'>,
    mismatches: readonly Mismatch[],
    context = '',
  ) {
    const lines = mismatches.map((mismatch) => `- ${inWords(mismatch)}`);
    super(
      'adapterFailed',
      [`Rule ${rule} (${id}): ${title}.`, ...lines, ...(context === '' ? [] : [context])].join('\n'),
    );
    this.case = id;
    this.rule = rule;
    this.mismatches = mismatches;
    this.expected = Object.fromEntries(mismatches.map(({ where, expected }) => [where, expected]));
    this.actual = Object.fromEntries(mismatches.map(({ where, actual }) => [where, actual]));
  }
}
