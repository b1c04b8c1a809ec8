import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContractCard } from '../../../src/components/widgets/contract-card.js';
import { UsageError } from '../../../src/data/errors.js';
import { createDisplay } from '../../../src/data/messages/display.js';
import type { ContractState } from '../../../src/hooks/contract-state.js';
import { DisplayProvider } from '../../../src/hooks/display.js';
import { type ContractSpec, makeContractReport } from '../../../stories/fixtures/contracts.js';

afterEach(cleanup);

const ready = (spec: ContractSpec = {}): ContractState => ({
  status: 'ready',
  report: makeContractReport(spec),
  refreshing: false,
});
const show = (state: ContractState) =>
  render(
    <StrictMode>
      <ContractCard state={state} data-testid="card" />
    </StrictMode>,
  );
const plain = (text: string | null | undefined) => text?.replaceAll(/\s/g, ' ');

describe('a contract card', () => {
  it.each([
    [10_799, 'normal', 'Within the contract'],
    [10_800, 'warning', 'Nearly used up'],
    [12_000, 'warning', 'Used up'],
    [12_001.5, 'over', 'Over the contract by 1.5 credits'],
  ])('says of %d of 12,000 that they are %s, in words and to screen readers', (used, state, words) => {
    show(ready({ used }));
    const meter = screen.getByRole('meter', { name: 'Enterprise' });
    expect(meter.dataset.state).toBe(state);
    expect(plain(meter.textContent)).toContain(words);
    expect(plain(meter.getAttribute('aria-valuetext'))).toContain(words);
    expect(meter.querySelector('.tally-gauge-over') !== null).toBe(state === 'over');
    expect(Number(meter.getAttribute('aria-valuenow'))).toBeLessThanOrEqual(
      Number(meter.getAttribute('aria-valuemax')),
    );
    expect(screen.getByTestId('card').dataset.usage).toBe(state);
  });

  it('tells term, allocation, use and what is left', () => {
    show(ready({ used: 11_100 }));
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    const figures = screen.getAllByRole('definition').map(({ textContent }) => plain(textContent));
    expect(terms).toEqual(['Term', 'Allocation', 'Used', 'Left']);
    expect(figures).toEqual(['Jul 1 – Dec 31, 2026', '12,000 credits', '11,100 credits', '900 credits']);
  });

  it('is read day by day with the keyboard, and as a table', async () => {
    const user = userEvent.setup();
    show(ready());
    screen.getByRole('application', { name: /^What is left over the term\./ }).focus();
    await user.keyboard('{Home}');
    const spoken = document.querySelector('[aria-live="polite"]')?.textContent;
    expect(plain(spoken)).toMatch(/^Jul 1, 2026: Left 11,933\.11 credits; At an even pace/);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const row = screen.getByRole('rowheader', { name: 'Jul 1, 2026' }).closest('tr') as HTMLElement;
    expect(plain(within(row).getAllByRole('cell')[0]?.textContent)).toBe('11,933.11 credits');
  });

  it.each([
    ['notBegun', { start: '2027-01-01', end: '2028-01-01' }, 'The term begins on Jan 1, 2027.'],
    ['running', { usedFrom: '2027-01-01' }, 'Nothing has been used yet.'],
    ['ended', { start: '2025-10-01', end: '2026-10-01', allocation: 25_000 }, 'The term is over.'],
  ] as const)('says where its term is: %s', (term, spec, words) => {
    show(ready(spec));
    expect(screen.getByTestId('card').dataset.term).toBe(term);
    expect(screen.getByTestId('card').textContent).toContain(words);
  });

  it('says what loads and what failed, and offers to try again', async () => {
    const user = userEvent.setup();
    const { rerender } = show({ status: 'loading' });
    expect(screen.getByRole('region', { name: 'Contract' }).getAttribute('aria-busy')).toBe('true');
    const retry = vi.fn();
    const error = new UsageError('incompatible', 'Days are not kept any more.');
    rerender(<ContractCard state={{ status: 'error', error, retry }} />);
    expect(screen.getByRole('alert').textContent).toContain('incompatible: Days are not kept any more.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('is not there without a contract', () => {
    expect(show({ status: 'none' }).container.innerHTML).toBe('');
  });
});

it.each(['UTC', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu'])(
  'is drawn on a server and hydrated in %s without a word',
  async (zone) => {
    const complaint = vi.spyOn(console, 'error');
    const onRecoverableError = vi.fn();
    const display = createDisplay({ locale: 'de', zone });
    const page = (
      <StrictMode>
        <DisplayProvider display={display}>
          <ContractCard state={ready({ zone: 'Europe/Berlin' })} />
        </DisplayProvider>
      </StrictMode>
    );
    const host = document.createElement('div');
    host.innerHTML = renderToString(page);
    expect(host.querySelector('.tally-gauge-used')?.getAttribute('d')).toMatch(/^M-?\d/);
    expect(host.querySelector('.tally-mark-line')?.getAttribute('d')).toMatch(/^M0 0L/);
    expect(host.textContent).toContain('1. Sept.');
    document.body.append(host);
    const root = await act(async () => hydrateRoot(host, page, { onRecoverableError }));
    expect(complaint).not.toHaveBeenCalled();
    expect(onRecoverableError).not.toHaveBeenCalled();
    await act(async () => root.unmount());
    host.remove();
    complaint.mockRestore();
  },
);
