import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceAlias } from '../../scripts/source-entries.mjs';
import type { HostPage } from '../server/host-page.js';
import type { RenderedPage } from '../server/render-pages.js';
import { openBrowser } from './visit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NOW = Date.UTC(2026, 2, 29, 11, 30);
const ZONES = [
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Europe/Berlin',
] as const;
const LOCALES = ['en', 'de', 'ja', 'ar'] as const;
const MODELS = ['automation', 'assistant'] as const;

let browser: Browser;
let server: Server;
let base: string;
/** What was seen of a page, by its address. */
const visits = new Map<string, Promise<Seen>>();
/** Pages that are open at a time. */
const TABS = 3;

interface Seen {
  readonly problems: readonly string[];
  readonly takenOver: { readonly complaints: readonly string[]; readonly asked: number };
  readonly before: string;
  readonly text: string;
  readonly drawn: number;
  /** Those of `PARTS` that are on it. */
  readonly parts: readonly string[];
}

type Side = (typeof SIDES)[number];

/** Everything that the server sends, by address. */
const sent = new Map<string, { readonly type: string; readonly body: string }>();

/** A server in one zone renders pages of another. */
async function render(serverZone: string, pages: readonly HostPage[]): Promise<readonly RenderedPage[]> {
  const child = spawn(process.execPath, ['test/server/render.mjs'], {
    cwd: root,
    env: { ...process.env, TZ: serverZone },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(pages));
  return (await json(child.stdout)) as readonly RenderedPage[];
}

async function bundle(): Promise<void> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [react()],
    resolve: { alias: sourceAlias },
    build: { write: false, minify: false, rolldownOptions: { input: 'test/server/take-over.tsx' } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  for (const file of output) {
    const isScript = file.type === 'chunk';
    sent.set(`/${file.fileName}`, {
      type: isScript ? 'text/javascript' : 'text/css',
      body: isScript ? file.code : String(file.source),
    });
  }
}

function documentOf({ page, html, state }: RenderedPage): string {
  const files = [...sent.keys()];
  const script = files.find((name) => name.includes('take-over') && name.endsWith('.js'));
  const style = files.find((name) => name.endsWith('.css'));
  const data = JSON.stringify({ page, state }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${page.locale}"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}"><div id="root">${html}</div>
<script type="application/json" id="sent">${data}</script><script type="module" src="${script}"></script></html>`;
}

/** What a page has beside filters and charts: what was gone into, and what the ports of the host give. */
const PARTS = {
  automation: ['.tally-trail', '.tally-heat', '.tally-plugins', '.tally-tool .tally-dashboard'],
  assistant: ['.tally-trail', '.tally-heat', '.tally-contract', '.tally-burn-down-keys', '[role="tablist"]'],
} as const;

const zoneAfter = (index: number, steps: number) => ZONES[(index + steps) % ZONES.length] ?? 'UTC';
const SIDES = ZONES.flatMap((serverZone, i) =>
  LOCALES.map((locale, j) => ({
    serverZone,
    zone: zoneAfter(i, 1),
    browserZone: zoneAfter(i, 2),
    locale,
    browserLocale: LOCALES[(j + 1) % LOCALES.length] ?? 'en',
  })),
);
const addressOf = ({ model, zone, locale }: HostPage) => `/${model}/${zone}/${locale}`;

beforeAll(async () => {
  browser = await openBrowser();
  await bundle();
  const byServer = ZONES.map((serverZone, i) => ({
    serverZone,
    pages: MODELS.flatMap((model) =>
      LOCALES.map((locale): HostPage => ({ model, locale, zone: zoneAfter(i, 1), now: NOW })),
    ),
  }));
  const take = async () => {
    for (let next = byServer.shift(); next !== undefined; next = byServer.shift()) {
      for (const page of await render(next.serverZone, next.pages)) {
        sent.set(addressOf(page.page), { type: 'text/html', body: documentOf(page) });
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
  server = createServer((request, response) => {
    const file = sent.get(decodeURIComponent(request.url ?? ''));
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tabs = Array.from({ length: TABS }, () => Promise.resolve());
  MODELS.flatMap((model) => SIDES.map((side) => ({ model, side }))).forEach(({ model, side }, i) => {
    const tab = i % TABS;
    const seen = (tabs[tab] ?? Promise.resolve()).then(() => visit(model, side));
    visits.set(addressOf({ model, now: NOW, ...side }), seen);
    // That it failed is told by the test of the page.
    tabs[tab] = seen.then(
      () => {},
      () => {},
    );
  });
}, 300_000);

/** A page in a browser of another zone and language, once it has been taken over. */
async function visit(model: HostPage['model'], { zone, browserZone, locale, browserLocale }: Side): Promise<Seen> {
  const context = await browser.newContext({ timezoneId: browserZone, locale: browserLocale });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(base + addressOf({ model, zone, locale, now: NOW }));
  await page.waitForFunction(() => window.takenOver?.done);
  await page.locator('.tally-dashboard-views button').first().waitFor();
  const seen = await page.evaluate((parts) => {
    /** All words of a page but those of what asks once it is in a page: lists for their members, a store for its views. */
    const wordsOf = (html: string) => {
      const copy = document.createElement('div');
      copy.innerHTML = html;
      for (const list of copy.querySelectorAll('.tally-choice, .tally-dashboard-views')) list.remove();
      return copy.textContent ?? '';
    };
    const shown = document.getElementById('root');
    return {
      text: wordsOf(shown?.innerHTML ?? ''),
      before: wordsOf(window.takenOver.before),
      takenOver: { complaints: window.takenOver.complaints, asked: window.takenOver.asked },
      parts: parts.filter((part) => shown?.querySelector(part)),
    };
  }, PARTS[model]);
  const drawn = await page.locator('.tally-panel[data-status="ready"] svg path').count();
  await context.close();
  return { ...seen, problems, drawn };
}

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.each(MODELS)('a page of the %s model that a server rendered', (model) => {
  it.each(SIDES)(
    'is taken over as it is: $locale, days of $zone, server in $serverZone, browser in $browserZone',
    async (side) => {
      const seen = await visits.get(addressOf({ model, now: NOW, ...side }));
      expect(seen?.problems).toEqual([]);
      expect(seen?.takenOver).toEqual({ complaints: [], asked: 0 });
      expect(seen?.text).toBe(seen?.before);
      expect(seen?.drawn).toBeGreaterThan(10);
      for (const part of PARTS[model]) expect(seen?.parts, part).toContain(part);
    },
  );
});
