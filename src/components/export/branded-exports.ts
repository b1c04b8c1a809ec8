import type { ThemeScopeProps } from '../theme/theme-scope.js';
import type { ExportChoices } from './export-choices.js';

/** What is exported so that it looks like the page, unless it states looks of its own; null where nothing is. */
export function brandedExports<E extends ExportChoices>(
  exports: boolean | E | undefined,
  { accent, secondary }: ThemeScopeProps,
): (E | ExportChoices) | null {
  if (exports === false || exports === undefined) return null;
  const stated: E | ExportChoices = exports === true ? {} : exports;
  return { ...stated, brand: { ...(accent && { accent }), ...(secondary && { secondary }), ...stated.brand } };
}
