import type { Section } from './report.js';

/** What is known of the contract of an organisation; `failed` where that could not be found out. */
export type ContractStanding = 'unknown' | 'none' | 'given' | 'failed';

/** A section that is shown. */
export interface ShownSection {
  readonly section: Section;
  /** Whether a section may yet come above it. It keeps its room and is not to be seen until then, so that it does not jump. */
  readonly isWaiting: boolean;
}

/**
 * The sections that are shown. One that needs a contract is not there until there is one; where that could not be found out,
 * only its panels about the contract are, which say so.
 */
export function shownSections(sections: readonly Section[], contract: ContractStanding): readonly ShownSection[] {
  const firstNeeding = sections.findIndex(({ needs }) => needs === 'contract');
  return sections.flatMap((section, i): readonly ShownSection[] => {
    const isWaiting = contract === 'unknown' && firstNeeding >= 0 && i > firstNeeding;
    if (section.needs !== 'contract' || contract === 'given') return [{ section, isWaiting }];
    if (contract !== 'failed') return [];
    const panels = section.panels.filter(({ view }) => view === 'contract');
    return panels.length === 0 ? [] : [{ section: { ...section, panels }, isWaiting }];
  });
}
