import type { Issue } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { own } from '../../model/path.js';
import type { Panel } from '../panel.js';
import type { Section } from '../report.js';
import { fittingPanel } from './fitting-panel.js';
import { dimensionFault } from './model-check.js';
import type { TellOmission } from './omission.js';
import { PANEL_SHAPES, SPARE_OF_PANEL } from './panel-shape.js';
import { sectionShape } from './report-shape.js';
import { fitted } from './shape-fault.js';

/** The sections of a definition, without those and without the panels that are not right. */
export function readSections(values: readonly unknown[], model: Model, tell: TellOmission): readonly Section[] {
  const ids = { section: new Set<string>(), panel: new Set<string>() };
  return values.flatMap((value, i) => {
    const path = ['sections', i];
    const name = titleOf(value);
    const section = fitted(sectionShape, value, ['description'], (fault, isSpare) =>
      tell(isSpare ? 'setting' : 'section', name, { code: 'invalidReport', ...fault, path: [...path, ...fault.path] }),
    );
    if (section === null) return [];
    const fault =
      idFault(section.id, ids.section, path) ??
      (section.needsOne === undefined ? null : dimensionFault(model, section.needsOne, [...path, 'needsOne']));
    if (fault !== null) {
      tell('section', name, fault);
      return [];
    }
    ids.section.add(section.id);
    const panels = section.panels.flatMap((panel, j) => panelIn(panel, [...path, 'panels', j], model, ids.panel, tell));
    return [{ ...section, panels } as Section];
  });
}

function panelIn(
  value: unknown,
  path: Issue['path'],
  model: Model,
  ids: Set<string>,
  tell: TellOmission,
): readonly Panel[] {
  const name = titleOf(value);
  const noted = (issue: Issue, isSpare: boolean) => tell(isSpare ? 'ofPanel' : 'panel', name, issue);
  const shape = own(PANEL_SHAPES, viewOf(value));
  if (shape === undefined) {
    const views = Object.keys(PANEL_SHAPES).join(', ');
    noted(
      {
        code: 'invalidReport',
        path: [...path, 'view'],
        message: `There is no such view. It has to be one of ${views}.`,
      },
      false,
    );
    return [];
  }
  const parsed = fitted(shape, value, SPARE_OF_PANEL, (fault, isSpare) =>
    noted({ code: 'invalidReport', ...fault, path: [...path, ...fault.path] }, isSpare),
  );
  if (parsed === null) return [];
  const taken = idFault(parsed.id, ids, path);
  if (taken !== null) noted(taken, false);
  const panel = fittingPanel(parsed as Panel, { model, path, tell: noted });
  if (panel === null || taken !== null) return [];
  ids.add(panel.id);
  return [panel];
}

function idFault(id: string, taken: ReadonlySet<string>, path: Issue['path']): Issue | null {
  if (!taken.has(id)) return null;
  const message = `There is another one with the id "${id.slice(0, 64)}". Give each an id of its own.`;
  return { code: 'invalidReport', path: [...path, 'id'], message };
}

function viewOf(value: unknown): string {
  return isRecord(value) && typeof value.view === 'string' ? value.view : '';
}

function titleOf(value: unknown): string {
  return isRecord(value) && typeof value.title === 'string' ? value.title : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
