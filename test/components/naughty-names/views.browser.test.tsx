import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { memoryViewStore } from '../../../src/data/views/memory-view-store.js';
import type { SavedView } from '../../../src/data/views/saved-view.js';
import { nameFault, viewName } from '../../../src/data/views/view-name.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';
import { about, inBatches, inParts, naughty } from './names.js';
import { assertHarmless, assertWhole, click, naughtyPage, showPage, soon, withoutMarks } from './naughty-page.js';

naughtyPage();

const adapter = shopAdapter();
const report = { ...shopReport, filters: [], sections: [] };

async function open(names: readonly string[], update?: Partial<SavedView>) {
  const views = names.map(
    (name, i): SavedView => ({
      id: `${i}`,
      name,
      scope: i % 2 === 0 ? 'person' : 'team',
      selection: 'grain=hour',
      version: 1,
      ...update,
    }),
  );
  const store = memoryViewStore({ shop: { views, defaultView: '0' } });
  const host = showPage(
    <UsageProvider key={names[0]} adapter={adapter} now={NOW} views={store}>
      <Dashboard report={report} />
    </UsageProvider>,
  );
  await vi.waitFor(() => expect(host.querySelector('.tally-view-modified, .tally-view-shown')).not.toBeNull(), 20_000);
  host.querySelector<HTMLElement>('.tally-dashboard-views .tally-filter')?.click();
  await vi.waitFor(() => expect(host.querySelectorAll('.tally-view-row')).toHaveLength(names.length), 20_000);
  return { host, store };
}

describe(`${naughty.length} names that break programs, of saved views`, () => {
  it('are shown whole and harmless in the list, and as what is shown', async () => {
    for (const names of inBatches(naughty, 60)) {
      const { host } = await open(names);
      assertHarmless(names);
      const rows = [...host.querySelectorAll('.tally-view-name')];
      expect(new Set(rows.map((row) => row.getAttribute('title')))).toEqual(new Set(names));
      assertWhole(names, host, (name) => `Actions for ${name}`);
      expect(host.querySelector('.tally-view-shown')?.getAttribute('title')).toBe(names[0]);
    }
  });

  it.each(inParts())('are shown whole and harmless where one is renamed and removed (part $no)', async ({ part }) => {
    for (const names of inBatches(part, 9)) {
      const { host, store } = await open(names, { scope: 'person' });
      const said = () => withoutMarks(host.querySelector('.tally-views-outcome')?.textContent ?? '');
      const act = (label: string, name: string) => {
        const rows = [...host.querySelectorAll('.tally-view-row')];
        const row = rows.find((each) => each.querySelector('.tally-view-name')?.getAttribute('title') === name);
        click(`[aria-label="${label}"]`, row ?? expect.fail(`There is no row of ${about(name)}.`));
      };
      for (const [i, name] of names.entries()) {
        const { views } = await store.list('shop');
        const view = views.find(({ id }) => id === `${i}`) ?? expect.fail();
        await soon(() => act('Rename', name));
        const form = await soon(() => host.querySelector('.tally-view-form') ?? expect.fail('There is no form.'));
        // A field takes one line.
        const field = form.querySelector('input') ?? expect.fail();
        expect(field.value, about(name)).toBe(name.replaceAll(/[\r\n]/g, ''));
        assertHarmless(name);
        const fault = nameFault(name, { views, scope: view.scope, but: view.id });
        click('[type="submit"]', form);
        if (fault === null) {
          const kept = viewName(name);
          await soon(() => expect(said(), about(name)).toBe(withoutMarks(`“${kept}” is saved.`)));
          assertHarmless(name);
          expect((await store.list('shop')).views.find(({ id }) => id === view.id)?.name).toBe(kept);
          // The list comes anew after it is said.
          await soon(() => act('Delete', kept));
          await soon(() => expect(said(), about(name)).toBe(withoutMarks(`“${kept}” is deleted.`)));
        } else {
          await soon(() => expect(form.querySelector('[role="alert"]')?.textContent, about(name)).not.toBe(''));
          assertHarmless(name);
          click('[type="button"]', form);
          await soon(() => expect(host.querySelector('.tally-view-form')).toBeNull());
          await soon(() => act('Delete', name));
          await soon(() => expect(said(), about(name)).toBe(withoutMarks(`“${name}” is deleted.`)));
        }
        await soon(() => expect(host.querySelectorAll('.tally-view-row')).toHaveLength(names.length - i - 1));
        assertHarmless(name);
      }
    }
  });
});
