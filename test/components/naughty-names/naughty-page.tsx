import '../../../src/components/theme/styles.css';
import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { about, shownAs } from './names.js';

const FORBIDDEN =
  'script, iframe, object, embed, link, meta, base, form:not(.tally-view-form, .tally-builder-form, .tally-report-rename, .tally-export-form), img, audio, video, [href], [src], [srcdoc], [action]';
/** What names must stay within. */
const CONTAINERS =
  '.tally-panel:not(.tally-full-size-figures), .tally-popover, .tally-peek-content, .tally-modal, .tally-dialog, .tally-item-menu, .tally-dashboard, .tally-filters, .tally-choice, .tally-builder, .tally-report-view';
const DIALOGS = ['alert', 'confirm', 'prompt'] as const;

export const CARD = 460;
const PAGE = CARD + 40;

let root: Root | undefined;
let host: HTMLElement;

/** Shows content on a narrow page, one at a time, for the tests of a file. */
export function naughtyPage() {
  beforeEach(async () => {
    await page.viewport(PAGE, 900);
    document.documentElement.lang = 'en';
    document.body.style.margin = '0';
    for (const name of DIALOGS) vi.spyOn(window, name).mockImplementation(() => undefined as never);
    host = document.createElement('main');
    document.body.append(host);
    root = createRoot(host);
  });
  afterEach(() => {
    root?.unmount();
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });
}

/** Shows this in the place of what was shown before. */
export function show(children: ReactNode): HTMLElement {
  flushSync(() =>
    root?.render(
      <StrictMode>
        <ThemeScope style={{ width: CARD, padding: 8 }}>{children}</ThemeScope>
      </StrictMode>,
    ),
  );
  return host;
}

/** Shows this, with no card around it. */
export function showPage(children: ReactNode): HTMLElement {
  flushSync(() => root?.render(<StrictMode>{children}</StrictMode>));
  return host;
}

/** Waits for what comes within a few milliseconds, as often as there are names. */
export function soon<T>(check: () => T): Promise<T> {
  return vi.waitFor(check, { interval: 4, timeout: 20_000 });
}

/** Clicks what a selector finds, without a pointer that has to come there first. */
export function click(selector: string, within: ParentNode = host): void {
  const target = within.querySelector<HTMLElement>(selector) ?? expect.fail(`There is no “${selector}”.`);
  target.click();
}

/** Types a text in place of the one that is there, as React hears of it. */
export function fill(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Nothing has run, nothing was made that could, and nothing sticks out of what it is in or of the page. */
export function assertHarmless(of: readonly string[] | string): void {
  const said = typeof of === 'string' ? about(of) : of.map(about).join(' ').slice(0, 300);
  for (const name of DIALOGS) expect(window[name], said).not.toHaveBeenCalled();
  const made = document.body.querySelector(FORBIDDEN);
  expect(made?.outerHTML.slice(0, 200), said).toBeUndefined();
  // One expectation for all of them: there are thousands.
  const handlers = [...document.body.querySelectorAll('*')]
    .flatMap((each) => each.getAttributeNames())
    .filter(isHandler);
  expect(handlers, said).toEqual([]);
  if (document.documentElement.scrollWidth > PAGE) expect.fail(`${said}: ${outside()} lies outside of the page.`);
  for (const container of document.body.querySelectorAll<HTMLElement>(CONTAINERS)) {
    const { left, right } = container.getBoundingClientRect();
    expect(left, `${said}: .${container.className}`).toBeGreaterThanOrEqual(0);
    expect(right, `${said}: .${container.className}`).toBeLessThanOrEqual(PAGE);
    expect(sticksOut(container), `${said}: .${container.className}`).toEqual([]);
  }
}

const isHandler = (attribute: string) => attribute.startsWith('on');

/** What makes the page wider than it is. */
function outside(): string {
  const found = [...document.body.querySelectorAll('*')].filter(
    (each) => each.getBoundingClientRect().right > PAGE || each.scrollWidth > PAGE,
  );
  return found
    .map((each) => `${each.tagName}.${each.getAttribute('class')}`)
    .join(' ')
    .slice(0, 400);
}

interface Sides {
  readonly left: number;
  readonly right: number;
}

const ROUNDING = 1;
const OVER_THE_PAGE = ':popover-open, dialog[open], .tally-tooltip';

/** What of a container is seen to the left or right of it. */
function sticksOut(container: HTMLElement): readonly string[] {
  const { left, right } = container.getBoundingClientRect();
  const found: string[] = [];
  const look = (element: Element, seen: Sides) => {
    for (const child of element.childNodes) {
      const sides = seenSides(child, seen);
      // What is in the layer over the page is looked at by itself.
      if (sides === null || (child instanceof Element && child.matches(OVER_THE_PAGE))) continue;
      if (sides.left < left - ROUNDING || sides.right > right + ROUNDING) {
        const [what, where] = [child instanceof Element ? child.className : 'text', element.className];
        found.push(`${what} in ${where}: ${sides.left}–${sides.right} of ${left}–${right}`);
      } else if (child instanceof HTMLElement && !child.matches(CONTAINERS)) {
        const clips = getComputedStyle(child).overflowX !== 'visible';
        look(child, clips ? { left: Math.max(seen.left, sides.left), right: Math.min(seen.right, sides.right) } : seen);
      }
    }
  };
  look(container, { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY });
  return found;
}

/** Where a node is seen; null where it is not. */
function seenSides(node: ChildNode, seen: Sides): Sides | null {
  if (node instanceof Element && (node.classList.contains('tally-visually-hidden') || node.matches('[hidden]')))
    return null;
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = node instanceof Element ? node.getBoundingClientRect() : range.getBoundingClientRect();
  if (box.width === 0) return null;
  const sides = { left: Math.max(box.left, seen.left), right: Math.min(box.right, seen.right) };
  return sides.left >= sides.right ? null : sides;
}

/** Marks that keep the direction of a name to itself are not part of it. */
export const withoutMarks = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');

/** Every text that a person gets who asks for it: shown, by hovering, read aloud, or in a field. */
function textsIn(element: Element = host): ReadonlySet<string> {
  const found = new Set<string>();
  for (const each of element.querySelectorAll('*')) {
    const texts = [
      each.textContent,
      each.getAttribute('title'),
      each.getAttribute('aria-label'),
      each.getAttribute('data-whole'),
    ];
    if (each instanceof HTMLInputElement) texts.push(each.value);
    for (const text of texts) if (text !== null) found.add(withoutMarks(text));
  }
  return found;
}

/** Each of these can be had whole, as a text of its own. */
export function assertWhole(names: readonly string[], element: Element = host, told = shownAs): void {
  const texts = textsIn(element);
  const missing = names.filter((name) => !texts.has(withoutMarks(told(name))));
  expect(missing.map(about)).toEqual([]);
}

/** Every name of a member that is shown, whole. */
function namesShown(): ReadonlySet<string> {
  const whole = [...host.querySelectorAll<HTMLElement>('.tally-name')].map(
    (name) => name.dataset.whole ?? name.textContent ?? '',
  );
  return new Set(whole);
}

/** Each of these is the whole name of a member. */
export function assertNamed(names: readonly string[]): void {
  const shown = namesShown();
  expect(names.filter((name) => !shown.has(shownAs(name))).map(about)).toEqual([]);
}

/** Sends keys to the plot that is shown. */
export function press(...keys: readonly string[]): void {
  const plot = host.querySelector<HTMLElement>('[role="application"]');
  plot?.focus();
  for (const key of keys) plot?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

/** Shows the figures of the card as a table. */
export async function toTable(): Promise<void> {
  host.querySelector<HTMLElement>('button[aria-label="Show as table"]')?.click();
  await vi.waitFor(() => expect(host.querySelector('table')).not.toBeNull());
}

/** What stands beside the cursor, which stays within the page. */
export function tooltip(): HTMLElement {
  const element = host.querySelector<HTMLElement>('.tally-tooltip') ?? expect.fail('Nothing stands beside the cursor.');
  const { left, right } = element.getBoundingClientRect();
  expect([left >= 0, right <= PAGE, element.scrollWidth <= element.clientWidth]).toEqual([true, true, true]);
  return element;
}

/** What of it a person reads. */
export function tooltipTexts(selector: string): readonly string[] {
  const parts = [...tooltip().querySelectorAll<HTMLElement>(selector)];
  return parts.filter(({ hidden }) => !hidden).map(({ textContent }) => textContent);
}
