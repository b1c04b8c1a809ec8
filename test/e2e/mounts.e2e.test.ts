import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSoakBrowser, servePage, sideBySide, soak, widgetsOn } from '../soak/mounts.mjs';

/** As many as it takes to tell what stays of each mount from what stays of the first one. */
const TIMES = 12;
/** Bytes a mount, with what is made once on the way: a widget that is kept alive is larger. */
const MOST_HEAP = 20_000;

let browser: Browser;
let served: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  browser = await openSoakBrowser();
  served = await servePage();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

it('leaves no node, listener, timer, frame, observer or heap behind when a widget is taken off a page', {
  timeout: 600_000,
}, async () => {
  const widgets = await widgetsOn(browser, served.address);
  expect(widgets).toContain('dashboard');
  await sideBySide(widgets, 2, async (widget) => {
    const { heap, ...counted } = (await soak(browser, served.address, widget, TIMES)).left;
    // Fewer is what the browser had not yet let go of when the count began.
    const left = Object.fromEntries(Object.entries(counted).map(([kind, count]) => [kind, Math.max(0, count)]));
    expect(left, widget).toEqual({ nodes: 0, listeners: 0, timers: 0, frames: 0, observers: 0 });
    expect(heap / TIMES, widget).toBeLessThan(MOST_HEAP);
  });
});
