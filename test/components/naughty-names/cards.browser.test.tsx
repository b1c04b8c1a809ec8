import { describe, expect, it, vi } from 'vitest';
import { FullSize } from '../../../src/components/actions/full-size.js';
import { ContractCard } from '../../../src/components/widgets/contract-card.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { PluginComparisonCard } from '../../../src/components/widgets/plugin-comparison-card.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { rankingPanel, ready, statPanel } from '../../../stories/fixtures/panels.js';
import { makeComparison, pluginLine, unpriced, withheld } from '../../../stories/fixtures/plugins.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';
import { about, inBatches, inParts, naughty } from './names.js';
import {
  assertHarmless,
  assertNamed,
  assertWhole,
  click,
  naughtyPage,
  show,
  soon,
  toTable,
  withoutMarks,
} from './naughty-page.js';

naughtyPage();

const asIs = (name: string) => name;
const trigger = { current: document.createElement('button') };

describe(`${naughty.length} names that break programs, of cards`, () => {
  it('are shown whole and harmless as titles, descriptions, and labels of figures', () => {
    for (const names of inBatches(naughty, 45)) {
      const host = show(
        names.map((text, i) => {
          const result = makeResult({
            measures: [{ ...measures.runs, label: text, description: text }],
            isCompared: true,
          });
          const panel = {
            ...statPanel,
            id: `${i}`,
            title: text,
            description: text,
            basis: { measures: ['runs'], text },
          };
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move.
          return <PanelWidget key={i} panel={panel} state={ready(result)} />;
        }),
      );
      assertHarmless(names);
      expect([...host.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(names);
      expect([...host.querySelectorAll('.tally-panel-description')].map(({ textContent }) => textContent)).toEqual(
        names,
      );
    }
  });

  it('are shown whole and harmless as contracts, as their titles and as what they count', () => {
    for (const names of inBatches(
      naughty.filter((each) => each.length <= 1000),
      15,
    )) {
      const host = show(
        names.map((label, i) => {
          const made = makeContractReport({ start: '2026-11-01', end: '2026-12-01', allocation: 2000 });
          const report = { ...made, contract: { ...made.contract, label } };
          const unit = { kind: 'quantity', label: label.slice(0, 40) } as const;
          const titled = i % 2 === 0 ? { title: label, unit } : {};
          return <ContractCard key={label} {...titled} state={{ status: 'ready', report, refreshing: false }} />;
        }),
      );
      assertHarmless(names);
      const titles = [...host.querySelectorAll('h3')].map(({ textContent }) => textContent);
      expect(titles).toEqual(names);
    }
  });

  it('are shown whole and harmless as plugins', async () => {
    for (const names of inBatches(naughty, 45)) {
      const lines = names.map((name, i) => {
        const line = { ...pluginLine(name, 20, [1, 2], 30), plugin: `${i}` };
        return [line, unpriced(line), withheld(line)][i % 3] ?? line;
      });
      const comparison = makeComparison(lines);
      const state = { status: 'ready', comparison, refreshing: false, ignored: names } as const;
      const [title = ''] = names;
      const host = show(<PluginComparisonCard key={title} title={title} state={state} labelOf={asIs} />);
      for (const details of host.querySelectorAll('details')) details.open = true;
      assertHarmless(names);
      assertNamed(names);
      await toTable();
      assertHarmless(names);
      assertNamed(names);
    }
  });

  it('are shown whole and harmless in full size', () => {
    for (const names of inBatches(naughty, 45)) {
      const host = show(
        names.map((name) => (
          <FullSize
            key={name}
            label={name}
            description={name}
            view="ranking"
            isTable={false}
            hasTable
            triggerRef={trigger}
            onClose={() => undefined}
            draw={() => <p>{name.length}</p>}
          />
        )),
      );
      expect(host.querySelectorAll('dialog[open]')).toHaveLength(names.length);
      assertHarmless(names);
      expect([...host.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(names);
      assertWhole(names, host, asIs);
    }
  });

  it.each(inParts())(
    'are whole and harmless in the menu of a card, and in what it opens (part $no)',
    async ({ part }) => {
      vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
      for (const names of inBatches(part, 9)) {
        const host = show(
          names.map((name) => {
            const members = [member(name)];
            const result = makeResult({ measures: [measures.runs], dimension: 'tool', members, grain: null });
            return <PanelWidget key={name} panel={{ ...rankingPanel, title: name }} state={ready(result)} />;
          }),
        );
        const choose = async (item: string, name: string, card: HTMLElement) => {
          click('button[aria-haspopup="menu"]', card);
          const menu = await soon(() => document.querySelector('.tally-menu') ?? expect.fail('There is no menu.'));
          expect(withoutMarks(menu.getAttribute('aria-label') ?? '')).toBe(withoutMarks(`${name}, actions`));
          assertHarmless(name);
          const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
          (items.find(({ textContent }) => textContent === item) ?? expect.fail(item)).click();
        };
        const cards = [...host.querySelectorAll<HTMLElement>('.tally-panel')];
        for (const [i, name] of names.entries()) {
          const card = cards[i] ?? expect.fail();
          await choose('Copy as table', name, card);
          await soon(() => expect(card.querySelector('.tally-card-said')?.textContent, about(name)).toBe('Copied'));
        }
        assertWhole(
          names.map((name) => `${name}, actions`),
          host,
          asIs,
        );
        // Full size itself was shown with each of them.
        const [name = ''] = names;
        const [card = expect.fail()] = cards;
        await choose('Full size', name, card);
        await soon(() => expect(card.querySelector('dialog[open] h2')?.textContent, about(name)).toBe(name));
        assertHarmless(name);
        assertNamed([name]);
      }
    },
  );
});
