import type { Issue } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { dimensionsOfFilter } from '../../query/filter.js';
import type { ContractPanel, Panel, QueryPanel, StagesPanel } from '../panel.js';
import { isQueryPanel } from '../query-panel.js';
import { dimensionFault, filterFaults, fitFault, measureFault } from './model-check.js';
import { periodFault } from './period-fault.js';

/** Told of everything that is wrong with a panel, and whether that is only a part that it can do without. */
type TellOfPanel = (issue: Issue, isSpare: boolean) => void;

interface Fitting {
  readonly model: Model;
  readonly path: Issue['path'];
  readonly tell: TellOfPanel;
}

/**
 * A panel as far as its model has what it names: measures of a list, a basis, a breakdown, transitions and steps of a path are
 * left out of it one by one. Null where its figures would be others than it says, or none.
 */
export function fittingPanel<P extends Panel>(panel: P, fitting: Fitting): P | null {
  if (panel.view === 'text' || panel.view === 'plugins') return panel;
  if (panel.view === 'contract') return fittingContract(panel, fitting) ? panel : null;
  return isQueryPanel(panel) ? (fittingFigures(panel, fitting) as P | null) : null;
}

function fittingContract({ measure, dimension }: ContractPanel, { model, path, tell }: Fitting): boolean {
  const faults = [
    measureFault(model, measure, [...path, 'measure']),
    dimensionFault(model, dimension, [...path, 'dimension']),
  ].filter((fault) => fault !== null);
  const fit = faults.length > 0 ? null : fitFault(model, measure, [dimension], [...path, 'measure']);
  return told(fit === null ? faults : [fit], false, tell);
}

function fittingFigures(panel: QueryPanel, fitting: Fitting): QueryPanel | null {
  const { model, path, tell } = fitting;
  const dimensions = dimensionsOf(panel);
  const named = Object.entries(dimensions).map(([part, name]) => dimensionFault(model, name, [...path, part]));
  const twice = panel.view === 'heatMap' && panel.rows === panel.columns ? sameTwice(path) : null;
  const period = panel.view === 'stat' && panel.period !== undefined ? periodFault(panel.period, path) : null;
  const filtered = panel.filter === undefined ? [] : filterFaults(model, panel.filter, [...path, 'filter']);
  const faults = [...named, twice, period, ...filtered].filter((fault) => fault !== null);
  const isRight = told(faults, false, tell);
  const by = isRight ? [...new Set([...Object.values(dimensions), ...dimensionsOfFilter(panel.filter ?? null)])] : [];
  if ('measure' in panel) {
    const fault = measureIn(model, panel.measure, by, [...path, 'measure']);
    const isMeasured = told(fault === null ? [] : [fault], false, tell);
    return isRight && isMeasured ? withFittingParts(panel, by, fitting) : null;
  }
  const measures = panel.measures.filter((name, i) => {
    const at = [...path, 'measures', i];
    const fault = panel.measures.indexOf(name) < i ? sameTwice(at) : measureIn(model, name, by, at);
    return told(fault === null ? [] : [fault], true, tell);
  });
  const isOrdered = panel.view !== 'table' || panel.orderBy === undefined || measures.includes(panel.orderBy);
  if (!isOrdered) tell(notOrdered([...path, 'orderBy']), false);
  return isRight && isOrdered && measures.length > 0 ? withFittingParts({ ...panel, measures }, by, fitting) : null;
}

/** What figures are told by, with where it stands. */
function dimensionsOf(panel: QueryPanel): Readonly<Record<string, string>> {
  switch (panel.view) {
    case 'stat':
      return {};
    case 'heatMap':
      return { rows: panel.rows, columns: panel.columns };
    case 'stages':
      return { dimension: panel.dimension, owner: panel.owner };
    default:
      return panel.dimension === undefined ? {} : { dimension: panel.dimension };
  }
}

/** A panel whose figures are right, without what does not go with them. */
function withFittingParts(panel: QueryPanel, by: readonly string[], { model, path, tell }: Fitting): QueryPanel {
  const isWith = (faults: readonly (Issue | null)[]) =>
    told(
      faults.filter((fault) => fault !== null),
      true,
      tell,
    );
  const fits = (measure: string, dimension: string, at: Issue['path']) =>
    dimensionFault(model, dimension, at) ?? fitFault(model, measure, [dimension], at);
  if (panel.view === 'stat') {
    const { basis, breakdown, ...rest } = panel;
    const isBased = isWith(
      (basis?.measures ?? []).map((name, i) => measureIn(model, name, by, [...path, 'basis', 'measures', i])),
    );
    const isBroken = breakdown !== undefined && isWith([fits(panel.measure, breakdown, [...path, 'breakdown'])]);
    return {
      ...rest,
      ...(basis !== undefined && isBased ? { basis } : {}),
      ...(isBroken ? { breakdown } : {}),
    };
  }
  if (panel.view === 'stages') return withFittingTransitions(panel, by, { model, path, tell });
  if (!('drill' in panel) || panel.drill === undefined) return panel;
  const { drill, ...rest } = panel;
  const measures = 'measure' in panel ? [panel.measure] : panel.measures;
  const steps = drill.filter((name, i) =>
    isWith([
      measures.map((measure) => fits(measure, name, [...path, 'drill', i])).find((fault) => fault !== null) ?? null,
    ]),
  );
  return steps.length === 0 ? rest : { ...rest, drill: steps };
}

function withFittingTransitions(
  panel: StagesPanel,
  by: readonly string[],
  { model, path, tell }: Fitting,
): StagesPanel {
  const { transitions, ...rest } = panel;
  if (transitions === undefined) return panel;
  const at = [...path, 'transitions'];
  const unknown = dimensionFault(model, transitions.to, [...at, 'to']);
  const dimensions = unknown === null ? [...by, transitions.to] : by;
  const same = transitions.to === panel.dimension ? sameTwice([...at, 'to']) : null;
  const faults = [unknown, same, measureIn(model, transitions.measure, dimensions, [...at, 'measure'])];
  const isFitting = told(
    faults.filter((fault) => fault !== null),
    true,
    tell,
  );
  return isFitting ? panel : rest;
}

function measureIn(model: Model, name: string, by: readonly string[], path: Issue['path']): Issue | null {
  return measureFault(model, name, path) ?? fitFault(model, name, by, path);
}

function told(faults: readonly Issue[], isSpare: boolean, tell: TellOfPanel): boolean {
  for (const fault of faults) tell(fault, isSpare);
  return faults.length === 0;
}

function sameTwice(path: Issue['path']): Issue {
  return { code: 'incompatible', path, message: 'The same is named twice. Name each once.' };
}

function notOrdered(path: Issue['path']): Issue {
  return { code: 'incompatible', path, message: 'It is ordered by a measure that it does not show.' };
}
