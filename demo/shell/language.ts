import { use, useState, useTransition } from 'react';
import {
  english,
  type Messages,
  type Model,
  type ModelTexts,
  type ReportLanguage,
  type ReportTexts,
  type TemplateTexts,
  translateModel,
} from 'tallyboard/data';

/** Labels of a model, of its dashboard, and of what is taken out of that as a file. */
interface TextsOfModel {
  readonly model: ModelTexts;
  readonly report: ReportTexts;
  readonly exports?: ReportTexts;
  readonly templates: Readonly<Record<string, TemplateTexts>>;
}

/** What a person's language needs: texts, and by model the labels of it and of its dashboard. */
export interface LanguageTexts {
  readonly messages: Messages;
  /** The report of one tool. */
  readonly tool: ReportTexts;
  readonly models: Readonly<Record<string, TextsOfModel>>;
}

const ENGLISH: LanguageTexts = { messages: english, tool: {}, models: {} };

/** Each is loaded when somebody chooses it. */
const LOADERS: Readonly<Record<string, () => Promise<LanguageTexts>>> = {
  en: () => Promise.resolve(ENGLISH),
  de: () =>
    import('tallyboard/locales/de').then((texts) => ({
      messages: texts.german,
      tool: texts.germanToolAnalytics,
      models: {
        automation: {
          model: texts.germanAutomation,
          report: texts.germanAutomationDashboard,
          templates: texts.germanAutomationTemplates,
        },
        assistant: {
          model: texts.germanAssistant,
          report: texts.germanAssistantDashboard,
          exports: texts.germanAssistantExport,
          templates: texts.germanAssistantTemplates,
        },
      },
    })),
  ja: () =>
    import('tallyboard/locales/ja').then((texts) => ({
      messages: texts.japanese,
      tool: texts.japaneseToolAnalytics,
      models: {
        automation: {
          model: texts.japaneseAutomation,
          report: texts.japaneseAutomationDashboard,
          templates: texts.japaneseAutomationTemplates,
        },
        assistant: {
          model: texts.japaneseAssistant,
          report: texts.japaneseAssistantDashboard,
          exports: texts.japaneseAssistantExport,
          templates: texts.japaneseAssistantTemplates,
        },
      },
    })),
  ar: () =>
    import('tallyboard/locales/ar').then((texts) => ({
      messages: texts.arabic,
      tool: texts.arabicToolAnalytics,
      models: {
        automation: {
          model: texts.arabicAutomation,
          report: texts.arabicAutomationDashboard,
          templates: texts.arabicAutomationTemplates,
        },
        assistant: {
          model: texts.arabicAssistant,
          report: texts.arabicAssistantDashboard,
          exports: texts.arabicAssistantExport,
          templates: texts.arabicAssistantTemplates,
        },
      },
    })),
};

/** The languages to choose from, by what they call themselves. */
export const LANGUAGES = [
  { locale: 'en', title: 'English', direction: 'ltr' },
  { locale: 'de', title: 'Deutsch', direction: 'ltr' },
  { locale: 'ja', title: '日本語', direction: 'ltr' },
  { locale: 'ar', title: 'العربية', direction: 'rtl' },
] as const;

type Language = (typeof LANGUAGES)[number];

const KEY = 'formwork-language';
const loaded = new Map<string, Promise<LanguageTexts>>();

function textsOf(locale: string): Promise<LanguageTexts> {
  const texts = loaded.get(locale) ?? (LOADERS[locale] ?? (() => Promise.resolve(ENGLISH)))();
  loaded.set(locale, texts);
  return texts;
}

/** The language of the figures, and how to choose another one. */
export interface LanguageControl {
  readonly language: Language;
  readonly texts: LanguageTexts;
  readonly choose: (locale: string) => void;
}

/** The language of the figures: what the person chose, else English. The old one stays until the new one is loaded. */
export function useLanguage(): LanguageControl {
  const [language, setLanguage] = useState(() => find(localStorage.getItem(KEY)));
  const [, startTransition] = useTransition();
  return {
    language,
    texts: use(textsOf(language.locale)),
    choose(locale) {
      localStorage.setItem(KEY, locale);
      startTransition(() => setLanguage(find(locale)));
    },
  };
}

/** The languages that reports over a model can be told in, whatever the person reads. */
export function reportLanguages(model: Model): readonly ReportLanguage[] {
  return LANGUAGES.map(({ locale, title }) => ({
    locale,
    title,
    async load() {
      const { messages, models } = await textsOf(locale);
      const words = models[model.name];
      return { messages, model: words === undefined ? model : translateModel(model, words.model) };
    },
  }));
}

function find(locale: string | null): Language {
  return LANGUAGES.find((each) => each.locale === locale) ?? LANGUAGES[0];
}
