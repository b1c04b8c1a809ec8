import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { Trail } from '../../../src/components/filters/trail.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';
import { inBatches, naughty } from './names.js';
import { assertHarmless, assertWhole, naughtyPage, show, showPage } from './naughty-page.js';

naughtyPage();

const asIs = (name: string) => name;

describe(`${naughty.length} names that break programs, around panels`, () => {
  it('are shown whole and harmless as titles of dashboards', () => {
    const adapter = shopAdapter();
    for (const names of inBatches(naughty, 50)) {
      const host = showPage(
        <UsageProvider adapter={adapter} now={NOW}>
          {names.map((title) => (
            <Dashboard key={title} report={{ ...shopReport, title, filters: [], sections: [] }} />
          ))}
        </UsageProvider>,
      );
      assertHarmless(names);
      expect([...host.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual(names);
    }
  });

  it('are shown whole and harmless as titles and descriptions of sections and panels', async () => {
    const adapter = shopAdapter();
    for (const names of inBatches(naughty, 50)) {
      const [first = ''] = names;
      const sections = names.map((title, i) => ({
        id: `${i}`,
        title,
        description: title,
        panels: [{ id: `${i}`, title, description: title, view: 'stat', measure: 'sales', breakdown: 'till' } as const],
      }));
      const host = showPage(
        <UsageProvider key={first} adapter={adapter} now={NOW}>
          <Dashboard report={{ ...shopReport, sections }} />
        </UsageProvider>,
      );
      expect([...host.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(names);
      expect([...host.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(names);
      await vi.waitFor(() => expect(host.querySelectorAll('.tally-stat-row')).toHaveLength(names.length), 20_000);
      assertHarmless(names);
      assertWhole(
        names.map((name) => `${name}, actions`),
        host,
        asIs,
      );
    }
  });

  it('are shown whole and harmless as steps on the way into a panel', () => {
    for (const names of inBatches(naughty, 60)) {
      const steps = names.map((name, i) => ({ id: `${i}`, name, backTo: `Back to ${name}`, onBack: () => undefined }));
      const host = show([
        <Trail key="all" label="Path" steps={steps} here={names[0]} />,
        ...names.map((name) => <Trail key={name} label="Path" steps={steps.slice(0, 1)} here={name} />),
      ]);
      assertHarmless(names);
      for (const trail of host.querySelectorAll<HTMLElement>('.tally-trail')) {
        expect(trail.scrollWidth).toBeLessThanOrEqual(trail.clientWidth);
      }
      assertWhole(names, host.querySelector('.tally-trail') ?? expect.fail(), asIs);
      const here = [...host.querySelectorAll('.tally-trail-here')].slice(1);
      expect(here.map((each) => each.getAttribute('title'))).toEqual(names);
    }
  });
});
