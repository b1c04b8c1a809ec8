/** Rows that are turned into columns at once: few enough for them to stay in the nearest caches. */
export const ROW_BLOCK = 512;

const ENVELOPE = ['fact', 'id', 'at', 'received'];

/** Rows of one fact as columns of whatever they hold, before anything is checked. Undeclared fields are noticed and not kept. */
export class RowBlock {
  rows = 0;
  readonly ids: unknown[] = new Array(ROW_BLOCK).fill(null);
  readonly at: unknown[] = new Array(ROW_BLOCK).fill(null);
  readonly received: unknown[] = new Array(ROW_BLOCK).fill(null);
  readonly attributes: readonly unknown[][];
  /** 1 for rows with a field that is not declared. */
  readonly undeclared = new Uint8Array(ROW_BLOCK);
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
    this.at[rows] = asItIs(fields.at);
    this.received[rows] = asItIs(received);
    let present = received === undefined ? ENVELOPE.length - 1 : ENVELOPE.length;
    for (let i = 0; i < this.#names.length; i++) {
      const value = fields[this.#names[i] as string];
      if (value !== undefined) present++;
      (this.attributes[i] as unknown[])[rows] = asItIs(value);
    }
    let all = 0;
    for (const _ in fields) all++;
    this.undeclared[rows] = all === present || Object.keys(fields).every((name) => this.#declared.has(name)) ? 0 : 1;
    this.rows = rows + 1;
  }

  /** Makes room for other rows. */
  clear(): void {
    this.rows = 0;
  }
}

/** Copies what can change before it is read. */
function asItIs(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.getTime();
  return Array.isArray(value) ? value.slice() : value;
}
