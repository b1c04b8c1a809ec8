import type { Display } from '../data/messages/display.js';
import { reportContent } from '../export/compose-content.js';
import type { ContentBlock, ContentSection } from '../export/report-content.js';
import { documentOf, type ExportSubject } from './run-export.js';
import type { Usage } from './usage-provider.js';

/** What an export would hold. */
export interface ExportContents {
  /** What is filtered by, in words. */
  readonly filters: readonly string[];
  readonly isComplete: boolean;
  /** By the id of the section; those that hold nothing and say nothing are not among them. */
  readonly sections: Readonly<Record<string, SectionContents>>;
}

/** What a section would bring. */
interface SectionContents {
  /** Rows of all its tables, without totals. */
  readonly rows: number;
  /** Whether some of its figures could not be had. */
  readonly isPartial: boolean;
}

/** Finds out what a report holds, as it stands on the page. */
export async function exportContents(
  subject: ExportSubject,
  usage: Usage,
  display: Display,
  signal: AbortSignal,
): Promise<ExportContents> {
  const document = await documentOf(subject, usage, signal);
  const { scope, sections, isComplete } = await reportContent(document, display);
  return {
    filters: scope.filters,
    isComplete,
    sections: Object.fromEntries(sections.map((section) => [section.id, contentsOf(section)])),
  };
}

function contentsOf({ blocks }: ContentSection): SectionContents {
  return {
    rows: blocks.reduce((sum, block) => sum + rowsOf(block), 0),
    isPartial: blocks.some((block) => block.kind === 'missing' && block.isFailure),
  };
}

function rowsOf(block: ContentBlock): number {
  if (block.kind !== 'figures') return 0;
  return block.tables.reduce((sum, { data }) => sum + data.rows.length, 0);
}
