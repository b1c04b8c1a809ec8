import { describe, expect, it } from 'vitest';
import { ExportDialog } from '../../../src/components/export/export-dialog.js';
import { ExportOutcome } from '../../../src/components/export/export-outcome.js';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { SelectionProvider } from '../../../src/hooks/use-selection.js';
import { NOW } from '../../hooks/shop.js';
import { namedReport, namedShop } from './named-shop.js';
import { about, inBatches, naughty, shownAs } from './names.js';
import { assertHarmless, assertWhole, naughtyPage, show, showPage, soon, withoutMarks } from './naughty-page.js';

naughtyPage();

const asIs = (name: string) => name;
const trigger = { current: document.createElement('button') };
const place = { triggerRef: trigger, onClose: () => undefined };
const texts = (host: Element, selector: string) =>
  [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe(`${naughty.length} names that break programs, where a report is exported`, () => {
  it('are shown whole and harmless as its title, sections, what is in them and what they need', async () => {
    for (const names of inBatches(naughty, 45)) {
      const { adapter } = namedShop(names);
      const [title = ''] = names;
      const sections = names.flatMap((name, i) => [
        {
          id: `s${i}`,
          title: name,
          panels: [
            { id: `p${i}`, view: 'stat', title: `${name}.`, measure: 'sales' } as const,
            { id: `q${i}`, view: 'ranking', title: `${name}!`, measure: 'sales', dimension: `d${i}` } as const,
          ],
        },
        {
          id: `n${i}`,
          title: 'Needs one',
          needsOne: `d${i}`,
          panels: [{ id: `r${i}`, view: 'stat', title: 'Sales', measure: 'sales' } as const],
        },
      ]);
      const report = namedReport({ title, sections });
      const host = showPage(
        <UsageProvider key={title} adapter={adapter} now={NOW}>
          <SelectionProvider report={report}>
            <ThemeScope>
              <ExportDialog {...place} report={report} label={title} />
            </ThemeScope>
          </SelectionProvider>
        </UsageProvider>,
      );
      await soon(() => expect(host.querySelectorAll('.tally-export-rows')).toHaveLength(names.length));
      assertHarmless(names);
      expect(host.querySelector('h2')?.textContent).toBe(title);
      expect(texts(host, '.tally-export-list .tally-export-label').filter((_, i) => i % 2 === 0)).toEqual(names);
      const inside = [...host.querySelectorAll('.tally-export-panels')].map((each) =>
        withoutMarks(each.getAttribute('title') ?? ''),
      );
      const needed = texts(host, '.tally-export-list .tally-export-what')
        .map(withoutMarks)
        .filter((_, i) => i % 2 === 1);
      for (const [i, name] of names.entries()) {
        expect(inside[i], about(name)).toContain(withoutMarks(`${name}.`));
        expect(inside[i], about(name)).toContain(withoutMarks(`${name}!`));
        expect(needed[i], about(name)).toContain(withoutMarks(name));
      }
    }
  });

  it('are shown whole and harmless as what the page is filtered by', async () => {
    for (const names of inBatches(naughty, 45)) {
      const { adapter } = namedShop(names);
      const chosen = Object.fromEntries(names.map((name, i) => [`d${i}`, [name]]));
      const filters = Object.keys(chosen);
      const panels = [{ id: 'p', view: 'stat', title: 'Sales', measure: 'sales' } as const];
      const report = namedReport({ filters, chosen, sections: [{ id: 's', title: 'Sales', panels }] });
      const host = showPage(
        <UsageProvider key={names[0]} adapter={adapter} now={NOW}>
          <SelectionProvider report={report}>
            <ThemeScope>
              <ExportDialog {...place} report={report} label="Export" />
            </ThemeScope>
          </SelectionProvider>
        </UsageProvider>,
      );
      await soon(() => expect(host.querySelectorAll('.tally-export-scope').length).toBe(names.length + 1));
      assertHarmless(names);
      assertWhole(names, host, (name) => `${name}: ${shownAs(name)}`);
    }
  });

  it('make names of files that are told whole and harmless, before and after', async () => {
    for (const names of inBatches(naughty, 45)) {
      const { adapter } = namedShop([]);
      const host = showPage(
        <UsageProvider key={names[0]} adapter={adapter} now={NOW} filePrefix={names[0] ?? ''}>
          {names.map((title) => (
            <SelectionProvider key={title} report={namedReport()}>
              <ThemeScope>
                <ExportDialog {...place} report={namedReport()} label={title} fileTitle={title} />
              </ThemeScope>
            </SelectionProvider>
          ))}
        </UsageProvider>,
      );
      assertHarmless(names);
      expect(texts(host, 'h2')).toEqual(names);
      const files = texts(host, '.tally-export-name bdi');
      expect(files).toHaveLength(names.length);
      for (const [i, file] of files.entries())
        expect(file, about(names[i] ?? '')).toMatch(/^(?:[\p{L}\p{N}\p{M}-]+-)?2026-03-31\.csv$/u);
    }
  });

  it('are told whole and harmless where a file was made, or was not', () => {
    for (const names of inBatches(naughty, 90)) {
      const host = show(
        names.map((name) => (
          <div key={name}>
            <ExportOutcome
              isNothingChosen={false}
              state={{ status: 'done', file: { name, size: 7, isComplete: true, missingGlyphs: [...name] } }}
            />
            <ExportOutcome isNothingChosen={false} state={{ status: 'failed', error: new Error(name) }} />
          </div>
        )),
      );
      for (const details of host.querySelectorAll('details')) details.open = true;
      assertHarmless(names);
      assertWhole(names, host, asIs);
      const said = texts(host, '.tally-export-said[data-status="done"]').map(withoutMarks);
      for (const [i, name] of names.entries()) expect(said[i], about(name)).toContain(withoutMarks(name));
    }
  });
});
