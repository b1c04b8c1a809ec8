import { UsageError, type UsageErrorCode } from '../../data/errors.js';
import { own } from '../../data/model/path.js';

/** What a person is told of an error: words of its own where it means something to them. */
export function failureWords(
  error: unknown,
  failures: Readonly<Partial<Record<UsageErrorCode, string>>>,
  failed: string,
): string {
  return (error instanceof UsageError ? own(failures, error.code) : undefined) ?? failed;
}
