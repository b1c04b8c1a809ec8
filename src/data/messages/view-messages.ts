import type { UsageErrorCode } from '../errors.js';
import type { ViewScope } from '../views/saved-view.js';

/** Texts of saved views. Names of views come as they are, numbers already formatted. */
export interface ViewMessages {
  /** On the button that opens them, as long as none is shown. */
  readonly views: string;
  /** Beside the name of a view whose period or filters are no longer those that it was saved with. */
  readonly modified: string;
  /** The same to screen readers. */
  readonly modifiedView: (view: string) => string;
  /** Headings of the list. */
  readonly scopeViews: Readonly<Record<ViewScope, string>>;
  readonly none: string;
  /** Under it: how to come by one. */
  readonly hint: string;
  readonly loading: string;
  readonly loadingFailed: string;

  readonly saveNew: string;
  /** Saves what is shown in place of what a view was. */
  readonly update: (view: string) => string;
  readonly name: string;
  readonly scope: string;
  /** For whom a view is. */
  readonly scopes: Readonly<Record<ViewScope, string>>;
  readonly save: string;
  /** From the form to the list. */
  readonly back: string;
  readonly rename: string;
  readonly remove: string;
  readonly setDefault: string;
  readonly unsetDefault: string;
  readonly isDefault: string;
  readonly actionsOf: (view: string) => string;

  readonly saved: (view: string) => string;
  readonly removed: (view: string) => string;
  readonly undo: string;
  readonly nameMissing: string;
  readonly nameTooLong: (most: string) => string;
  readonly nameTaken: string;
  /** Why a change was refused, for those errors that mean something to a person. */
  readonly failures: Readonly<Partial<Record<UsageErrorCode, string>>>;
  readonly failed: string;
}

/** The English texts. */
export const englishViewMessages: ViewMessages = {
  views: 'Views',
  modified: 'Modified',
  modifiedView: (view) => `${view}, modified`,
  scopeViews: { person: 'My views', team: 'Team views' },
  none: 'No saved views yet',
  hint: 'Choose a period and filters, then save them as a view to come back to.',
  loading: 'Loading views',
  loadingFailed: 'The views could not be loaded.',

  saveNew: 'Save as new view',
  update: (view) => `Update “${view}”`,
  name: 'Name',
  scope: 'Visible to',
  scopes: { person: 'Only me', team: 'My team' },
  save: 'Save',
  back: 'Back',
  rename: 'Rename',
  remove: 'Delete',
  setDefault: 'Open by default',
  unsetDefault: 'Do not open by default',
  isDefault: 'Opens by default',
  actionsOf: (view) => `Actions for ${view}`,

  saved: (view) => `“${view}” is saved.`,
  removed: (view) => `“${view}” is deleted.`,
  undo: 'Undo',
  nameMissing: 'Enter a name.',
  nameTooLong: (most) => `Use at most ${most} characters.`,
  nameTaken: 'There is a view of this name already.',
  failures: {
    viewChanged: 'Somebody changed this view meanwhile. It is shown as it is now.',
    viewMissing: 'This view is no longer there.',
    storageFull: 'There is no room to keep views.',
  },
  failed: 'This could not be saved. Try again.',
};
