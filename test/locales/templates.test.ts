import { describe, expect, it } from 'vitest';
import { assistantTemplates } from '../../src/data/models/assistant/templates.js';
import { automationTemplates } from '../../src/data/models/automation/templates.js';
import type { ReportTemplate } from '../../src/data/report/template.js';
import { textBlocks } from '../../src/data/report/text-blocks.js';
import { type TemplateTexts, translateTemplates } from '../../src/data/translation/translate-templates.js';
import * as ar from '../../src/locales/ar/index.js';
import * as de from '../../src/locales/de/index.js';
import * as ja from '../../src/locales/ja/index.js';
import { languages, SAME_IN_GERMAN } from './languages.js';

const texts: Readonly<Record<string, readonly Readonly<Record<string, TemplateTexts>>[]>> = {
  de: [de.germanAutomationTemplates, de.germanAssistantTemplates],
  ja: [ja.japaneseAutomationTemplates, ja.japaneseAssistantTemplates],
  ar: [ar.arabicAutomationTemplates, ar.arabicAssistantTemplates],
};

/** Whatever a person reads of a template, with where it stands. */
function wordsOf({ description, report }: ReportTemplate): readonly (readonly [string, string])[] {
  return [
    ['description', description],
    ['title', report.title],
    ...report.sections.flatMap((section) => [
      [section.id, section.title] as const,
      [`${section.id}.description`, section.description ?? ''] as const,
      ...section.panels.flatMap((panel) => [
        [`${section.id}.${panel.id}`, panel.title] as const,
        [`${section.id}.${panel.id}.description`, panel.description ?? ''] as const,
        [`${section.id}.${panel.id}.text`, panel.view === 'text' ? panel.text : ''] as const,
      ]),
    ]),
  ];
}

describe.each(languages)('templates in $locale', (language) => {
  const [automationTexts = {}, assistantTexts = {}] = texts[language.locale] ?? [];
  it.each([
    ['automation', automationTemplates, language.automationDashboard.texts, automationTexts],
    ['assistant', assistantTemplates, language.assistantDashboard.texts, assistantTexts],
  ] as const)('have no English over %s', (_, templates, dashboard, own) => {
    const said = translateTemplates(templates, dashboard, own);
    expect(Object.keys(own)).toEqual(templates.map(({ id }) => id));
    const inEnglish = templates.flatMap(wordsOf);
    const words = said.flatMap(wordsOf);
    const same = words.filter(
      ([, text], i) =>
        text !== '' && text === inEnglish[i]?.[1] && !(language.locale === 'de' && SAME_IN_GERMAN.has(text)),
    );
    expect(same).toEqual([]);
  });

  it('says as much in as many bullets', () => {
    const bullets = (templates: readonly ReportTemplate[]) =>
      templates.flatMap(({ report }) =>
        report.sections.flatMap(({ panels }) =>
          panels.flatMap((panel) =>
            panel.view === 'text' ? textBlocks(panel.text).map(({ lines }) => lines.length) : [],
          ),
        ),
      );
    const said = translateTemplates(automationTemplates, language.automationDashboard.texts, automationTexts);
    expect(bullets(said)).toEqual(bullets(automationTemplates));
  });
});
