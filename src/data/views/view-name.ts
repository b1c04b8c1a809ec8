import type { SavedView, ViewScope } from './saved-view.js';

/** Most characters of a name. */
export const LONGEST_NAME = 80;

/** What is wrong with a name. */
export type NameFault = 'missing' | 'tooLong' | 'taken';

/** A name as it is kept: without space around it, and in one line. */
export function viewName(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What is wrong with a name for a view among others; null where nothing is. `but` is the view that it would be for. */
export function nameFault(
  text: string,
  { views, scope, but }: { readonly views: readonly SavedView[]; readonly scope: ViewScope; readonly but?: string },
): NameFault | null {
  const name = viewName(text);
  if (name === '') return 'missing';
  if ([...name].length > LONGEST_NAME) return 'tooLong';
  const folded = name.toLocaleLowerCase();
  const isTaken = views.some(
    (view) => view.id !== but && view.scope === scope && viewName(view.name).toLocaleLowerCase() === folded,
  );
  return isTaken ? 'taken' : null;
}
