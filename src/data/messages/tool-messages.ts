/** Texts around the analytics of one tool, and of the menu that opens them. */
export interface ToolMessages {
  /** In a menu of a tool. */
  readonly viewAnalytics: string;
  /** In the menu of a tool whose name is a link, which the browser's own menu would offer. */
  readonly openInNewTab: string;
  /** Name of the menu of a tool that has a name, and of one that has none to tell. */
  readonly menuOf: (tool: string) => string;
  readonly menu: string;
  /** Name of what is opened about a tool. */
  readonly analyticsOf: (tool: string) => string;
  readonly analytics: string;
  readonly close: string;
  /** In place of figures of a tool of which there is nothing. */
  readonly unknownTitle: string;
  readonly unknownBody: string;
  /** Above the figures of a tool that there is no more. */
  readonly deleted: string;
  /** While code is on its way, and where it did not arrive. */
  readonly opening: string;
  readonly openingFailed: string;
  readonly retry: string;
}

/** The English texts. */
export const englishToolMessages: ToolMessages = {
  viewAnalytics: 'View analytics',
  openInNewTab: 'Open in new tab',
  menuOf: (tool) => `Actions for ${tool}`,
  menu: 'Actions for this tool',
  analyticsOf: (tool) => `Analytics of ${tool}`,
  analytics: 'Analytics',
  close: 'Close',
  unknownTitle: 'Nothing is known of this tool',
  unknownBody: 'Nobody has used it, or it was removed together with its figures.',
  deleted: 'This tool has been deleted. What it did until then is kept.',
  opening: 'Opening',
  openingFailed: 'This could not be opened.',
  retry: 'Try again',
};
