import { DecoratorHelpers } from '@storybook/addon-themes';
import type { Decorator, Preview } from '@storybook/react-vite';
import { StrictMode } from 'react';
import { configure } from 'storybook/test';
import { ThemeScope } from '../src/components/theme/theme-scope.js';
import { createDisplay } from '../src/data/messages/display.js';
import { english } from '../src/data/messages/messages.js';
import { DisplayProvider } from '../src/hooks/display.js';
import { languageIn, languages } from '../stories/fixtures/languages.js';
import { assertAccessible } from './axe-in-every-look.js';
import { readableProps } from './readable-props.js';
import '../src/components/theme/styles.css';

const { initializeThemeState, pluckThemeFromContext } = DecoratorHelpers;

type Scheme = 'light' | 'dark';
const isScheme = (value: unknown): value is Scheme => value === 'light' || value === 'dark';

// A story that is slow on a busy machine is not wrong.
configure({ asyncUtilTimeout: 20_000 });

initializeThemeState(['light', 'dark'], 'light');

const withThemeScope: Decorator = (Story, context) => {
  const chosen = pluckThemeFromContext(context);
  return (
    <StrictMode>
      <ThemeScope
        scheme={isScheme(chosen) ? chosen : 'light'}
        contrast={context.globals.contrast === 'more' ? 'more' : 'auto'}
        style={{ padding: 24 }}
        data-story-look=""
      >
        <Story />
      </ThemeScope>
    </StrictMode>
  );
};

/** Shows a story in the language of the toolbar, also where a chart is given what it speaks with. */
const withLanguage: Decorator = (Story, context) => {
  const { locale, direction, messages } = languageIn(context.globals);
  const display = createDisplay({ locale, zone: 'UTC', messages });
  const { contract, panel, stages } = english;
  const wording = {
    formatter: display.formatter,
    messages: {
      ...display.messagesOf('panel', panel),
      ...display.messagesOf('contract', contract),
      ...display.messagesOf('stages', stages),
    },
  };
  const chosen: unknown = context.globals.direction;
  const isGivenWording = locale !== 'en' && 'formatter' in context.args;
  return (
    <div lang={locale} dir={chosen === 'ltr' || chosen === 'rtl' ? chosen : direction} data-story-direction="">
      <DisplayProvider display={display}>
        {isGivenWording ? <Story args={{ ...context.args, ...wording }} /> : <Story />}
      </DisplayProvider>
    </div>
  );
};

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [readableProps],
  decorators: [withLanguage, withThemeScope],
  initialGlobals: { theme: 'light', language: 'en', contrast: 'auto', direction: 'auto' },
  // Tests look from every side; on the page of a story the panel of axe shows the side that is looked at.
  async afterEach({ canvasElement }) {
    if (import.meta.env.MODE === 'test') await assertAccessible(canvasElement.ownerDocument.body);
  },
  globalTypes: {
    contrast: {
      description: 'Contrast that the person asks for',
      toolbar: {
        title: 'Contrast',
        icon: 'contrast',
        items: [
          { value: 'auto', title: 'As the system asks' },
          { value: 'more', title: 'More contrast' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'auto', title: 'As the language runs' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
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
  parameters: {
    a11y: { test: import.meta.env.MODE === 'test' ? 'off' : 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Guide',
          ['Embedding', 'Features', 'CSS variables'],
          'Dashboard',
          'Widgets',
          'Charts',
          'Filters',
          'Tool',
          'Actions',
          'Theme',
        ],
      },
    },
    layout: 'fullscreen',
  },
};

export default preview;
