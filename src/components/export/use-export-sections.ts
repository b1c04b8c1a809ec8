'use client';
import { isAskable } from '../../data/report/one-member.js';
import type { Report, Section } from '../../data/report/report.js';
import type { Selection } from '../../data/report/selection.js';
import { shownSections } from '../../data/report/shown-sections.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useContractStanding } from '../../hooks/use-contract.js';

/** A section that may be exported. */
export interface ExportSection extends Pick<Section, 'id' | 'title'> {
  /** Titles of what is in it. */
  readonly panels: readonly string[];
  /** Whether it can be chosen under what is chosen on the page. */
  readonly isOffered: boolean;
  /** The dimension of which exactly one member would have to be chosen; null where nothing is missing. */
  readonly needsOne: string | null;
}

/** The sections of a report as a page shows them; not all of them are known until the contract is. */
export function useExportSections(
  report: Report,
  selection: Selection,
): { readonly sections: readonly ExportSection[]; readonly isKnown: boolean } {
  const { plugins } = useUsageContext();
  const contract = useContractStanding();
  const sections = shownSections(report.sections, contract).map(({ section }): ExportSection => {
    const isOffered = isAskable(section, selection);
    const panels = section.panels.filter(({ view }) => view !== 'plugins' || plugins !== null);
    const titles = panels.map(({ title }) => title).filter((title) => title !== section.title);
    const { id, title, needsOne = null } = section;
    return { id, title, panels: titles, isOffered, needsOne: isOffered ? null : needsOne };
  });
  const needsContract = report.sections.some(({ needs }) => needs === 'contract');
  return { sections, isKnown: contract !== 'unknown' || !needsContract };
}
