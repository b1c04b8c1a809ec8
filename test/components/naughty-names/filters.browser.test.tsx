import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { FilterChips } from '../../../src/components/filters/filter-chips.js';
import { MemberChoice } from '../../../src/components/filters/member-choice.js';
import { MemberFilter } from '../../../src/components/filters/member-filter.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { EventStore } from '../../../src/data/engine/event-store.js';
import { text } from '../../../src/data/model/attribute.js';
import { count } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { memorySelectionStore } from '../../../src/hooks/selection-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shop, shopReport } from '../../hooks/shop.js';
import { about, inBatches, inParts, naughty, OWN, shownAs } from './names.js';
import { assertHarmless, assertWhole, fill, naughtyPage, show, showPage, soon } from './naughty-page.js';

naughtyPage();

const asIs = (name: string) => name;

function adapterOf(names: readonly string[]) {
  const store = new EventStore(shop, { clock: () => NOW });
  const clerks = names.map((name, i) => ({ id: `c${i}`, name: name === '' ? ' ' : name }));
  store.upsert('clerk', clerks);
  store.append(
    names.map((till, i) => ({ fact: 'sale', id: `${i}`, at: NOW - i * 60_000, till, outcome: 'paid', clerk: `c${i}` })),
  );
  return memoryAdapter(store);
}

const search = () =>
  document.querySelector<HTMLInputElement>('.tally-search-input') ?? expect.fail('There is no search.');
/** A field takes one line, and nobody types half of a character. */
const isTyped = (name: string) => !/[\r\n]|\p{Surrogate}/u.test(name);
const options = (of: ParentNode = document) =>
  [...of.querySelectorAll('[role="option"]')].map((option) => option.querySelector('.tally-option-label')?.textContent);

describe(`${naughty.length} names that break programs, in filters`, () => {
  it('are shown whole and harmless in the list of a filter', async () => {
    for (const names of inBatches(naughty, 90)) {
      const host = show(
        <UsageProvider key={names[0]} adapter={adapterOf(names)} now={NOW}>
          <MemberFilter dimension="till" value={names.slice(0, 1)} onChange={() => undefined} />
        </UsageProvider>,
      );
      host.querySelector<HTMLElement>('.tally-filter')?.click();
      await vi.waitFor(() => expect(options()).toHaveLength(names.length), 20_000);
      assertHarmless(names);
      expect(new Set(options())).toEqual(new Set(names.map(shownAs)));
      const titles = [...host.querySelectorAll('.tally-option-label')].map((label) => label.getAttribute('title'));
      expect(new Set(titles)).toEqual(new Set(names.map(shownAs)));
      await userEvent.keyboard('{Escape}');
    }
  });

  it('are found in it', async () => {
    show(
      <UsageProvider adapter={adapterOf(OWN)} now={NOW}>
        <MemberFilter dimension="till" value={[]} onChange={() => undefined} />
      </UsageProvider>,
    );
    document.querySelector<HTMLElement>('.tally-filter')?.click();
    await soon(() => expect(options()).toHaveLength(OWN.length));
    for (const name of OWN.filter(isTyped)) {
      fill(search(), name);
      await soon(() => {
        expect(options(), about(name)).toContain(name);
        expect(options().length, about(name)).toBeLessThan(OWN.length);
      });
      assertHarmless(name);
    }
  });

  it.each(inParts())('are found where one of them has to be chosen (part $no)', async ({ part }) => {
    for (const names of inBatches(part.filter(isTyped), 30)) {
      const host = show(
        names.map((name) => (
          <UsageProvider key={name} adapter={adapterOf([name, '\u2603 1', '\u2603 2'])} now={NOW}>
            <MemberChoice dimension="till" value={[]} onChoose={() => undefined} />
          </UsageProvider>
        )),
      );
      const lists = [...host.querySelectorAll('.tally-choice')];
      await soon(() => expect(options()).toHaveLength(names.length * 3));
      // All of them rest together before they are asked for.
      const fields = host.querySelectorAll<HTMLInputElement>('.tally-search-input');
      for (const [i, name] of names.entries()) fill(fields[i] ?? expect.fail(), name);
      const isFound = (name: string, i: number) => {
        const found = options(lists[i]);
        return found.includes(shownAs(name)) && (found.length === 1 || '\u2603 12'.includes(name.trim()));
      };
      await soon(() => expect(names.every(isFound)).toBe(true));
      assertHarmless(names);
    }
  });

  it('are shown whole and harmless where one of them has to be chosen', async () => {
    for (const names of inBatches(naughty, 90)) {
      show(
        <UsageProvider key={names[0]} adapter={adapterOf(names)} now={NOW}>
          <MemberChoice dimension="clerk" value={[]} onChoose={() => undefined} />
        </UsageProvider>,
      );
      await vi.waitFor(() => expect(options()).toHaveLength(names.length), 20_000);
      assertHarmless(names);
      expect(new Set(options())).toEqual(new Set(names.map(shownAs)));
    }
  });

  it('are shown whole and harmless on chips and on buttons of filters', () => {
    for (const names of inBatches(naughty, 60)) {
      const host = show(
        <UsageProvider key={names[0]} adapter={adapterOf(names)} now={NOW}>
          {inBatches(names, 3).map((three) => (
            <div key={three[0]}>
              <FilterChips value={{ till: three }} onChange={() => undefined} onClear={() => undefined} />
              <MemberFilter dimension="till" value={three} onChange={() => undefined} />
              <MemberFilter dimension="till" value={three.slice(1)} onChange={() => undefined} />
              <MemberFilter dimension="till" value={three.slice(2)} onChange={() => undefined} />
            </div>
          ))}
        </UsageProvider>,
      );
      assertHarmless(names);
      const told = (name: string) => `Till: ${shownAs(name)}`;
      assertWhole(names, host, told);
      assertWhole(names, host, (name) => `Remove ${told(name)}`);
      const buttons = [...host.querySelectorAll('.tally-filter-value')].map(
        (value) => value.getAttribute('title') ?? '',
      );
      for (const [i, name] of names.entries()) expect(buttons[i], about(name)).toContain(shownAs(name));
    }
  });

  it('are shown whole and harmless as what is filtered by', () => {
    for (const names of inBatches(naughty, 50)) {
      const label = (i: number) => names[i] ?? '';
      const keys = names.map((_, i) => `d${i}`);
      const model = defineModel({
        name: 'named',
        label: 'Named',
        entities: {},
        facts: {
          sale: { label: 'Sale', plural: 'Sales', attributes: Object.fromEntries(keys.map((key) => [key, text(key)])) },
        },
        dimensions: Object.fromEntries(keys.map((key, i) => [key, { label: label(i), plural: label(i), path: key }])),
        measures: { sales: count('sale', { label: 'Sales' }) },
      });
      const adapter = memoryAdapter(new EventStore(model, { clock: () => NOW }));
      const report = { ...shopReport, model: 'named', filters: keys, sections: [] };
      const store = memorySelectionStore(
        keys
          .slice(0, 20)
          .map((key) => `${key}=North`)
          .join('&'),
      );
      const host = showPage(
        <UsageProvider key={label(0)} adapter={adapter} now={NOW}>
          <Dashboard report={report} store={store} />
        </UsageProvider>,
      );
      assertHarmless(names);
      assertWhole(names.slice(20), host, asIs);
      assertWhole(names.slice(0, 20), host, (name) => `${name}: North`);
    }
  });
});
