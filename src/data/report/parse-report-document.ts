import { UsageError } from '../errors.js';
import { frozen } from '../model/frozen.js';
import { checkResult } from '../query/check-result.js';
import type { Result } from '../query/result.js';
import { checkComparison } from '../roi/check-comparison.js';
import { assertZone } from '../time/zone.js';
import { parseStageGraph } from '../workflow/stage-graph.js';
import { faultText } from './definition/shape-fault.js';
import { documentShape } from './document-shape.js';
import type { DocumentPanel, ReportDocument } from './report-document.js';

const VERSION = 1;

/**
 * Reads a document that came from outside, as a value or as the text of one (JSON), such as one that was kept last month: with the
 * same figures, letter by letter, from which every form of the report can be made again.
 *
 * @throws UsageError `invalidReport` for what is none, or does not fit together; `futureVersion` for one that a later release wrote.
 */
export function parseReportDocument(input: unknown): ReportDocument {
  const given = valueIn(input);
  const version = versionOf(given);
  if (typeof version === 'number' && version > VERSION) {
    throw new UsageError(
      'futureVersion',
      `The document is of version ${version}, and this release reads ${VERSION}. Read it with the release that wrote it, or run the report again.`,
    );
  }
  const parsed = documentShape().safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `- ${issue.path.map(String).join('.') || 'document'}: ${faultText(issue)}`,
    );
    throw invalid(lines.join('\n'));
  }
  // Not what was made of it: the same fields in the same order, so that it is written as it was read.
  const document = given as ReportDocument;
  try {
    assertZone(document.calendar.zone);
    for (const { panels } of document.sections) for (const panel of panels) checkPanel(panel);
  } catch (error) {
    throw invalid(`- ${error instanceof Error ? error.message : String(error)}`, error);
  }
  return frozen(document);
}

function versionOf(given: unknown): unknown {
  const isDocument = typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'reportDocument';
  return isDocument && 'version' in given ? given.version : undefined;
}

function valueIn(input: unknown): unknown {
  try {
    return JSON.parse(typeof input === 'string' ? input : JSON.stringify(input), (key, value) => {
      if (key === '__proto__') throw new Error('There is nothing called "__proto__" in a document.');
      return value;
    });
  } catch (cause) {
    const why =
      cause instanceof SyntaxError
        ? 'The text is no JSON, or ends before the document does: it may have been cut off on its way.'
        : String(cause);
    throw invalid(`- ${why}`, cause);
  }
}

/** What shapes do not say: that there is one figure for each place, and one place for each figure. */
function checkPanel(panel: DocumentPanel): void {
  if ('comparison' in panel) checkComparison(panel.comparison);
  if (!('result' in panel)) return;
  const check = (result: Result | null) => result && checkResult(result.query, result);
  check(panel.result);
  check(panel.transitions);
  if (panel.graph !== null) parseStageGraph(panel.graph);
}

function invalid(lines: string, cause?: unknown): UsageError {
  const message = `This is no document of a report, so nothing of it is shown:\n${lines}`;
  return new UsageError('invalidReport', message, cause === undefined ? {} : { cause });
}
