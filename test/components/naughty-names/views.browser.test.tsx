import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { memoryViewStore } from '../../../src/data/views/memory-view-store.js';
import type { SavedView } from '../../../src/data/views/saved-view.js';
import { LONGEST_NAME, viewName } from '../../../src/data/views/view-name.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';
import { about, inBatches, naughty, OWN } from './names.js';
import { assertHarmless, assertWhole, naughtyPage, showPage } from './naughty-page.js';

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

const dialog = () => page.getByRole('dialog', { name: 'Views' });

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

  it('are shown whole and harmless where one is renamed, saved, updated and removed', async () => {
    for (const name of OWN) {
      const { host, store } = await open([name, 'Other']);
      const button = (label: RegExp) => dialog().getByRole('button', { name: label }).first();
      await button(/^Rename/).click();
      const field = host.querySelector<HTMLInputElement>('.tally-view-input') ?? expect.fail();
      // A field takes one line.
      expect(field.value, about(name)).toBe(name.replaceAll(/[\r\n]/g, ''));
      assertHarmless(name);
      await userEvent.click(dialog().getByRole('button', { name: 'Save', exact: true }));
      const isKept = viewName(name) !== '' && [...viewName(name)].length <= LONGEST_NAME;
      if (isKept) {
        await vi.waitFor(() => expect(host.querySelector('.tally-views-outcome')?.textContent).not.toBe(''));
        assertHarmless(name);
        const { views } = await store.list('shop');
        expect(views.map((view) => view.name)).toContain(viewName(name));
      } else {
        await expect.element(dialog().getByRole('alert').filter({ hasText: /./ })).toBeVisible();
        assertHarmless(name);
        await userEvent.click(dialog().getByRole('button', { name: 'Back', exact: true }));
      }
      await button(/^Remove|^Delete/).click();
      await vi.waitFor(() => expect(host.querySelectorAll('.tally-view-row')).toHaveLength(1));
      assertHarmless(name);
    }
  });
});
