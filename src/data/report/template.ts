import { UsageError } from '../errors.js';
import type { Panel } from './panel.js';
import type { Report, Section } from './report.js';

/** A report to begin with. Taken as it is it can be run; a person makes it their own. */
export interface ReportTemplate<M extends string = string, D extends string = string> {
  readonly id: string;
  /** One sentence on what it is for. */
  readonly description: string;
  readonly report: Report<M, D>;
}

/**
 * A section of a report, with all of its panels or with those of some ids, in their order.
 *
 * @throws UsageError `unknownName` for a section or panel that there is not.
 */
export function sectionOf<M extends string, D extends string>(
  { sections }: Report<M, D>,
  id: string,
  panels?: readonly string[],
): Section<M, D> {
  const section = sections.find((each) => each.id === id) ?? missing('section', id);
  return panels === undefined ? section : { ...section, panels: panels.map((each) => panelIn(section.panels, each)) };
}

/**
 * A panel of a report.
 *
 * @throws UsageError `unknownName` for one that there is not.
 */
export function panelOf<M extends string, D extends string>({ sections }: Report<M, D>, id: string): Panel<M, D> {
  return panelIn(
    sections.flatMap(({ panels }): readonly Panel<M, D>[] => panels),
    id,
  );
}

function panelIn<M extends string, D extends string>(panels: readonly Panel<M, D>[], id: string): Panel<M, D> {
  return panels.find((panel) => panel.id === id) ?? missing('panel', id);
}

function missing(what: string, id: string): never {
  throw new UsageError('unknownName', `The report has no ${what} "${id}" to take over.`);
}
