import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/size/bundle.mjs';
import { forbiddenIn } from '../../bench/size/forbidden.mjs';
import { subjects } from '../../bench/size/subjects.mjs';
import { launchOptions } from '../../scripts/ensure-browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const app = mkdtempSync(join(tmpdir(), 'tallyboard-consumer-'));
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
let browser: Browser;
let server: PreviewServer;

/** The examples that a newcomer copies: those of the README without a name in order, all others by the file that they name. */
function examples(): { readonly unnamed: readonly string[]; readonly named: Readonly<Record<string, string>> } {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const guide = readFileSync(join(root, 'stories/guide/embedding.mdx'), 'utf8');
  const exports = readFileSync(join(root, 'docs/exports.md'), 'utf8');
  const unnamed = [...readme.matchAll(/```tsx\n(?!\/\/)([\s\S]*?)```/g)].map(([, code = '']) => code);
  const named = [...`${readme}\n${guide}\n${exports}`.matchAll(/```tsx?\n\/\/ (\S+)\n([\s\S]*?)```/g)];
  return { unnamed, named: Object.fromEntries(named.map(([, name = '', code = '']) => [name, code])) };
}

/** Asks the store of the README that lives in a worker, and shows what it says. */
const ASK = `import { query } from 'tallyboard/data';
import { automation } from 'tallyboard/models/automation';
import { store } from './usage-store';
export async function ask() {
  const runs = Array.from({ length: 1000 }, (_, i) => ({ fact: 'run', id: String(i), at: new Date(), user: 'u' + (i % 7), tool: 't1' }));
  const { accepted } = await store.append(runs);
  const period = { kind: 'last', count: 2, unit: 'day' } as const;
  const [result] = await store.adapter.run([query(automation, { measures: ['runs', 'activeUsers'], period })], { now: Date.now() + 1000 });
  const { mode, reason } = await store.opened;
  document.documentElement.dataset.worker = JSON.stringify({ mode, reason: reason && String(reason), accepted, totals: result?.current.totals });
}
`;

/** What a host that is careful allows its pages: no code from strings, no script but its own. */
const POLICY = "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src data:";

function npm(folder: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(async () => {
  const tarball = npm(root, 'pack', '--silent', '--pack-destination', app).trim().split('\n').at(-1) ?? '';
  const pinned = [
    'react',
    'react-dom',
    '@tanstack/react-query',
    'vite',
    '@vitejs/plugin-react',
    'typescript',
    '@types/react',
    '@types/react-dom',
    '@types/node',
  ];
  const dependencies = Object.fromEntries(pinned.map((name) => [name, devDependencies[name]]));
  const { unnamed, named } = examples();
  const [page = '', model = ''] = unnamed;
  const files = {
    'package.json': JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { ...dependencies, tallyboard: `file:${tarball}` },
    }),
    'index.html':
      '<!doctype html><html lang="en"><title>Consumer</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/main.tsx"></script></html>',
    'vite.config.ts': `import react from '@vitejs/plugin-react';\nexport default { plugins: [react()] };\n`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'ESNext',
        moduleResolution: 'Bundler',
        jsx: 'react-jsx',
        target: 'ES2022',
        lib: ['ES2023', 'DOM'],
        types: [],
        skipLibCheck: true,
      },
      include: ['*.tsx', 'usage-*.ts', 'embed-*.ts', 'ask.ts'],
    }),
    'tsconfig.node.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        outDir: 'node',
        module: 'NodeNext',
        target: 'ES2022',
        lib: ['ES2023', 'DOM'],
        types: ['node'],
        skipLibCheck: true,
      },
      include: ['export-*.ts'],
    }),
    'page.tsx': page,
    'model.tsx': model,
    ...named,
    'ask.ts': ASK,
    'main.tsx': `import { StrictMode } from 'react';\nimport { createRoot } from 'react-dom/client';\nimport { UsagePage } from './page';\nimport { meetingsReport } from './model';\nimport { ask } from './ask';\ndocument.title = meetingsReport.title;\ncreateRoot(document.getElementById('root')!).render(<StrictMode><UsagePage /></StrictMode>);\nvoid ask();\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text);
  npm(app, 'install', '--no-audit', '--no-fund', '--prefer-offline');
  npm(app, 'exec', '--', 'tsc', '-p', '.');
  npm(app, 'exec', '--', 'tsc', '-p', 'tsconfig.node.json');
  npm(app, 'exec', '--', 'vite', 'build', '--logLevel', 'error');
  server = await preview({
    root: app,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, headers: { 'Content-Security-Policy': POLICY } },
  });
  browser = await chromium.launch(launchOptions());
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(app, { recursive: true, force: true });
});

it('builds and renders the dashboard of the README in an app outside the repository, and answers from a worker', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const response = await page.goto(server.resolvedUrls?.local[0] ?? '');
  expect(response?.headers()['content-security-policy']).toBe(POLICY);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await expect.poll(() => page.locator('[data-view="stat"]').first().innerText()).toMatch(/Runs\s+1\b/);
  expect(await page.title()).toBe('Meetings');
  await page.locator('html[data-worker]').waitFor({ state: 'attached' });
  expect(JSON.parse((await page.locator('html').getAttribute('data-worker')) ?? '')).toEqual({
    mode: 'worker',
    reason: null,
    accepted: 1000,
    totals: { runs: 1000, activeUsers: 7 },
  });
  expect(errors).toEqual([]);
});

it('writes files of a report in plain Node, as the guide to exports says', () => {
  execFileSync(process.execPath, ['node/export-usage.js'], { cwd: app });
  const written = readdirSync(app).filter((name) => name.startsWith('acme-'));
  expect(written).toEqual([expect.stringMatching(/\.csv$/), expect.stringMatching(/\.json$/)]);
  const [csv = '', json = ''] = written.map((name) => readFileSync(join(app, name), 'utf8'));
  expect(csv).toMatch(/^\uFEFFUsage\r\nFirst day,"\d{4}-\d{2}-\d{2}"\r\n/);
  expect(csv).toContain('\r\nstairs,2,');
  expect(JSON.parse(json)).toMatchObject({ kind: 'reportDocument', version: 1, isComplete: true });
});

// Here, since packing builds what is measured.
describe('the packed files', () => {
  const whole = subjects.filter(({ name }) => name === 'stat card' || name === 'dashboard');

  it.each(whole)(
    'loads nothing at first of the built package that a $name has no need of yet',
    async ({ code, limit, atMost = limit }) => {
      const { first } = await bundle(code);
      expect(forbiddenIn(first)).toEqual([]);
      expect(first.gzip).toBeLessThanOrEqual((atMost ?? 0) * 1000);
    },
  );

  it('loads the pickers of a dashboard when they are opened', async () => {
    const dashboard = whole.find(({ name }) => name === 'dashboard');
    const { onDemand } = await bundle(dashboard?.code);
    const pickers = onDemand.filter((part) => forbiddenIn(part).includes('react-aria-components'));
    expect(pickers.map(({ name }) => name)).toEqual(expect.arrayContaining(['date-range-popover', 'member-popover']));
  });

  it.each([
    ["export { DateRangePicker } from 'react-aria-components';", 'react-aria-components'],
    ["export { scaleLinear } from '@visx/vendor/d3-scale';", 'd3-scale'],
    ["export { z } from 'zod';", 'zod/v4/classic'],
  ])('finds out about %s', async (code, found) => {
    expect(forbiddenIn((await bundle(code)).first).join()).toContain(found);
  });
});
