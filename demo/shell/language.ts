import { use, useState, useTransition } from 'react';
import { english, type Messages, type ModelTexts, type ReportTexts } from 'tallyboard/data';

/** What a person's language needs: texts, and the labels of the model and the dashboard of the sample. */
interface LanguageTexts {
  readonly messages: Messages;
  readonly model: ModelTexts;
  readonly report: ReportTexts;
  readonly tool: ReportTexts;
}

const ENGLISH: LanguageTexts = { messages: english, model: {}, report: {}, tool: {} };

/** Each is loaded when somebody chooses it. */
const LOADERS: Readonly<Record<string, () => Promise<LanguageTexts>>> = {
  en: () => Promise.resolve(ENGLISH),
  de: () =>
    import('tallyboard/locales/de').then(
      ({ german, germanAutomation, germanAutomationDashboard, germanToolAnalytics }) => ({
        messages: german,
        model: germanAutomation,
        report: germanAutomationDashboard,
        tool: germanToolAnalytics,
      }),
    ),
  ja: () =>
    import('tallyboard/locales/ja').then(
      ({ japanese, japaneseAutomation, japaneseAutomationDashboard, japaneseToolAnalytics }) => ({
        messages: japanese,
        model: japaneseAutomation,
        report: japaneseAutomationDashboard,
        tool: japaneseToolAnalytics,
      }),
    ),
  ar: () =>
    import('tallyboard/locales/ar').then(
      ({ arabic, arabicAutomation, arabicAutomationDashboard, arabicToolAnalytics }) => ({
        messages: arabic,
        model: arabicAutomation,
        report: arabicAutomationDashboard,
        tool: arabicToolAnalytics,
      }),
    ),
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

/** The language of the figures: what the person chose, else English. The old one stays until the new one is loaded. */
export function useLanguage(): {
  readonly language: Language;
  readonly texts: LanguageTexts;
  readonly choose: (locale: string) => void;
} {
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

function find(locale: string | null): Language {
  return LANGUAGES.find((each) => each.locale === locale) ?? LANGUAGES[0];
}
