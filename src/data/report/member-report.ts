import { isIn } from '../query/filter.js';
import type { QueryPanel } from './panel.js';
import { isQueryPanel } from './query-panel.js';
import type { Report } from './report.js';

/**
 * A report about one member of a dimension alone: every panel is restricted to it, those that cannot be are left out, and it
 * bears the member's name. Analytics of one tool are the report of tools under this.
 */
export function memberReport(
  report: Report,
  { dimension, key, label }: { readonly dimension: string; readonly key: string; readonly label: string },
): Report {
  const restrict = (panel: QueryPanel): QueryPanel => {
    const own = isIn(dimension, [key]);
    return { ...panel, filter: panel.filter === undefined ? own : { kind: 'and', filters: [own, panel.filter] } };
  };
  return Object.freeze({
    ...report,
    title: label,
    sections: report.sections.map((section) => ({
      ...section,
      panels: section.panels.filter(isQueryPanel).map(restrict),
    })),
  });
}
