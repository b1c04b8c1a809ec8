import type { ColorRegistry } from '../components/charts/color-registry.js';
import { stageActivityOf } from '../components/charts/stage-activity.js';
import { outsideTexts } from '../components/charts/stage-reading.js';
import { directionOf } from '../data/format/intl-locale.js';
import type { Unit } from '../data/format/unit.js';
import { englishActionMessages } from '../data/messages/action-messages.js';
import { englishContractMessages } from '../data/messages/contract-messages.js';
import type { Display } from '../data/messages/display.js';
import { englishPluginMessages } from '../data/messages/plugin-messages.js';
import { englishReportMessages } from '../data/messages/report-messages.js';
import { englishStageMessages } from '../data/messages/stage-messages.js';
import type { Panel } from '../data/report/panel.js';
import { panelWidth } from '../data/report/panel-width.js';
import type { DocumentError, DocumentPanel } from '../data/report/report-document.js';
import { textBlocks } from '../data/report/text-blocks.js';
import type { AnsweredFigures } from './answered-figures.js';
import { basisText } from './basis-text.js';
import { emptyWords, isEmpty } from './empty-words.js';
import { type FiguresExport, figuresExport } from './figures-export.js';
import { noteTexts, toldByView } from './note-texts.js';
import type { AnsweredStages } from './panel-tables.js';
import { panelWording } from './panel-wording.js';
import { barePicture } from './picture/drawing.js';
import { pluginNotes } from './plugin-notes.js';
import type { ContentBlock, DrawContent } from './report-content.js';
import { statWords } from './stat-words.js';

/** What the panels of a document are told with. */
export interface Telling {
  readonly display: Display;
  /** One for the whole document, so that a category has one colour in it. */
  readonly colors: ColorRegistry;
  readonly labelOf: (dimension: string) => string;
  /** Whether somebody chose what figures are filtered by. */
  readonly isFiltered: boolean;
}

type Answered = DocumentPanel & { readonly status: 'answered' };
type OfQuery = Extract<Answered, { readonly result: unknown }>;
type OfContract = Extract<Answered, { readonly report: unknown }>;
type OfPlugins = Extract<Answered, { readonly comparison: unknown }>;
type Figures = ContentBlock & { readonly kind: 'figures' };

const CREDITS: Unit = { kind: 'quantity', label: 'credits' };
/** The facts of a report tell from when and up to when its figures reach, and that the comparison is cut alike. */
const TOLD_BY_FACTS = ['unfinished', 'likeForLike', 'retention'] as const;

/** A panel of a document in words, tables and a drawing. */
export function contentBlock(given: DocumentPanel, telling: Telling): Promise<ContentBlock> | ContentBlock {
  const { panel } = given;
  if (given.status === 'failed') {
    const { notAnswered } = telling.display.messagesOf('report', englishReportMessages);
    return missing(panel, failureText(notAnswered, given.error, telling), true);
  }
  if ('result' in given) return queryBlock(given, telling);
  if ('report' in given) return contractBlock(given, telling);
  if ('comparison' in given) return pluginsBlock(given, telling);
  const { id, title, description = null, text } = given.panel;
  return { kind: 'text', id, title, description, text: textBlocks(text) };
}

function missing(panel: Panel, text: string, isFailure: boolean): ContentBlock {
  return { kind: 'missing', id: panel.id, title: panel.title, text, isFailure, width: panelWidth(panel) };
}

function failureText(lead: string, { code }: DocumentError, { display }: Telling): string {
  const { errorReasons, sentences } = display.messages.panel;
  const reason = Object.entries(errorReasons).find(([known]) => known === code)?.[1];
  return sentences(reason === undefined ? [lead] : [lead, reason]);
}

async function queryBlock(given: OfQuery, telling: Telling): Promise<ContentBlock> {
  const { panel, result, ignored, range, lacking } = given;
  const { display, colors, labelOf } = telling;
  const { formatter } = display;
  const wording = panelWording(display);
  const report = display.messagesOf('report', englishReportMessages);
  if (panel.view !== 'stat' && isEmpty(result)) {
    const isFiltered = result.query.filter !== null && !(panel.filter !== undefined && !telling.isFiltered);
    const { title, text } = emptyWords(result, isFiltered, wording);
    return missing(panel, wording.messages.sentences([title, text]), false);
  }
  const stages = panel.view === 'stages' ? stagesOf(given, display) : undefined;
  const answered: AnsweredFigures = {
    kind: 'panel',
    panel,
    result,
    ignored,
    wording,
    colors,
    labelOf,
    landmarks: {},
    ...(stages === undefined ? {} : { stages }),
  };
  const words = panel.view === 'stat' ? statWords(result, wording) : undefined;
  const basis = panel.view === 'stat' ? basisText(panel, result, range, wording) : null;
  const hasOwnPeriod = panel.view === 'stat' && panel.period !== undefined;
  const change = words?.change && [words.change.text, words.from].filter((text) => text !== null).join(' ');
  return figures(panel, figuresExport(answered, display.messagesOf('action', englishActionMessages)), telling, {
    figure: words === undefined ? null : { text: words.figure, change: change ?? null },
    notes: [
      ...(basis === null ? [] : [basis]),
      ...(hasOwnPeriod ? [report.ownPeriod(formatter.period(result.current.period))] : []),
      ...(stages?.graph ? outsideTexts(stageActivityOf({ ...stages, figures: result }, wording), stages.wording) : []),
      ...noteTexts({ result, ignored }, [...toldByView(panel), ...TOLD_BY_FACTS], labelOf, wording),
      ...(lacking === null ? [] : [failureText(report.partlyAnswered, lacking, telling)]),
    ],
  });
}

function stagesOf({ graph, transitions }: OfQuery, display: Display): AnsweredStages {
  const { formatter, messages } = panelWording(display);
  const texts = { ...messages, ...display.messagesOf('stages', englishStageMessages) };
  return { graph, transitions, wording: { formatter, messages: texts } };
}

function contractBlock({ panel, report }: OfContract, telling: Telling): Promise<ContentBlock> {
  const { messagesOf } = telling.display;
  const { formatter, messages } = panelWording(telling.display);
  const texts = { ...messages, ...messagesOf('contract', englishContractMessages) };
  const wording = { formatter, messages: texts, unit: CREDITS };
  const { title, description = texts.contractScope } = panel;
  const taken = figuresExport(
    { kind: 'contract', title, report, wording },
    messagesOf('action', englishActionMessages),
  );
  const { notes } = taken.scope;
  return figures(panel, taken, telling, { description: texts.sentences([report.contract.label, description]), notes });
}

function pluginsBlock(given: OfPlugins, telling: Telling): Promise<ContentBlock> | ContentBlock {
  const { panel, comparison, ignored } = given;
  const { display, labelOf } = telling;
  const { formatter, messages } = panelWording(display);
  const { messagesOf } = display;
  const words = messagesOf('plugins', englishPluginMessages);
  if (comparison.lines.length === 0) {
    const text = [messages.noDataTitle, words.noneUsed(formatter.period(comparison.period))];
    return missing(panel, messages.sentences(text), false);
  }
  const money: Unit = { kind: 'money', currency: comparison.currency };
  const unfiltered = ignored.length === 0 ? [] : [messages.noteIgnored(formatter.list(ignored.map(labelOf)))];
  const wording = { formatter, messages, words, money };
  const taken = figuresExport(
    { kind: 'plugins', title: panel.title, comparison, unfiltered, labelOf, wording },
    messagesOf('action', englishActionMessages),
  );
  return figures(panel, taken, telling, { notes: [...pluginNotes(comparison, TOLD_BY_FACTS, wording), ...unfiltered] });
}

async function figures(
  panel: Panel,
  { tables, drawing }: FiguresExport,
  { display }: Telling,
  more: Partial<Pick<Figures, 'figure' | 'description'>> & Pick<Figures, 'notes'>,
): Promise<Figures> {
  const { id, title, description = null } = panel;
  const direction = directionOf(display.locale);
  const draw = (await drawing?.load()) ?? null;
  const picture: DrawContent | null =
    draw === null ? null : (room) => barePicture(draw(room), { title, direction, width: room.width });
  return { kind: 'figures', id, title, description, width: panelWidth(panel), figure: null, tables, picture, ...more };
}
