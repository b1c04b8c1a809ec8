import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePage, soak, widgetsOn } from '../soak/mounts.mjs';
import { openBrowser } from './visit.js';

const TIMES = 30;

let browser: Browser;
let served: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  browser = await openBrowser();
  served = await servePage();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

it('leaves no node, listener, timer, frame or observer behind when a widget is taken off a page', async () => {
  const widgets = await widgetsOn(browser, served.address);
  expect(widgets).toContain('dashboard');
  for (const widget of widgets) {
    const { before, after } = await soak(browser, served.address, widget, TIMES);
    // Fewer is what the browser had not yet let go of when the count began.
    const { heap: _, ...left } = Object.fromEntries(
      Object.entries(after).map(([kind, count]) => [kind, Math.max(0, count - before[kind as keyof typeof before])]),
    );
    expect(left, widget).toEqual({ nodes: 0, listeners: 0, timers: 0, frames: 0, observers: 0 });
  }
});
