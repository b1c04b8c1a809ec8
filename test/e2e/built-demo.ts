import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built demo is. */
    builtDemo: string;
  }
}

const configFile = fileURLToPath(new URL('../../demo/vite.config.ts', import.meta.url));

/**
 * Builds the demo once for all tests that are about what it does, and serves it: a visit loads a few files in place of hundreds.
 * With the development half of React, which says what is wrong. What `npm start` serves is tested by the tests that start it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = mkdtempSync(join(tmpdir(), 'tallyboard-demo-'));
  await build({
    configFile,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir, emptyOutDir: true, minify: false },
  });
  const server = await preview({
    configFile,
    logLevel: 'silent',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  project.provide('builtDemo', new URL('/settings/analytics', server.resolvedUrls?.local[0]).href);
  return async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
}
