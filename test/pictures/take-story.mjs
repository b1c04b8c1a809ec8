// @ts-check
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ readonly name: string, readonly globals: Readonly<Record<string, string>> }} Side */

/** How each story is looked at, one after the other. */
export const sides = /** @type {readonly Side[]} */ ([
  { name: 'light', globals: { theme: 'light', language: 'en' } },
  { name: 'dark', globals: { theme: 'dark', language: 'en' } },
  { name: 'arabic', globals: { theme: 'light', language: 'ar' } },
]);

const WIDTH = 1000;
const HEIGHT = 900;
/** In milliseconds. */
const QUIET = 120;
const LONGEST_LOADING = 4000;
const LOADING = '.tally-skeleton, [data-refreshing], [aria-busy="true"]';
/** What axe finds is for the tests to tell: it takes longer than all the rest. */
const START = 'theme:light;language:en;a11y.manual:!true';

/**
 * Takes the pictures of a story from every side, in a page that is loaded once: what its play function has opened stays open while
 * scheme and language change. Says what went wrong, one line each.
 *
 * @param {import('playwright').Page} page
 * @param {string} base
 * @param {string} id
 * @param {string} out
 * @returns {Promise<readonly string[]>}
 */
export async function takeStory(page, base, id, out) {
  const wrong = /** @type {string[]} */ ([]);
  const note = (/** @type {Error} */ { message }) => wrong.push(`${id}: ${message}`);
  // So does Storybook tell of a play function that has failed.
  const read = (/** @type {import('playwright').ConsoleMessage} */ message) => {
    if (message.type() === 'error' && message.location().url.endsWith('.js'))
      note({ name: 'error', message: message.text() });
  };
  page.on('pageerror', note);
  page.on('console', read);
  try {
    await page.setViewportSize({ width: WIDTH, height: HEIGHT });
    await page.goto(`${base}iframe.html?id=${id}&viewMode=story&globals=${START}`);
    await page.waitForFunction(hasEnded, null, { timeout: 60_000 });
    wrong.push(...(await page.evaluate(failureShown)).map((text) => `${id}: ${text}`));
    await page.evaluate(() => document.fonts.ready);
    let stillLoads = false;
    for (const [place, side] of sides.entries()) {
      if (place > 0) await page.evaluate(showSide, side.globals);
      await takeSide(page, join(out, side.name, `${id}.png`), stillLoads ? 0 : LONGEST_LOADING);
      stillLoads ||= await page.evaluate(isLoading, LOADING);
    }
  } catch (error) {
    wrong.push(`${id}: ${error instanceof Error ? error.message : error}`);
  } finally {
    page.off('pageerror', note);
    page.off('console', read);
  }
  return wrong;
}

/**
 * @param {import('playwright').Page} page
 * @param {string} path
 * @param {number} loading For how long it may still load.
 */
async function takeSide(page, path, loading) {
  await page.evaluate(untilStill, { quiet: QUIET, loading, selector: LOADING });
  let height = await page.evaluate(heightOfStory, HEIGHT);
  // What is placed by the window, and what is only drawn within it, is seen in a window that is as high as the story.
  for (let times = 0; times < 3 && height > (page.viewportSize()?.height ?? 0); times += 1) {
    await page.setViewportSize({ width: WIDTH, height });
    await page.evaluate(untilStill, { quiet: QUIET, loading, selector: LOADING });
    height = await page.evaluate(heightOfStory, HEIGHT);
  }
  await page.screenshot({
    path,
    clip: { x: 0, y: 0, width: WIDTH, height },
    animations: 'disabled',
    caret: 'hide',
  });
}

/** @param {string} out */
export async function makeFolders(out) {
  for (const { name } of sides) await mkdir(join(out, name), { recursive: true });
}

/** @param {import('playwright').Browser} browser */
export function newPage(browser) {
  return browser.newPage({ reducedMotion: 'reduce' });
}

/**
 * @typedef {{
 *   currentRender?: { phase: string, rerender: () => Promise<void> },
 *   storyStoreValue: { userGlobals: { update: (globals: object) => void } },
 * }} Shown
 */

function hasEnded() {
  const { __STORYBOOK_PREVIEW__: storybook } = /** @type {{ __STORYBOOK_PREVIEW__?: Shown }} */ (globalThis);
  // Then it waits for animations, some of which never end.
  const ended = ['completing', 'completed', 'afterEach', 'finished', 'errored', 'aborted'];
  return ended.includes(storybook?.currentRender?.phase ?? '');
}

/** @param {string} selector */
function isLoading(selector) {
  return document.querySelector(selector) !== null;
}

/** What the page says of a story, or of its play function, that has failed. */
function failureShown() {
  const { classList } = document.body;
  if (!classList.contains('sb-show-errordisplay') && !classList.contains('sb-show-nopreview')) return [];
  return [document.querySelector('#error-message')?.textContent?.trim() || 'the story could not be shown'];
}

/** Shows the same story from another side: it is rendered again where it stands, and what floats over it is placed anew. */
function showSide(/** @type {Side['globals']} */ globals) {
  const { __STORYBOOK_PREVIEW__: storybook } = /** @type {{ __STORYBOOK_PREVIEW__: Shown }} */ (
    /** @type {unknown} */ (globalThis)
  );
  storybook.storyStoreValue.userGlobals.update(globals);
  void storybook.currentRender?.rerender();
  if (globals.language !== 'en') dispatchEvent(new Event('resize'));
}

/**
 * Ends when nothing of the page has changed for a moment; what still loads is waited for longer, but may do so for ever.
 *
 * @param {{ quiet: number, loading: number, selector: string }} how In milliseconds, and what is there while it loads.
 */
async function untilStill({ quiet, loading, selector }) {
  const started = performance.now();
  await new Promise((end) => {
    const look = () => {
      if (document.querySelector(selector) !== null && performance.now() - started < loading) return wait();
      observer.disconnect();
      return end(undefined);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, quiet);
    };
    let timer = setTimeout(look, quiet);
    const observer = new MutationObserver(wait);
    observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}

/**
 * Down to the last thing that is shown, as of what is empty below there is nothing to see; a window that is covered is shown as it is.
 *
 * @param {number} least
 */
function heightOfStory(least) {
  if (document.querySelector('[role="dialog"][aria-modal="true"], dialog:modal') !== null) return innerHeight;
  const bottoms = [...document.querySelectorAll('.tally-theme, .tally-theme *')]
    .map((each) => each.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ bottom }) => bottom + scrollY);
  const whole = document.documentElement.scrollHeight;
  return Math.ceil(Math.max(80, Math.min(Math.max(whole, least), Math.max(0, ...bottoms) + 24)));
}
