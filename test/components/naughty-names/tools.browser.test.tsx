import { describe, expect, it, vi } from 'vitest';
import { ToolAnalytics } from '../../../src/components/tool/tool-analytics.js';
import { ToolAnalyticsDialog } from '../../../src/components/tool/tool-analytics-dialog.js';
import { ToolAnalyticsProvider } from '../../../src/components/tool/tool-analytics-provider.js';
import { ToolContextMenu } from '../../../src/components/tool/tool-context-menu.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { EventStore } from '../../../src/data/engine/event-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shop, shopReport } from '../../hooks/shop.js';
import { about, inBatches, naughty } from './names.js';
import { assertHarmless, assertWhole, naughtyPage, showPage } from './naughty-page.js';

naughtyPage();

const asIs = (name: string) => name;
const report = { ...shopReport, filters: [], sections: [] };
/** An id and a name have to be there. */
const given = naughty.filter((name) => name !== '');

function adapterOf(names: readonly string[]) {
  const store = new EventStore(shop, { clock: () => NOW });
  store.upsert(
    'clerk',
    names.map((name) => ({ id: name, name })),
  );
  store.append(
    names.map((clerk, i) => ({
      fact: 'sale',
      id: `${i}`,
      at: NOW - i * 60_000,
      till: 'North',
      outcome: 'paid',
      clerk,
    })),
  );
  return memoryAdapter(store);
}

const headings = (host: HTMLElement) => [...host.querySelectorAll('h2')].map(({ textContent }) => textContent);

describe(`${given.length} names that break programs, of tools`, () => {
  it('are shown whole and harmless over their analytics, whether they are known, unknown or deleted', async () => {
    for (const names of inBatches(given, 40)) {
      const [known, others] = [names.slice(0, 20), names.slice(20)];
      const host = showPage(
        <UsageProvider key={names[0]} adapter={adapterOf(known)} now={NOW}>
          {known.map((name) => (
            <ToolAnalytics key={name} tool={name} dimension="clerk" report={report} />
          ))}
          {others.map((name, i) => (
            <ToolAnalytics
              key={name}
              tool={`gone ${i}`}
              label={name}
              dimension="clerk"
              report={report}
              isDeleted={i % 2 === 0}
            />
          ))}
        </UsageProvider>,
      );
      await vi.waitFor(() => expect(headings(host)).toHaveLength(names.length), 20_000);
      await vi.waitFor(() => expect(new Set(headings(host))).toEqual(new Set(names)), 20_000);
      assertHarmless(names);
    }
  });

  it('are shown whole and harmless in dialogs', async () => {
    for (const names of inBatches(given, 40)) {
      const host = showPage(
        <UsageProvider key={names[0]} adapter={adapterOf(names)} now={NOW}>
          {names.map((name) => (
            <ToolAnalyticsDialog
              key={name}
              tool={name}
              label={name}
              dimension="clerk"
              report={report}
              onClose={() => undefined}
            />
          ))}
        </UsageProvider>,
      );
      await vi.waitFor(() => expect(headings(host)).toHaveLength(names.length), 20_000);
      assertHarmless(names);
      expect(new Set(headings(host))).toEqual(new Set(names));
      assertWhole(names, host, (name) => `Analytics of ${name}`);
    }
  });

  it('are shown whole and harmless in the menu of an item, and give it its name', async () => {
    for (const names of inBatches(given, 45)) {
      const [label = ''] = names;
      const items = names.map((name, i) => ({ id: `${i}`, label: name, onSelect: () => undefined }));
      const host = showPage(
        <UsageProvider key={label} adapter={adapterOf(names)} now={NOW}>
          <ToolAnalyticsProvider report={report} dimension="clerk">
            <ToolContextMenu tool={label} label={label} items={items}>
              <p>An item</p>
            </ToolContextMenu>
          </ToolAnalyticsProvider>
        </UsageProvider>,
      );
      const at = { bubbles: true, cancelable: true, button: 2, clientX: 480, clientY: 40 };
      host.querySelector('p')?.dispatchEvent(new MouseEvent('contextmenu', at));
      await vi.waitFor(() => expect(document.querySelector('.tally-item-menu:popover-open')).not.toBeNull(), 20_000);
      const menu = document.querySelector<HTMLElement>('.tally-item-menu') ?? expect.fail();
      assertHarmless(names);
      assertWhole(names, menu, asIs);
      expect(menu.getAttribute('aria-label')?.replaceAll(/[\u2068\u2069]/g, ''), about(label)).toBe(
        `Actions for ${label.replaceAll(/[\u2068\u2069]/g, '')}`,
      );
    }
  });
});
