/** Texts of documents that a report becomes. Parameters are formatted already; a count comes as a number too. */
export interface ReportMessages {
  /** Heads of what is said of a report as a whole. */
  readonly period: string;
  readonly comparison: string;
  readonly zone: string;
  readonly filters: string;
  readonly noFilters: string;
  readonly asOf: string;
  readonly generatedAt: string;
  readonly completeness: string;
  readonly complete: string;
  /** How many parts of it have no figures, since they could not be had. */
  readonly incomplete: (text: string, count: number) => string;
  /** Head of the notes that hold for the whole report. */
  readonly method: string;

  /** In place of figures that could not be had, before the reason. */
  readonly notAnswered: string;
  /** Under figures of which something is missing, before the reason. */
  readonly partlyAnswered: string;
  /** In place of a section whose figures are of exactly one member of a dimension. */
  readonly oneNeeded: (dimension: string) => string;
  /** Under a figure of another period than that of the report. */
  readonly ownPeriod: (period: string) => string;

  /** Head of the list of sections, in documents of pages. */
  readonly contents: string;
  /** Under every page: which one it is, of how many. */
  readonly page: (page: string, pages: string) => string;
  /** Under figures beside each other, a note on some of them: their titles, and what it says. */
  readonly noteOn: (titles: string, note: string) => string;
  /** Head of the tables that come after the charts. */
  readonly figures: string;
  /** Opens the figures of a chart as a table. */
  readonly asTable: string;
}

/** The English texts. */
export const englishReportMessages: ReportMessages = {
  period: 'Period',
  comparison: 'Compared with',
  zone: 'Time zone',
  filters: 'Filters',
  noFilters: 'None',
  asOf: 'Data as of',
  generatedAt: 'Generated',
  completeness: 'Completeness',
  complete: 'All figures are included.',
  incomplete: (text, count) =>
    `Incomplete: the figures of ${text} ${count === 1 ? 'panel' : 'panels'} could not be loaded.`,
  method: 'Notes',

  notAnswered: 'These figures could not be loaded.',
  partlyAnswered: 'Part of these figures could not be loaded.',
  oneNeeded: (dimension) => `These figures are of one at a time. Filter by exactly one: ${dimension}.`,
  ownPeriod: (period) => `Over ${period}, whatever the period of the report.`,

  contents: 'Contents',
  page: (page, pages) => `Page ${page} of ${pages}`,
  noteOn: (titles, note) => `${titles}: ${note}`,
  figures: 'Figures behind the charts',
  asTable: 'As a table',
};
