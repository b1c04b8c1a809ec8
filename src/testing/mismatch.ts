import { Near } from './near.js';

/** One place in which an answer is not the expected one. */
export interface Mismatch {
  /** Where it is, such as `groupTotals.successRate[1]`. */
  readonly where: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Matches a list that has all of these among its members, whatever their order and whatever else it has. */
export class Having {
  readonly members: readonly unknown[];

  constructor(members: readonly unknown[]) {
    this.members = members;
  }
}

/** A list that has all of these among its members. */
export function having(...members: readonly unknown[]): Having {
  return new Having(members);
}

/** Matches a list none of whose members is like one of these. */
export class Lacking {
  readonly members: readonly unknown[];

  constructor(members: readonly unknown[]) {
    this.members = members;
  }
}

/** A list none of whose members is like one of these. */
export function lacking(...members: readonly unknown[]): Lacking {
  return new Lacking(members);
}

const MOST = 12;

/**
 * Where `actual` is not what was expected. Numbers are compared to the last digit unless they are `near`; of an object the
 * expected keys are compared and no others; lists have to be equally long.
 */
export function mismatches(expected: unknown, actual: unknown, where = ''): readonly Mismatch[] {
  return differences(expected, actual, where).slice(0, MOST);
}

/** A mismatch as a person reads it. */
export function inWords({ where, expected, actual }: Mismatch): string {
  return `${where}: expected ${text(expected)}, got ${text(actual)}`;
}

function differences(expected: unknown, actual: unknown, where: string): readonly Mismatch[] {
  const here: readonly Mismatch[] = [{ where, expected: plain(expected), actual }];
  if (expected instanceof Near) return expected.accepts(actual) ? [] : here;
  if (expected instanceof Having) {
    const has = (wanted: unknown) =>
      Array.isArray(actual) && actual.some((each) => differences(wanted, each, '').length === 0);
    return expected.members.every(has) ? [] : here;
  }
  if (expected instanceof Lacking) {
    const unwanted = (each: unknown) => expected.members.some((member) => differences(member, each, '').length === 0);
    return Array.isArray(actual) && !actual.some(unwanted) ? [] : here;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return here;
    return expected.flatMap((each, i) => differences(each, actual[i], `${where}[${i}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return here;
    const found = actual as Readonly<Record<string, unknown>>;
    return Object.entries(expected).flatMap(([key, each]) =>
      differences(each, Object.hasOwn(found, key) ? found[key] : undefined, where === '' ? key : `${where}.${key}`),
    );
  }
  return expected === actual ? [] : here;
}

function plain(expected: unknown): unknown {
  if (expected instanceof Having) return expected.members;
  return expected instanceof Near ? expected.value : expected;
}

function text(value: unknown): string {
  if (value instanceof Having) return `a list with ${JSON.stringify(value.members)}`;
  if (value instanceof Lacking) return `a list without ${JSON.stringify(value.members)}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
