import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { saveAs } from 'file-saver';
import { type ReactNode, StrictMode, useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { UsageError } from '../../src/data/errors.js';
import { queryKey } from '../../src/data/query/query-key.js';
import { useDisplay } from '../../src/hooks/display.js';
import { type ExportProgress, type ExportRequest, runExport } from '../../src/hooks/run-export.js';
import { UsageProvider, useUsageContext } from '../../src/hooks/usage-provider.js';
import { useExport } from '../../src/hooks/use-export.js';
import { usePanel } from '../../src/hooks/use-panel.js';
import { SelectionProvider } from '../../src/hooks/use-selection.js';
import { boardAdapter, boardReport, NOW } from './board.js';

vi.mock('file-saver', () => ({ saveAs: vi.fn() }));

const save = vi.mocked(saveAs);
beforeEach(() => void save.mockReset());
afterEach(cleanup);

/** The questions that an adapter is asked, in order. */
function overheard(adapter: UsageAdapter) {
  const asked: string[] = [];
  const listening: UsageAdapter = {
    ...adapter,
    run(queries, options) {
      asked.push(...queries.map(queryKey));
      return adapter.run(queries, options);
    },
  };
  return { asked, adapter: listening };
}

const MOVES = boardReport.sections[0]?.panels[0];
if (MOVES === undefined || MOVES.view !== 'stat') throw new Error('The board has no moves.');
const shown = MOVES;

/** An export from a page that shows nothing. */
const exporting = (adapter: UsageAdapter) => onPage(adapter, useExport);
/** An export from a page that shows a panel of the report. */
const exportingShown = (adapter: UsageAdapter) => onPage(adapter, () => ({ ...useExport(), panel: usePanel(shown) }));

function onPage<T>(adapter: UsageAdapter, hook: () => T) {
  const queryClient = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <UsageProvider adapter={adapter} now={NOW} queryClient={queryClient} filePrefix="acme">
        <SelectionProvider report={boardReport}>{children}</SelectionProvider>
      </UsageProvider>
    </StrictMode>
  );
  return renderHook(hook, { wrapper });
}

const request: ExportRequest = { report: boardReport, format: 'csv' };
function savedFile(): Blob {
  const [blob] = save.mock.calls[0] ?? [];
  if (!(blob instanceof Blob)) throw new Error('No file was saved.');
  return blob;
}

describe('useExport', () => {
  it('saves a report under its name, and tells how large it is', async () => {
    const { result } = exporting(boardAdapter());
    expect(result.current.state).toEqual({ status: 'idle' });
    await act(() => result.current.start(request));
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.calls[0]?.[1]).toBe('acme-boards-2026-03-31.csv');
    const { size } = savedFile();
    expect(result.current.state).toEqual({
      status: 'done',
      file: { name: 'acme-boards-2026-03-31.csv', size, isComplete: true, missingGlyphs: [] },
    });
  });

  it('asks nothing that the page has been answered', async () => {
    const { asked, adapter } = overheard(boardAdapter());
    const { result } = exportingShown(adapter);
    await waitFor(() => expect(result.current.panel.status).toBe('ready'));
    const before = asked.length;
    expect(before).toBeGreaterThan(0);
    await act(() => result.current.start({ ...request, sections: ['all'] }));
    expect(result.current.state.status).toBe('done');
    expect(asked).toHaveLength(before);
    await act(() => result.current.start({ ...request, format: 'json' }));
    expect(asked).toHaveLength(before);
  });

  it('keeps what it had to ask for the page, so that a second file asks nothing', async () => {
    const { asked, adapter } = overheard(boardAdapter());
    const { result } = exporting(adapter);
    const ofOne = { report: { ...boardReport, chosen: { team: ['a'] } }, format: 'json' } as const;
    await act(() => result.current.start(ofOne));
    const once = asked.length;
    expect(once).toBe(new Set(asked).size);
    await act(() => result.current.start({ ...ofOne, format: 'csv' }));
    expect(asked).toHaveLength(once);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('saves the sections that are asked for, and a document that was run before', async () => {
    const { result } = exporting(boardAdapter());
    await act(() => result.current.start({ ...request, format: 'json', sections: ['all'] }));
    const document = JSON.parse(await savedFile().text());
    expect(document.sections.map(({ id }: { id: string }) => id)).toEqual(['all']);
    save.mockReset();
    await act(() => result.current.start({ document, format: 'json', prefix: 'team', title: 'Über alles' }));
    expect(JSON.parse(await savedFile().text())).toEqual(document);
    expect(save.mock.calls[0]?.[1]).toBe('team-über-alles-2026-03-31.json');
  });

  it('saves nothing once it is cancelled, whenever that is', async () => {
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const source = boardAdapter();
    let isGivenUp = false;
    const slow: UsageAdapter = {
      ...source,
      async run(queries, options) {
        options?.signal?.addEventListener('abort', () => {
          isGivenUp = true;
        });
        await waiting;
        return source.run(queries, { ...options, signal: new AbortController().signal });
      },
    };
    const { result } = exporting(slow);
    let over: Promise<void> | undefined;
    act(() => {
      over = result.current.start(request);
    });
    await waitFor(() =>
      expect(result.current.state).toEqual({ status: 'running', progress: { done: 0, of: expect.any(Number) } }),
    );
    act(() => result.current.cancel());
    expect(result.current.state).toEqual({ status: 'cancelled' });
    await waitFor(() => expect(isGivenUp).toBe(true));
    answer();
    await act(() => over ?? Promise.resolve());
    expect(result.current.state).toEqual({ status: 'cancelled' });
    expect(save).not.toHaveBeenCalled();
  });

  it.each(['csv', 'csvFiles', 'xlsx', 'pdf', 'html', 'json'] as const)(
    'saves nothing of a %s file that is cancelled when it is about to be written',
    async (format) => {
      const { result } = onPage(boardAdapter(), () => ({ usage: useUsageContext(), display: useDisplay() }));
      const controller = new AbortController();
      // All that is left is the file.
      const onProgress = ({ done, of }: ExportProgress) => done === of - 1 && controller.abort();
      const run = { ...result.current, signal: controller.signal, onProgress };
      await expect(runExport({ ...request, format }, run)).rejects.toMatchObject({ code: 'aborted' });
      expect(save).not.toHaveBeenCalled();
    },
  );

  it('saves nothing of a file that is cancelled while it is written', async () => {
    const { result } = onPage(boardAdapter(), () => {
      const control = useExport();
      const { state, cancel } = control;
      useEffect(() => {
        if (state.status === 'running' && state.progress?.done === (state.progress?.of ?? 0) - 1) cancel();
      }, [state, cancel]);
      return control;
    });
    let over: Promise<void> | undefined;
    act(() => {
      over = result.current.start({ ...request, format: 'pdf' });
    });
    await waitFor(() => expect(result.current.state).toEqual({ status: 'cancelled' }));
    await over;
    expect(result.current.state).toEqual({ status: 'cancelled' });
    expect(save).not.toHaveBeenCalled();
  });

  it('is given up with its component', async () => {
    const source = boardAdapter();
    const never: UsageAdapter = { ...source, run: () => new Promise(() => {}) };
    const { result, unmount } = exporting(never);
    let over: Promise<void> | undefined;
    act(() => {
      over = result.current.start(request);
    });
    await waitFor(() => expect(result.current.state).toMatchObject({ status: 'running', progress: { done: 0 } }));
    unmount();
    await over;
    expect(save).not.toHaveBeenCalled();
  });

  it('says in the file and to the page what could not be had', async () => {
    const source = boardAdapter();
    const broken: UsageAdapter = {
      ...source,
      run: () => Promise.reject(new UsageError('adapterFailed', 'The figures are gone.')),
    };
    const { result } = exporting(broken);
    await act(() => result.current.start(request));
    expect(result.current.state).toMatchObject({ status: 'done', file: { isComplete: false } });
    expect(await savedFile().text()).toContain('Incomplete');
  });

  it('fails with the reason, saves nothing, and can begin anew', async () => {
    const { result } = exporting(boardAdapter());
    const period = { kind: 'range', start: '2026-13-01', end: '2026-14-01' } as const;
    await act(() => result.current.start({ ...request, report: { ...boardReport, period } }));
    expect(result.current.state).toMatchObject({ status: 'failed', error: { code: 'invalidPeriod' } });
    expect(save).not.toHaveBeenCalled();
    save.mockImplementationOnce(() => {
      throw new Error('No room on this disk.');
    });
    await act(() => result.current.start(request));
    expect(result.current.state).toMatchObject({ status: 'failed', error: { message: 'No room on this disk.' } });
    await act(() => result.current.start(request));
    expect(result.current.state.status).toBe('done');
  });
});
