import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourceAlias } from '../../../scripts/source-entries.mjs';
import { conformanceCases } from '../../../src/testing/conformance-cases.js';

const outDir = mkdtempSync(join(tmpdir(), 'tallyboard-node-runner-'));

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: sourceAlias },
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL('suite.ts', import.meta.url)), outDir, emptyOutDir: true },
  });
});

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

it('runs under the test runner of Node, with nothing of ours around it', () => {
  // Node refuses to run tests within tests, by which it would know this process.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const report = execFileSync(process.execPath, ['--test', '--test-reporter=tap', join(outDir, 'suite.js')], {
    encoding: 'utf8',
    env,
  });
  expect(report).toContain(`# tests ${conformanceCases.length}\n`);
  expect(report).toContain(`# pass ${conformanceCases.length}\n`);
});
