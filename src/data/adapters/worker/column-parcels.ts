import { asDelivery } from '../../engine/columns-delivery.js';
import type { AttributeColumn, CodedValues, EventColumns } from '../../engine/event-columns.js';
import type { PrintedIds } from '../../engine/printed-ids.js';
import { didYouMean, UsageError } from '../../errors.js';
import type { Attribute } from '../../model/attribute.js';
import type { Model } from '../../model/define-model.js';
import { own } from '../../model/path.js';
import { columnFor } from './fact-parcel.js';
import { IdPrints } from './id-prints.js';
import { PARCEL_ROWS, type Parcel } from './parcel.js';
import { NumberParcelColumn, type ParcelColumn } from './parcel-column.js';
import { plainInstant, plainValue } from './plain-value.js';
import type { SentValues } from './sent-values.js';

/** The values of a column from one row to another, in buffers of its own. */
type Cut<T> = (from: number, to: number) => T;

/**
 * Columns of events as parcels of a few thousand events, their ids printed under a secret, so that no step takes long. The columns stay those of the caller.
 *
 * @throws UsageError `unknownName`, `invalidColumns`; before the first parcel.
 */
export function columnParcels(model: Model, columns: EventColumns, secret: Uint32Array): Iterable<Parcel> {
  const { fact } = columns;
  const declaration = own(model.facts, fact);
  if (declaration === undefined) {
    const mend = didYouMean(fact, Object.keys(model.facts));
    throw new UsageError('unknownName', `The model has no fact "${fact}".${mend}`);
  }
  const declared = Object.entries<Attribute>(declaration.attributes).map(([name, attribute]) => ({ name, attribute }));
  const { at, received, attributes, undeclared } = asDelivery(columns, declared);
  const cuts = declared.flatMap(({ name, attribute }, i) => {
    const column = attributes[i];
    return column === undefined ? [] : [[name, cutAttribute(column, attribute)] as const];
  });
  const prints = new IdPrints(secret);
  const cutAt = cutInstants(at, true);
  const cutReceived = received === null ? null : cutInstants(received, false);
  const cut = (from: number, to: number): Parcel => ({
    columns: [
      {
        fact,
        ids: printed(columns.ids, from, to, prints),
        at: cutAt(from, to) as Float64Array,
        received: (cutReceived?.(from, to) ?? null) as Float64Array | null,
        attributes: Object.fromEntries(cuts.map(([name, each]) => [name, each(from, to)])),
        undeclared: typeof undeclared === 'boolean' ? marks(undeclared, to - from) : undeclared.slice(from, to),
      },
    ],
    strays: [],
  });
  return inParts(columns.ids.length, cut);
}

function printed(ids: readonly unknown[], from: number, to: number, prints: IdPrints): PrintedIds {
  for (let i = from; i < to; i++) prints.set(i - from, ids[i]);
  return prints.take(to - from);
}

function* inParts<T>(rows: number, cut: Cut<T>): Generator<T, void> {
  for (let from = 0; from < rows; from += PARCEL_ROWS) yield cut(from, Math.min(rows, from + PARCEL_ROWS));
}

function cutAttribute(column: AttributeColumn, attribute: Attribute): Cut<AttributeColumn> {
  if ('codes' in column) return cutCoded(column);
  if (column instanceof Float64Array) return (from, to) => column.slice(from, to);
  return cutValues(column, columnFor(attribute));
}

function cutInstants(column: ArrayLike<unknown>, required: boolean): Cut<AttributeColumn> {
  if (column instanceof Float64Array) return (from, to) => column.slice(from, to);
  return cutValues(column, new NumberParcelColumn(required), plainInstant);
}

function cutValues(
  column: ArrayLike<unknown>,
  into: ParcelColumn,
  read = (value: unknown) => value,
): Cut<AttributeColumn> {
  return (from, to) => {
    for (let i = from; i < to; i++) into.set(i - from, read(column[i]));
    return into.take(to - from);
  };
}

/** Codes with the values that they stand for: each value goes along once, when an event first has it. */
function cutCoded({ values, codes }: CodedValues): Cut<SentValues> {
  const own = new Int32Array(values.length).fill(-1);
  let sent = 0;
  return (from, to) => {
    const known = sent;
    const fresh: unknown[] = [];
    const cut = new Int32Array(to - from);
    for (let i = 0; i < cut.length; i++) {
      const code = codes[from + i] as number;
      const before = own[code];
      if (before === undefined) {
        // None, or a code that stands for nothing.
        cut[i] = code === -1 ? -1 : -2;
        continue;
      }
      if (before === -1) {
        own[code] = sent++;
        fresh.push(plainValue(values[code]));
      }
      cut[i] = own[code] as number;
    }
    return { values: fresh as SentValues['values'], known, codes: cut };
  };
}

/** 1 for each of some rows, if there is anything to mark. */
function marks(marked: boolean, rows: number): Uint8Array | null {
  return marked ? new Uint8Array(rows).fill(1) : null;
}
