/** An expression over other measures that is evaluated after aggregation, at every level anew. */
export type Formula =
  | { readonly kind: 'measure'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: number }
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
