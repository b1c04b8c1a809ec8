import { burnDownTable } from '../components/charts/burn-down-reading.js';
import { contractTable } from '../components/charts/contract-table.js';
import { monthTable, pluginName, pluginTable } from '../components/charts/plugin-words.js';
import { isThicket } from '../components/charts/stage-rows.js';
import type { ActionMessages } from '../data/messages/action-messages.js';
import type { Filter } from '../data/query/filter.js';
import type { QueryPanel } from '../data/report/panel.js';
import type { FiguresScope } from './about-figures.js';
import type { AnsweredFigures } from './answered-figures.js';
import type { NamedTable } from './named-table.js';
import { noteText, noteTexts } from './note-texts.js';
import { panelTables } from './panel-tables.js';
import { contractDrawing } from './picture/contract-drawing.js';
import type { Draw } from './picture/drawing.js';
import { isDrawn, panelDrawing } from './picture/panel-drawing.js';
import { pluginDrawing } from './picture/plugin-drawing.js';
import { pluginNotes } from './plugin-notes.js';
import { statWords } from './stat-words.js';

/** Figures in the form that files, pictures, documents and the clipboard are made of. */
export interface FiguresExport {
  readonly title: string;
  readonly tables: readonly NamedTable[];
  /** The one figure where there are no more; null where there are several. */
  readonly figure: string | null;
  /** Everything that the figures are of, but what is filtered by: names of members may have to be asked for. */
  readonly scope: Omit<FiguresScope, 'filters' | 'exportedAt'>;
  readonly filter: Filter | null;
  readonly dimensionLabel: (dimension: string) => string;
  /** Null where the figures are not drawn. */
  readonly drawing: FiguresDrawing | null;
}

/** How figures are drawn. */
interface FiguresDrawing {
  /** Room that a picture of its own gives them. */
  readonly room: number;
  /** Code that only one kind of drawing takes is loaded for it. */
  readonly load: () => Draw | Promise<Draw | null>;
}

type OfPanel = AnsweredFigures & { readonly kind: 'panel' };
type OfContract = AnsweredFigures & { readonly kind: 'contract' };
type OfPlugins = AnsweredFigures & { readonly kind: 'plugins' };

const ROOMS: Readonly<Record<QueryPanel['view'], number>> = {
  stat: 432,
  timeSeries: 912,
  ranking: 672,
  breakdown: 672,
  heatMap: 912,
  stages: 1232,
  table: 912,
};
const CONTRACT_ROOM = 912;
const PLUGINS_ROOM = 772;

/** What leaves a card or stands in a report. */
export function figuresExport(answered: AnsweredFigures, messages: ActionMessages): FiguresExport {
  switch (answered.kind) {
    case 'panel':
      return panelExport(answered, messages);
    case 'contract':
      return contractExport(answered);
    case 'plugins':
      return pluginExport(answered);
  }
}

function panelExport(answered: OfPanel, messages: ActionMessages): FiguresExport {
  const { panel, result, wording, labelOf, ignored } = answered;
  const { title } = panel;
  const { current, comparison, now, query } = result;
  return {
    title,
    tables: panelTables(answered, messages),
    figure: panel.view === 'stat' ? (statWords(result, wording)?.figure ?? null) : null,
    scope: {
      title,
      period: current.period,
      comparison: comparison?.period ?? null,
      zone: current.period.zone,
      notes: noteTexts({ result, ignored }, [], labelOf, wording),
      asOf: now,
    },
    filter: query.filter,
    dimensionLabel: labelOf,
    drawing: drawingOf(answered),
  };
}

function drawingOf(answered: OfPanel): FiguresDrawing | null {
  const { panel, stages, wording } = answered;
  const room = ROOMS[panel.view];
  if (panel.view === 'stages') {
    if (!stages?.graph || isThicket({ stages: stages.graph.stages, ways: stages.graph.edges })) return null;
    return { room, load: async () => (await import('./picture/stages-drawing.js')).drawStages(answered) };
  }
  return isDrawn(panel) ? { room, load: () => (kit) => panelDrawing(answered, { ...kit, wording }) } : null;
}

function contractExport({ title, report, wording }: OfContract): FiguresExport {
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
      notes: report.notes.map((note) => noteText(note, [], wording)),
      asOf: report.now,
    },
    filter: null,
    dimensionLabel: (dimension) => dimension,
    drawing: { room: CONTRACT_ROOM, load: () => (kit) => contractDrawing(report, { ...kit, wording }) },
  };
}

function pluginExport({ title, comparison, unfiltered, labelOf, wording }: OfPlugins): FiguresExport {
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
    drawing:
      lines.length === 0
        ? null
        : { room: PLUGINS_ROOM, load: () => (kit) => pluginDrawing(comparison, { ...kit, wording }) },
  };
}
