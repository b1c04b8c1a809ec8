import type { ComputedValue } from './computed.js';
import type { Expression } from './expression.js';
import { own } from './path.js';

/**
 * The parts without which an expression has no value, in the order in which they are looked at, each once. Alternatives are
 * one part. Computed values that it takes are followed.
 */
export function factorsOf(
  computed: Readonly<Record<string, ComputedValue>>,
  expression: Expression,
): readonly Expression[] {
  const factors = new Map<string, Expression>();
  collect(computed, expression, factors);
  return [...factors.values()];
}

function collect(
  computed: Readonly<Record<string, ComputedValue>>,
  expression: Expression,
  factors: Map<string, Expression>,
): void {
  switch (expression.kind) {
    case 'constant':
      return;
    case 'value': {
      const inner = own(computed, expression.path);
      if (inner !== undefined) collect(computed, inner.expression, factors);
      else factors.set(JSON.stringify(expression), expression);
      return;
    }
    case 'rounded':
      collect(computed, expression.of, factors);
      return;
    case 'add':
    case 'subtract':
    case 'multiply':
      collect(computed, expression.left, factors);
      collect(computed, expression.right, factors);
      return;
    case 'firstOf':
      // One that always has a value makes the others needless.
      if (expression.of.some((part) => factorsOf(computed, part).length === 0)) return;
      factors.set(JSON.stringify(expression), expression);
      return;
    default:
      factors.set(JSON.stringify(expression), expression);
  }
}
