import { UsageError } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import type { Report } from '../report.js';
import { migrateReport } from './migrate-report.js';
import type { Omission } from './omission.js';
import { readReport } from './read-report.js';
import { LONGEST_DEFINITION } from './report-limits.js';

/**
 * Reads a definition that came from outside, as a value or as the text of one (JSON), such as out of a file, a link or a form. One
 * of an earlier version is brought up to the present one. Nothing is left out and nothing is made up: what is not wholly
 * right is refused.
 *
 * @throws UsageError `invalidReport`, `unknownName`, `incompatible`, `invalidPeriod` or `unknownLocale`, with one issue for each
 * thing that is wrong; `futureVersion` for a definition that a later release wrote; `limitExceeded` for one that is too large.
 */
export function parseReport(input: unknown, model: Model): Report {
  const { report, leftOut } = readReport(migrateReport(definitionIn(input)), model);
  if (report === null || leftOut.length > 0) throw refused(leftOut);
  return report;
}

/** A report that was opened, with what had to be left out of it. */
export interface OpenedReport {
  readonly report: Report;
  /** What is no longer there, or was never right. Whoever shows the report tells people of it: figures may be missing. */
  readonly leftOut: readonly Omission[];
}

/**
 * Opens a definition that was kept, as a value or as the text of one, though its model may have changed since: what the model no
 * longer has is left out and told, and the rest is as it was. A panel whose figures would be others than it says is left out as
 * a whole.
 *
 * @throws UsageError as `parseReport` does, where nothing is left that could be shown.
 */
export function openReport(input: unknown, model: Model): OpenedReport {
  const { report, leftOut } = readReport(migrateReport(definitionIn(input)), model);
  if (report === null) throw refused(leftOut);
  return { report, leftOut };
}

function definitionIn(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  if (input.length > LONGEST_DEFINITION) {
    throw new UsageError(
      'limitExceeded',
      `The text is longer than the ${LONGEST_DEFINITION} characters that a report may have, so it is not read.`,
    );
  }
  try {
    return JSON.parse(input);
  } catch (cause) {
    throw new UsageError(
      'invalidReport',
      'The text is no JSON, or ends before the report does: it may have been cut off on its way. Take it from where it came once more.',
      { cause },
    );
  }
}

/** More is no message that anybody reads; `issues` has them all. */
const MOST_LINES = 50;

function refused(leftOut: readonly Omission[]): UsageError {
  const issues = leftOut.map(({ issue }) => issue);
  const lines = issues.slice(0, MOST_LINES).map(({ path, message }) => `- ${path.join('.') || 'report'}: ${message}`);
  const rest = issues.length > MOST_LINES ? [`- and ${issues.length - MOST_LINES} more`] : [];
  const code = issues[0]?.code ?? 'invalidReport';
  return new UsageError(code, `The report cannot be read as it is:\n${[...lines, ...rest].join('\n')}`, { issues });
}
