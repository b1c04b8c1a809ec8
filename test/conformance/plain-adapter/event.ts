import type { Attribute } from '../../../src/data/model/attribute.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { own } from '../../../src/data/model/path.js';
import type { EventRow } from '../../../src/testing/conformance-case.js';
import type { Steps } from './steps.js';

/** One event. Its numbers are integers at the scale of their attribute. */
export interface PlainEvent {
  readonly fact: string;
  readonly id: string;
  readonly at: number;
  readonly fields: ReadonlyMap<string, unknown>;
}

/** The events that deliveries amount to: each once, by what was received last. */
export function takeIn(rows: readonly EventRow[], model: Model, steps: Steps): readonly PlainEvent[] {
  const byIdentity = new Map<string, EventRow>();
  rows.forEach((row, i) => {
    if (!steps.isEvent(row, model)) return;
    const identity = steps.identityOf(row, i);
    const known = byIdentity.get(identity);
    if (known === undefined || steps.isLater(row, known)) byIdentity.set(identity, row);
  });
  return [...byIdentity.values()].map((row) => ({
    fact: row.fact,
    id: row.id,
    at: steps.momentOf(row),
    fields: fieldsOf(row, own(model.facts, row.fact)?.attributes ?? {}, steps),
  }));
}

/** The declared fields of a row. */
export function fieldsOf(
  row: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, Attribute>>,
  steps: Steps,
): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = Object.hasOwn(row, name) ? (row[name] ?? null) : null;
    fields.set(
      name,
      attribute.kind === 'number' && typeof value === 'number' ? steps.scaled(value, attribute.scale) : value,
    );
  }
  return fields;
}

/** Rows of one fact with one id are one event. */
export function identityOf(row: EventRow, _position: number): string {
  return JSON.stringify([row.fact, row.id]);
}

/** Whether a delivery that came after another one was received after it. One that does not say when was received before all that do. */
export function isLater(row: EventRow, known: EventRow): boolean {
  const received = ({ received }: EventRow) => (typeof received === 'number' ? received : Number.NEGATIVE_INFINITY);
  return received(row) >= received(known);
}

/** Whether a row can be an event of the model. */
export function isEvent({ at }: EventRow, { epoch }: Model): boolean {
  return at >= epoch;
}

/** The moment at which an event counts. */
export function momentOf({ at }: EventRow): number {
  return at;
}

/** The decimal text of a value as an integer at a scale, rounded half to even. */
export function scaled(value: number, scale: number): bigint {
  const [whole = '', fraction = ''] = decimalText(Math.abs(value)).split('.');
  const digits = fraction.padEnd(scale, '0');
  const kept = BigInt(whole + digits.slice(0, scale));
  const rest = `0.${digits.slice(scale)}`;
  const up = Number(rest) > 0.5 || (Number(rest) === 0.5 && kept % 2n === 1n);
  return (up ? kept + 1n : kept) * (value < 0 ? -1n : 1n);
}

/** Without an exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return text.includes('e-') ? value.toFixed(30) : BigInt(value).toString();
}
