import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createRef, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FilterButton } from '../../../src/components/filters/filter-button.js';
import { onDemand } from '../../../src/components/on-demand/on-demand.js';
import type { PopoverPlace } from '../../../src/components/on-demand/opened.js';

afterEach(cleanup);

function Opened({ label, text, onClose }: PopoverPlace & { text: string }) {
  return (
    <div role="dialog" aria-label={label}>
      {text}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

const button = () => screen.getByRole('button', { name: 'Till' });

function show(fetch: () => Promise<typeof Opened>) {
  const loading = vi.fn(fetch);
  const ref = createRef<HTMLButtonElement>();
  render(
    <StrictMode>
      <FilterButton ref={ref} label="Tills" active={false} opens={onDemand(loading)} about={{ text: 'North' }}>
        Till
      </FilterButton>
    </StrictMode>,
  );
  return { loading, ref };
}

describe('FilterButton', () => {
  it('loads what it opens when it is pointed at, once, and shows it when it is pressed', async () => {
    const { loading, ref } = show(async () => Opened);
    expect(ref.current).toBe(button());
    expect(loading).not.toHaveBeenCalled();
    fireEvent.pointerEnter(button());
    fireEvent.focus(button());
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(button());
    await screen.findByRole('dialog', { name: 'Tills' });
    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(loading).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it('says that it opens, and that it could not, and tries again', async () => {
    let isReachable = false;
    const { loading } = show(async () => {
      if (isReachable) return Opened;
      throw new Error('gone');
    });
    fireEvent.click(button());
    expect(screen.getByRole('status').textContent).toBe('Opening');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('This could not be loaded.'));
    isReachable = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('dialog');
    expect(loading.mock.calls.length).toBeGreaterThan(1);
  });

  it('shows nothing where it was closed before it was loaded', async () => {
    let arrive = () => {};
    show(
      () =>
        new Promise((resolve) => {
          arrive = () => resolve(Opened);
        }),
    );
    fireEvent.click(button());
    fireEvent.click(button());
    await act(async () => arrive());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('status')).toBeNull();
  });
});
