import { DecoratorHelpers } from '@storybook/addon-themes';
import type { Decorator, Preview } from '@storybook/react-vite';
import { StrictMode } from 'react';
import { ThemeScope } from '../src/components/theme/theme-scope.js';
import { createDisplay, DisplayProvider } from '../src/hooks/display.js';
import { languageIn, languages } from '../stories/fixtures/languages.js';
import '../src/components/theme/styles.css';

const { initializeThemeState, pluckThemeFromContext } = DecoratorHelpers;

type Scheme = 'light' | 'dark';
const isScheme = (value: unknown): value is Scheme => value === 'light' || value === 'dark';

/** The tests show every story in either scheme; the toolbar begins with the light one. */
const { STORYBOOK_SCHEME } = import.meta.env;
const initialScheme: Scheme = isScheme(STORYBOOK_SCHEME) ? STORYBOOK_SCHEME : 'light';

initializeThemeState(['light', 'dark'], initialScheme);

const withThemeScope: Decorator = (Story, context) => {
  const chosen = pluckThemeFromContext(context);
  return (
    <StrictMode>
      <ThemeScope scheme={isScheme(chosen) ? chosen : initialScheme} style={{ padding: 24 }}>
        <Story />
      </ThemeScope>
    </StrictMode>
  );
};

/** Shows a story in the language of the toolbar, also where a chart is given what it speaks with. */
const withLanguage: Decorator = (Story, context) => {
  const { locale, direction, messages } = languageIn(context.globals);
  const display = createDisplay({ locale, zone: 'UTC', messages });
  const wording = { formatter: display.formatter, messages: display.messages.panel };
  const isGivenWording = locale !== 'en' && 'formatter' in context.args;
  return (
    <div lang={locale} dir={direction}>
      <DisplayProvider display={display}>
        {isGivenWording ? <Story args={{ ...context.args, ...wording }} /> : <Story />}
      </DisplayProvider>
    </div>
  );
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withLanguage, withThemeScope],
  initialGlobals: { theme: initialScheme, language: 'en' },
  globalTypes: {
    language: {
      description: 'Language of texts and values',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: languages.map(({ locale, title }) => ({ value: locale, title })),
        dynamicTitle: true,
      },
    },
  },
  parameters: { a11y: { test: 'error' }, controls: { expanded: true }, layout: 'fullscreen' },
};

export default preview;
