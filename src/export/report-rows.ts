import type { ContractReport } from '../data/credits/contract-report.js';
import type { Unit } from '../data/format/unit.js';
import type { Figure, Frame, Group, Member, Result } from '../data/query/result.js';
import type { DocumentPanel, ReportDocument } from '../data/report/report-document.js';
import type { PluginComparison } from '../data/roi/plugin-comparison.js';
import type { CsvLine } from './csv.js';
import { isoBucket } from './iso-time.js';

/** The columns of `reportRows`. */
const COLUMNS = [
  'section',
  'panel',
  'measure',
  'unit',
  'frame',
  'span',
  'start',
  'dimension1',
  'kind1',
  'key1',
  'dimension2',
  'kind2',
  'key2',
  'value',
] as const;

/** Where a figure stands. */
interface Place {
  readonly section: string;
  readonly panel: string;
}

/**
 * Every figure of a report for programs, one a row, under a row of columns: ids and names in place of titles, keys in place of
 * names of members, dates as ISO 8601 writes them, values exact in the unit that stands beside them. Made as they are taken.
 */
export function* reportRows(document: ReportDocument): Generator<CsvLine, void, undefined> {
  yield COLUMNS;
  for (const { id, panels } of document.sections) {
    for (const given of panels) yield* rowsOf(given, { section: id, panel: given.panel.id });
  }
}

/** What a figure is of. */
interface Subject {
  readonly measure: string;
  readonly unit: string;
  readonly frame: 'current' | 'comparison' | 'low' | 'high';
  /** The grain of a bucket, `period` for all of it, `term` for that of a contract. */
  readonly span: string;
  readonly start: string;
  readonly of: readonly (readonly [dimension: string, member: Member])[];
}

function* rowsOf(given: DocumentPanel, place: Place): Generator<CsvLine, void, undefined> {
  if ('result' in given) {
    const { result, transitions, range } = given;
    yield* resultRows(result, place);
    if (transitions !== null) yield* resultRows(transitions, place);
    const [column] = result.columns;
    if (range === null || column === undefined) return;
    for (const frame of ['low', 'high'] as const) {
      const subject = { measure: column.name, unit: unitName(column.unit), frame, ...wholeOf(result.current), of: [] };
      yield line(place, subject, range[frame]);
    }
  } else if ('report' in given) {
    yield* contractRows(given.report, given.panel.measure, place);
  } else if ('comparison' in given) {
    yield* pluginRows(given.comparison, place);
  }
}

function* resultRows(result: Result, place: Place): Generator<CsvLine, void, undefined> {
  const { query, columns, current, comparison, groups } = result;
  for (const [frame, figures] of [['current', current] as const, ['comparison', comparison] as const]) {
    if (figures === null) continue;
    const whole = wholeOf(figures);
    const spans = figures.buckets.map(({ start }) => {
      const grain = query.grain ?? 'day';
      return { span: grain, start: isoBucket(start, grain, figures.period.zone) };
    });
    for (const { name: measure, unit } of columns) {
      const about = { measure, unit: unitName(unit), frame };
      const { totals, bucketTotals, groupTotals, values } = figures;
      yield line(place, { ...about, ...whole, of: [] }, totals[measure] ?? null);
      for (const [i, span] of spans.entries()) {
        yield line(place, { ...about, ...span, of: [] }, bucketTotals[measure]?.[i] ?? null);
      }
      if (query.dimensions.length === 0) continue;
      for (const [g, group] of groups.entries()) {
        const of = membersOf(query.dimensions, group);
        yield line(place, { ...about, ...whole, of }, groupTotals[measure]?.[g] ?? null);
        for (const [i, span] of spans.entries()) {
          yield line(place, { ...about, ...span, of }, values[measure]?.[g * spans.length + i] ?? null);
        }
      }
    }
  }
}

function membersOf(dimensions: readonly string[], group: Group): Subject['of'] {
  return dimensions.flatMap((dimension, i) => {
    const member = group[i];
    return member === undefined ? [] : [[dimension, member] as const];
  });
}

function wholeOf({ period }: Frame): Pick<Subject, 'span' | 'start'> {
  return { span: 'period', start: period.startDate };
}

function* contractRows(
  { contract, usage, burnDown }: ContractReport,
  measure: string,
  place: Place,
): Generator<CsvLine, void, undefined> {
  const about = { unit: 'credits', frame: 'current', of: [] } as const;
  const term = { ...about, span: 'term', start: contract.term.start };
  yield line(place, { ...term, measure: `${measure}.allocation` }, contract.allocation);
  yield line(place, { ...term, measure: `${measure}.used` }, usage.used);
  for (const { date, used, remaining, planned } of burnDown) {
    const day = { ...about, span: 'day', start: date };
    yield line(place, { ...day, measure: `${measure}.used` }, used);
    yield line(place, { ...day, measure: `${measure}.remaining` }, remaining);
    yield line(place, { ...day, measure: `${measure}.planned` }, planned);
  }
}

function* pluginRows({ currency, period, lines }: PluginComparison, place: Place): Generator<CsvLine, void, undefined> {
  for (const { plugin, label, months, ...sums } of lines) {
    const about = { frame: 'current', of: [['plugin', { kind: 'member', key: plugin, label }]] } as const;
    const whole = { ...about, span: 'period', start: period.startDate, unit: currency };
    for (const measure of ['pluginCost', 'automationCost', 'saved'] as const) {
      yield line(place, { ...whole, measure }, sums[measure]);
    }
    for (const { date, seats, cost } of months) {
      const month = { ...about, span: 'month', start: date };
      yield line(place, { ...month, measure: 'seats', unit: 'count' }, seats);
      yield line(place, { ...month, measure: 'pluginCost', unit: currency }, cost);
    }
  }
}

function line({ section, panel }: Place, { measure, unit, frame, span, start, of }: Subject, value: Figure): CsvLine {
  const members = [of[0], of[1]].flatMap((part) => {
    if (part === undefined) return [null, null, null];
    const [dimension, member] = part;
    return [dimension, member.kind, member.kind === 'member' ? member.key : null];
  });
  return [section, panel, measure, unit, frame, span, start, ...members, value];
}

function unitName(unit: Unit): string {
  switch (unit.kind) {
    case 'money':
      return unit.currency;
    case 'quantity':
      return unit.label;
    case 'duration':
    case 'instant':
      return 'milliseconds';
    case 'count':
    case 'ratio':
      return unit.kind;
  }
}
