import type { AssumptionBasis, Assumptions } from '../../../src/data/model/assumption.js';
import type { Expression } from '../../../src/data/model/expression.js';

/** An exact decimal: `integer` at `scale` decimal places. */
export interface Decimal {
  readonly integer: bigint;
  readonly scale: number;
}

/** What one event knows: numbers by path, with their scale. */
export interface Known {
  readonly scales: Readonly<Record<string, number>>;
  readonly number: (path: string) => Decimal | null;
  readonly assumption: (name: string) => Decimal | null;
  readonly estimate: AssumptionBasis['estimate'];
}

/** A decimal as its author wrote it, which has to fit the scale. */
export function decimal(value: number, scale: number): Decimal {
  const [whole = '0', fraction = ''] = String(value).split('.');
  return { integer: BigInt(whole + fraction.padEnd(scale, '0')), scale };
}

/** Decimal places of an expression, whatever values its parts have. */
export function scaleIn(expression: Expression, scales: Readonly<Record<string, number>>): number {
  const of = (part: Expression) => scaleIn(part, scales);
  switch (expression.kind) {
    case 'value':
      return scales[expression.path] as number;
    case 'assumption':
      return scales[`assumed ${expression.name}`] as number;
    case 'constant':
      return String(expression.value).split('.')[1]?.length ?? 0;
    case 'firstOf':
      return Math.max(...expression.of.map(of));
    case 'estimated':
      return Math.max(of(expression.low), of(expression.expected), of(expression.high));
    case 'rounded':
      return expression.scale;
    case 'multiply':
      return of(expression.left) + of(expression.right);
    default:
      return Math.max(of(expression.left), of(expression.right));
  }
}

/** Evaluates an expression for one event in big integers, one step after the other. */
export function evaluate(expression: Expression, known: Known): Decimal | null {
  const of = (part: Expression) => evaluate(part, known);
  switch (expression.kind) {
    case 'value':
      return known.number(expression.path);
    case 'assumption':
      return known.assumption(expression.name);
    case 'constant':
      return decimal(expression.value, scaleIn(expression, known.scales));
    case 'firstOf':
      return expression.of.map(of).find((value) => value !== null) ?? null;
    case 'estimated':
      return of(expression[known.estimate]);
    case 'rounded': {
      const value = of(expression.of);
      return value === null ? null : round(value, expression.scale);
    }
    default: {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (left === null || right === null) return null;
      if (expression.kind === 'multiply') {
        return { integer: left.integer * right.integer, scale: left.scale + right.scale };
      }
      const scale = Math.max(left.scale, right.scale);
      const [a, b] = [at(left, scale), at(right, scale)];
      return { integer: expression.kind === 'add' ? a + b : a - b, scale };
    }
  }
}

/** The integer at a scale that is no smaller. */
export function at({ integer, scale }: Decimal, wanted: number): bigint {
  return integer * 10n ** BigInt(wanted - scale);
}

function round(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { integer: at(value, scale), scale };
  const unit = 10n ** BigInt(value.scale - scale);
  // The two whole numbers around it: the nearer one, or the even one.
  const below = value.integer / unit - (value.integer % unit < 0n ? 1n : 0n);
  const twice = 2n * (value.integer - below * unit);
  const isUp = twice > unit || (twice === unit && below % 2n !== 0n);
  return { integer: isUp ? below + 1n : below, scale };
}

/** What is assumed for an event, found by looking through everything that is stated. */
export function assumedFor(
  assumptions: Assumptions,
  { version, estimate }: AssumptionBasis,
  declaration: {
    readonly name: string;
    readonly scale: number;
    readonly lower: boolean;
    readonly by: readonly string[];
  },
  event: { readonly at: number; readonly member: (path: string) => string | null },
): Decimal | null {
  const inForce = assumptions.filter((each) =>
    version === null ? each.from === null || each.from <= event.at : each.version === version,
  );
  const stated = (inForce.at(-1)?.values ?? []).filter(({ assumption }) => assumption === declaration.name);
  const own = declaration.by
    .map((path) => stated.find(({ of }) => of?.path === path && of.member === event.member(path)))
    .find((value) => value !== undefined);
  const value = own ?? stated.find(({ of }) => of === undefined);
  if (value === undefined) return null;
  const bounds = { low: value.low ?? value.value, high: value.high ?? value.value };
  const bound = declaration.lower ? { low: bounds.high, high: bounds.low } : bounds;
  return decimal(estimate === 'expected' ? value.value : bound[estimate], declaration.scale);
}
