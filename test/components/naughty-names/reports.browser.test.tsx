import { describe, expect, it, vi } from 'vitest';
import { ReportView } from '../../../src/components/report/report-view.js';
import type { Omission } from '../../../src/data/report/definition/omission.js';
import { textBlocks } from '../../../src/data/report/text-blocks.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW } from '../../hooks/shop.js';
import { namedReport, namedShop } from './named-shop.js';
import { about, inBatches, naughty, shownAs } from './names.js';
import { assertHarmless, assertWhole, naughtyPage, showPage, withoutMarks } from './naughty-page.js';

naughtyPage();

const asIs = (name: string) => name;
const PARTS: readonly Omission['part'][] = ['section', 'panel', 'ofPanel', 'offered', 'chosen', 'setting'];
/** Lines end where there is space. */
const dense = (text: string) => withoutMarks(text).replaceAll(/\s/g, '');
const texts = (host: Element, selector: string) =>
  [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe(`${naughty.length} names that break programs, of reports`, () => {
  it('are shown whole and harmless as titles, brands, notes, and what is filtered by', async () => {
    for (const names of inBatches(naughty, 45)) {
      const { adapter } = namedShop(names);
      const host = showPage(
        <UsageProvider key={names[0]} adapter={adapter} now={NOW}>
          {names.map((name, i) => (
            <ReportView
              key={name}
              report={namedReport({
                title: name,
                brand: name,
                notes: `: ${name}`,
                chosen: { till: [name], clerk: [`c${i}`], [`d${i}`]: ['North'] },
              })}
            />
          ))}
        </UsageProvider>,
      );
      const told = names.flatMap((name) => [
        `Till: ${shownAs(name)}`,
        `Clerk: ${shownAs(name === '' ? ' ' : name)}`,
        `${name}: North`,
      ]);
      await vi.waitFor(() => {
        expect(texts(host, '.tally-sheet-filters > span').map(withoutMarks)).toEqual(told.map(withoutMarks));
      }, 20_000);
      assertHarmless(names);
      expect(texts(host, 'h1')).toEqual(names.map((name) => (name === '' ? 'Untitled report' : name)));
      expect(texts(host, '.tally-sheet-brand')).toEqual(names);
      expect(texts(host, '.tally-sheet-notes').map((text) => dense(text))).toEqual(
        names.map((name) =>
          dense(
            textBlocks(`: ${name}`)
              .flatMap(({ lines }) => lines)
              .join(''),
          ),
        ),
      );
    }
  });

  it('are shown whole and harmless as sections, panels, texts, and what they need', async () => {
    for (const names of inBatches(naughty, 45)) {
      const { adapter } = namedShop(names);
      const sections = names.flatMap((title, i) => [
        {
          id: `s${i}`,
          title,
          description: title,
          panels: [
            { id: `t${i}`, view: 'text', title, text: `: ${title}` } as const,
            { id: `p${i}`, view: 'stat', title, description: title, measure: `m${i}` } as const,
          ],
        },
        {
          id: `n${i}`,
          title: '',
          needsOne: `d${i}`,
          panels: [{ id: `q${i}`, view: 'stat', title: 'Sales', measure: 'sales' } as const],
        },
      ]);
      const host = showPage(
        <UsageProvider key={names[0]} adapter={adapter} now={NOW}>
          <ReportView report={namedReport({ sections })} />
        </UsageProvider>,
      );
      await vi.waitFor(() => expect(host.querySelectorAll('.tally-stat-row')).toHaveLength(names.length), 20_000);
      assertHarmless(names);
      expect(texts(host, 'h2').filter((text) => text !== '')).toEqual(names.filter((name) => name !== ''));
      expect(texts(host, '.tally-section-description')).toEqual(names);
      expect(texts(host, '.tally-text').map((text) => dense(text))).toEqual(
        names.map((name) =>
          dense(
            textBlocks(`: ${name}`)
              .flatMap(({ lines }) => lines)
              .join(''),
          ),
        ),
      );
      assertWhole(names, host, asIs);
      for (const [i, note] of texts(host, '.tally-sheet-note').entries()) {
        expect(withoutMarks(note), about(names[i] ?? '')).toContain(withoutMarks(names[i] ?? ''));
      }
    }
  });

  it('are shown whole and harmless as what could not be read', () => {
    for (const names of inBatches(naughty, 90)) {
      const { adapter } = namedShop([]);
      const issue = { code: 'unknownName', path: [], message: 'Gone.' } as const;
      const leftOut = names.map((name, i): Omission => ({ part: PARTS[i % PARTS.length] ?? 'panel', name, issue }));
      const host = showPage(
        <UsageProvider key={names[0]} adapter={adapter} now={NOW}>
          <ReportView report={namedReport()} leftOut={leftOut} />
        </UsageProvider>,
      );
      assertHarmless(names);
      const lines = texts(host, '.tally-builder-notice li');
      for (const [i, name] of names.entries())
        expect(withoutMarks(lines[i] ?? '').endsWith(` ${withoutMarks(name)}`), about(name)).toBe(true);
    }
  });
});
