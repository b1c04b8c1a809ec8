import { DecoratorHelpers } from '@storybook/addon-themes';
import type { Decorator, Preview } from '@storybook/react-vite';
import { StrictMode } from 'react';
import '../src/components/theme/styles.css';

const { initializeThemeState, pluckThemeFromContext } = DecoratorHelpers;

const schemes = ['light', 'dark'];
const initialScheme = import.meta.env.STORYBOOK_SCHEME ?? 'light';

initializeThemeState(schemes, initialScheme);

const withScheme: Decorator = (Story, context) => (
  <StrictMode>
    <div data-tally-scheme={pluckThemeFromContext(context) || initialScheme}>
      <Story />
    </div>
  </StrictMode>
);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withScheme],
  initialGlobals: { theme: initialScheme },
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
};

export default preview;
