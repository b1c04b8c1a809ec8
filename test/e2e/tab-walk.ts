import type { Page } from 'playwright';

/** A control that Tab came to. */
export interface Stop {
  readonly name: string;
  /** Title of the panel that it is in; null outside of panels. */
  readonly panel: string | null;
  /** Whether somebody who looks can tell that it has focus. */
  readonly isMarked: boolean;
  /** Whether all of its width is on the screen, and nothing lies over its middle. */
  readonly isSeen: boolean;
}

/** More stops than a page has: whoever makes so many is in a trap. */
const MOST = 600;

/** Presses Tab from the beginning of a page until it is left at its end. */
export async function tabWalk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(stopHere);
    if (stop === null) return stops;
    stops.push(stop);
    if (stops.length > MOST) throw new Error(`The page is a trap: ${stop.name} in ${stop.panel}.`);
  }
}

/** Runs on the page. */
function stopHere(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const isRinged = (one: Element, part?: string) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  };
  const box = element.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  // What is named by a label that covers it, such as the square of a segment, is seen by its label.
  const shown = [element, element.closest('label')];
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? element.labels?.[0]?.textContent?.trim()
      : undefined;
  const heading = element.closest('.tally-panel')?.querySelector('h2, h3, h4, h5');
  return {
    name: label ?? (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
    panel: heading?.textContent ?? null,
    isMarked: [...shown, ...element.querySelectorAll('*'), element.nextElementSibling].some(
      (one) => one !== null && (isRinged(one) || isRinged(one, '::before') || isRinged(one, '::after')),
    ),
    isSeen:
      box.left >= -1 &&
      box.right <= window.innerWidth + 1 &&
      top !== null &&
      shown.some((one) => one !== null && (one.contains(top) || top.contains(one))),
  };
}
