import { own } from '../model/path.js';
import type { ReportTemplate } from '../report/template.js';
import { type ReportTexts, translateReport } from './translate-report.js';

/** The texts of a template in another language: those of its report, as far as they are its own, and what it is for. */
export interface TemplateTexts extends ReportTexts {
  readonly description: string;
}

/**
 * The same templates in another language. Sections and panels that they have from a dashboard are called what they are called
 * there.
 */
export function translateTemplates(
  templates: readonly ReportTemplate[],
  dashboard: ReportTexts,
  texts: Readonly<Record<string, TemplateTexts>>,
): readonly ReportTemplate[] {
  return templates.map((template) => {
    const { description = template.description, ...report } = own(texts, template.id) ?? {};
    const { title: _, notes: __, ...shared } = dashboard;
    return { ...template, description, report: translateReport(translateReport(template.report, shared), report) };
  });
}
