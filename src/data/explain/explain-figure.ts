import type { RunOptions, UsageAdapter } from '../adapters/adapter.js';
import { askAll } from '../adapters/ask.js';
import { englishExplainMessages } from '../messages/explain-messages.js';
import type { Model } from '../model/define-model.js';
import { describeMeasure, operandsOf } from '../model/describe-measure.js';
import type { FormulaMeasure, Measure } from '../model/measure.js';
import { eventsOf, factorsOfMeasure, factsOf, havingOf, measureOf } from '../model/system-measure.js';
import { canonicalQuery } from '../query/canonical-query.js';
import { type FigureAddress, type FigurePlace, figureAt, placeOf } from '../query/figure-at.js';
import { notesOn } from '../query/notes-on.js';
import { canonicalJson } from '../query/query-key.js';
import type { Figure, Group, Result } from '../query/result.js';
import type { Exclusion, ExplainedEvents, ExplainedFigure, ExplainedSource, Explanation } from './explanation.js';
import { expressionText, type FormulaWords, formulaText } from './expression-text.js';

/** How a figure is explained. */
export interface ExplainOptions extends Pick<RunOptions, 'signal'> {
  /** What formulas are written with; English unless stated. */
  readonly words?: FormulaWords;
}

const ENGLISH: FormulaWords = { ...englishExplainMessages, number: String };

/**
 * Explains a figure of a result: its formula, the figures that it is computed from, the events that these are taken from
 * and those left out with the reason, and the assumptions with their versions. The adapter is asked the same query once
 * more, and with measures that count what is behind each figure: so an explanation is subject to everything that results are
 * subject to (scope, retention, suppression), and every adapter can give one. Where too few people are behind a figure that
 * may be shown, it is told and what is behind it is not.
 *
 * @throws UsageError `unknownName` for what the result does not have, as `figureAt`; `aborted`; what `run` throws.
 */
export async function explainFigure(
  adapter: UsageAdapter,
  result: Result,
  address: FigureAddress,
  { words = ENGLISH, ...options }: ExplainOptions = {},
): Promise<Explanation> {
  const { model } = adapter;
  const { query } = result;
  const place = placeOf(result, address);
  const bases = basesOf(model, address.measure);
  const probes = [...bases.keys()].flatMap((name) => probesOf(model, name, bases.get(name) as Base));
  const operands = [...inputsOf(model, address.measure)];
  const measures = [...new Set([...query.measures, ...operands, ...probes])];
  const asked = canonicalQuery(model, { ...query, measures });
  const [answer, again] = await askAll(adapter, [asked, query], { ...options, now: result.now });
  const found = addressIn(answer as Result, address, place);
  const shown = figureAt(again as Result, addressIn(again as Result, address, place));
  const at = (measure: string) =>
    measure === address.measure ? shown : figureAt(answer as Result, { ...found, measure });
  const { frame, bucket } = placeOf(answer as Result, found);
  return {
    figure: explained(model, address.measure, at, words),
    period: frame.period,
    bucket,
    group: place.group,
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

function explained(model: Model, name: string, at: (measure: string) => Figure, words: FormulaWords): ExplainedFigure {
  const measure = measureOf(model, name) as Measure;
  const isFormula = measure.kind === 'formula';
  return {
    measure: describeMeasure(model, name),
    figure: at(name),
    formula: isFormula ? { expression: measure.formula, text: formulaText(model, measure.formula, words) } : null,
    inputs: isFormula ? operandsOf(measure.formula).map((operand) => explained(model, operand, at, words)) : [],
    source: isFormula ? null : sourceOf(model, name, measure, at, words),
  };
}

function sourceOf(
  model: Model,
  name: string,
  measure: Base,
  at: (measure: string) => Figure,
  words: FormulaWords,
): ExplainedSource {
  const [fact = ''] = factsOf(measure);
  const taken = 'of' in measure && measure.kind !== 'shared' ? measure.of.slice(fact.length + 1) : null;
  const computed = taken === null ? undefined : model.facts[fact]?.computed?.[taken];
  const expression = computed?.expression ?? null;
  const value =
    taken === null
      ? null
      : expressionText(model, fact, expression ?? { kind: 'value', path: taken }, words) +
        (computed?.dividedBy === undefined || computed.dividedBy === 1 ? '' : ` ÷ ${words.number(computed.dividedBy)}`);
  const events = isOfPeriod(measure)
    ? factsOf(measure).map((each) => eventsBehind(model, name, measure, each, at, words))
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
  words: FormulaWords,
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
      text: expressionText(model, fact, of, words),
      count: lost(i + 1),
    })),
  ];
  const excluded = having.includes(null) ? [] : steps.filter(({ count }) => count > 0);
  return { ...own, counted: having.at(-1) ?? null, excluded };
}

/** The address of the same figure in another answer to the same question. */
function addressIn(answer: Result, address: FigureAddress, { group, bucket }: FigurePlace): FigureAddress {
  const { frame, groups } = placeOf(answer, { ...address, group: null, bucket: null });
  const row = group === null ? null : positionOf(groups, group);
  const column = bucket === null ? null : frame.buckets.findIndex(({ start }) => start === bucket.start);
  return { ...address, group: row, bucket: column };
}

/** "Other" is the same group however many members it holds by now. */
function positionOf(groups: readonly Group[], members: Group): number {
  const key = (group: Group) => canonicalJson(group.map((each) => (each.kind === 'other' ? 'other' : each)));
  const wanted = key(members);
  return groups.findIndex((each) => key(each) === wanted);
}
