// @ts-check
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ readonly name: string, readonly globals: string }} Side */

/** How each story is looked at. */
export const sides = /** @type {readonly Side[]} */ ([
  { name: 'light', globals: 'theme:light' },
  { name: 'dark', globals: 'theme:dark' },
  { name: 'arabic', globals: 'theme:light;language:ar' },
]);

const WIDTH = 1000;

/**
 * Takes the picture of a story as it stands when its play function has ended. Says what went wrong, or null.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} base
 * @param {{ id: string, side: Side }} what
 * @param {string} out
 * @returns {Promise<string | null>}
 */
export async function takePicture(browser, base, { id, side }, out) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 700 }, reducedMotion: 'reduce' });
  try {
    const errors = /** @type {string[]} */ ([]);
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${base}iframe.html?id=${id}&viewMode=story&globals=${side.globals}`);
    await page.waitForFunction(hasPlayed, null, { timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready);
    await mkdir(join(out, side.name), { recursive: true });
    await page.screenshot({
      path: join(out, side.name, `${id}.png`),
      fullPage: true,
      clip: { x: 0, y: 0, width: WIDTH, height: await page.evaluate(heightOfStory) },
      animations: 'disabled',
      caret: 'hide',
    });
    return errors.length === 0 ? null : `${id} (${side.name}): ${errors.join(' ')}`;
  } catch (error) {
    return `${id} (${side.name}): ${error instanceof Error ? error.message : error}`;
  } finally {
    await page.close();
  }
}

/** Down to the last thing that is shown: of what is empty below there is nothing to see. */
function heightOfStory() {
  const bottoms = [...document.querySelectorAll('.tally-theme, .tally-theme *')].map(
    (each) => each.getBoundingClientRect().bottom,
  );
  return Math.ceil(Math.min(document.documentElement.scrollHeight, Math.max(80, ...bottoms) + 24));
}

function hasPlayed() {
  const { __STORYBOOK_PREVIEW__: storybook } =
    /** @type {{ __STORYBOOK_PREVIEW__?: { currentRender?: { phase: string } } }} */ (globalThis);
  return ['finished', 'completed', 'errored', 'aborted'].includes(storybook?.currentRender?.phase ?? '');
}
