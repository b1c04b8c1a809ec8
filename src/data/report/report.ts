import type { DimensionName, MeasureName, Model } from '../model/define-model.js';
import type { MemberKey } from '../query/filter.js';
import type { Grain } from '../time/grain.js';
import type { Comparison, Period } from '../time/period.js';
import type { Panel } from './panel.js';

/** A titled group of panels. */
export interface Section<M extends string = string, D extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /**
   * A dimension of which exactly one member has to be chosen, such as the project where stages belong to one. Without that the
   * section asks nothing: it offers the choice, and never aggregates across members.
   */
  readonly needsOne?: D;
  readonly panels: readonly Panel<M, D>[];
  /** What there has to be: without it, the section is not shown and none of its figures is asked for. */
  readonly needs?: 'contract';
}

/** The version of the definition that this release writes. */
export const REPORT_VERSION = 2;

/** Panels in sections with what they start from. A dashboard on screen is a live report. Plain, versioned JSON. */
export interface Report<M extends string = string, D extends string = string> {
  readonly kind: 'report';
  readonly version: typeof REPORT_VERSION;
  /** Name of the model that it is over. */
  readonly model: string;
  readonly title: string;
  readonly period: Period;
  /** Null leaves it to the length of the period. */
  readonly grain: Grain | null;
  readonly comparison: Comparison | null;
  /** Dimensions that a person can filter it by, in order. */
  readonly filters: readonly D[];
  /** What it is filtered by: members by dimension. A dimension without an entry is not filtered. */
  readonly chosen: Readonly<Record<string, readonly MemberKey[]>>;
  /** Name of whoever the report is of, such as a company. */
  readonly brand?: string;
  /** Language tag (BCP 47) of the language that it is told in; that of whoever reads it unless stated. */
  readonly locale?: string;
  /** Told at the end. Paragraphs and bullets, like the text of a panel. */
  readonly notes?: string;
  readonly sections: readonly Section<M, D>[];
}

/** What is stated of a report over `M`; the rest is known or has a usual value. */
interface Stated<M extends string, D extends string>
  extends Omit<Report<M, D>, 'kind' | 'version' | 'model' | 'grain' | 'chosen'> {
  readonly grain?: Grain | null;
  readonly chosen?: { readonly [K in D]?: readonly MemberKey[] };
}

/** Declares a report over `model`; measures and dimensions that the model lacks do not compile. */
export function defineReport<M extends Model>(
  model: M,
  { grain = null, chosen = {}, ...report }: Stated<MeasureName<M>, DimensionName<M>>,
): Report<MeasureName<M>, DimensionName<M>> {
  return Object.freeze({
    kind: 'report',
    version: REPORT_VERSION,
    model: model.name,
    ...report,
    grain,
    chosen: filteredBy(chosen),
  });
}

function filteredBy(chosen: Readonly<Record<string, readonly MemberKey[] | undefined>>): Report['chosen'] {
  const filtered = Object.entries(chosen).flatMap(([dimension, members = []]) =>
    members.length === 0 ? [] : [[dimension, members] as const],
  );
  return Object.fromEntries(filtered);
}
