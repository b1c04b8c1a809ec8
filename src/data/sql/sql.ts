/** What a parameter of a statement holds. Lists have no null in them. */
export type Bound =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'integer'; readonly value: number | bigint }
  | { readonly kind: 'texts'; readonly value: readonly string[] }
  | { readonly kind: 'integers'; readonly value: readonly number[] };

/** The name of a table, column or alias, which is quoted when it is written. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

/**
 * A piece of a statement that is not yet text. It is made by the template `sql` alone, whose own words are the only ones that
 * reach the text as they are: values are bound, names are quoted, and plain text is refused by the compiler.
 */
export class Sql {
  readonly pieces: readonly (string | Bound | Name)[];

  constructor(pieces: readonly (string | Bound | Name)[]) {
    this.pieces = pieces;
  }
}

/** Writes a piece of a statement. */
export function sql(words: TemplateStringsArray, ...parts: readonly (Sql | Bound | Name)[]): Sql {
  return new Sql(
    words.flatMap((word, i) => {
      const part = parts[i];
      return part === undefined ? [word] : [word, ...(part instanceof Sql ? part.pieces : [part])];
    }),
  );
}

/** Names a table, column or alias. */
export function name(of: string): Name {
  return { kind: 'name', name: of };
}

/** A whole number that is part of the statement, such as the number of a column. */
export function whole(number: number): Sql {
  if (!Number.isSafeInteger(number)) throw new TypeError(`${number} is no whole number.`);
  return new Sql([number < 0 ? `(${number})` : String(number)]);
}

/** A number from 0 to 1 that is part of the statement. */
export function fraction(number: number): Sql {
  if (!(number >= 0 && number <= 1)) throw new TypeError(`${number} is no number from 0 to 1.`);
  return new Sql([String(number)]);
}

/** A text that is bound. */
export function text(value: string): Bound {
  return { kind: 'text', value };
}

/** A whole number that is bound, such as an instant. */
export function integer(value: number | bigint): Bound {
  return { kind: 'integer', value };
}

/** Texts that are bound as one list. */
export function texts(value: readonly string[]): Bound {
  return { kind: 'texts', value };
}

/** Whole numbers that are bound as one list. */
export function integers(value: readonly number[]): Bound {
  return { kind: 'integers', value };
}

/** Puts words between pieces. */
export function joined(parts: readonly Sql[], between: ', ' | ' ' | ' AND ' | ' OR ' | ' UNION ALL ' | ' UNION '): Sql {
  return new Sql(parts.flatMap(({ pieces }, i) => (i === 0 ? pieces : [between, ...pieces])));
}

/** All of these. */
export function every(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return sql`TRUE`;
  return parts.length === 1 ? (parts[0] as Sql) : sql`(${joined(parts, ' AND ')})`;
}

/** One of these. */
export function some(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return sql`FALSE`;
  return parts.length === 1 ? (parts[0] as Sql) : sql`(${joined(parts, ' OR ')})`;
}
