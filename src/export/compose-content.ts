import { createColorRegistry } from '../components/charts/color-registry.js';
import { UsageError } from '../data/errors.js';
import { directionOf } from '../data/format/intl-locale.js';
import { memberName } from '../data/format/member-name.js';
import { englishActionMessages } from '../data/messages/action-messages.js';
import type { Display } from '../data/messages/display.js';
import { englishFilterMessages } from '../data/messages/filter-messages.js';
import { englishReportMessages } from '../data/messages/report-messages.js';
import { own } from '../data/model/path.js';
import type { Note } from '../data/query/result.js';
import type { DocumentPanel, ReportDocument } from '../data/report/report-document.js';
import { textBlocks } from '../data/report/text-blocks.js';
import { breathing } from './breathing.js';
import { contentBlock } from './content-block.js';
import { noteText } from './note-texts.js';
import type { ContentBlock, ContentFact, ContentSection, ReportContent } from './report-content.js';

/**
 * A report that was run, in words, tables and drawings of one language. Asks nothing and needs no page. Drawings are drawn when they
 * are asked for.
 *
 * @param display Its zone has to be that of the document: take `documentDisplay`, or what the page shows it with.
 * @throws UsageError `invalidOption` where `display` is of another zone, so that dates would be wrong.
 */
export async function reportContent(document: ReportDocument, display: Display): Promise<ReportContent> {
  const { report, calendar, period, generatedAt, asOf, isComplete } = document;
  const comparison = comparedWith(document);
  assertZone(calendar.zone, display.formatter.zone);
  const labelOf = (dimension: string) => own(document.dimensions, dimension) ?? dimension;
  const telling = { display, colors: createColorRegistry(), labelOf, isFiltered: document.filters.length > 0 };
  const told: ContentSection[] = [];
  const breathe = breathing(undefined);
  const { oneNeeded, method: methodTitle } = display.messagesOf('report', englishReportMessages);
  // One after the other: colours are given out in the order of the report, as on a page.
  for (const { id, title, description, needsOne, panels } of document.sections) {
    const blocks: ContentBlock[] = [];
    for (const panel of panels) {
      blocks.push(await contentBlock(panel, telling));
      await breathe();
    }
    const empty = needsOne === null ? null : oneNeeded(labelOf(needsOne));
    if (blocks.length > 0 || empty !== null) told.push({ id, title, description, empty, blocks });
  }
  const filters = filterTexts(document, display);
  const kept = keptSince(document, display);
  const ofAll = notesOfAll(told, document);
  return {
    title: report.title,
    brand: report.brand ?? null,
    locale: display.locale,
    direction: directionOf(display.locale),
    isComplete,
    scope: {
      title: report.title,
      period,
      comparison,
      zone: calendar.zone,
      filters,
      notes: [...(isComplete ? [] : [completeness(document, display)]), ...kept, ...ofAll],
      asOf,
      exportedAt: generatedAt,
    },
    facts: factsOf(document, filters, display),
    sections: told.map((section) => ({ ...section, blocks: section.blocks.map((block) => without(block, ofAll)) })),
    method: [...ofAll, ...definitionsIn(document, display)],
    methodTitle,
    notes: textBlocks(report.notes ?? ''),
  };
}

function assertZone(zone: string, shown: string): void {
  if (zone === shown) return;
  throw new UsageError(
    'invalidOption',
    `The document was run with days of ${zone} and is to be told with those of ${shown}, so that its dates would be wrong. Take \`documentDisplay(document)\`.`,
  );
}

function factsOf(document: ReportDocument, filters: readonly string[], display: Display): readonly ContentFact[] {
  const { period, generatedAt, asOf } = document;
  const comparison = comparedWith(document);
  const { formatter, messages, messagesOf } = display;
  const words = messagesOf('report', englishReportMessages);
  const unfinished = firstNote(document, 'unfinished');
  const likeForLike = firstNote(document, 'likeForLike');
  const upTo = (note: { readonly through: number } | undefined, say: (through: string) => string) =>
    note === undefined ? [] : [say(formatter.instant(note.through))];
  return [
    {
      label: words.period,
      texts: [
        formatter.period(period),
        ...upTo(unfinished, messages.panel.noteUnfinished),
        ...keptSince(document, display),
      ],
    },
    ...(comparison === null
      ? []
      : [
          {
            label: words.comparison,
            texts: [formatter.period(comparison), ...upTo(likeForLike, messages.panel.noteLikeForLike)],
          },
        ]),
    { label: words.zone, texts: [document.calendar.zone] },
    { label: words.filters, texts: filters.length === 0 ? [words.noFilters] : filters },
    { label: words.asOf, texts: [formatter.instant(asOf)] },
    { label: words.generatedAt, texts: [formatter.instant(generatedAt)] },
    { label: words.completeness, texts: [completeness(document, display)] },
  ];
}

/** What figures are compared with; null where none of them is, such as where its events are not kept any more. */
function comparedWith(document: ReportDocument): ReportDocument['comparison'] {
  const results = panelsOf(document).flatMap((panel) => ('result' in panel ? [panel.result] : []));
  const isCompared = results.length === 0 || results.some(({ comparison }) => comparison !== null);
  return isCompared ? document.comparison : null;
}

/** That earlier events are not kept, where the period reaches past that. */
function keptSince(document: ReportDocument, { formatter, messages }: Display): readonly string[] {
  const note = firstNote(document, 'retention');
  return note === undefined ? [] : [noteText(note, [], { formatter, messages: messages.panel })];
}

function firstNote<K extends Note['kind']>(
  document: ReportDocument,
  kind: K,
): (Note & { readonly kind: K }) | undefined {
  for (const panel of panelsOf(document)) {
    if (!('result' in panel)) continue;
    // A panel of another period than the report has notes of its own.
    if (panel.panel.view === 'stat' && panel.panel.period !== undefined) continue;
    const note = panel.result.notes.find((each): each is Note & { readonly kind: K } => each.kind === kind);
    if (note !== undefined) return note;
  }
  return undefined;
}

function completeness(document: ReportDocument, { formatter, messagesOf }: Display): string {
  const words = messagesOf('report', englishReportMessages);
  if (document.isComplete) return words.complete;
  const lacking = panelsOf(document).filter(
    (panel) => panel.status === 'failed' || ('lacking' in panel && panel.lacking !== null),
  ).length;
  return words.incomplete(formatter.value(lacking, { kind: 'count' }, 'exact', 0), lacking);
}

function panelsOf({ sections }: ReportDocument): readonly DocumentPanel[] {
  return sections.flatMap(({ panels }) => panels);
}

/** What was chosen, in words. */
function filterTexts({ filters }: ReportDocument, { formatter, messagesOf }: Display): readonly string[] {
  const { none, empty } = messagesOf('filter', englishFilterMessages);
  const { filteredBy } = messagesOf('action', englishActionMessages);
  return filters.map(({ label, members }) => {
    const names = members.map(({ key, label: name, ...member }) =>
      key === null ? none : memberName({ ...member, key, label: name ?? key }, formatter, empty),
    );
    return filteredBy(label, formatter.list(names));
  });
}

/** The notes that all panels of the period have in common, so that none repeats them. */
function notesOfAll(sections: readonly ContentSection[], document: ReportDocument): readonly string[] {
  const asked = new Set(panelsOf(document).flatMap((panel) => ('result' in panel ? [panel.panel.id] : [])));
  const all = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figures' && asked.has(block.id) ? [block] : [])),
  );
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return [];
  return first.notes.filter((note) => others.every(({ notes }) => notes.includes(note)));
}

function without(block: ContentBlock, told: readonly string[]): ContentBlock {
  return block.kind === 'figures' ? { ...block, notes: block.notes.filter((note) => !told.includes(note)) } : block;
}

/** What the measures of a report are, each once. */
function definitionsIn(document: ReportDocument, { messages }: Display): readonly string[] {
  const texts = panelsOf(document).flatMap((panel) =>
    'result' in panel
      ? panel.result.columns.flatMap(({ label, description }) =>
          description === null ? [] : [messages.panel.labelled(label, description)],
        )
      : [],
  );
  return [...new Set(texts)];
}
