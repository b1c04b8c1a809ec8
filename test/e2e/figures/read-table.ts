/** A table as it is read from a page or a file: every cell as it is written there, heads and totals among them. */
export interface ReadTable {
  /** Title of the section that it stands in. */
  readonly section: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A panel as people see it. */
export interface ShownPanel {
  readonly section: string;
  readonly title: string;
  /** The one figure of a card, whole, with its change and what it was before; null where it has none. */
  readonly stat: { readonly figure: string; readonly change: string | null; readonly before: string | null } | null;
  readonly tables: readonly Omit<ReadTable, 'section'>[];
  /** Figures that a card tells in words beside its tables. */
  readonly told: readonly string[];
}

/** A text without marks of direction, and with plain spaces. */
export function plain(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
