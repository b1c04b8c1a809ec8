import '../../../src/components/theme/styles.css';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import { memoryViewStore } from '../../../src/data/views/memory-view-store.js';
import type { ViewList } from '../../../src/data/views/saved-view.js';
import type { ViewStore } from '../../../src/data/views/view-store.js';
import { memorySelectionStore, type SelectionStore } from '../../../src/hooks/selection-store.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';

let root: Root | undefined;

beforeEach(() => page.viewport(1000, 900));
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const week = {
  id: 'week',
  name: 'This week in the north',
  scope: 'person',
  selection: 'till=North',
  version: 1,
} as const;
const team = {
  id: 'team',
  name: 'Two days',
  scope: 'team',
  selection: 'period=last-2-day',
  version: 1,
  isReadOnly: true,
} as const;
const two: ViewList = { views: [week, team], defaultView: null };

function show(views: ViewStore, store: SelectionStore = memorySelectionStore()) {
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <StrictMode>
      <UsageProvider adapter={shopAdapter()} now={NOW} views={views}>
        <Dashboard report={shopReport} store={store} />
      </UsageProvider>
    </StrictMode>,
  );
  return store;
}

const menu = () => page.getByRole('button', { name: /^Views/ });
const dialog = () => page.getByRole('dialog', { name: 'Views' });
const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });
const actionsOf = (name: string) => dialog().getByRole('group', { name: `Actions for ${name}` });
const sales = () => page.getByRole('region', { name: 'Sales', exact: true }).getByText(/^\d+$/).first();

describe('saved views', () => {
  it('show what they were saved with, as their address does', async () => {
    const store = show(memoryViewStore({ shop: two }));
    await expect.element(sales()).toHaveTextContent('60');
    await menu().click();
    await inDialog('Two days').click();
    await expect.element(sales()).toHaveTextContent('37');
    expect(store.get()).toBe('period=last-2-day');
    await expect.element(menu()).toHaveTextContent('Two days');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(menu().element());
  });

  it('tell that they are modified, and are updated by those who may', async () => {
    const views = memoryViewStore({ shop: two });
    show(views, memorySelectionStore('till=North'));
    await expect.element(menu()).toHaveTextContent('This week in the north');
    await menu().click();
    await inDialog(week.name).click();
    await page.getByRole('radio', { name: 'Hour' }).click();
    await expect.element(menu()).toHaveTextContent('Modified');
    await menu().click();
    await inDialog(`Update “${week.name}”`).click();
    await expect.element(dialog().getByText(`“${week.name}” is saved.`)).toBeVisible();
    await expect.element(menu()).not.toHaveTextContent('Modified');
    expect((await views.list('shop')).views[0]).toMatchObject({ selection: 'grain=hour&till=North', version: 2 });
    expect(actionsOf(team.name).getByRole('button').elements()).toHaveLength(1);
  });

  it('are saved under a name that is one, by keyboard alone', async () => {
    const views = memoryViewStore({ shop: two });
    show(views, memorySelectionStore('grain=hour'));
    await expect.element(sales()).toHaveTextContent('60');
    (menu().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(inDialog('Save as new view')).toBeVisible();
    (inDialog('Save as new view').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog().getByLabelText('Name')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('Enter a name.');
    await userEvent.keyboard('this WEEK in the north{Enter}');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('There is a view of this name already.');
    await userEvent.keyboard(' by hour{Enter}');
    await expect.element(menu()).toHaveTextContent('this WEEK in the north by hour');
    expect((await views.list('shop')).views.at(-1)).toMatchObject({ scope: 'person', selection: 'grain=hour' });
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('are renamed, and removed in a way that can be undone', async () => {
    const views = memoryViewStore({ shop: { ...two, defaultView: 'week' } });
    show(views, memorySelectionStore('grain=hour'));
    await menu().click();
    await actionsOf(week.name).getByRole('button', { name: 'Rename' }).click();
    await userEvent.clear(dialog().getByLabelText('Name'));
    await userEvent.keyboard('North{Enter}');
    await expect.element(inDialog('North Opens by default')).toBeVisible();
    await actionsOf('North').getByRole('button', { name: 'Delete' }).click();
    await expect.element(dialog().getByText('“North” is deleted.')).toBeVisible();
    expect((await views.list('shop')).views).toHaveLength(1);
    await inDialog('Undo').click();
    await expect.element(inDialog('North Opens by default')).toBeVisible();
    const { views: left, defaultView } = await views.list('shop');
    expect(left.find(({ id }) => id === defaultView)).toMatchObject({ name: 'North', selection: 'till=North' });
  });

  it('open by default where an address says nothing, and leave it alone where it does', async () => {
    const views = memoryViewStore({ shop: { ...two, defaultView: 'team' } });
    const store = show(views);
    await expect.element(sales()).toHaveTextContent('37');
    expect(store.get()).toBe('period=last-2-day');
    root?.unmount();
    document.body.replaceChildren();
    show(views, memorySelectionStore('till=North'));
    await expect.element(sales()).toHaveTextContent('20');
    await menu().click();
    await actionsOf(team.name).getByRole('button', { name: 'Do not open by default' }).click();
    await expect.element(actionsOf(team.name).getByRole('button', { name: 'Open by default' })).toBeVisible();
    expect((await views.list('shop')).defaultView).toBeNull();
  });

  it('say why a change was refused, and show what others made of them', async () => {
    const views = memoryViewStore({ shop: two });
    show(views);
    await menu().click();
    await expect.element(inDialog(week.name)).toBeVisible();
    await views.change('shop', week, { name: 'South' });
    await actionsOf(week.name).getByRole('button', { name: 'Rename' }).click();
    await userEvent.keyboard(' too{Enter}');
    await expect.element(dialog().getByText(/Somebody changed this view meanwhile/)).toBeVisible();
    await inDialog('Back').click();
    await expect.element(inDialog('South')).toBeVisible();
  });

  it('can be asked for again where they could not be had, and the page lives meanwhile', async () => {
    const source = memoryViewStore({ shop: two });
    let isDown = true;
    show({ ...source, list: async (name) => (isDown ? Promise.reject(new Error('down')) : source.list(name)) });
    await expect.element(sales()).toHaveTextContent('60');
    await menu().click();
    await expect.element(dialog().getByText('The views could not be loaded.')).toBeVisible();
    isDown = false;
    await inDialog('Try again').click();
    await expect.element(inDialog('Two days')).toBeVisible();
  });

  it('have no fault to axe, in the list and in the form', async () => {
    show(memoryViewStore({ shop: { ...two, defaultView: 'week' } }));
    await menu().click();
    await expect.element(inDialog('Two days')).toBeVisible();
    const faults = async () => {
      await vi.waitFor(() => expect(document.getAnimations()).toEqual([]));
      const { violations } = await axe.run('[role=dialog]');
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    };
    expect(await faults()).toEqual([]);
    await inDialog('Save as new view').click();
    await expect.element(dialog().getByLabelText('Name')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('are not offered where there is no store', async () => {
    const host = document.createElement('main');
    document.body.append(host);
    root = createRoot(host);
    root.render(
      <UsageProvider adapter={shopAdapter()} now={NOW}>
        <Dashboard report={shopReport} />
      </UsageProvider>,
    );
    await expect.element(sales()).toHaveTextContent('60');
    await expect.element(menu()).not.toBeInTheDocument();
  });
});
