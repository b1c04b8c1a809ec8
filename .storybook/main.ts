import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.@(ts|tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The other docgen needs TypeScript's JavaScript API, which TypeScript 7 does not have.
  typescript: { reactDocgen: 'react-docgen', check: false },
  // For older browsers `:dir(rtl)` is made a list of languages, under which a page that is only set from right to left is not mirrored.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, cssTarget: ['chrome120', 'firefox120', 'safari16.4'] } }),
};

export default config;
