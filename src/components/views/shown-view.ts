import type { Model } from '../../data/model/define-model.js';
import type { Selection } from '../../data/report/selection.js';
import { selectionFromParams, selectionToParams } from '../../data/report/selection-params.js';
import type { SavedView } from '../../data/views/saved-view.js';

/** What views are of: a model, and what its dashboard starts from. */
export interface ViewedReport {
  readonly model: Model;
  readonly defaults: Selection;
}

/** The view that a dashboard shows, and whether it does so as it was saved. */
export interface ShownView {
  readonly view: SavedView;
  readonly isModified: boolean;
}

/** The selection of a view. What it says that nobody understands any more is left out. */
export function selectionOfView({ selection }: SavedView, { model, defaults }: ViewedReport): Selection {
  return selectionFromParams(new URLSearchParams(selection), model, defaults).selection;
}

/** A selection as a view keeps it: like the part of an address. */
export function textOfSelection(selection: Selection, { defaults }: ViewedReport): string {
  const params = selectionToParams(selection, defaults);
  params.sort();
  return params.toString();
}

/** The view that shows just this selection, the one that was `chosen` before others; else that one, modified. */
export function shownView(
  views: readonly SavedView[],
  selection: Selection,
  chosen: string | null,
  report: ViewedReport,
): ShownView | null {
  const text = textOfSelection(selection, report);
  const last = views.find(({ id }) => id === chosen);
  const shows = (view: SavedView) => textOfSelection(selectionOfView(view, report), report) === text;
  const view = last !== undefined && shows(last) ? last : views.find(shows);
  if (view !== undefined) return { view, isModified: false };
  return last === undefined ? null : { view: last, isModified: true };
}
