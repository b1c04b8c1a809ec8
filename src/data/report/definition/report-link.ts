import { UsageError } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import type { Report } from '../report.js';
import { bytesOfLinkText, deflated, inflated, linkTextOf } from './link-text.js';
import { type OpenedReport, openReport } from './parse-report.js';
import { LONGEST_DEFINITION } from './report-limits.js';

/** Most characters of a link that is made or read: more is lost on the way by what people send links with. */
export const LONGEST_LINK = 32_000;

const FORM = 1;

/**
 * A definition as text for a URL, best behind `#`, which no server sees: a sign of its form, and the definition compressed. It
 * has letters, digits, `-`, `_` and one dot.
 *
 * @throws UsageError `limitExceeded` for a report that is too large for a link; keep and share it in a store then.
 */
export async function reportLink(report: Report): Promise<string> {
  const text = `r${FORM}.${linkTextOf(await deflated(JSON.stringify(report)))}`;
  if (text.length <= LONGEST_LINK) return text;
  throw new UsageError(
    'limitExceeded',
    `The report makes a link of ${text.length} characters, more than the ${LONGEST_LINK} that arrive whole wherever they are sent. Save the report, and share it as a saved one.`,
  );
}

/**
 * Opens what `reportLink` made. It comes from outside, so that it is held against its limits before and while it is inflated, and
 * then read like any kept report: what is left out is told.
 *
 * @throws UsageError `limitExceeded` for a link, or what it inflates to, that is too long; `invalidReport` for one that is none or
 * was damaged on its way; `futureVersion` for one of a later release; and as `openReport` does.
 */
export async function reportFromLink(text: string, model: Model): Promise<OpenedReport> {
  if (text.length > LONGEST_LINK) {
    throw new UsageError(
      'limitExceeded',
      `The link has ${text.length} characters, more than the ${LONGEST_LINK} that one may have, so it is not read.`,
    );
  }
  const [, form, packed = ''] = /^r(\d{1,6})\.(.*)$/s.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (form === undefined) {
    throw new UsageError('invalidReport', 'This is no link to a report: one begins with "r1.". Copy it as a whole.');
  }
  if (Number(form) > FORM) {
    throw new UsageError('futureVersion', 'The link was made by a later release. Update Tallyboard to open it.');
  }
  const definition = Number(form) === FORM ? await unpacked(packed) : undefined;
  if (definition === undefined) {
    throw new UsageError(
      'invalidReport',
      'The link was cut off or changed on its way, so it does not tell the report any more. Ask for it once more.',
    );
  }
  return openReport(definition, model);
}

/** The definition in a link; undefined where it is damaged. */
async function unpacked(packed: string): Promise<string | undefined> {
  const bytes = bytesOfLinkText(packed);
  const text = bytes === undefined ? undefined : await inflated(bytes, LONGEST_DEFINITION).catch(() => undefined);
  if (text !== null) return text;
  throw new UsageError(
    'limitExceeded',
    `The link inflates to more than the ${LONGEST_DEFINITION} characters that a report may have, so it is not read.`,
  );
}
