import { own } from '../model/path.js';
import type { Panel } from '../report/panel.js';
import type { Report } from '../report/report.js';

/** A title, or a title with the sentence under it. */
type Titled = string | readonly [title: string, description: string];

/** The titles of a report in another language, by the ids of its sections and panels. What is left out stays as it is. */
export interface ReportTexts {
  readonly title?: string;
  readonly sections?: Readonly<Record<string, Titled>>;
  readonly panels?: Readonly<Record<string, Titled>>;
  /** What is told of what figures rest on, by the ids of panels, with the names of measures in braces as in the report. */
  readonly bases?: Readonly<Record<string, string>>;
  /** What panels of text say, by their ids. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly notes?: string;
}

/** The same report with its titles in another language. */
export function translateReport<R extends Report>(report: R, texts: ReportTexts): R {
  return Object.freeze({
    ...report,
    title: texts.title ?? report.title,
    ...(texts.notes === undefined ? {} : { notes: texts.notes }),
    sections: report.sections.map((section) => ({
      ...section,
      ...titled(texts.sections, section.id),
      panels: section.panels.map((panel) => ({
        ...panel,
        ...titled(texts.panels, panel.id),
        ...based(panel, texts.bases),
        ...worded(panel, texts.texts),
      })),
    })),
  });
}

function based(panel: Panel, texts: ReportTexts['bases']) {
  const text = own(texts ?? {}, panel.id);
  if (text === undefined || panel.view !== 'stat' || panel.basis === undefined) return {};
  return { basis: { ...panel.basis, text } };
}

function worded(panel: Panel, texts: ReportTexts['texts']) {
  const text = own(texts ?? {}, panel.id);
  return text === undefined || panel.view !== 'text' ? {} : { text };
}

function titled(texts: Readonly<Record<string, Titled>> | undefined, id: string) {
  const text = own(texts ?? {}, id);
  if (text === undefined) return {};
  if (typeof text === 'string') return { title: text };
  const [title, description] = text;
  return { title, description };
}
