import { UsageError } from '../../../src/data/errors.js';
import type {
  AssumptionBasis,
  AssumptionDeclaration,
  Assumptions,
  AssumptionValue,
  AssumptionVersion,
} from '../../../src/data/model/assumption.js';
import type { Expression } from '../../../src/data/model/expression.js';
import { own } from '../../../src/data/model/path.js';
import type { PlainEvent } from './event.js';
import { decimalText } from './event.js';
import { attributeOf, entityNumber, type World } from './world.js';

/** `digits / 10 ** scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** What expressions are evaluated for. */
interface Evaluation {
  readonly world: World;
  readonly event: PlainEvent;
  readonly basis: AssumptionBasis;
}

/** The value of an expression for an event, as an integer at `scale`; null where a part has none. */
export function integerOf(evaluation: Evaluation, expression: Expression, scale: number): bigint | null {
  const value = evaluate(evaluation, expression);
  if (value === null) return null;
  const { digits } = aligned(value, scale);
  if (digits > BigInt(Number.MAX_SAFE_INTEGER) || digits < -BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new UsageError('limitExceeded', 'A computed value is too large to be exact.');
  }
  return digits;
}

/** Whether an event has a value of an expression. */
export function hasValue(evaluation: Evaluation, expression: Expression): boolean {
  return evaluate(evaluation, expression) !== null;
}

function evaluate(evaluation: Evaluation, expression: Expression): Decimal | null {
  const { world, basis } = evaluation;
  switch (expression.kind) {
    case 'constant':
      return decimalOf(expression.value);
    case 'value':
      return valueAt(evaluation, expression.path);
    case 'assumption':
      return assumed(evaluation, expression.name);
    case 'firstOf':
      return expression.of.reduce<Decimal | null>((found, part) => found ?? evaluate(evaluation, part), null);
    case 'estimated':
      return evaluate(evaluation, expression[basis.estimate]);
    case 'rounded': {
      const value = evaluate(evaluation, expression.of);
      return value === null
        ? null
        : { digits: world.steps.rounded(value.digits, value.scale, expression.scale), scale: expression.scale };
    }
    default: {
      const left = evaluate(evaluation, expression.left);
      const right = evaluate(evaluation, expression.right);
      return left === null || right === null ? null : apply(expression.kind, left, right);
    }
  }
}

function apply(kind: 'add' | 'subtract' | 'multiply', left: Decimal, right: Decimal): Decimal {
  if (kind === 'multiply') return { digits: left.digits * right.digits, scale: left.scale + right.scale };
  const scale = Math.max(left.scale, right.scale);
  const [a, b] = [aligned(left, scale).digits, aligned(right, scale).digits];
  return { digits: kind === 'add' ? a + b : a - b, scale };
}

function aligned({ digits, scale }: Decimal, to: number): Decimal {
  return { digits: digits * 10n ** BigInt(to - scale), scale: to };
}

function decimalOf(value: number): Decimal {
  const [whole = '0', fraction = ''] = decimalText(value).split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function valueAt(evaluation: Evaluation, path: string): Decimal | null {
  const { world, event } = evaluation;
  const computed = own(own(world.model.facts, event.fact)?.computed ?? {}, path);
  if (computed !== undefined) return evaluate(evaluation, computed.expression);
  const [name = '', inner] = path.split('.');
  const attribute = attributeOf(world, event.fact, name);
  if (inner !== undefined && attribute?.kind === 'reference') {
    const digits = entityNumber(world, event, name, inner);
    const declared = own(own(world.model.entities, attribute.entity)?.attributes ?? {}, inner);
    return digits === null || declared?.kind !== 'number' ? null : { digits, scale: declared.scale };
  }
  const digits = event.fields.get(name);
  return typeof digits === 'bigint' && attribute?.kind === 'number' ? { digits, scale: attribute.scale } : null;
}

function assumed({ world, event, basis }: Evaluation, name: string): Decimal | null {
  const { steps, model, assumptions } = world;
  const declaration = own(model.assumptions, name);
  const version = steps.inForce(assumptions, basis, event.at);
  if (declaration === undefined || version === undefined) return null;
  const stated = version.values.filter(({ assumption }) => assumption === name);
  const value = steps.statedFor(stated, declaration.by ?? [], (path) => steps.keysOf(world, event, path));
  if (value === undefined) return null;
  return {
    digits: steps.scaled(steps.boundOf(value, declaration, basis.estimate), declaration.scale),
    scale: declaration.scale,
  };
}

/** The version that an event rests on: the named one, else the one in force at its time. */
export function inForce(
  assumptions: Assumptions,
  { version }: AssumptionBasis,
  at: number,
): AssumptionVersion | undefined {
  if (version !== null) return assumptions.find((each) => each.version === version);
  return assumptions.findLast(({ from }) => from === null || from <= at);
}

/** The value of the first path that has one for the member of an event, else the general one. */
export function statedFor(
  values: readonly AssumptionValue[],
  paths: readonly string[],
  membersOf: (path: string) => readonly (string | null)[],
): AssumptionValue | undefined {
  for (const path of paths) {
    const found = values.find(({ of }) => of?.path === path && membersOf(path).includes(of.member));
    if (found !== undefined) return found;
  }
  return values.find(({ of }) => of === undefined);
}

/** The bound of a value that an estimate takes: the low one is that which saves least. */
export function boundOf(
  { value, low = value, high = value }: AssumptionValue,
  { better }: AssumptionDeclaration,
  estimate: AssumptionBasis['estimate'],
): number {
  if (estimate === 'expected') return value;
  return (estimate === 'low') === (better === 'lower') ? high : low;
}

/** Rounds an integer at one scale half to even to another one. */
export function rounded(digits: bigint, from: number, to: number): bigint {
  if (from <= to) return digits * 10n ** BigInt(to - from);
  const unit = 10n ** BigInt(from - to);
  const size = digits < 0n ? -digits : digits;
  const [kept, rest] = [size / unit, (size % unit) * 2n];
  const up = rest > unit || (rest === unit && kept % 2n === 1n);
  return (up ? kept + 1n : kept) * (digits < 0n ? -1n : 1n);
}
