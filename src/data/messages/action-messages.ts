/** Texts of what can be done with a card, and of the files and pictures that come of it. Parameters are formatted already. */
export interface ActionMessages {
  readonly fullSize: string;
  readonly close: string;
  readonly copyTable: string;
  readonly copyFigure: string;
  readonly download: string;
  readonly asCsv: string;
  readonly asPng: string;
  readonly asSvg: string;
  readonly explain: string;

  readonly copied: string;
  readonly copyFailed: string;
  readonly saved: (file: string) => string;
  readonly saveFailed: string;

  /** In a file: the figures that a stat is drawn with. */
  readonly overTime: (title: string) => string;
  /** Head of a column: what its figures are counted in. */
  readonly inUnit: (label: string, unit: string) => string;
  readonly seconds: string;
  /** What shares are counted in, in a file. */
  readonly wholeIsOne: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly zone: string;
  readonly comparedFrom: string;
  readonly comparedTo: string;
  readonly filters: string;
  readonly noFilters: string;
  readonly asOf: string;
  readonly exportedAt: string;
  readonly note: string;

  /** Parts of a filter in words. */
  readonly filteredBy: (dimension: string, members: string) => string;
  readonly filteredByAll: (dimension: string, members: string) => string;
  readonly notFiltered: (filter: string) => string;
  readonly anyOf: (filters: string) => string;
  readonly atLeast: (dimension: string, value: string) => string;
  readonly below: (dimension: string, value: string) => string;
  readonly between: (dimension: string, from: string, below: string) => string;
  readonly known: (dimension: string) => string;
}

/** The English texts. */
export const englishActionMessages: ActionMessages = {
  fullSize: 'Full size',
  close: 'Close',
  copyTable: 'Copy as table',
  copyFigure: 'Copy figure',
  download: 'Download',
  asCsv: 'Spreadsheet (CSV)',
  asPng: 'Image (PNG)',
  asSvg: 'Vector image (SVG)',
  explain: 'How is this computed?',

  copied: 'Copied',
  copyFailed: 'Not copied: the browser did not allow it.',
  saved: (file) => `Saved as ${file}`,
  saveFailed: 'Not saved: the file could not be made.',

  overTime: (title) => `${title} over time`,
  inUnit: (label, unit) => `${label} (${unit})`,
  seconds: 's',
  wholeIsOne: '1 = 100%',
  firstDay: 'First day',
  lastDay: 'Last day',
  zone: 'Time zone',
  comparedFrom: 'Compared from',
  comparedTo: 'Compared to',
  filters: 'Filters',
  noFilters: 'None',
  asOf: 'Figures as of',
  exportedAt: 'Exported',
  note: 'Note',

  filteredBy: (dimension, members) => `${dimension}: ${members}`,
  filteredByAll: (dimension, members) => `${dimension}: all of ${members}`,
  notFiltered: (filter) => `not ${filter}`,
  anyOf: (filters) => `any of (${filters})`,
  atLeast: (dimension, value) => `${dimension}: ${value} or more`,
  below: (dimension, value) => `${dimension}: less than ${value}`,
  between: (dimension, from, below) => `${dimension}: ${from} to less than ${below}`,
  known: (dimension) => `${dimension}: known`,
};
