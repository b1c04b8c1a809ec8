import { UsageError, type UsageErrorCode } from '../errors.js';

const REFUSALS: ReadonlySet<UsageErrorCode> = new Set<UsageErrorCode>([
  'invalidModel',
  'invalidQuery',
  'unknownName',
  'incompatible',
  'invalidOption',
  'invalidPeriod',
  'unknownZone',
  'limitExceeded',
]);

/** True for an error that lies in the question itself: asked again, it is refused again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof UsageError && REFUSALS.has(error.code);
}
