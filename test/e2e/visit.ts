import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { launchOptions } from '../../scripts/ensure-browser.mjs';

/** Opens the browser that the tests run in. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** A page of the demo, and everything that went wrong on it so far. */
export interface Visit {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** Opens an address as somebody would for the first time, at a moment that stands still. */
export async function visit(
  browser: Browser,
  address: string,
  { scheme = 'light' as 'light' | 'dark', now = undefined as number | undefined } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(address);
  return { page, problems };
}

/** Waits until every panel of the dashboard shows figures, and none is waiting for newer ones. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.tally-panel');
  await page.waitForFunction(() => {
    const panels = [...document.querySelectorAll<HTMLElement>('.tally-panel')];
    return panels.every((panel) => panel.dataset.status === 'ready' && panel.ariaBusy !== 'true');
  });
}

/** The panel with a title. */
export function panel(page: Page, title: string): Locator {
  return page.locator('.tally-panel', { has: page.getByRole('heading', { name: title, exact: true }) });
}
