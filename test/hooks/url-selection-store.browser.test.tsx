import { useInsertionEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { urlSelectionStore } from '../../src/hooks/url-selection-store.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { SelectionProvider, useSelection } from '../../src/hooks/use-selection.js';
import { NOW, shopAdapter, shopReport } from './shop.js';

const address = window.location.href;
let root: Root | undefined;

beforeEach(() => window.history.replaceState(null, '', `${address.split('?')[0]}?tab=1`));
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  window.history.replaceState(null, '', address);
  vi.restoreAllMocks();
});

describe('urlSelectionStore beside a router', () => {
  it('hears of what others write into the address, once each, and no longer when nobody listens', async () => {
    const store = urlSelectionStore();
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(store.get()));
    window.history.pushState(null, '', '?tab=1&grain=week');
    await vi.waitFor(() => expect(seen).toEqual(['tab=1&grain=week']));
    window.history.replaceState(null, '', '?tab=1&grain=day');
    await vi.waitFor(() => expect(seen).toEqual(['tab=1&grain=week', 'tab=1&grain=day']));
    store.set('grain=hour');
    window.history.back();
    await vi.waitFor(() => expect(seen.slice(2)).toEqual(['grain=hour', 'tab=1&grain=day']));
    window.history.replaceState({ note: 1 }, '');
    stop();
    window.history.pushState(null, '', '?tab=2');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toHaveLength(4);
  });

  it('follows a router that writes the address while React renders, without a complaint', async () => {
    const complaints = vi.spyOn(console, 'error');
    const store = urlSelectionStore();
    function Router() {
      useInsertionEffect(() => window.history.pushState(null, '', '?grain=week'), []);
      return <Grain />;
    }
    function Grain() {
      return <output>{useSelection().selection.grain}</output>;
    }
    const host = document.createElement('main');
    document.body.append(host);
    root = createRoot(host);
    root.render(
      <UsageProvider adapter={shopAdapter()} now={NOW}>
        <SelectionProvider report={shopReport} store={store}>
          <Router />
        </SelectionProvider>
      </UsageProvider>,
    );
    await expect.element(page.getByRole('status')).toHaveTextContent('week');
    expect(complaints).not.toHaveBeenCalled();
  });
});
