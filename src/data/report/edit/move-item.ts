import type { Panel } from '../panel.js';
import type { Report, Section } from '../report.js';
import type { ReportItem, ReportPlace } from './report-edit.js';

/** A report in which a section or panel stands elsewhere; the same one where it cannot. */
export function movedItem(report: Report, item: ReportItem, to: ReportPlace): Report {
  if (to.item.kind === item.kind && to.item.id === item.id) return report;
  return item.kind === 'section' ? movedSection(report, item.id, to) : movedPanel(report, item.id, to);
}

/** A report in which a section or panel stands one step further up (-1) or down (1); the same one where it is at the end. */
export function steppedItem(report: Report, item: ReportItem, by: -1 | 1): Report {
  const side = by < 0 ? 'before' : 'after';
  const { sections } = report;
  if (item.kind === 'section') {
    const at = sections.findIndex(({ id }) => id === item.id);
    const next = at < 0 ? undefined : sections[at + by];
    return next === undefined ? report : movedItem(report, item, { at: side, item: { kind: 'section', id: next.id } });
  }
  const home = sections.findIndex(({ panels }) => panels.some(({ id }) => id === item.id));
  const section = sections[home];
  if (section === undefined) return report;
  const at = section.panels.findIndex(({ id }) => id === item.id);
  const next = section.panels[at + by];
  if (next !== undefined) return movedItem(report, item, { at: side, item: { kind: 'panel', id: next.id } });
  const others = by < 0 ? sections.slice(0, home).toReversed() : sections.slice(home + 1);
  const target = others.find((each) => canHave(each, section));
  if (target === undefined) return report;
  const [first] = target.panels;
  const to: ReportPlace =
    by < 0 || first === undefined
      ? { at: 'in', item: { kind: 'section', id: target.id } }
      : { at: 'before', item: { kind: 'panel', id: first.id } };
  return movedItem(report, item, to);
}

/** Whether a panel of one section can stand in another, which has to have all that the panel may need. */
export function canHave(target: Section, source: Pick<Section, 'needs' | 'needsOne'>): boolean {
  return (
    (source.needs === undefined || source.needs === target.needs) &&
    (source.needsOne === undefined || source.needsOne === target.needsOne)
  );
}

/** Panels of a section with one more, beside another or as the last. */
export function placed(panels: readonly Panel[], panel: Panel, { at, item }: ReportPlace): readonly Panel[] {
  const beside = item.kind === 'panel' ? panels.findIndex(({ id }) => id === item.id) : -1;
  const index = beside < 0 ? panels.length : at === 'after' ? beside + 1 : beside;
  return panels.toSpliced(index, 0, panel);
}

function movedSection(report: Report, id: string, { at, item }: ReportPlace): Report {
  const section = report.sections.find((each) => each.id === id);
  const others = report.sections.filter((each) => each !== section);
  const index = others.findIndex((each) => each.id === item.id);
  if (section === undefined || item.kind !== 'section' || at === 'in' || index < 0) return report;
  const sections = others.toSpliced(at === 'before' ? index : index + 1, 0, section);
  return sections.every((each, i) => each === report.sections[i]) ? report : { ...report, sections };
}

function movedPanel(report: Report, id: string, { at, item }: ReportPlace): Report {
  const source = report.sections.find(({ panels }) => panels.some((panel) => panel.id === id));
  const target = report.sections.find((each) =>
    item.kind === 'section' ? at === 'in' && each.id === item.id : each.panels.some((panel) => panel.id === item.id),
  );
  const panel = source?.panels.find((each) => each.id === id);
  if (source === undefined || target === undefined || panel === undefined) return report;
  if (source !== target && !canHave(target, source)) return report;
  const left = source.panels.filter((each) => each !== panel);
  const sections = report.sections.map((each) => {
    if (each === source) return { ...each, panels: source === target ? placed(left, panel, { at, item }) : left };
    return each === target ? { ...each, panels: placed(each.panels, panel, { at, item }) } : each;
  });
  const isSame = sections.every(({ panels }, i) => panels.every((each, j) => each === report.sections[i]?.panels[j]));
  return isSame && source === target ? report : { ...report, sections };
}
