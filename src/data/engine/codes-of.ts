/**
 * What codes of rows are of: a column, by its position, or the hours of the week that clocks in a zone show, by the name of the
 * zone.
 */
export type CodesOf = number | string;
