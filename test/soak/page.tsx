import 'tallyboard/styles.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { openings } from './openings.js';
import { left } from './traces.js';
import { OnPage, widgets } from './widgets.js';

declare global {
  interface Window {
    soak: {
      readonly widgets: readonly string[];
      /** What is left once all that was on its way has come or was given up. */
      settled(): Promise<ReturnType<typeof left>>;
      mount(widget: string, times: number): Promise<void>;
    };
  }
}

/** Longest that something is waited for, in milliseconds: a page that is slow is not wrong. */
const PATIENCE = 60_000;
/** Longest that something may go on after its widget is gone, in milliseconds, such as an observer that nobody needs. */
const LINGERING = 2000;
/** For how many frames nothing may go on any more until it is taken to be over. */
const STILL = 5;
const COUNTED = ['timers', 'frames', 'observers'] as const;
const LOADING = '.tally-skeleton, [aria-busy="true"], .tally-builder-opening';

const { port1: next, port2: now } = new MessageChannel();
/** Not a timer, which waits longer the more of them follow each other. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    next.onmessage = () => resolve();
    now.postMessage(null);
  });
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** What takes longer waits for the browser anyway, and is not to keep it busy. */
const SOON = 5;

/** Waits until something is so. */
async function until<T>(found: () => T | null | false, what: string): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (let turn = 0; ; turn++) {
    const value = found();
    if (value !== null && value !== false) return value;
    if (performance.now() > end) throw new Error(what);
    await (turn < SOON ? nextTask() : nextFrame());
  }
}

const on = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (target: Element | null, key: string) =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key }));

/** Clicks what may still be on its way; what is an item of a host's is asked for its menu. */
async function click(selector: string): Promise<void> {
  const target = await until(() => on(selector), `Nothing can be clicked as “${selector}”.`);
  if (!target.hasAttribute('data-tally-item')) return target.click();
  const { left, top } = target.getBoundingClientRect();
  target.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX: left, clientY: top }),
  );
}

/** Opens something as a person does, and closes it again unless it is to be taken off the page while it is open. */
async function open(name: string, isClosed: boolean): Promise<void> {
  const { clicked = [], shows = '', closedBy } = openings[name] ?? {};
  for (const selector of clicked) await click(selector);
  await until(() => on(shows), `“${name}” does not show “${shows}”.`);
  if (!isClosed) return;
  if (closedBy !== undefined) await click(closedBy);
  // Pressed until it is heard: focus may be on its way into what was opened.
  await until(() => {
    if (on(shows) === null) return true;
    if (closedBy === undefined) press(document.activeElement, 'Escape');
    return false;
  }, `“${name}” does not close.`);
}

/** Lets pointer and keyboard reach a widget: the cursor of its chart, or else what has focus first. */
function reach(host: HTMLElement): void {
  const plot = host.querySelector<HTMLElement>('[role="application"]');
  const target = plot ?? host.querySelector<HTMLElement>('button, a, input, select');
  if (target === null) return;
  const { left, top, width, height } = target.getBoundingClientRect();
  const point = { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 };
  target.dispatchEvent(new PointerEvent('pointermove', point));
  target.focus();
  press(target, 'ArrowRight');
  if (plot?.querySelector('.tally-cursor:not([hidden]) .tally-tooltip') === null)
    throw new Error('The cursor of a chart shows nothing.');
}

/**
 * Shows a widget, uses it, and takes it off the page again: every other time as soon as it is there, while answers and code
 * are on their way and what was opened is open, and else once all of it has come and was closed.
 */
async function mountOnce(widget: string, isSettled: boolean): Promise<void> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  flushSync(() => root.render(<OnPage widget={widget} />));
  if (isSettled && !widget.startsWith('loading'))
    await until(() => host.querySelector(LOADING) === null, `“${widget}” never has its figures.`);
  reach(host);
  if (widget in openings) await open(widget, isSettled);
  root.unmount();
  host.remove();
}

/** What stands before anything is mounted: of code as it is loaded, and of what drives the page. */
let atFirst = left();
let hasMounted = false;
const isLingering = () => COUNTED.some((kind) => left()[kind] > atFirst[kind]);

window.soak = {
  widgets: [...Object.keys(widgets), ...Object.keys(openings)],
  async settled() {
    const end = performance.now() + LINGERING;
    // What a frame lets go of may ask for another one.
    for (let still = 0; still < STILL && performance.now() < end; still = isLingering() ? 0 : still + 1)
      await nextFrame();
    return left();
  },
  async mount(widget, times) {
    if (!hasMounted) atFirst = left();
    hasMounted = true;
    for (let i = 0; i < times; i++) {
      await mountOnce(widget, i % 2 === 0);
      if (i % 20 === 19) await nextTask();
    }
    await nextTask();
  },
};
