import 'tallyboard/styles.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { left } from './traces.js';
import { OnPage, widgets } from './widgets.js';

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
  root.unmount();
  host.remove();
}

window.soak = {
  widgets: Object.keys(widgets),
  left,
  async mount(widget, times) {
    for (let i = 0; i < times; i++) {
      await mountOnce(widget);
      if (i % 20 === 19) await nextTask();
    }
    await nextTask();
  },
};
