/**
 * A number of one event, computed in integers from its values, from those of what it refers to, and from assumptions.
 * Where a part has no value the whole has none: the event is then not covered.
 */
export type Expression =
  /** A number attribute of the fact (`units`), of an entity it refers to (`tool.minutesReplaced`, as it stood at the event's time), or another computed value of the fact. */
  | { readonly kind: 'value'; readonly path: string }
  | { readonly kind: 'constant'; readonly value: number }
  /** The assumption in force for the event: at its time as recorded, or of the version that a query restates with. */
  | { readonly kind: 'assumption'; readonly name: string }
  /** The first of these that has a value. */
  | { readonly kind: 'firstOf'; readonly of: readonly Expression[] }
  | { readonly kind: 'add' | 'subtract' | 'multiply'; readonly left: Expression; readonly right: Expression }
  /** One of three, by the estimate that a query asks for. */
  | { readonly kind: 'estimated'; readonly low: Expression; readonly expected: Expression; readonly high: Expression }
  /** Rounded half to even at `scale` decimal places. */
  | { readonly kind: 'rounded'; readonly of: Expression; readonly scale: number };

/** What an expression takes: the path of a value, a constant, or another expression. */
export type Term = string | number | Expression;

function term(part: Term): Expression {
  if (typeof part === 'string') return { kind: 'value', path: part };
  return typeof part === 'number' ? { kind: 'constant', value: part } : part;
}

/** The assumption in force for an event. */
export function assumed(name: string): Expression {
  return { kind: 'assumption', name };
}

/** The first of these that has a value: the event's own, else the tool's, else the category's. */
export function firstOf(...of: readonly Term[]): Expression {
  return { kind: 'firstOf', of: of.map(term) };
}

/** Multiplies values of an event. */
export function times(left: Term, right: Term, ...more: readonly Term[]): Expression {
  const product: Expression = { kind: 'multiply', left: term(left), right: term(right) };
  const [next, ...rest] = more;
  return next === undefined ? product : times(product, next, ...rest);
}

/** Adds values of an event. */
export function plus(left: Term, right: Term): Expression {
  return { kind: 'add', left: term(left), right: term(right) };
}

/** Subtracts values of an event. */
export function minus(left: Term, right: Term): Expression {
  return { kind: 'subtract', left: term(left), right: term(right) };
}

/** One of three values, by the estimate that a query asks for. */
export function estimated(of: { readonly low: Term; readonly expected: Term; readonly high: Term }): Expression {
  return { kind: 'estimated', low: term(of.low), expected: term(of.expected), high: term(of.high) };
}

/** Rounds half to even at `scale` decimal places, 0 unless stated. */
export function rounded(of: Term, scale = 0): Expression {
  return { kind: 'rounded', of: term(of), scale };
}

/** The parts that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'value':
    case 'constant':
    case 'assumption':
      return [];
    case 'firstOf':
      return expression.of;
    case 'rounded':
      return [expression.of];
    case 'estimated':
      return [expression.low, expression.expected, expression.high];
    default:
      return [expression.left, expression.right];
  }
}
