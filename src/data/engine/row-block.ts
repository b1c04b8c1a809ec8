/** Rows that are turned into columns at once: few enough for them to stay in the nearest caches. */
export const ROW_BLOCK = 512;

/** What every row of an event says besides its attributes. */
export const ENVELOPE: readonly string[] = ['fact', 'id', 'at', 'received'];

/** Rows of one fact as columns of whatever they hold, before anything is checked. Undeclared fields are noticed and not kept. */
export class RowBlock {
  rows = 0;
  readonly ids: unknown[] = new Array(ROW_BLOCK).fill(null);
  readonly at: unknown[] = new Array(ROW_BLOCK).fill(null);
  readonly received: unknown[] = new Array(ROW_BLOCK).fill(null);
  readonly attributes: readonly unknown[][];
  /** 1 for rows with a field that is not declared. */
  readonly undeclared = new Uint8Array(ROW_BLOCK);
  /** Most rows that there were since it last let go of all. */
  #touched = 0;
  readonly #names: readonly string[];
  readonly #declared: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#declared = new Set([...ENVELOPE, ...names]);
    this.attributes = names.map(() => new Array(ROW_BLOCK).fill(null));
  }

  /** Adds a row, for which there has to be room. What it holds may change afterwards. */
  add(fields: Readonly<Record<string, unknown>>): void {
    const { rows } = this;
    const { received } = fields;
    this.ids[rows] = fields.id;
    this.at[rows] = momentOf(fields.at);
    this.received[rows] = momentOf(received);
    let present = received === undefined ? ENVELOPE.length - 1 : ENVELOPE.length;
    for (let i = 0; i < this.#names.length; i++) {
      const value = fields[this.#names[i] as string];
      if (value !== undefined) present++;
      (this.attributes[i] as unknown[])[rows] = asItIs(value);
    }
    this.undeclared[rows] = hasUndeclared(fields, present, this.#declared) ? 1 : 0;
    this.rows = rows + 1;
  }

  /** Makes room for other rows. */
  clear(): void {
    if (this.rows > this.#touched) this.#touched = this.rows;
    this.rows = 0;
  }

  /** Lets go of all rows that were there. */
  forget(): void {
    for (const column of [this.ids, this.at, this.received, ...this.attributes]) column.fill(null, 0, this.#touched);
    this.#touched = 0;
  }
}

/** Whether a row has a field beyond those declared, of which `present` are there: then most rows need no look at their names. */
export function hasUndeclared(
  fields: Readonly<Record<string, unknown>>,
  present: number,
  declared: ReadonlySet<string>,
): boolean {
  let all = 0;
  for (const _ in fields) all++;
  return all !== present && !Object.keys(fields).every((name) => declared.has(name));
}

/** A moment can change before it is read. */
function momentOf(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

/** So can a set. */
function asItIs(value: unknown): unknown {
  return Array.isArray(value) ? value.slice() : value;
}
