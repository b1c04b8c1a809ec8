import type { Formula } from './formula.js';

/** Where a formula takes its operands from. */
export interface Operands {
  readonly figure: (measure: string) => number | null;
  /** Civil days begun, in a unit. */
  readonly elapsed: (unit: 'day' | 'week' | 'month') => number;
  /** An assumption added up over what has elapsed. */
  readonly accrued: (assumption: string, per: 'day' | 'week' | 'month') => number | null;
}

/** Evaluates a formula over figures. Null where an operand is null or a divisor is 0: never NaN or Infinity. */
export function evaluateFormula(formula: Formula, operands: Operands): number | null {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'measure':
      return operands.figure(formula.name);
    case 'elapsed':
      return operands.elapsed(formula.unit);
    case 'accrued':
      return operands.accrued(formula.assumption, formula.per);
    default: {
      const left = evaluateFormula(formula.left, operands);
      const right = evaluateFormula(formula.right, operands);
      if (left === null || right === null) return null;
      const value = apply(formula.kind, left, right);
      return Number.isFinite(value) ? value + 0 : null;
    }
  }
}

function apply(kind: 'add' | 'subtract' | 'multiply' | 'divide', left: number, right: number): number {
  switch (kind) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    case 'divide':
      return right === 0 ? Number.NaN : left / right;
  }
}
