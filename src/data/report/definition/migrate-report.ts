import { UsageError } from '../../errors.js';
import { REPORT_VERSION } from '../report.js';

/** A definition of some version. */
type Definition = Readonly<Record<string, unknown>>;

/** Makes a definition of one version into one of the next. */
type Step = (before: Definition) => Definition;

/** The step that leads on from each earlier version. */
export const STEPS: Readonly<Record<number, Step>> = {
  // Reports came to have a grain, and to be filtered by themselves.
  1: (before) => ({ grain: null, chosen: {}, ...before, version: 2 }),
};

/**
 * A definition of any version as one of the present version. Says nothing of whether it is whole: `parseReport` and `openReport`
 * do, which migrate what they read.
 *
 * @throws UsageError `invalidReport` for what is no definition at all, `futureVersion` for one that a later release wrote.
 */
export function migrateReport(input: unknown): unknown {
  if (!isRecord(input) || input.kind !== 'report') {
    throw new UsageError(
      'invalidReport',
      'This is no report: a definition is an object with "kind": "report", its version and its sections.',
    );
  }
  const { version } = input;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new UsageError(
      'invalidReport',
      `The report does not say of which version it is, so it cannot be read. "version" is a whole number, ${REPORT_VERSION} at present.`,
    );
  }
  if (version > REPORT_VERSION) {
    throw new UsageError(
      'futureVersion',
      `The report is of version ${version}, and this release knows those up to ${REPORT_VERSION}, so part of it would be lost. Update Tallyboard to open it.`,
    );
  }
  let definition: Definition = input;
  for (let from = version; from < REPORT_VERSION; from++) definition = STEPS[from]?.(definition) ?? definition;
  return definition;
}

function isRecord(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
