/** For whom a view is kept: the person who saved it, or everybody of their team. */
export type ViewScope = 'person' | 'team';

/** What makes up a view. */
export interface ViewDraft {
  readonly name: string;
  readonly scope: ViewScope;
  /** The selection, as the text of a query string: the address of a dashboard with it shows the view. */
  readonly selection: string;
}

/** A selection of a dashboard that was kept under a name. Plain JSON. */
export interface SavedView extends ViewDraft {
  readonly id: string;
  /** Counts its changes, so that a change of what somebody else changed meanwhile is noticed. */
  readonly version: number;
  /** Whether the person may not change it, such as the views of a team that others look after. */
  readonly isReadOnly?: boolean;
}

/** The views that a person has of a dashboard. */
export interface ViewList {
  readonly views: readonly SavedView[];
  /** The view that opens by default for this person; null for none. */
  readonly defaultView: string | null;
}

/** Whether something that was kept or sent is a view. */
export function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, scope, selection, version }: Partial<Record<keyof SavedView, unknown>> = value;
  const isText = [id, name, selection].every((text) => typeof text === 'string');
  return isText && (scope === 'person' || scope === 'team') && Number.isInteger(version);
}
