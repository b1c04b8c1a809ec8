import type { ActionMessages } from '../../data/messages/action-messages.js';
import type { Filter } from '../../data/query/filter.js';
import type { FiguresScope } from '../../export/about-figures.js';
import type { NamedTable } from '../../export/named-table.js';
import { panelTables } from '../../export/panel-tables.js';
import { contractPicture } from '../../export/picture/contract-picture.js';
import type { PictureFrame } from '../../export/picture/framed-picture.js';
import { isDrawn, panelPicture } from '../../export/picture/panel-picture.js';
import type { Picture } from '../../export/picture/picture.js';
import { pluginPicture } from '../../export/picture/plugin-picture.js';
import type { Measure } from '../../export/picture/text-width.js';
import { burnDownTable } from '../charts/burn-down-reading.js';
import { contractTable } from '../charts/contract-table.js';
import { monthTable, pluginName, pluginTable } from '../charts/plugin-words.js';
import { isThicket } from '../charts/stage-rows.js';
import { noteText, noteTexts } from '../widgets/note-texts.js';
import { pluginNotes } from '../widgets/plugin-notes.js';
import type { AnsweredContent } from './card-content.js';

/** What leaves a card, in the form that files, pictures and the clipboard are made of. */
export interface CardExport {
  readonly title: string;
  readonly tables: readonly NamedTable[];
  /** The one figure of a card that has no more; null where there are several. */
  readonly figure: string | null;
  /** Everything that the figures are of, but what is filtered by: names of members may have to be asked for. */
  readonly scope: Omit<FiguresScope, 'filters' | 'exportedAt'>;
  readonly filter: Filter | null;
  readonly dimensionLabel: (dimension: string) => string;
  /** Null where the figures are not drawn. */
  readonly picture: DrawPicture | null;
}

/** Draws a picture; code that only one kind of picture takes is loaded for it. */
type DrawPicture = (
  frame: Pick<PictureFrame, 'scope' | 'direction'>,
  measure: Measure,
) => Picture | null | Promise<Picture | null>;

/** What leaves a card. */
export function cardExport(content: AnsweredContent, messages: ActionMessages): CardExport {
  switch (content.kind) {
    case 'panel':
      return panelExport(content, messages);
    case 'contract':
      return contractExport(content);
    case 'plugins':
      return pluginExport(content);
  }
}

type PanelContent = AnsweredContent & { readonly kind: 'panel' };
type ContractContent = AnsweredContent & { readonly kind: 'contract' };
type PluginContent = AnsweredContent & { readonly kind: 'plugins' };

function panelExport(content: PanelContent, messages: ActionMessages): CardExport {
  const { panel, result, wording, labelOf, ignored } = content;
  const { title } = panel;
  const { current, comparison, now, query, columns } = result;
  const notes = noteTexts({ result, ignored }, [], labelOf, wording);
  const [measure] = columns;
  return {
    title,
    tables: panelTables(content, messages),
    figure:
      panel.view === 'stat' && measure !== undefined
        ? wording.formatter.value(current.totals[measure.name] ?? null, measure.unit, 'exact', measure.scale)
        : null,
    scope: {
      title,
      period: current.period,
      comparison: comparison?.period ?? null,
      zone: current.period.zone,
      notes,
      asOf: now,
    },
    filter: query.filter,
    dimensionLabel: labelOf,
    picture: pictureOf(content, notes),
  };
}

function pictureOf(content: PanelContent, notes: readonly string[]): DrawPicture | null {
  const { panel, stages } = content;
  const { title } = panel;
  if (panel.view === 'stages') {
    if (!stages?.graph || isThicket({ stages: stages.graph.stages, ways: stages.graph.edges })) return null;
    return async (frame, measure) => {
      const { stagesPicture } = await import('../../export/picture/stages-picture.js');
      return stagesPicture(content, { ...frame, title, notes }, measure);
    };
  }
  if (!isDrawn(panel)) return null;
  return (frame, measure) => panelPicture(content, { ...frame, title, description: notes.join(' '), notes }, measure);
}

function contractExport({ title, report, wording }: ContractContent): CardExport {
  const notes = report.notes.map((note) => noteText(note, [], wording));
  const { term, zone } = report.contract;
  return {
    title,
    tables: [
      { title, data: contractTable(report, wording) },
      { title: wording.messages.burnDown, data: burnDownTable(report, wording) },
    ],
    figure: null,
    scope: {
      title,
      period: { startDate: term.start, endDate: term.end },
      comparison: null,
      zone,
      notes,
      asOf: report.now,
    },
    filter: null,
    dimensionLabel: (dimension) => dimension,
    picture: (frame, measure) => contractPicture(report, wording, { ...frame, title, notes }, measure),
  };
}

function pluginExport({ title, comparison, unfiltered, labelOf, wording }: PluginContent): CardExport {
  const { period, lines, filter, now } = comparison;
  const notes = [...pluginNotes(comparison, [], wording), ...unfiltered];
  return {
    title,
    tables: [
      { title, data: pluginTable(comparison, wording) },
      ...lines.map((line) => ({ title: pluginName(line, wording), data: monthTable(line, wording) })),
    ],
    figure: null,
    scope: { title, period, comparison: null, zone: period.zone, notes, asOf: now },
    filter,
    dimensionLabel: labelOf,
    picture:
      lines.length === 0
        ? null
        : (frame, measure) => pluginPicture(comparison, wording, { ...frame, title, notes }, measure),
  };
}
