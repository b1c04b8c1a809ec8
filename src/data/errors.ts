import { closestMatch } from './closest-match.js';

/**
 * What went wrong, for programs. Messages are for people and may change; codes do not.
 *
 * - `invalidModel`: a model declaration contradicts itself.
 * - `invalidQuery`: a query does not have the shape of one.
 * - `unknownName`: a measure, dimension, fact, entity or attribute that the model does not have.
 * - `incompatible`: parts that exist but do not go together, such as a measure by a dimension that its fact lacks.
 * - `invalidAssumptions`: stated assumptions that contradict themselves or the model.
 * - `invalidOption`: a setting that something is made with is out of its range.
 * - `invalidPeriod`: a period, grain, date or comparison that cannot be resolved.
 * - `unknownZone`: no such IANA time zone.
 * - `unknownLocale`: no language tag (BCP 47).
 * - `choiceMissing`: figures of exactly one member of a dimension, and none or several are chosen.
 * - `invalidReport`: a report definition does not have the shape of one.
 * - `futureVersion`: what was kept or sent was written by a later release.
 * - `limitExceeded`: the answer would be larger than the engine allows, or what came from outside is larger than is read.
 * - `invalidColumns`: columns of events that do not go together.
 * - `aborted`: the caller gave up through its `AbortSignal`.
 * - `missingProvider`: a component or hook was used outside `UsageProvider`.
 * - `sourceUnreadable`: events could not be read from where they are kept.
 * - `viewChanged`: a saved view was changed by somebody else since it was read.
 * - `viewMissing`: a saved view is not there, or no longer.
 * - `reportChanged`: a kept report was changed by somebody else since it was read.
 * - `reportMissing`: a kept report is not there, or no longer.
 * - `notAllowed`: whoever asks may not do this.
 * - `storeFailed`: what keeps reports could not be reached, or did not answer as it has to.
 * - `storageFull`: what is to be kept has no room where it is kept.
 * - `timedOut`: what was asked did not answer in the time that it was given.
 * - `adapterFailed`: the adapter answered with something that is no result, or cannot answer any more.
 */
export type UsageErrorCode =
  | 'invalidModel'
  | 'invalidQuery'
  | 'unknownName'
  | 'incompatible'
  | 'invalidAssumptions'
  | 'invalidOption'
  | 'invalidPeriod'
  | 'unknownZone'
  | 'unknownLocale'
  | 'choiceMissing'
  | 'invalidReport'
  | 'futureVersion'
  | 'limitExceeded'
  | 'invalidColumns'
  | 'aborted'
  | 'missingProvider'
  | 'sourceUnreadable'
  | 'viewChanged'
  | 'viewMissing'
  | 'reportChanged'
  | 'reportMissing'
  | 'notAllowed'
  | 'storeFailed'
  | 'storageFull'
  | 'timedOut'
  | 'adapterFailed';

/** One thing that is wrong with an input: where it is and what to do about it. */
export interface Issue {
  readonly code: UsageErrorCode;
  /** Path into the input, such as `['filters', 0, 'dimension']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The one error of Tallyboard. `message` says what happened, why it matters and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageErrorCode;
  readonly issues: readonly Issue[];

  constructor(code: UsageErrorCode, message: string, options: { cause?: unknown; issues?: readonly Issue[] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
  }
}

/** True for the error that ends aborted work, whoever threw it. */
export function isAbort(error: unknown): boolean {
  if (error instanceof UsageError) return error.code === 'aborted';
  return error instanceof Error && error.name === 'AbortError';
}

/** Throws `UsageError('aborted')` once `signal` is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UsageError('aborted', 'The query was cancelled before it was answered.');
}

/** ` Did you mean "runs"?`, or a list of what there is, or nothing: the mend at the end of an `unknownName` message. */
export function didYouMean(name: string, known: readonly string[]): string {
  const match = closestMatch(name, known);
  if (match !== undefined) return ` Did you mean "${match}"?`;
  if (known.length === 0) return '';
  const shown = known.slice(0, 12).join(', ');
  return ` It has ${shown}${known.length > 12 ? ` and ${known.length - 12} more` : ''}.`;
}
