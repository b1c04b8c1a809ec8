import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/ensure-browser.mjs';
import { sourceAlias } from './scripts/source-entries.mjs';
import { LongestFirst } from './test/longest-first.js';

/** Settings of a project of its own: Vitest writes the project's name into them. */
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: 'chromium' as const }],
});

/** Bundled before the first test: what Vite finds later reloads the page in the middle of one. */
const optimizeDeps = {
  include: [
    '@dagrejs/dagre',
    '@date-fns/tz/tzOffset',
    '@internationalized/date',
    '@tanstack/react-query',
    '@visx/vendor/d3-array',
    '@visx/vendor/d3-scale',
    '@visx/vendor/d3-shape',
    'bidi-js',
    'fflate',
    'file-saver',
    'react',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
    'react-aria-components',
    'react-dom',
    'react-dom/client',
    'zod',
    'zod/mini',
  ],
};

/** Vitest leaves one of them to itself, which has next to nothing to do once files are read. */
const processors = availableParallelism();

declare module 'vitest' {
  interface ProvidedContext {
    /** The list that lies beside the project, as JSON that is encoded, since pages of tests have it in a script; `[]` where it is not. */
    naughtyStrings: string;
  }
}

const naughty = new URL('../shared/data/naughty-strings/blns.json', import.meta.url);
const naughtyStrings = encodeURIComponent(existsSync(naughty) ? readFileSync(naughty, 'utf8') : '[]');

export default defineConfig({
  plugins: [react()],
  resolve: { alias: sourceAlias },
  test: {
    // A test that is slow on a busy machine is not wrong. Groups run one after the other: browsers share no processor.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    provide: { naughtyStrings },
    sequence: { sequencer: LongestFirst },
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          maxWorkers: processors,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.{dom,browser,e2e}.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          maxWorkers: processors,
          include: ['test/**/*.dom.test.{ts,tsx}'],
          setupFiles: ['test/dom-setup.ts'],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: [...optimizeDeps.include, 'axe-core'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          browser: chromium(),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.e2e.test.ts'],
          globalSetup: ['test/e2e/built-demo.ts'],
          // Each has a browser to itself, and waits for it half of the time.
          maxWorkers: Math.max(1, processors - 1),
          sequence: { groupOrder: 3 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // Every story: its play function, and axe over what it shows then, in every look.
        extends: true,
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        optimizeDeps: { include: [...optimizeDeps.include, 'axe-core'] },
        test: { name: 'storybook', browser: chromium(), sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.{ts,tsx}'], tsconfig: './tsconfig.json' },
        },
      },
    ],
  },
});
