/** Most characters of a definition as text. */
export const LONGEST_DEFINITION = 1_000_000;

/** Most sections of a report. */
export const MOST_SECTIONS = 50;

/** Most panels of a report, those of all sections together. */
export const MOST_PANELS = 200;

/** Most characters of the title of a report, section or panel, and of a brand. */
export const LONGEST_TITLE = 200;

/** Most characters of the sentence under a title. */
export const LONGEST_DESCRIPTION = 1000;

/** Most characters of a panel of text, and of the notes at the end. */
export const LONGEST_WORDS = 20_000;

/** Most dimensions that a report is filtered by, or offers for that. */
export const MOST_FILTERS = 100;

/** Most measures of one panel. */
export const MOST_MEASURES = 20;

/** Most members that get a bar, part, row or series of their own. */
export const MOST_SHOWN = 1000;

/** Most rows of a table. */
export const MOST_ROWS = 100_000;
