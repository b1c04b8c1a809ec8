import type { PrintedColumns } from '../../engine/printed-ids.js';
import { ENVELOPE, hasUndeclared } from '../../engine/row-block.js';
import type { Attribute } from '../../model/attribute.js';
import type { FactDeclaration } from '../../model/define-model.js';
import { IdPrints } from './id-prints.js';
import { CodedParcelColumn, NumberParcelColumn, type ParcelColumn } from './parcel-column.js';
import { plainInstant } from './plain-value.js';

/** The events of one fact while they are made a parcel of. Values of undeclared fields are never read. */
export class FactParcel {
  rows = 0;
  readonly #fact: string;
  readonly #names: readonly string[];
  readonly #declared: ReadonlySet<string>;
  readonly #columns: readonly ParcelColumn[];
  readonly #at = new NumberParcelColumn(true);
  readonly #received = new NumberParcelColumn(false);
  readonly #ids: IdPrints;
  /** Rows with a field that is not declared. */
  #undeclared: number[] = [];

  /** @param secret What ids are printed under. */
  constructor(fact: string, { attributes }: FactDeclaration, secret: Uint32Array) {
    this.#fact = fact;
    this.#ids = new IdPrints(secret);
    this.#names = Object.keys(attributes);
    this.#declared = new Set([...ENVELOPE, ...this.#names]);
    this.#columns = Object.values<Attribute>(attributes).map(columnFor);
  }

  /** Adds a row. What it holds may change afterwards. Where reading it throws, it is not there. */
  add(fields: Readonly<Record<string, unknown>>): void {
    const { rows } = this;
    const { received } = fields;
    this.#ids.set(rows, fields.id);
    this.#at.set(rows, plainInstant(fields.at));
    this.#received.set(rows, plainInstant(received));
    let present = received === undefined ? ENVELOPE.length - 1 : ENVELOPE.length;
    for (let i = 0; i < this.#names.length; i++) {
      const value = fields[this.#names[i] as string];
      if (value !== undefined) present++;
      (this.#columns[i] as ParcelColumn).set(rows, value);
    }
    if (hasUndeclared(fields, present, this.#declared)) this.#undeclared.push(rows);
    this.rows = rows + 1;
  }

  /** The columns of what was added; begins anew. */
  take(): PrintedColumns {
    const { rows } = this;
    const undeclared = this.#undeclared.length === 0 ? null : new Uint8Array(rows);
    for (const row of this.#undeclared) if (undeclared !== null) undeclared[row] = 1;
    const columns: Wide<PrintedColumns> = {
      fact: this.#fact,
      ids: this.#ids.take(rows),
      at: this.#at.take(rows),
      received: this.#received.take(rows),
      attributes: Object.fromEntries(this.#names.map((name, i) => [name, this.#columns[i]?.take(rows)])),
      undeclared,
    };
    this.rows = 0;
    this.#undeclared = [];
    // Whether values fit is for the store to say.
    return columns as PrintedColumns;
  }
}

/** The same properties, with whatever they hold. */
type Wide<T> = { readonly [K in keyof T]-?: unknown };

/** A column for the values of an attribute. */
export function columnFor({ kind }: Attribute): ParcelColumn {
  return kind === 'number' ? new NumberParcelColumn(false) : new CodedParcelColumn();
}
