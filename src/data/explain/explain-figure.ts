import type { RunOptions, UsageAdapter } from '../adapters/adapter.js';
import { didYouMean, UsageError } from '../errors.js';
import type { Model } from '../model/define-model.js';
import { describeMeasure, operandsOf } from '../model/describe-measure.js';
import type { FormulaMeasure, Measure } from '../model/measure.js';
import { eventsOf, factorsOfMeasure, factsOf, havingOf, measureOf } from '../model/system-measure.js';
import { canonicalQuery } from '../query/canonical-query.js';
import { notesOn } from '../query/notes-on.js';
import { canonicalJson } from '../query/query-key.js';
import type { Figure, Frame, Group, Result } from '../query/result.js';
import type { Exclusion, ExplainedEvents, ExplainedFigure, ExplainedSource, Explanation } from './explanation.js';
import { expressionText, formulaText } from './expression-text.js';

/** Which figure of a result. */
export interface FigureAddress {
  readonly measure: string;
  /** Position of the group in the result; null for the total over all of them. */
  readonly group?: number | null;
  /** Position of the bucket in the frame; null for the whole period. */
  readonly bucket?: number | null;
  readonly frame?: 'current' | 'comparison';
}

/**
 * Explains a figure of a result: its formula, the figures that it is computed from, the events that these are taken from
 * and those left out with the reason, and the assumptions with their versions. The adapter is asked the same query once
 * more, and with measures that count what is behind each figure: so an explanation is subject to everything that results are
 * subject to (scope, retention, suppression), and every adapter can give one. Where too few people are behind a figure that
 * may be shown, it is told and what is behind it is not.
 *
 * @throws UsageError `unknownName` for a measure, group or bucket that the result does not have; `aborted`; what `run` throws.
 */
export async function explainFigure(
  adapter: UsageAdapter,
  result: Result,
  address: FigureAddress,
  options: Pick<RunOptions, 'signal'> = {},
): Promise<Explanation> {
  const { model } = adapter;
  const { query } = result;
  if (!query.measures.includes(address.measure)) {
    const mend = didYouMean(address.measure, query.measures);
    throw new UsageError('unknownName', `The result has no figures of "${address.measure.slice(0, 64)}".${mend}`);
  }
  const bases = basesOf(model, address.measure);
  const probes = [...bases.keys()].flatMap((name) => probesOf(model, name, bases.get(name) as Base));
  const operands = [...inputsOf(model, address.measure)];
  const measures = [...new Set([...query.measures, ...operands, ...probes])];
  const asked = canonicalQuery(model, { ...query, measures });
  const [answer, again] = await adapter.run([asked, query], { ...options, now: result.now });
  const cell = cellOf(answer as Result, result, address);
  const shown = cellOf(again as Result, result, address);
  const at = (name: string) => (name === address.measure ? shown : cell).at(name);
  return {
    figure: explained(model, address.measure, at),
    ...cell.place,
    filter: query.filter,
    assumptions: model.assumptions,
    basis: answer?.assumptions ?? null,
    notes: notesOn(answer?.notes ?? [], [address.measure, ...operands]),
  };
}

type Base = Exclude<Measure, FormulaMeasure>;

/** The measures taken from events that a measure is computed from. */
function basesOf(model: Model, name: string): ReadonlyMap<string, Base> {
  const measure = measureOf(model, name);
  if (measure === undefined) return new Map();
  if (measure.kind !== 'formula') return new Map([[name, measure]]);
  return new Map(operandsOf(measure.formula).flatMap((operand) => [...basesOf(model, operand)]));
}

/** All measures below a formula. */
function inputsOf(model: Model, name: string): ReadonlySet<string> {
  const measure = measureOf(model, name);
  const operands = measure?.kind === 'formula' ? operandsOf(measure.formula) : [];
  return new Set(operands.flatMap((operand) => [operand, ...inputsOf(model, operand)]));
}

/** Whether a figure is taken from the events of its own period and no others. */
function isOfPeriod(measure: Base): boolean {
  return measure.kind !== 'standing' && !(measure.kind === 'distinct' && measure.trailing !== undefined);
}

/** What to ask to know how many events are behind a measure. */
function probesOf(model: Model, name: string, measure: Base): readonly string[] {
  if (!isOfPeriod(measure)) return [];
  const factors = factorsOfMeasure(model, measure).length;
  const having = factsOf(measure).length > 1 ? [] : Array.from({ length: factors + 1 }, (_, n) => havingOf(name, n));
  return [...factsOf(measure).map(eventsOf), ...having];
}

function explained(model: Model, name: string, at: (measure: string) => Figure): ExplainedFigure {
  const measure = measureOf(model, name) as Measure;
  const isFormula = measure.kind === 'formula';
  return {
    measure: describeMeasure(model, name),
    figure: at(name),
    formula: isFormula ? { expression: measure.formula, text: formulaText(model, measure.formula) } : null,
    inputs: isFormula ? operandsOf(measure.formula).map((operand) => explained(model, operand, at)) : [],
    source: isFormula ? null : sourceOf(model, name, measure, at),
  };
}

function sourceOf(model: Model, name: string, measure: Base, at: (measure: string) => Figure): ExplainedSource {
  const [fact = ''] = factsOf(measure);
  const taken = 'of' in measure && measure.kind !== 'shared' ? measure.of.slice(fact.length + 1) : null;
  const computed = taken === null ? undefined : model.facts[fact]?.computed?.[taken];
  const expression = computed?.expression ?? null;
  const value =
    taken === null
      ? null
      : expressionText(model, fact, expression ?? { kind: 'value', path: taken }) +
        (computed?.dividedBy === undefined || computed.dividedBy === 1 ? '' : ` ÷ ${computed.dividedBy}`);
  const events = isOfPeriod(measure)
    ? factsOf(measure).map((each) => eventsBehind(model, name, measure, each, at))
    : [];
  return { kind: measure.kind, value, expression, events };
}

/** The events of one fact behind a measure; of several facts together only how many there are is known. */
function eventsBehind(
  model: Model,
  name: string,
  measure: Base,
  fact: string,
  at: (measure: string) => Figure,
): ExplainedEvents {
  const considered = at(eventsOf(fact));
  const own = { fact, label: model.facts[fact]?.plural ?? fact, considered };
  if (factsOf(measure).length > 1) return { ...own, counted: considered, excluded: [] };
  const factors = factorsOfMeasure(model, measure);
  const having = [considered, ...Array.from({ length: factors.length + 1 }, (_, n) => at(havingOf(name, n)))];
  const lost = (step: number) => (having[step] ?? 0) - (having[step + 1] ?? 0);
  const steps: readonly Exclusion[] = [
    { reason: 'condition', where: measure.where ?? {}, count: lost(0) },
    ...factors.map((of, i) => ({
      reason: 'noValue' as const,
      of,
      text: expressionText(model, fact, of),
      count: lost(i + 1),
    })),
  ];
  const excluded = having.includes(null) ? [] : steps.filter(({ count }) => count > 0);
  return { ...own, counted: having.at(-1) ?? null, excluded };
}

/** Finds the figures of an address in another answer to the same question. */
function cellOf(
  answer: Result,
  result: Result,
  { group = null, bucket = null, frame: which = 'current' }: FigureAddress,
): { at: (measure: string) => Figure; place: Pick<Explanation, 'period' | 'bucket' | 'group'> } {
  const frame = answer[which];
  const told = result[which];
  if (frame === null || told === null) throw missing('comparison');
  const members = group === null ? null : (result.groups[group] ?? fail('group'));
  const start = bucket === null ? null : (told.buckets[bucket]?.start ?? fail('bucket'));
  const row = members === null ? null : positionOf(answer.groups, members);
  const column = start === null ? null : frame.buckets.findIndex((each) => each.start === start);
  if (row === -1 || column === -1) throw missing(row === -1 ? 'group' : 'bucket');
  return {
    at: (measure) => figureAt(frame, measure, row, column),
    place: {
      period: frame.period,
      bucket: column === null ? null : (frame.buckets[column] ?? null),
      group: members,
    },
  };
}

function figureAt(frame: Frame, measure: string, row: number | null, column: number | null): Figure {
  if (row === null) return (column === null ? frame.totals[measure] : frame.bucketTotals[measure]?.[column]) ?? null;
  if (column === null) return frame.groupTotals[measure]?.[row] ?? null;
  return frame.values[measure]?.[row * frame.buckets.length + column] ?? null;
}

/** "Other" is the same group however many members it holds by now. */
function positionOf(groups: readonly Group[], members: Group): number {
  const key = (group: Group) => canonicalJson(group.map((each) => (each.kind === 'other' ? 'other' : each)));
  const wanted = key(members);
  return groups.findIndex((each) => key(each) === wanted);
}

function fail(part: string): never {
  throw missing(part);
}

function missing(part: string): UsageError {
  return new UsageError(
    'unknownName',
    `The result has no such ${part}, so that there is no figure to explain. Take the position from the result that is explained.`,
  );
}
