type ExportFormat = 'csv' | 'csvFiles' | 'xlsx' | 'pdf' | 'html' | 'json';

/** Texts of what is taken away as a file. Parameters are formatted already; a count comes as a number too. */
export interface ExportMessages {
  /** The button, and the dialog that it opens. */
  readonly open: string;
  readonly sections: string;
  readonly selectAll: string;
  /** How many sections are chosen of how many. */
  readonly chosen: (chosen: string, of: string) => string;
  readonly rows: (text: string, count: number) => string;
  readonly counting: string;
  readonly noRows: string;
  /** In place of a section whose figures are of exactly one member of a dimension. */
  readonly oneNeeded: (dimension: string) => string;
  readonly partlyLoaded: string;
  readonly contentsFailed: string;

  readonly format: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  /** What each format is good for. */
  readonly uses: Readonly<Record<ExportFormat, string>>;
  readonly fileName: string;

  readonly save: string;
  readonly cancel: string;
  readonly nothingChosen: string;
  readonly preparing: string;
  /** How many steps are done of how many. */
  readonly progress: (done: string, of: string) => string;
  readonly saved: (file: string, size: string) => string;
  readonly incomplete: string;
  readonly missingGlyphs: (characters: string) => string;
  readonly cancelled: string;
  readonly failed: string;
  /** Why, where it is one of these. */
  readonly failures: Readonly<Record<'timedOut' | 'limitExceeded' | 'notAllowed' | 'adapterFailed', string>>;
  readonly details: string;
}

/** The English texts. */
export const englishExportMessages: ExportMessages = {
  open: 'Export',
  sections: 'Sections',
  selectAll: 'Select all',
  chosen: (chosen, of) => `${chosen} of ${of} selected`,
  rows: (text, count) => (count === 1 ? `${text} row` : `${text} rows`),
  counting: 'Counting rows',
  noRows: 'No figures in this period',
  oneNeeded: (dimension) => `To include this, filter the page by exactly one: ${dimension}.`,
  partlyLoaded: 'Some of these figures could not be loaded.',
  contentsFailed: 'The rows could not be counted.',

  format: 'Format',
  formats: {
    csv: 'CSV',
    csvFiles: 'CSV files (ZIP)',
    xlsx: 'Excel',
    pdf: 'PDF',
    html: 'HTML',
    json: 'JSON',
  },
  uses: {
    csv: 'One file for spreadsheets',
    csvFiles: 'One file per section',
    xlsx: 'A workbook with a sheet per section',
    pdf: 'Pages to print or present',
    html: 'A web page that works offline',
    json: 'Exact figures for programs',
  },
  fileName: 'File name',

  save: 'Export',
  cancel: 'Cancel',
  nothingChosen: 'Select at least one section.',
  preparing: 'Preparing the file',
  progress: (done, of) => `${done} of ${of}`,
  saved: (file, size) => `Saved as ${file} (${size})`,
  incomplete: 'Some figures could not be loaded. The file says which.',
  missingGlyphs: (characters) => `The fonts of the document do not have these characters: ${characters}`,
  cancelled: 'Canceled. Nothing was saved.',
  failed: 'The file could not be made. Nothing was saved.',
  failures: {
    timedOut: 'The figures did not arrive in time. Nothing was saved. Try again.',
    limitExceeded: 'That is more than one file can hold. Select fewer sections or a shorter period.',
    notAllowed: 'You are not allowed to export these figures.',
    adapterFailed: 'The figures could not be loaded. Nothing was saved. Try again.',
  },
  details: 'Details',
};
