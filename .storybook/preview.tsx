import { DecoratorHelpers } from '@storybook/addon-themes';
import type { Decorator, Preview } from '@storybook/react-vite';
import { StrictMode } from 'react';
import { ThemeScope } from '../src/components/theme/theme-scope.js';
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

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withThemeScope],
  initialGlobals: { theme: initialScheme },
  parameters: { a11y: { test: 'error' }, controls: { expanded: true }, layout: 'fullscreen' },
};

export default preview;
