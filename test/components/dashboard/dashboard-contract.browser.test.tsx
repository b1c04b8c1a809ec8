import '../../../src/components/theme/styles.css';
import { QueryClient } from '@tanstack/react-query';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Dashboard } from '../../../src/components/dashboard/dashboard.js';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import type { Contract } from '../../../src/data/credits/contract.js';
import type { ContractSource } from '../../../src/data/credits/contract-source.js';
import { prefetchReport } from '../../../src/hooks/prefetch-report.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { contractsOf, contractReport as report, sales } from '../../hooks/contracts.js';
import { NOW, shopAdapter } from '../../hooks/shop.js';

let root: Root | undefined;

beforeEach(() => page.viewport(1200, 900));
afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function host(): HTMLElement {
  const element = document.createElement('main');
  document.body.append(element);
  return element;
}

const tree = (contracts: ContractSource | undefined, adapter: UsageAdapter, queryClient = new QueryClient()) => (
  <StrictMode>
    <UsageProvider adapter={adapter} now={NOW} contracts={contracts} queryClient={queryClient}>
      <Dashboard report={report} scheme="light" />
    </UsageProvider>
  </StrictMode>
);

function show(contracts?: ContractSource, adapter = shopAdapter()) {
  root = createRoot(host());
  root.render(tree(contracts, adapter));
}

/** A host that answers when it is told to. */
function held() {
  let answer: (contract: Contract | null) => void = () => {};
  const promised = new Promise<Contract | null>((resolve) => {
    answer = resolve;
  });
  return { contracts: { contractOf: () => promised }, answer: (contract: Contract | null) => answer(contract) };
}

const region = (name: string) => page.getByRole('region', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, exact: true });

describe('a section that needs a contract', () => {
  it.each([
    ['comes', sales],
    ['does not come', null],
  ] as const)('is never to be seen before what stands below has its place, when it %s', async (_, contract) => {
    const { contracts, answer } = held();
    show(contracts);
    await expect.element(region('Deliveries').getByText('1', { exact: true }).first()).toBeVisible();
    await expect.element(heading('Below')).not.toBeInTheDocument();
    const above = region('Deliveries').element().getBoundingClientRect().top;
    const seen: (readonly [below: boolean, agreed: boolean])[] = [];
    const isSeen = (title: string) =>
      [...document.querySelectorAll('h2')].some(
        (each) => each.textContent === title && each.checkVisibility({ visibilityProperty: true }),
      );
    const look = () => {
      seen.push([isSeen('Below'), isSeen('What was agreed')]);
      frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    answer(contract);
    await expect.element(heading('Below')).toBeVisible();
    cancelAnimationFrame(frame);
    const shownBelow = seen.filter(([below]) => below);
    expect(shownBelow.every(([, agreed]) => agreed === (contract !== null))).toBe(true);
    expect(region('Deliveries').element().getBoundingClientRect().top).toBe(above);
  });

  it('keeps nobody waiting for the rest of the page', async () => {
    show({ contractOf: () => new Promise(() => {}) });
    await expect.element(heading('Below')).toBeVisible();
    await expect.element(heading('What was agreed')).not.toBeInTheDocument();
  });

  it('says in its place that nobody knows, tries again, and leaves the rest alone', async () => {
    let contract: Contract | undefined;
    const contracts: ContractSource = {
      contractOf: async () => (contract === undefined ? ({ id: 'spring' } as unknown as Contract) : contract),
    };
    show(contracts);
    await expect.element(region('Contract').getByRole('alert')).toBeVisible();
    await expect.element(region('Sales by till')).not.toBeInTheDocument();
    await expect.element(region('Sales')).toBeVisible();
    contract = sales;
    await region('Contract').getByRole('button', { name: 'Try again' }).click();
    await expect.element(region('Contract').getByRole('meter')).toBeVisible();
    await expect.element(region('Sales by till')).toBeVisible();
  });

  it('is about the term of the contract and not about what the page is filtered by; the figures beside it are', async () => {
    show(contractsOf({ ...sales, allocation: 60 }));
    const meter = region('Contract').getByRole('meter');
    await expect.element(meter).toHaveAttribute('data-state', 'warning');
    await region('Sales by till').getByRole('button', { name: 'North' }).click();
    await expect.element(region('Sales by till').getByRole('row', { name: /^Total/ })).toHaveTextContent('Total20');
    await expect.element(meter).toHaveAttribute('data-state', 'warning');
    await expect.element(region('Contract').getByText(/whatever period and filters are chosen/)).toBeVisible();
  });

  it('is taken over from a server without a warning, and without asking again', async () => {
    const adapter = shopAdapter();
    const contractOf = vi.fn(async () => sales);
    const queryClient = new QueryClient();
    await prefetchReport(queryClient, { adapter, report, now: NOW, contracts: { contractOf } });
    const page = tree({ contractOf }, adapter, queryClient);
    const element = host();
    element.innerHTML = renderToString(page);
    expect(element.querySelector('[role="meter"]')).not.toBeNull();
    const [complaints, run, recoverable] = [vi.spyOn(console, 'error'), vi.spyOn(adapter, 'run'), vi.fn()];
    root = hydrateRoot(element, page, { onRecoverableError: recoverable });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(recoverable).not.toHaveBeenCalled();
    expect(complaints).not.toHaveBeenCalled();
    expect(run).not.toHaveBeenCalled();
    expect(contractOf).toHaveBeenCalledTimes(1);
  });

  it.each([320, 900, 1440, 2560])('has no fault to axe and never scrolls sideways, %i wide', async (width) => {
    await page.viewport(width, 900);
    show(contractsOf({ ...sales, allocation: 50 }));
    await expect.element(region('Contract').getByRole('meter')).toBeVisible();
    await expect.element(region('Sales by till').getByRole('table')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });
});
