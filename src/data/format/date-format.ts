/** Engines differ in how narrow the spaces of a date are; a page of a server has to read the same in every browser. */
const NARROW_SPACE = /[\u2009\u202f]/g;

/** A format of Intl for dates and times whose spaces are plain ones. */
export class DateFormat {
  readonly #intl: Intl.DateTimeFormat;
  #has24Hours: boolean | undefined;

  constructor(tag: string, options: Intl.DateTimeFormatOptions) {
    this.#intl = new Intl.DateTimeFormat(tag, options);
  }

  format(instant: number): string {
    return this.#intl.format(instant).replace(NARROW_SPACE, ' ');
  }

  formatRange(start: number, end: number): string {
    return this.#intl.formatRange(start, end).replace(NARROW_SPACE, ' ');
  }

  /** Whether days have 24 hours, in place of twice 12. */
  get has24Hours(): boolean {
    this.#has24Hours ??= /^h2[34]$/.test(this.#intl.resolvedOptions().hourCycle ?? '');
    return this.#has24Hours;
  }
}
