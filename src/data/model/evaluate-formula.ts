import type { Formula } from './formula.js';

/** Evaluates a formula over figures. Null where an operand is null or a divisor is 0: never NaN or Infinity. */
export function evaluateFormula(formula: Formula, figure: (measure: string) => number | null): number | null {
  if (formula.kind === 'constant') return formula.value;
  if (formula.kind === 'measure') return figure(formula.name);
  const left = evaluateFormula(formula.left, figure);
  const right = evaluateFormula(formula.right, figure);
  if (left === null || right === null) return null;
  const value = apply(formula.kind, left, right);
  return Number.isFinite(value) ? value + 0 : null;
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
