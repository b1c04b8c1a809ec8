import type { UsageErrorCode } from '../errors.js';
import type { ComposedView } from '../report/compose/panel-draft.js';
import type { Omission } from '../report/definition/omission.js';
import type { BreakdownPanel, Panel, PanelWidth, TimeSeriesPanel } from '../report/panel.js';
import type { ReportScope } from '../reports/saved-report.js';

/** How often a report is made: what its period is, in the words of whoever makes it. */
export type ReportCadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'custom';

/** A part of the builder. */
export type BuilderPane = 'outline' | 'add' | 'settings' | 'preview';

/** Texts of the report builder. Names and titles come as they are, numbers and moments already formatted. */
export interface BuilderMessages {
  /** Name of the builder as a whole. */
  readonly builder: string;
  readonly panes: Readonly<Record<BuilderPane, string>>;
  readonly panesLabel: string;
  readonly untitled: string;

  /** Tools of the builder, and what they say of the state of the report. */
  readonly tools: string;
  readonly undo: string;
  readonly redo: string;
  readonly save: string;
  readonly saveAs: string;
  readonly share: string;
  readonly toReports: string;
  readonly toReport: string;
  readonly saving: string;
  readonly unsaved: string;
  readonly allSaved: string;
  readonly undone: string;
  readonly redone: string;

  /** Where a report begins. */
  readonly start: string;
  readonly startHint: string;
  readonly blank: string;
  readonly blankHint: string;
  readonly saved: string;
  readonly searchReports: string;
  readonly noReports: string;
  readonly noReportsHint: string;
  readonly noMatches: (search: string) => string;
  readonly loading: string;
  readonly loadingFailed: string;
  readonly retry: string;
  readonly changedAt: (moment: string) => string;
  readonly owner: (person: string) => string;
  readonly readOnly: string;
  readonly opened: string;
  readonly scope: string;
  readonly scopes: Readonly<Record<ReportScope, string>>;
  readonly actionsOf: (report: string) => string;
  readonly duplicate: string;
  readonly rename: string;
  readonly remove: string;
  readonly copyOf: (name: string) => string;
  readonly name: string;
  readonly cancel: string;
  readonly nameMissing: string;
  readonly savedAs: (name: string) => string;
  readonly removedReport: (name: string) => string;
  readonly openedReport: (name: string) => string;

  /** What happened to a report, and what can be done about it. */
  readonly draftOf: (moment: string) => string;
  readonly discardDraft: string;
  readonly dismiss: string;
  readonly notKept: string;
  readonly conflict: (name: string) => string;
  readonly overwrite: string;
  readonly keepCopy: string;
  readonly gone: (name: string) => string;
  /** Why something was refused, for those errors that mean something to a person. */
  readonly failures: Readonly<Partial<Record<UsageErrorCode, string>>>;
  readonly failed: string;
  /** Why a link or a saved report could not be opened. */
  readonly openFailures: Readonly<Partial<Record<UsageErrorCode, string>>>;
  readonly openFailed: string;
  readonly leftOut: string;
  readonly omissions: Readonly<Record<Omission['part'], (name: string) => string>>;

  readonly shareHint: string;
  readonly link: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkNotCopied: string;
  readonly linkTooLong: string;

  /** The outline. */
  readonly outline: string;
  readonly outlineEmpty: string;
  readonly outlineHint: string;
  readonly addSection: string;
  readonly addText: string;
  readonly newSection: string;
  readonly newText: string;
  readonly drag: (title: string) => string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly moved: (title: string, position: string, count: string, section: string) => string;
  readonly movedSection: (title: string, position: string, count: string) => string;
  readonly cannotMove: (title: string) => string;
  readonly removed: (title: string) => string;
  readonly added: (title: string, section: string) => string;
  readonly duplicated: (title: string) => string;
  readonly full: string;

  /** What is chosen. */
  readonly chosenPanel: string;
  readonly chosenSection: string;
  readonly title: string;
  readonly description: string;
  readonly width: string;
  readonly widths: Readonly<Record<PanelWidth, string>>;
  readonly usualWidth: string;
  readonly text: string;
  readonly textHint: string;
  readonly textEmpty: string;
  readonly editFigures: string;

  /** What can be added. */
  readonly searchPanels: string;
  readonly addPanel: (title: string) => string;
  readonly inReport: string;
  readonly compose: string;
  readonly view: string;
  readonly views: Readonly<Record<ComposedView | Panel['view'], string>>;
  readonly measure: string;
  readonly measures: string;
  readonly choose: string;
  readonly dimension: string;
  readonly overall: string;
  readonly columns: string;
  readonly mark: string;
  readonly marks: Readonly<Record<TimeSeriesPanel['mark'], string>>;
  readonly form: string;
  readonly forms: Readonly<Record<NonNullable<BreakdownPanel['form']>, string>>;
  readonly count: string;
  readonly usualCount: string;
  readonly top: (count: string) => string;
  readonly direction: string;
  readonly descending: string;
  readonly ascending: string;
  readonly allMembers: string;
  readonly byDimension: (measure: string, dimension: string) => string;
  readonly add: string;
  readonly back: string;

  /** Settings of the report. */
  readonly reportTitle: string;
  readonly cadence: string;
  readonly cadences: Readonly<Record<ReportCadence, string>>;
  readonly grain: string;
  readonly usualGrain: (grain: string) => string;
  readonly brand: string;
  readonly noBrand: string;
  readonly language: string;
  readonly ownLanguage: string;
  readonly languageFailed: string;
  readonly notes: string;
  readonly notesHint: string;

  readonly preview: string;
  readonly previewEmpty: string;
  readonly previewHint: string;
  readonly emptySection: string;
  readonly needsOne: (dimension: string) => string;
  readonly notHere: string;
}

/** The English texts. */
export const englishBuilderMessages: BuilderMessages = {
  builder: 'Report builder',
  panes: { outline: 'Contents', add: 'Add', settings: 'Settings', preview: 'Preview' },
  panesLabel: 'Parts of the report',
  untitled: 'Untitled report',

  tools: 'Tools of the builder',
  undo: 'Undo',
  redo: 'Redo',
  save: 'Save',
  saveAs: 'Save as',
  share: 'Share',
  toReports: 'All reports',
  toReport: 'Back to the report',
  saving: 'Saving',
  unsaved: 'Not saved',
  allSaved: 'Saved',
  undone: 'Undone.',
  redone: 'Done again.',

  start: 'Start a report',
  startHint: 'Everything in a template can be changed.',
  blank: 'Blank report',
  blankHint: 'Begin with an empty page.',
  saved: 'Saved reports',
  searchReports: 'Search reports',
  noReports: 'No saved reports yet',
  noReportsHint: 'Start from a template, make it yours, and save it.',
  noMatches: (search) => `Nothing matches “${search}”.`,
  loading: 'Loading reports',
  loadingFailed: 'The reports could not be loaded.',
  retry: 'Try again',
  changedAt: (moment) => `Changed ${moment}`,
  owner: (person) => `by ${person}`,
  readOnly: 'Read only',
  opened: 'Open now',
  scope: 'Visible to',
  scopes: { person: 'Only me', team: 'My team' },
  actionsOf: (report) => `Actions for ${report}`,
  duplicate: 'Duplicate',
  rename: 'Rename',
  remove: 'Delete',
  copyOf: (name) => `Copy of ${name}`,
  name: 'Name',
  cancel: 'Cancel',
  nameMissing: 'Enter a name.',
  savedAs: (name) => `“${name}” is saved.`,
  removedReport: (name) => `“${name}” is deleted.`,
  openedReport: (name) => `“${name}” is open.`,

  draftOf: (moment) => `Your draft of ${moment} is back. It is not saved yet.`,
  discardDraft: 'Discard draft',
  dismiss: 'Dismiss',
  notKept: 'This browser has no room for your draft. Save the report, so that nothing is lost when you leave.',
  conflict: (name) => `Somebody else changed “${name}” while you worked on it. Your changes are not lost.`,
  overwrite: 'Replace theirs',
  keepCopy: 'Save mine as a copy',
  gone: (name) => `“${name}” was deleted meanwhile. Yours is still here: save it as a new report.`,
  failures: {
    storageFull: 'There is no room to keep the report. Your draft is still here.',
    notAllowed: 'You may not change this report. Save yours as a new one.',
    timedOut: 'Nothing answered in time, so the report may not be saved. Your draft is still here.',
    storeFailed: 'The reports could not be reached. Your draft is still here.',
    reportMissing: 'This report is no longer there.',
    reportChanged: 'Somebody else changed this report meanwhile. Try again.',
    limitExceeded: 'The report is too large to be kept.',
  },
  failed: 'This could not be done. Your draft is still here.',
  openFailures: {
    invalidReport: 'This report is damaged or incomplete, such as a link that was cut off. Ask for it once more.',
    futureVersion: 'This report was made by a newer release and cannot be read yet.',
    limitExceeded: 'This link is too long to be read safely. Ask for the saved report instead.',
    unknownName: 'This report is about figures that are not recorded here.',
    invalidPeriod: 'The period of this report has no dates.',
    reportMissing: 'This report is no longer there.',
    notAllowed: 'You may not see this report.',
    timedOut: 'Nothing answered in time. Try again.',
    storeFailed: 'The reports could not be reached. Try again.',
  },
  openFailed: 'This report could not be opened.',
  leftOut: 'Some of this report could not be read and is left out:',
  omissions: {
    section: (name) => `Section ${name}`,
    panel: (name) => `Panel ${name}`,
    ofPanel: (name) => `A setting of panel ${name}`,
    offered: (name) => `Filter ${name}`,
    chosen: (name) => `What was filtered by ${name}`,
    setting: (name) => `Setting ${name}`,
  },

  shareHint:
    'The link holds the report itself, not its figures: whoever opens it sees the figures that they are allowed to see.',
  link: 'Link to this report',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  linkNotCopied: 'The browser did not allow copying. Select the link and copy it.',
  linkTooLong: 'This report is too large for a link. Save it for your team instead.',

  outline: 'Sections and panels',
  outlineEmpty: 'Nothing in it yet',
  outlineHint: 'Add panels that are ready, compose one, or write a text.',
  addSection: 'Section',
  addText: 'Text',
  newSection: 'New section',
  newText: 'New text',
  drag: (title) => `Move ${title}`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: (title, position, count, section) => `${title}: now ${position} of ${count} in ${section}.`,
  movedSection: (title, position, count) => `${title}: now section ${position} of ${count}.`,
  cannotMove: (title) => `${title} cannot go further in this direction.`,
  removed: (title) => `${title} is removed.`,
  added: (title, section) => `${title} is added to ${section}.`,
  duplicated: (title) => `${title} is duplicated.`,
  full: 'The report has as much as one can have.',

  chosenPanel: 'Selected panel',
  chosenSection: 'Selected section',
  title: 'Title',
  description: 'Sentence under the title',
  width: 'Width',
  widths: { quarter: '¼', third: '⅓', half: '½', twoThirds: '⅔', full: 'Full' },
  usualWidth: 'Automatic',
  text: 'Text',
  textHint: 'Leave a line empty between paragraphs. Lines that begin with “- ” become bullets.',
  textEmpty: 'Write something here.',
  editFigures: 'Edit figures',

  searchPanels: 'Search panels',
  addPanel: (title) => `Add ${title}`,
  inReport: 'In the report',
  compose: 'Compose one',
  view: 'Shown as',
  views: {
    stat: 'Figure',
    timeSeries: 'Over time',
    ranking: 'Ranking',
    breakdown: 'Shares',
    heatMap: 'Heat map',
    table: 'Table',
    stages: 'Stages',
    plugins: 'Plugin comparison',
    contract: 'Contract',
    text: 'Text',
  },
  measure: 'Measure',
  measures: 'Measures',
  choose: 'Choose',
  dimension: 'By',
  overall: 'Nothing, all together',
  columns: 'Columns',
  mark: 'Drawn as',
  marks: { line: 'Lines', area: 'Areas', bars: 'Bars', groupedBars: 'Bars side by side' },
  form: 'Drawn as',
  forms: { bar: 'Bar', donut: 'Donut' },
  count: 'How many',
  usualCount: 'Automatic',
  top: (count) => `Top ${count}`,
  direction: 'Order',
  descending: 'Highest first',
  ascending: 'Lowest first',
  allMembers: 'Include those without activity',
  byDimension: (measure, dimension) => `${measure} by ${dimension}`,
  add: 'Add to report',
  back: 'Back',

  reportTitle: 'Title of the report',
  cadence: 'How often',
  cadences: {
    daily: 'Daily',
    weekly: 'Weekly',
    monthly: 'Monthly',
    quarterly: 'Quarterly',
    yearly: 'Yearly',
    custom: 'Custom',
  },
  grain: 'Detail over time',
  usualGrain: (grain) => `Automatic (${grain})`,
  brand: 'Brand',
  noBrand: 'None',
  language: 'Language',
  ownLanguage: 'That of the reader',
  languageFailed: 'The language of this report could not be loaded. It is told in that of the page.',
  notes: 'Notes at the end',
  notesHint: 'Such as what the figures are for, and what happened in this period.',

  preview: 'Preview',
  previewEmpty: 'An empty page',
  previewHint: 'What you add appears here as it will be.',
  emptySection: 'This section is empty.',
  needsOne: (dimension) => `These figures are of one at a time. Choose it in the settings: ${dimension}.`,
  notHere: 'This panel has nothing to show here.',
};
