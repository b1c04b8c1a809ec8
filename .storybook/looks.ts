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

/** Shows what stands on the page in another look: schemes, contrast and direction are CSS alone, so nothing renders again. */
export function takeOn({ scheme, moreContrast, direction }: Look): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-story-direction]')) frame.dir = direction;
  for (const scope of document.querySelectorAll<HTMLElement>('[data-story-look]')) {
    scope.dataset.tallyScheme = scheme;
    if (moreContrast) scope.dataset.tallyContrast = 'more';
    else delete scope.dataset.tallyContrast;
  }
}
