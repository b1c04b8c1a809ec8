import type { Unit } from '../format/unit.js';

/** Text out of an open set, such as a platform. With `many`, a set of texts, such as tags. */
export interface TextAttribute {
  readonly kind: 'text';
  readonly label: string;
  readonly many?: boolean;
}

/** Text out of a closed set; anything else is refused at the boundary. */
export interface ChoiceAttribute<V extends string = string> {
  readonly kind: 'choice';
  readonly label: string;
  /** Allowed values with their labels. */
  readonly values: Readonly<Record<V, string>>;
}

/** A reference to an entity by its id. */
export interface ReferenceAttribute<E extends string = string> {
  readonly kind: 'reference';
  readonly label: string;
  readonly entity: E;
  /** Whether an event without it is refused. */
  readonly required?: boolean;
}

/** A number, stored as an integer at `scale` decimal places and rounded half to even where it does not fit. */
export interface NumberAttribute {
  readonly kind: 'number';
  readonly label: string;
  readonly unit: Unit;
  /** Decimal places that are kept, 0 to 9. */
  readonly scale: number;
  /** Smallest allowed value; 0 unless stated. */
  readonly min?: number;
}

/** What an event or an entity is described by. */
export type Attribute = TextAttribute | ChoiceAttribute | ReferenceAttribute | NumberAttribute;

/** Declares a text attribute. */
export function text(label: string): { readonly kind: 'text'; readonly label: string } {
  return { kind: 'text', label };
}

/** Declares an attribute that holds a set of texts; breakdowns by it overlap. */
export function texts(label: string): { readonly kind: 'text'; readonly label: string; readonly many: true } {
  return { kind: 'text', label, many: true };
}

/** Declares an attribute with a closed set of values, each with its label. */
export function choice<const V extends Record<string, string>>(
  label: string,
  values: V,
): { readonly kind: 'choice'; readonly label: string; readonly values: V } {
  return { kind: 'choice', label, values };
}

/** Declares a reference to an entity. Events without a required reference are refused. */
export function reference<const E extends string, const R extends boolean = false>(
  label: string,
  entity: E,
  options: { readonly required?: R } = {},
): { readonly kind: 'reference'; readonly label: string; readonly entity: E; readonly required: R } {
  return { kind: 'reference', label, entity, required: options.required ?? (false as R) };
}

/** Declares a number with its unit and the decimal places that are kept. */
export function number(
  label: string,
  unit: Unit,
  options: { readonly scale?: number; readonly min?: number } = {},
): NumberAttribute {
  return { kind: 'number', label, unit, scale: options.scale ?? 0, min: options.min ?? 0 };
}

/** Declares a duration in milliseconds. Negative ones are refused. */
export function duration(label: string): NumberAttribute {
  return number(label, { kind: 'duration' });
}
