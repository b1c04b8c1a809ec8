import type { Model } from '../model/define-model.js';
import { own } from '../model/path.js';
import type { MemberKey } from '../query/filter.js';
import { GRAINS, type Grain } from '../time/grain.js';
import { memberFromParam, memberToParam } from './member-param.js';
import {
  comparisonFromParam,
  comparisonToParam,
  periodFromParams,
  periodFromText,
  periodToParams,
  periodToText,
} from './period-param.js';
import { MOST_STEPS, type PeriodStep, type Selection } from './selection.js';

const PERIOD = ['period', 'from', 'to'];
const RESERVED = [...PERIOD, 'grain', 'compare', 'all', 'within'];
const DRILL = 'drill.';
const AUTOMATIC = 'auto';
const NOTHING = 'none';

/** A selection as it was read, and the names of parameters that said nothing that could be understood. */
export interface ParsedSelection {
  readonly selection: Selection;
  readonly ignored: readonly string[];
}

/**
 * A selection as short, readable parameters of a URL. Only what differs from `defaults` is written, so that the starting
 * selection is no parameters at all.
 *
 * `period=last-30-day`, or `from=2026-01-01&to=2026-01-31` with the last day included; `grain=week`, `compare=previous`,
 * `department=Design&department=Sales` with `-` for the member of events that have none; `all=department` where a
 * dimension that starts out filtered no longer is. `within=last-12-month_week` is a step that leads back, with the grain that
 * it was seen by; `drill.people=department.user` tells what was gone through in the panel `people`.
 */
export function selectionToParams(selection: Selection, defaults: Selection): URLSearchParams {
  const params = new URLSearchParams();
  const period = periodToParams(selection.period);
  if (period.toString() !== periodToParams(defaults.period).toString()) {
    for (const [name, value] of period) params.append(name, value);
  }
  if (selection.grain !== defaults.grain) params.set('grain', selection.grain ?? AUTOMATIC);
  const comparison = selection.comparison === null ? NOTHING : comparisonToParam(selection.comparison);
  const comparisonAtFirst = defaults.comparison === null ? NOTHING : comparisonToParam(defaults.comparison);
  if (comparison !== comparisonAtFirst) params.set('compare', comparison);
  const dimensions = new Set([...Object.keys(selection.filters), ...Object.keys(defaults.filters)]);
  for (const dimension of dimensions) {
    const values = own(selection.filters, dimension) ?? [];
    if (isSameSet(values, own(defaults.filters, dimension) ?? [])) continue;
    if (values.length === 0) params.append('all', dimension);
    for (const value of values) params.append(paramOf(dimension), memberToParam(value));
  }
  for (const step of selection.steps ?? []) params.append('within', stepToText(step));
  for (const [panel, through] of Object.entries(selection.drills ?? {})) {
    params.set(`${DRILL}${memberToParam(panel)}`, through.join('.'));
  }
  return params;
}

/**
 * Reads a selection over `model` from the parameters of a URL. What is missing is taken from `defaults`, and so is what
 * cannot be understood; its names are returned. Parameters that are not ours are passed over.
 */
export function selectionFromParams(params: URLSearchParams, model: Model, defaults: Selection): ParsedSelection {
  const ignored: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T | undefined, otherwise: T): T => {
    const text = params.get(name);
    if (text === null) return otherwise;
    const parsed = parse(text);
    if (parsed === undefined) ignored.push(name);
    return parsed === undefined ? otherwise : parsed;
  };

  const period = periodFromParams(params);
  if (period === undefined) ignored.push(...PERIOD.filter((name) => params.has(name)));
  const grain = read('grain', (text) => (text === AUTOMATIC ? null : grainFrom(text)), defaults.grain);
  const comparison = read(
    'compare',
    (text) => (text === NOTHING ? null : comparisonFromParam(text)),
    defaults.comparison,
  );
  const all = params.getAll('all');
  if (all.some((dimension) => own(model.dimensions, dimension) === undefined)) ignored.push('all');
  const filters = Object.keys(model.dimensions).flatMap((dimension) => {
    const name = paramOf(dimension);
    const texts = params.getAll(name);
    const members = texts.map(memberFromParam).filter((member) => member !== undefined);
    if (members.length < texts.length) ignored.push(name);
    const otherwise = all.includes(dimension) ? [] : (own(defaults.filters, dimension) ?? []);
    const values = members.length > 0 ? [...new Set(members)] : otherwise;
    return values.length > 0 ? [[dimension, values] as const] : [];
  });
  const texts = params.getAll('within');
  const steps = texts.slice(-MOST_STEPS).map(stepFromText);
  const known = steps.filter((step) => step !== undefined);
  if (known.length < texts.length) ignored.push('within');
  const drills = drillsFrom(params, model);
  return {
    selection: {
      period: period ?? defaults.period,
      grain,
      comparison,
      filters: Object.fromEntries(filters),
      ...(known.length > 0 ? { steps: known } : {}),
      ...(drills.length > 0 ? { drills: Object.fromEntries(drills) } : {}),
    },
    ignored,
  };
}

function stepToText({ period, grain }: PeriodStep): string {
  return grain === null ? periodToText(period) : `${periodToText(period)}_${grain}`;
}

function stepFromText(text: string): PeriodStep | undefined {
  const [name = '', by, ...rest] = text.split('_');
  const period = periodFromText(name);
  const grain = by === undefined ? null : grainFrom(by);
  return period === undefined || grain === undefined || rest.length > 0 ? undefined : { period, grain };
}

/** What was gone through by panel. What panels there are is not known here: a step that leads nowhere is passed over later. */
function drillsFrom(params: URLSearchParams, model: Model): readonly (readonly [string, readonly string[]])[] {
  return [...params].flatMap(([name, text]) => {
    const panel = name.startsWith(DRILL) ? memberFromParam(name.slice(DRILL.length)) : undefined;
    const through = text.split('.');
    const isKnown = through.every((dimension) => own(model.dimensions, dimension) !== undefined);
    return typeof panel === 'string' && isKnown ? [[panel, through] as const] : [];
  });
}

/**
 * The text of a query string with the parameters of a selection in place of those that it had. Parameters that are not
 * ours stay as they are, letter by letter.
 */
export function replaceSelection(search: string, params: URLSearchParams, model: Model): string {
  const ours = new Set([...RESERVED, ...Object.keys(model.dimensions).map(paramOf)]);
  const isOurs = (name: string) => ours.has(name) || name.startsWith(DRILL);
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((piece) => piece !== '' && ![...new URLSearchParams(piece).keys()].some(isOurs));
  return [...others, ...(params.size > 0 ? [params.toString()] : [])].join('&');
}

/** Names of dimensions have no dots, so that this can be the name of no other. */
function paramOf(dimension: string): string {
  return RESERVED.includes(dimension) ? `by.${dimension}` : dimension;
}

function grainFrom(text: string): Grain | undefined {
  return GRAINS.find((grain) => grain === text);
}

function isSameSet(a: readonly MemberKey[], b: readonly MemberKey[]): boolean {
  const set = new Set(a);
  return set.size === new Set(b).size && b.every((value) => set.has(value));
}
