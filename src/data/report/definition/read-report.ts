import type { Issue } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { own } from '../../model/path.js';
import type { MemberKey } from '../../query/filter.js';
import { membersShape, nameShape } from '../../query/query-shape.js';
import type { Report } from '../report.js';
import { dimensionFault } from './model-check.js';
import type { Omission, TellOmission } from './omission.js';
import { comparisonFault, periodFault } from './period-fault.js';
import { readSections } from './read-sections.js';
import { MOST_FILTERS, MOST_PANELS } from './report-limits.js';
import { headShape } from './report-shape.js';
import { faultText, fitted } from './shape-fault.js';

/** What could be read of a definition; no report where there is nothing that could be shown as one. */
export interface ReadReport {
  readonly report: Report | null;
  readonly leftOut: readonly Omission[];
}

/** Reads a definition of the present version, held against its model, and says everything that is not right with it. */
export function readReport(definition: unknown, model: Model): ReadReport {
  const leftOut: Omission[] = [];
  const tell: TellOmission = (part, name, issue) => leftOut.push({ part, name, issue });
  let isReport = true;
  const setting = (issue: Issue, isSpare: boolean) => {
    tell('setting', String(issue.path[0] ?? 'report'), issue);
    if (!isSpare) isReport = false;
  };
  const head = fitted(headShape, definition, ['brand', 'locale', 'notes'], (fault, isSpare) =>
    setting({ code: 'invalidReport', ...fault }, isSpare),
  );
  if (head === null) return { report: null, leftOut };
  for (const fault of headFaults(head as Pick<Report, 'model' | 'period' | 'comparison'>, model)) setting(fault, false);
  const filtered = (definition as Pick<typeof head, 'chosen'>).chosen;
  if (Object.keys(filtered).length > MOST_FILTERS) {
    setting(tooMany('chosen', `${MOST_FILTERS} dimensions`), false);
    return { report: null, leftOut };
  }
  const { locale, ...rest } = head;
  const isLocale = locale === undefined || isLanguage(locale);
  if (!isLocale) setting(unknownLanguage(), true);
  const report = {
    ...rest,
    ...(locale !== undefined && isLocale ? { locale } : {}),
    filters: offered(head.filters, model, tell),
    chosen: chosen(filtered, model, tell),
    sections: readSections(head.sections, model, tell),
  };
  const count = report.sections.reduce((sum, { panels }) => sum + panels.length, 0);
  if (count > MOST_PANELS) setting(tooMany('sections', `${MOST_PANELS} panels`), false);
  return { report: isReport ? Object.freeze(report as Report) : null, leftOut };
}

function headFaults({ period, comparison, ...head }: Pick<Report, 'model' | 'period' | 'comparison'>, model: Model) {
  const faults: Issue[] = [];
  if (head.model !== model.name) {
    const message = `The report is over the model "${head.model.slice(0, 64)}", and this is "${model.name}".`;
    faults.push({ code: 'invalidReport', path: ['model'], message });
  }
  const ofPeriod = periodFault(period, []);
  const ofComparison = ofPeriod === null && comparison !== null ? comparisonFault(comparison, period, []) : null;
  return [...faults, ofPeriod, ofComparison].filter((fault) => fault !== null);
}

function offered(names: readonly unknown[], model: Model, tell: TellOmission): readonly string[] {
  return names.flatMap((name, i) => {
    const path = ['filters', i];
    const parsed = nameShape.safeParse(name);
    if (!parsed.success) {
      tell('offered', '', { code: 'invalidReport', path, message: 'There has to be a text here.' });
      return [];
    }
    const fault = names.indexOf(name) < i ? twice(path, parsed.data) : dimensionFault(model, parsed.data, path);
    if (fault === null) return [parsed.data];
    tell('offered', labelOf(model, parsed.data), fault);
    return [];
  });
}

function chosen(filtered: Readonly<Record<string, unknown>>, model: Model, tell: TellOmission): Report['chosen'] {
  const entries = Object.entries(filtered).flatMap(([name, value]): readonly [string, readonly MemberKey[]][] => {
    const path = ['chosen', name];
    const members = membersShape.safeParse(value);
    const [shape] = members.error?.issues ?? [];
    const fault =
      shape === undefined
        ? dimensionFault(model, name, path)
        : { code: 'invalidReport' as const, path: [...path, ...shape.path.map(String)], message: faultText(shape) };
    if (fault !== null) tell('chosen', labelOf(model, name), fault);
    return fault === null && members.data !== undefined && members.data.length > 0
      ? [[name, [...new Set(members.data)]]]
      : [];
  });
  return Object.fromEntries(entries);
}

function twice(path: Issue['path'], name: string): Issue {
  return { code: 'invalidReport', path, message: `"${name.slice(0, 64)}" is named twice. Name it once.` };
}

function tooMany(part: string, most: string): Issue {
  return { code: 'limitExceeded', path: [part], message: `There are more than the ${most} that there may be.` };
}

function unknownLanguage(): Issue {
  return {
    code: 'unknownLocale',
    path: ['locale'],
    message: 'This is no language tag (BCP 47), such as "en" or "de-AT".',
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function labelOf(model: Model, dimension: string): string {
  return own(model.dimensions, dimension)?.label ?? dimension;
}
