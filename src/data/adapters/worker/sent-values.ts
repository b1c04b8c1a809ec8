import type { AttributeColumn, CodedValues } from '../../engine/event-columns.js';
import type { PrintedColumns } from '../../engine/printed-ids.js';

/** Values by code, of which only those go along that did not go with a parcel before, of the same delivery. */
export interface SentValues extends CodedValues {
  /** How many values went before. */
  readonly known: number;
}

/** All values that have come with the parcels of a delivery, by their columns. */
export class DeliveredValues {
  readonly #values = new Map<string, CodedValues['values'][number][]>();

  /** The columns with all values that their codes stand for. */
  complete(columns: PrintedColumns): PrintedColumns {
    const attributes = Object.entries(columns.attributes).map(([name, column]) => [
      name,
      isSent(column) ? { values: this.#add(`${columns.fact}\n${name}`, column), codes: column.codes } : column,
    ]);
    return { ...columns, attributes: Object.fromEntries(attributes) };
  }

  /** Lets go of all values: the delivery is over. */
  clear(): void {
    this.#values.clear();
  }

  /** The same list for all parcels of a delivery, so that a value is looked at once. */
  #add(key: string, { values, known }: SentValues): CodedValues['values'] {
    const all = known === 0 ? [] : (this.#values.get(key) ?? []);
    for (const value of values) all.push(value);
    this.#values.set(key, all);
    return all;
  }
}

function isSent(column: AttributeColumn): column is SentValues {
  return 'known' in column;
}
