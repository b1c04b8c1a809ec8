import type { Panel } from '../panel.js';
import type { Report, Section } from '../report.js';
import type { Workflow } from './panel-draft.js';

/** A panel that is ready to be taken into a report. */
export interface ReadyPanel {
  readonly panel: Panel;
  /** What a section has to have for it, as that of its dashboard does: a contract, or one chosen member. */
  readonly needs: Pick<Section, 'needs' | 'needsOne'>;
}

/** The panels of a section of a dashboard. */
export interface ReadySection {
  readonly id: string;
  readonly title: string;
  readonly panels: readonly ReadyPanel[];
}

/** The panels of a dashboard, section by section, to choose from. */
export function readyPanels(dashboard: Report): readonly ReadySection[] {
  return dashboard.sections.map(({ id, title, panels, needs, needsOne }) => ({
    id,
    title,
    panels: panels.map((panel) => ({
      panel,
      needs: { ...(needs === undefined ? {} : { needs }), ...(needsOne === undefined ? {} : { needsOne }) },
    })),
  }));
}

/** The workflows that a dashboard tells of, so that stages of them can be composed. */
export function workflowsOf(dashboard: Report): readonly Workflow[] {
  return dashboard.sections
    .flatMap(({ panels }) => panels)
    .flatMap((panel) => {
      if (panel.view !== 'stages') return [];
      const { dimension, owner, transitions } = panel;
      return [{ dimension, owner, ...(transitions === undefined ? {} : { transitions }) }];
    });
}

/** An id like `wanted` that no section and no panel of a report has. */
export function freeId({ sections }: Pick<Report, 'sections'>, wanted: string): string {
  const taken = new Set(sections.flatMap(({ id, panels }) => [id, ...panels.map((panel) => panel.id)]));
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted}-${i}`;
  return id;
}
