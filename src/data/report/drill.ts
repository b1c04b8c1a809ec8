import { own } from '../model/path.js';
import type { MemberKey } from '../query/filter.js';
import type { Panel } from './panel.js';
import type { Selection } from './selection.js';

/** A level of a panel that was gone through: its dimension, and the member of it that was chosen. */
export interface DrillStep {
  readonly dimension: string;
  readonly member: MemberKey;
}

/** Dimensions that a panel leads through, its own first; none where it has no path. */
function pathOf(panel: Panel): readonly string[] {
  return 'drill' in panel && panel.drill !== undefined ? [panel.dimension, ...panel.drill] : [];
}

/** The levels that were gone through in a panel: as long as each is on its path and filtered by exactly one member. */
export function drillSteps(panel: Panel, { drills = {}, filters }: Selection): readonly DrillStep[] {
  const path = pathOf(panel);
  const steps: DrillStep[] = [];
  for (const [level, dimension] of (own(drills, panel.id) ?? []).entries()) {
    const [member, ...others] = own(filters, dimension) ?? [];
    if (level >= path.length - 1 || path[level] !== dimension || member === undefined || others.length > 0) break;
    steps.push({ dimension, member });
  }
  return steps;
}

/** A panel as it is shown under a selection: by the dimension of its path that was reached. */
export function drilledPanel<P extends Panel>(panel: P, selection: Selection): P {
  const reached = drillSteps(panel, selection).length;
  return reached === 0 ? panel : { ...panel, dimension: pathOf(panel)[reached] };
}

/** Whether choosing a member of a panel goes a level deeper. */
export function leadsDeeper(panel: Panel, selection: Selection): boolean {
  return drillSteps(panel, selection).length < pathOf(panel).length - 1;
}

/** A selection that is filtered by a member of the level that a panel has reached, the panel showing the next one. */
export function withDrill(selection: Selection, panel: Panel, member: MemberKey): Selection {
  const through = drillSteps(panel, selection).map(({ dimension }) => dimension);
  const dimension = pathOf(panel)[through.length];
  if (dimension === undefined) return selection;
  const others = withDrillsThat(selection, (other) => other !== dimension);
  return {
    ...others,
    filters: { ...selection.filters, [dimension]: [member] },
    drills: { ...others.drills, [panel.id]: [...through, dimension] },
  };
}

/** A selection in which a panel is back at one of its levels, no longer filtered by that level and those below it. */
export function withoutDrillFrom(selection: Selection, panel: Panel, level: number): Selection {
  const left = new Set(
    drillSteps(panel, selection)
      .slice(level)
      .map(({ dimension }) => dimension),
  );
  const filters = Object.fromEntries(Object.entries(selection.filters).filter(([name]) => !left.has(name)));
  return withDrillsThat({ ...selection, filters }, (dimension) => !left.has(dimension));
}

/** A selection whose panels are no deeper than the first level that `keeps` refuses. */
export function withDrillsThat(selection: Selection, keeps: (dimension: string) => boolean): Selection {
  const { drills, ...others } = selection;
  if (drills === undefined) return selection;
  const kept = Object.entries(drills).flatMap(([panel, through]) => {
    const end = through.findIndex((dimension) => !keeps(dimension));
    const left = end < 0 ? through : through.slice(0, end);
    return left.length > 0 ? [[panel, left] as const] : [];
  });
  return kept.length > 0 ? { ...others, drills: Object.fromEntries(kept) } : others;
}
