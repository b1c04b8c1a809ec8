import { LANGUAGES, type LanguageControl } from './language.js';

/** In which language figures are shown. */
export function LanguageChoice({
  control: { language, choose },
}: {
  control: Pick<LanguageControl, 'language' | 'choose'>;
}) {
  return (
    <p>
      <label htmlFor="language">Language</label>
      <select id="language" value={language.locale} onChange={(event) => choose(event.target.value)}>
        {LANGUAGES.map(({ locale, title }) => (
          <option key={locale} value={locale} lang={locale}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}
