import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/data/report/report-document.js';
import { documentDisplay } from '../../src/export/document-display.js';
import { type ReportFormat, reportFile } from '../../src/export/report-file.js';
import { reportJson } from '../../src/export/report-json.js';
import { arabic } from '../../src/locales/ar/messages.js';
import { runSample, sampleReports } from '../export/sample-reports.js';
import { openBrowser } from './visit.js';

/** The strictest that a page with code can have. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'none'";
const HOST = 'http://host.test/';
const root = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = `${root}test/e2e/page-of-a-host.js`;
const FORMATS: readonly ReportFormat[] = ['csv', 'csvFiles', 'xlsx', 'pdf', 'html', 'json'];

/** What the page of a host has. */
const CODE = `
import { parseReportDocument } from '${root}src/data/index.ts';
import { documentDisplay } from '${root}src/export/document-display.ts';
import { reportFile } from '${root}src/export/report-file.ts';
import { workbookBytes } from '${root}src/export/xlsx/workbook-bytes.ts';
import { arabic } from '${root}src/locales/ar/messages.ts';

/** A file, in digits: there is no digest of the browser's own on a page without encryption. */
window.made = async (json, format) => {
  const document = parseReportDocument(JSON.parse(json));
  const display = documentDisplay(document, { locale: 'ar', messages: arabic });
  const { body } = await reportFile(document, display, format, { prefix: 'acme' });
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** How large a workbook of many rows is, and how long the page stood still for it at most. */
window.large = async (count) => {
  let longest = 0;
  let last = performance.now();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  const cell = (i) => ({ kind: 'text', value: 'Tool ' + Math.sin(i) });
  const rows = Array.from({ length: count }, (_, i) => ({ kind: 'plain', cells: [cell(i), cell(i + 0.5)] }));
  const scope = { exportedAt: 0, zone: 'UTC' };
  const { length } = await workbookBytes([{ name: 'All', rows, sticky: 1 }], { direction: 'ltr', scope });
  channel.port1.close();
  return { length, longest };
};
`;

let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? CODE : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { entryFileNames: 'host.js' } },
    },
  });
  if (!('output' in output)) return expect.fail();
  const files = new Map(output.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
  files.set(
    '',
    '<!doctype html><html lang="en"><title>Host</title><script type="module" src="/host.js"></script></html>',
  );
  browser = await openBrowser();
  page = await browser.newPage();
  await page.route(`${HOST}**`, async (route) => {
    const body = files.get(route.request().url().slice(HOST.length));
    const contentType = body?.startsWith('<') ? 'text/html' : 'text/javascript';
    const headers = { 'Content-Security-Policy': POLICY };
    await route.fulfill(body === undefined ? { status: 404 } : { body, contentType, headers });
  });
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(HOST);
  await page.waitForFunction(() => 'made' in window);
  problems.splice(0);
});
afterAll(() => browser?.close());

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a report in a page whose policy forbids workers and styles', () => {
  let document: ReportDocument;
  beforeAll(async () => {
    document = await runSample(sampleReports.find(({ name }) => name === 'assistant') ?? expect.fail());
  });

  it.each(FORMATS)('is the same bytes as on a server, in Arabic too: %s', async (format) => {
    const display = documentDisplay(document, { locale: 'ar', messages: arabic });
    const { body } = await reportFile(document, display, format, { prefix: 'acme' });
    const made = await page.evaluate(
      ([text, kind]) => (window as unknown as { made: (...of: unknown[]) => Promise<string> }).made(text, kind),
      [reportJson(document), format] as const,
    );
    const here = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    expect(digest(Buffer.from(made, 'hex'))).toBe(digest(here));
    expect(problems).toEqual([]);
  });
});

it('packs a workbook of many rows there, and leaves the page free meanwhile', async () => {
  const { length, longest } = await page.evaluate(() =>
    (window as unknown as { large: (count: number) => Promise<{ length: number; longest: number }> }).large(50_000),
  );
  expect(length).toBeGreaterThan(500_000);
  // It takes seconds in all; on a busy machine a page waits longer than it has to.
  expect(longest).toBeLessThan(1000);
  expect(problems).toEqual([]);
});
