import 'tallyboard/styles.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { left } from './traces.js';
import { OnPage, opened, widgets } from './widgets.js';

declare global {
  interface Window {
    soak: {
      readonly widgets: readonly string[];
      readonly left: typeof left;
      mount(widget: string, times: number): Promise<void>;
    };
  }
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
const focusable = '[role="application"], button, a, input, select';

/** Clicks what may still be on its way. */
async function click(selector: string): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    const target = document.querySelector<HTMLElement>(selector);
    if (target !== null) {
      target.click();
      return nextTask();
    }
    await nextTask();
  }
  throw new Error(`Nothing can be clicked as “${selector}”.`);
}

/** Waits for what was opened, and closes it as a person does by keyboard. */
async function close(): Promise<void> {
  const open = '.tally-popover';
  for (let i = 0; i < 1000 && document.querySelector(open) === null; i++) await nextTask();
  if (document.querySelector(open) === null) throw new Error('Nothing was opened.');
  for (let i = 0; i < 50 && document.querySelector(open) !== null; i++) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Escape' }));
    await nextTask();
  }
}

/** Shows a widget, lets the pointer and the keyboard reach it, and takes it off the page again. */
async function mountOnce(widget: string): Promise<void> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  flushSync(() => root.render(<OnPage widget={widget} />));
  const target = host.querySelector<HTMLElement>(focusable);
  const { left: x = 0, top: y = 0 } = target?.getBoundingClientRect() ?? {};
  target?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: x + 5, clientY: y + 5 }));
  target?.focus();
  target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'ArrowRight' }));
  const [, ...clicked] = opened[widget] ?? [widget];
  for (const selector of clicked) await click(selector);
  if (clicked.length > 0) await close();
  root.unmount();
  host.remove();
}

window.soak = {
  widgets: [...Object.keys(widgets), ...Object.keys(opened)],
  left,
  async mount(widget, times) {
    for (let i = 0; i < times; i++) {
      await mountOnce(widget);
      if (i % 20 === 19) await nextTask();
    }
    await nextTask();
  },
};
