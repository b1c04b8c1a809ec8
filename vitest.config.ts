import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/ensure-browser.mjs';

const executablePath = findBrowser();
const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      ...(executablePath ? { executablePath } : {}),
    },
  }),
  instances: [{ browser: 'chromium' as const }],
};

/** Bundled before the first test: one that Vite finds later reloads the page in the middle of a test. */
const optimizeDeps = {
  include: [
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    '@date-fns/tz',
    '@internationalized/date',
    '@tanstack/react-query',
    '@visx/group',
    '@visx/shape',
    '@visx/vendor/d3-array',
    '@visx/vendor/d3-scale',
    '@visx/vendor/d3-shape',
    'axe-core',
    'react-aria-components',
    'zod',
    'zod/mini',
  ],
};

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.{dom,browser,e2e}.test.{ts,tsx}'],
        },
      },
      {
        plugins: [react()],
        test: { name: 'dom', environment: 'jsdom', include: ['test/**/*.dom.test.tsx'] },
      },
      {
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          browser,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.e2e.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react(), storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        optimizeDeps,
        test: { name: 'storybook', browser },
      },
      {
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.{ts,tsx}'], tsconfig: './tsconfig.json' },
        },
      },
    ],
  },
});
