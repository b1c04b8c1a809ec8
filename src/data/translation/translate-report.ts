import { own } from '../model/path.js';
import type { Report } from '../report/report.js';

/** A title, or a title with the sentence under it. */
type Titled = string | readonly [title: string, description: string];

/** The titles of a report in another language, by the ids of its sections and panels. What is left out stays as it is. */
export interface ReportTexts {
  readonly title?: string;
  readonly sections?: Readonly<Record<string, Titled>>;
  readonly panels?: Readonly<Record<string, Titled>>;
}

/** The same report with its titles in another language. */
export function translateReport<R extends Report>(report: R, texts: ReportTexts): R {
  return Object.freeze({
    ...report,
    title: texts.title ?? report.title,
    sections: report.sections.map((section) => ({
      ...section,
      ...titled(texts.sections, section.id),
      panels: section.panels.map((panel) => ({ ...panel, ...titled(texts.panels, panel.id) })),
    })),
  });
}

function titled(texts: Readonly<Record<string, Titled>> | undefined, id: string) {
  const text = own(texts ?? {}, id);
  if (text === undefined) return {};
  if (typeof text === 'string') return { title: text };
  const [title, description] = text;
  return { title, description };
}
