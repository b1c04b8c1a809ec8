import { freeId } from '../compose/ready-panels.js';
import {
  LONGEST_DESCRIPTION,
  LONGEST_TITLE,
  LONGEST_WORDS,
  MOST_PANELS,
  MOST_SECTIONS,
} from '../definition/report-limits.js';
import type { Panel } from '../panel.js';
import type { Report, Section } from '../report.js';
import { canHave, movedItem, placed, steppedItem } from './move-item.js';
import type { ReportEdit, ReportItem, ReportSettings } from './report-edit.js';

/** Most characters of an id that another one is made like. */
const LONGEST_STEM = 150;

/**
 * A report after a change. What cannot be done leaves it as it is, the same object: something that is not there, one more than
 * there may be, a panel that a section cannot have. What was a report that can be read is one afterwards.
 */
export function editReport(report: Report, edit: ReportEdit): Report {
  switch (edit.kind) {
    case 'set':
      return withSettings(report, edit.settings);
    case 'addSection':
      return withSection(report, { id: freeId(report, 'section'), title: titleOf(edit.title), panels: [] }, edit.after);
    case 'addPanel':
      return withPanel(report, edit);
    case 'changePanel':
      return changedPanel(report, edit.id, edit.panel);
    case 'changeSection':
      return changedSection(report, edit.id, edit.change);
    case 'move':
      return movedItem(report, edit.item, edit.to);
    case 'step':
      return steppedItem(report, edit.item, edit.by);
    case 'duplicate':
      return duplicated(report, edit.item, titleOf(edit.title));
    case 'remove':
      return without(report, edit.item);
  }
}

/** How many panels the sections of a report have. */
export function panelCount({ sections }: Pick<Report, 'sections'>): number {
  return sections.reduce((sum, { panels }) => sum + panels.length, 0);
}

/** The section that an item is, or is in; undefined where the report has no such item. */
export function sectionOfItem({ sections }: Report, { kind, id }: ReportItem): Section | undefined {
  return sections.find((each) => (kind === 'section' ? each.id === id : each.panels.some((panel) => panel.id === id)));
}

function withSettings(report: Report, settings: Partial<ReportSettings>): Report {
  const { brand, locale, notes, title, ...others } = settings;
  const next: { -readonly [K in keyof Report]: Report[K] } = { ...report, ...others };
  if (title !== undefined) next.title = titleOf(title);
  if (brand !== undefined) next.brand = titleOf(brand);
  if (locale !== undefined) next.locale = locale;
  if (notes !== undefined) next.notes = cut(notes, LONGEST_WORDS);
  for (const spare of ['brand', 'locale', 'notes'] as const) if (next[spare] === '') delete next[spare];
  return next;
}

function withSection(report: Report, section: Section, after: ReportItem | undefined): Report {
  if (report.sections.length >= MOST_SECTIONS) return report;
  const near = after === undefined ? undefined : sectionOfItem(report, after);
  const at = near === undefined ? report.sections.length : report.sections.indexOf(near) + 1;
  return { ...report, sections: report.sections.toSpliced(at, 0, section) };
}

function withPanel(report: Report, { panel, home, after, to }: ReportEdit & { readonly kind: 'addPanel' }): Report {
  if (panelCount(report) >= MOST_PANELS) return report;
  const added = fitted({ ...panel, id: freeId(report, panel.id.slice(0, LONGEST_STEM)) });
  const target = to === undefined ? undefined : sectionOfItem(report, to.item);
  if (to !== undefined && target !== undefined && canHave(target, home)) {
    return withPanels(report, target, placed(target.panels, added, to));
  }
  const near = after === undefined ? undefined : sectionOfItem(report, after);
  const has = (section: Section) => section.needs === home.needs && section.needsOne === home.needsOne;
  const section = near !== undefined && has(near) ? near : report.sections.findLast(has);
  if (section === undefined) {
    const { title, ...needs } = home;
    const id = freeId({ sections: [...report.sections, { id: '', title: '', panels: [added] }] }, 'section');
    return withSection(report, { id, title: titleOf(title), ...needs, panels: [added] }, after);
  }
  const index = section.panels.findIndex(({ id }) => after?.kind === 'panel' && id === after.id);
  const at = index < 0 ? section.panels.length : index + 1;
  return withPanels(report, section, section.panels.toSpliced(at, 0, added));
}

function changedPanel(report: Report, id: string, panel: Panel): Report {
  const section = sectionOfItem(report, { kind: 'panel', id });
  if (section === undefined) return report;
  const changed = fitted(panel.id === id ? panel : { ...panel, id });
  return withPanels(
    report,
    section,
    section.panels.map((each) => (each.id === id ? changed : each)),
  );
}

function changedSection(
  report: Report,
  id: string,
  { title, description }: { readonly title?: string; readonly description?: string },
): Report {
  const section = sectionOfItem(report, { kind: 'section', id });
  if (section === undefined) return report;
  const { description: before, ...rest } = section;
  const said = cut(description ?? before ?? '', LONGEST_DESCRIPTION);
  const changed = { ...rest, ...(title === undefined ? {} : { title: titleOf(title) }) };
  const next = said === '' ? changed : { ...changed, description: said };
  return { ...report, sections: report.sections.map((each) => (each === section ? next : each)) };
}

function duplicated(report: Report, item: ReportItem, title: string): Report {
  const section = sectionOfItem(report, item);
  if (section === undefined) return report;
  if (item.kind === 'panel') {
    const at = section.panels.findIndex(({ id }) => id === item.id);
    const panel = section.panels[at];
    if (panel === undefined || panelCount(report) >= MOST_PANELS) return report;
    const copy = { ...panel, id: freeId(report, panel.id.slice(0, LONGEST_STEM)), title };
    return withPanels(report, section, section.panels.toSpliced(at + 1, 0, copy));
  }
  if (report.sections.length >= MOST_SECTIONS || panelCount(report) + section.panels.length > MOST_PANELS)
    return report;
  const panels: Panel[] = [];
  for (const panel of section.panels) {
    const taken = { sections: [...report.sections, { id: '', title: '', panels }] };
    panels.push({ ...panel, id: freeId(taken, panel.id.slice(0, LONGEST_STEM)) });
  }
  const id = freeId(
    { sections: [...report.sections, { id: '', title: '', panels }] },
    section.id.slice(0, LONGEST_STEM),
  );
  return withSection(report, { ...section, id, title, panels }, item);
}

function without(report: Report, item: ReportItem): Report {
  const section = sectionOfItem(report, item);
  if (section === undefined) return report;
  if (item.kind === 'section') return { ...report, sections: report.sections.filter((each) => each !== section) };
  return withPanels(
    report,
    section,
    section.panels.filter(({ id }) => id !== item.id),
  );
}

function withPanels(report: Report, section: Section, panels: readonly Panel[]): Report {
  return { ...report, sections: report.sections.map((each) => (each === section ? { ...section, panels } : each)) };
}

/** A panel whose texts are no longer than they may be; the same object where they are not. */
function fitted(panel: Panel): Panel {
  const { description, ...rest } = panel;
  const said = cut(description ?? '', LONGEST_DESCRIPTION);
  const isFitting = titleOf(panel.title) === panel.title && said === (description ?? '') && description !== '';
  if (isFitting && (panel.view !== 'text' || panel.text.length <= LONGEST_WORDS)) return panel;
  const named = { ...rest, title: titleOf(panel.title), ...(said === '' ? {} : { description: said }) } as Panel;
  return named.view === 'text' ? { ...named, text: cut(named.text, LONGEST_WORDS) } : named;
}

function titleOf(title: string): string {
  return cut(title, LONGEST_TITLE);
}

/** The beginning of a text; no half of a character at its end. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
