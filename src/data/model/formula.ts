/** An expression over other measures that is evaluated after aggregation, at every level anew. */
export type Formula =
  | { readonly kind: 'measure'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: number }
  /** Civil days that the bucket or period has begun by the present, in days, weeks of seven, or shares of their months. */
  | { readonly kind: 'elapsed'; readonly unit: 'day' | 'week' | 'month' }
  /**
   * An assumption that is stated for a `day`, `week` or `month`, added up over the part of the bucket or period that has
   * elapsed: hours of work in it out of hours a week. Every civil day counts by the part of it that has passed, under the
   * version in force at its first instant; none where a day has no value that is stated for everyone.
   */
  | { readonly kind: 'accrued'; readonly assumption: string; readonly per: 'day' | 'week' | 'month' }
  | { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide'; readonly left: Formula; readonly right: Formula };

/** Names a measure, or holds a number, inside a formula. */
function operand(value: string | number | Formula): Formula {
  if (typeof value === 'string') return { kind: 'measure', name: value };
  return typeof value === 'number' ? { kind: 'constant', value } : value;
}

/** What a formula takes: the name of a measure, a constant, or another formula. */
export type Operand = string | number | Formula;

/** Adds. */
export function add(left: Operand, right: Operand): Formula {
  return { kind: 'add', left: operand(left), right: operand(right) };
}

/** Subtracts `right` from `left`. */
export function subtract(left: Operand, right: Operand): Formula {
  return { kind: 'subtract', left: operand(left), right: operand(right) };
}

/** Multiplies. */
export function multiply(left: Operand, right: Operand): Formula {
  return { kind: 'multiply', left: operand(left), right: operand(right) };
}

/** Divides `left` by `right`; null where `right` is 0. */
export function divide(left: Operand, right: Operand): Formula {
  return { kind: 'divide', left: operand(left), right: operand(right) };
}

/** Civil days that the bucket or period has begun by the present, counted in days, weeks of seven or months. */
export function elapsed(unit: 'day' | 'week' | 'month'): Formula {
  return { kind: 'elapsed', unit };
}

/** An assumption stated for a day, week or month, added up over what has elapsed of the bucket or period. */
export function accrued(assumption: string, per: 'day' | 'week' | 'month'): Formula {
  return { kind: 'accrued', assumption, per };
}
