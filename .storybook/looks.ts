/** A way in which a person may see a story. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  /** Whether the person asks for more contrast. */
  readonly moreContrast: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/** Every story has to hold in each of these. */
export const looks: readonly Look[] = (['ltr', 'rtl'] as const).flatMap((direction) => [
  { direction, scheme: 'light', moreContrast: false },
  { direction, scheme: 'dark', moreContrast: false },
  { direction, scheme: 'light', moreContrast: true },
]);

/**
 * The rules of axe that one look may break and another not: about colors, and about what lies where from right to left. Names,
 * roles and structure are the same elements in all looks, since a look is CSS alone. (`target-size` is off in axe unless asked for.)
 */
export const RULES_BY_LOOK: readonly string[] = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/** Shows what stands on the page in another look: schemes, contrast and direction are CSS alone, so nothing renders again. */
export function takeOn({ scheme, moreContrast, direction }: Look): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-story-direction]')) frame.dir = direction;
  for (const scope of document.querySelectorAll<HTMLElement>('[data-story-look]')) {
    scope.dataset.tallyScheme = scheme;
    if (moreContrast) scope.dataset.tallyContrast = 'more';
    else delete scope.dataset.tallyContrast;
  }
}
