import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/data/report/report.js';
import { translateModel } from '../../src/data/translation/translate-model.js';
import { type ReportTexts, translateReport } from '../../src/data/translation/translate-report.js';
import { languages, SAME_IN_GERMAN } from './languages.js';

/** Every label and description of a declaration, by where it stands. */
function labels(part: unknown, path = ''): [path: string, text: string][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const here = `${path}.${name}`;
    const isText =
      ['label', 'plural', 'description', 'title'].includes(name) ||
      here.endsWith('.basis.text') ||
      /attributes\.\w+\.values$/.test(path);
    if (typeof value === 'string') return isText && !path.endsWith('.unit') ? [[here, value]] : [];
    return labels(value, here);
  });
}

const withoutLanguage = (part: unknown) =>
  JSON.stringify(part, (key, value: unknown) =>
    ['label', 'plural', 'description', 'title'].includes(key) && typeof value === 'string' ? '' : value,
  ).replaceAll(/"values":\{[^}]*\}/g, '');

/** Texts that are the same in both, but for words that a language takes from English. */
function untranslated(before: unknown, after: unknown): readonly string[] {
  const own = new Map(labels(after));
  return labels(before)
    .filter(([path, text]) => own.get(path) === text && !SAME_IN_GERMAN.has(text))
    .map(([path]) => path);
}

/** What is told of what figures rest on, by panel. */
const basesOf = (report: Report) =>
  Object.fromEntries(
    report.sections
      .flatMap(({ panels }) => panels)
      .flatMap((panel) => (panel.view === 'stat' && panel.basis !== undefined ? [[panel.id, panel.basis.text]] : [])),
  ) as Readonly<Record<string, string>>;

const namesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

const idsOf = (report: Report) => ({
  sections: report.sections.map(({ id }) => id),
  panels: report.sections.flatMap(({ panels }) => panels.map(({ id }) => id)),
});

describe.each(languages)('in $locale', (language) => {
  const models = [language.automation, language.assistant];
  const dashboards: readonly { report: Report; texts: ReportTexts }[] = [
    language.automationDashboard,
    language.toolAnalytics,
    language.assistantDashboard,
    language.assistantExport,
  ];

  it('has every label of both models', () => {
    for (const { model, texts } of models) {
      const translated = translateModel(model, texts);
      expect(untranslated(model, translated)).toEqual([]);
      expect(Object.keys(texts.assumptions)).toEqual(Object.keys(model.assumptions));
    }
  });

  it('changes nothing of a model but its labels', () => {
    for (const { model, texts } of models) {
      expect(withoutLanguage(translateModel(model, texts))).toBe(withoutLanguage(model));
    }
  });

  it('has every title of all reports, and none that is not there', () => {
    for (const { report, texts } of dashboards) {
      expect(untranslated(report, translateReport(report, texts))).toEqual([]);
      const { sections, panels } = idsOf(report);
      expect(Object.keys(texts.sections ?? {}).sort()).toEqual([...sections].sort());
      expect(Object.keys(texts.panels ?? {}).sort()).toEqual([...panels].sort());
      expect(Object.keys(texts.bases ?? {}).sort()).toEqual(Object.keys(basesOf(report)).sort());
      for (const [id, text] of Object.entries(texts.bases ?? {})) {
        expect(namesIn(text), id).toEqual(namesIn(basesOf(report)[id] ?? ''));
      }
    }
  });
});

it('leaves what there is no text for as it is', () => {
  const { model } = languages[0].automation;
  const translated = translateModel(model, { measures: { runs: ['Läufe', 'Was lief.'] } });
  expect(translated.measures.runs).toMatchObject({ label: 'Läufe', description: 'Was lief.', kind: 'count' });
  expect(translated.measures.cost).toEqual(model.measures.cost);
  expect(translated.dimensions).toEqual(model.dimensions);
  expect(Object.isFrozen(translated.measures.runs)).toBe(true);
});
