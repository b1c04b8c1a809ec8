import { workBetween } from './ui-work.mjs';

/** How wide the page is made, from 1264 pixels. */
const NARROW = 900;
/** Places along a chart that the pointer visits. */
const PLACES = 16;
const TRACED = ['devtools.timeline', 'blink.user_timing', 'toplevel'];

/** A page of one contender, alone in a browser context; `work` gets it and its session of the inspector. */
async function withPage(browser, address, contender, slow, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw new Error(`The page of ${contender} failed.`, { cause: error });
    });
    await page.goto(`${address}?contender=${contender}`);
    await page.waitForFunction('globalThis.bench');
    const session = await context.newCDPSession(page);
    if (slow > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    return await work(page, session);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the pointer's move to the paint of the last change, at places along a chart. */
async function hover(page, slot) {
  const box = await page.locator(`[data-slot="${slot}"]`).first().boundingBox();
  const times = [];
  let missed = 0;
  for (let i = 0; i < PLACES; i++) {
    const along = 0.15 + (0.75 * ((i * 7) % PLACES)) / PLACES;
    await page.mouse.move(box.x + box.width * along, box.y + box.height / 2);
    const ms = await page.evaluate('bench.hovered()');
    if (ms === null) missed += 1;
    else times.push(ms);
  }
  return { times, missed };
}

/** Mount, elements, update, hover and resize of one contender: once each, on a page of its own. */
export function measureOnce(browser, address, contender, slow) {
  return withPage(browser, address, contender, slow, async (page) => {
    const mount = await page.evaluate('bench.mount()');
    const elements = await page.evaluate('bench.elements()');
    const update = await page.evaluate('bench.update()');
    const stacked = await hover(page, 'stacked');
    await page.mouse.move(0, 0);
    const resize = await page.evaluate(`bench.resize(${NARROW})`);
    await page.evaluate('bench.mountLine()');
    const long = await hover(page, 'long');
    return { mount, elements, update, resize, stacked, long };
  });
}

/** What the page does while it mounts or updates, until the last change is painted, told by a trace. */
export function traceWork(browser, address, contender, action) {
  return withPage(browser, address, contender, 1, async (page) => {
    if (action !== 'mount') await page.evaluate('bench.mount()');
    await browser.startTracing(page, { categories: TRACED });
    await page.evaluate(async (name) => {
      const { startTime } = performance.mark('begin');
      performance.mark('end', { startTime: startTime + (await globalThis.bench[name]()) });
    }, action);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    return workBetween(traceEvents, 'begin', 'end');
  });
}

/** Bytes that are in use, of script and of the page, after all that can be thrown away was. */
async function heapOf(session) {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize + embedderHeapUsedSize, nodes, listeners: jsEventListeners };
}

/** What the mounted page holds, and what stays of it after it was mounted and unmounted many times. */
export function measureHeap(browser, address, contender, mounts) {
  return withPage(browser, address, contender, 1, async (page, session) => {
    await session.send('HeapProfiler.enable');
    const before = await heapOf(session);
    await page.evaluate('bench.mount()');
    const mounted = await heapOf(session);
    await page.evaluate('bench.unmount()');
    await page.evaluate('bench.churn(20)');
    const warm = await heapOf(session);
    await page.evaluate(`bench.churn(${mounts})`);
    const after = await heapOf(session);
    return {
      net: mounted.bytes - before.bytes,
      mounts,
      growth: after.bytes - warm.bytes,
      nodes: after.nodes - warm.nodes,
      listeners: after.listeners - warm.listeners,
    };
  });
}
