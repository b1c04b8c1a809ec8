import * as z from 'zod/mini';
import { didYouMean, type Issue, UsageError } from '../errors.js';
import type { AssumptionDeclaration, Assumptions, AssumptionValue, AssumptionVersion } from './assumption.js';
import type { Model } from './define-model.js';
import { LAST_INSTANT, LONGEST_TEXT } from './field.js';
import { frozen } from './frozen.js';
import { own } from './path.js';
import { fromScaled, toScaled } from './scaled.js';

const MOST_VERSIONS = 1000;
const MOST_VALUES = 100_000;
const text = (longest: number) => z.string().check(z.maxLength(longest));

const shape = z
  .array(
    z.strictObject({
      version: text(200).check(z.minLength(1)),
      from: z.nullable(z.int().check(z.maximum(LAST_INSTANT))),
      note: z.optional(text(LONGEST_TEXT)),
      values: z
        .array(
          z.strictObject({
            assumption: text(200),
            of: z.optional(z.strictObject({ path: text(400), member: z.nullable(text(LONGEST_TEXT)) })),
            value: z.number(),
            low: z.optional(z.number()),
            high: z.optional(z.number()),
          }),
        )
        .check(z.maxLength(MOST_VALUES)),
    }),
  )
  .check(z.maxLength(MOST_VERSIONS));

type Report = (code: Issue['code'], path: Issue['path'], message: string) => void;

/**
 * Reads the versions of the assumptions of a model, which may come from outside. Members that nobody knows yet are fine:
 * they may come.
 *
 * @returns A frozen copy.
 * @throws UsageError `invalidAssumptions` or `unknownName`, with everything that is wrong in `issues`.
 */
export function parseAssumptions(model: Model, input: unknown): Assumptions {
  const parsed = shape.safeParse(input);
  const issues: Issue[] = [];
  const report: Report = (code, path, message) => issues.push({ code, path, message });
  if (parsed.success) {
    checkOrder(parsed.data as Assumptions, report);
    parsed.data.forEach((version, i) => {
      checkVersion(model, version as AssumptionVersion, (code, path, message) => report(code, [i, ...path], message));
    });
  } else {
    for (const issue of parsed.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      report('invalidAssumptions', path, `${path.join('.') || 'assumptions'}: ${issue.message}`);
    }
  }
  const [first] = issues;
  if (first === undefined) return frozen(parsed.data as Assumptions);
  const lines = issues.map(({ message }) => `- ${message}`).join('\n');
  throw new UsageError(first.code, `These assumptions cannot be taken as the base of figures:\n${lines}`, { issues });
}

function checkOrder(versions: Assumptions, report: Report): void {
  const names = new Set<string>();
  versions.forEach(({ version, from }, i) => {
    if (names.has(version)) {
      report(
        'invalidAssumptions',
        [i, 'version'],
        `There are two versions "${version}", so that none could be restated by: name them differently.`,
      );
    }
    names.add(version);
    const before = versions[i - 1];
    if (before === undefined || (from !== null && (before.from === null || before.from < from))) return;
    report(
      'invalidAssumptions',
      [i, 'from'],
      `"${version}" does not come into force after "${before.version}": put versions in order of time, and one without a beginning first.`,
    );
  });
}

function checkVersion(model: Model, { version, values }: AssumptionVersion, report: Report): void {
  const stated = new Set<string>();
  values.forEach((value, i) => {
    const declaration = own(model.assumptions, value.assumption);
    const name = value.assumption.slice(0, 64);
    if (declaration === undefined) {
      const mend = didYouMean(value.assumption, Object.keys(model.assumptions));
      report('unknownName', ['values', i, 'assumption'], `The model has no assumption "${name}".${mend}`);
      return;
    }
    const key = JSON.stringify([value.assumption, value.of?.path, value.of?.member]);
    if (stated.has(key)) {
      report('invalidAssumptions', ['values', i], `"${version}" states "${name}" twice for the same: state it once.`);
    }
    stated.add(key);
    checkPath(value, declaration, (code, path, message) => report(code, ['values', i, ...path], message));
    checkValue(value, declaration, (code, path, message) => report(code, ['values', i, ...path], message));
  });
}

function checkPath({ assumption, of }: AssumptionValue, { by = [] }: AssumptionDeclaration, report: Report): void {
  if (of === undefined || by.includes(of.path)) return;
  const mend = by.length === 0 ? ' It is the same for everyone.' : didYouMean(of.path, by);
  report('unknownName', ['of', 'path'], `"${assumption}" does not differ by "${of.path.slice(0, 64)}".${mend}`);
}

function checkValue(stated: AssumptionValue, { scale }: AssumptionDeclaration, report: Report): void {
  const { assumption, value, low = value, high = value } = stated;
  for (const part of ['low', 'value', 'high'] as const) {
    const number = stated[part];
    if (number === undefined) continue;
    const scaled = toScaled(number, scale);
    if (Number.isSafeInteger(scaled) && fromScaled(scaled, scale) === number) continue;
    const places = `${scale} decimal place${scale === 1 ? '' : 's'}`;
    report(
      'invalidAssumptions',
      [part],
      `The ${part} ${number} of "${assumption}" does not fit the ${places} that the model keeps: state it as precise as that.`,
    );
  }
  if (low <= value && value <= high) return;
  report(
    'invalidAssumptions',
    ['value'],
    `"${assumption}" is stated as ${value} between ${low} and ${high}: the value has to lie within its bounds.`,
  );
}
