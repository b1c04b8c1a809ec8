import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/data/report/report.js';
import { type ContractStanding, shownSections } from '../../../src/data/report/shown-sections.js';

const credits: Section = {
  id: 'credits',
  title: 'Credits',
  needs: 'contract',
  panels: [
    { id: 'contract', title: 'Contract', view: 'contract', measure: 'credits', dimension: 'category' },
    { id: 'sum', title: 'Credits', view: 'stat', measure: 'credits' },
  ],
};
const plain = (id: string): Section => ({ id, title: id, panels: [] });

const shown = (standing: ContractStanding, sections: readonly Section[] = [plain('above'), credits, plain('below')]) =>
  shownSections(sections, standing).map(
    ({ section, isWaiting }) =>
      `${section.id}(${section.panels.map(({ id }) => id).join(' ')})${isWaiting ? ' waits' : ''}`,
  );

describe('shownSections', () => {
  it('shows a section that needs a contract where there is one, and where there is none does not', () => {
    expect(shown('given')).toEqual(['above()', 'credits(contract sum)', 'below()']);
    expect(shown('none')).toEqual(['above()', 'below()']);
  });

  it('lets what stands below wait while that is not known, and nothing above', () => {
    expect(shown('unknown')).toEqual(['above()', 'below() waits']);
    expect(shown('unknown', [plain('a'), plain('b')])).toEqual(['a()', 'b()']);
    expect(shown('unknown', [plain('a'), credits])).toEqual(['a()']);
  });

  it('says of the contract alone where it could not be found out, if there is a panel to say it', () => {
    expect(shown('failed')).toEqual(['above()', 'credits(contract)', 'below()']);
    const silent = { ...credits, panels: credits.panels.slice(1) };
    expect(shown('failed', [silent, plain('below')])).toEqual(['below()']);
  });
});
