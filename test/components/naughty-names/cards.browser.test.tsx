import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FullSize } from '../../../src/components/actions/full-size.js';
import { ContractCard } from '../../../src/components/widgets/contract-card.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { PluginComparisonCard } from '../../../src/components/widgets/plugin-comparison-card.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { rankingPanel, ready, statPanel } from '../../../stories/fixtures/panels.js';
import { makeComparison, pluginLine, unpriced, withheld } from '../../../stories/fixtures/plugins.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';
import { about, inBatches, naughty, OWN } from './names.js';
import { assertHarmless, assertNamed, assertWhole, naughtyPage, show, toTable } from './naughty-page.js';

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

  it('are harmless in the menu of a card, and in what it opens and says', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    for (const name of OWN) {
      const result = makeResult({
        measures: [measures.runs],
        dimension: 'tool',
        members: [name].map(member),
        grain: null,
      });
      const host = show(<PanelWidget key={name} panel={{ ...rankingPanel, title: name }} state={ready(result)} />);
      const open = async () => {
        host.querySelector<HTMLElement>('button[aria-haspopup="menu"]')?.click();
        await expect.element(page.getByRole('menu')).toBeVisible();
      };
      await open();
      assertHarmless(name);
      assertWhole([`${name}, actions`], host, asIs);
      await page.getByRole('menuitem', { name: 'Copy as table' }).click();
      await expect.element(page.getByText('Copied', { exact: true })).toBeVisible();
      await open();
      await page.getByRole('menuitem', { name: 'Full size' }).click();
      await vi.waitFor(() => expect(host.querySelector('dialog[open] h2')?.textContent, about(name)).toBe(name));
      assertHarmless(name);
      await userEvent.keyboard('{Escape}');
    }
  });
});
