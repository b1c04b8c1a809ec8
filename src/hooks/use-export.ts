'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbort } from '../data/errors.js';
import { useFileTelling } from './file-telling.js';
import type { ExportedFile, ExportProgress, ExportRequest } from './run-export.js';

/** How an export stands. */
export type ExportState =
  | { readonly status: 'idle' }
  /** Null until it is known how many steps there are. */
  | { readonly status: 'running'; readonly progress: ExportProgress | null }
  | { readonly status: 'done'; readonly file: ExportedFile }
  | { readonly status: 'failed'; readonly error: Error }
  | { readonly status: 'cancelled' };

/** Saves reports as files. */
export interface ExportControl {
  readonly state: ExportState;
  /** Begins, in the place of an export that is under way. Settles when it is over, whatever became of it. */
  readonly start: (request: ExportRequest) => Promise<void>;
  /** Gives up what is under way; nothing of it is saved. */
  readonly cancel: () => void;
}

const IDLE: ExportState = { status: 'idle' };
const CANCELLED: ExportState = { status: 'cancelled' };

/**
 * Saves a report as a file, for buttons of the host's own; `ExportButton` has a dialog. Figures are those of the page: what it has
 * been answered is not asked again. What makes the file is loaded when one is asked for. Given up when its component goes.
 */
export function useExport(): ExportControl {
  const { usage, display } = useFileTelling();
  const [state, setState] = useState(IDLE);
  const running = useRef<AbortController>(null);

  const start = useCallback(
    async (request: ExportRequest) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const settle = (next: ExportState) => {
        if (running.current === controller && !signal.aborted) setState(next);
      };
      settle({ status: 'running', progress: null });
      try {
        const { runExport } = await import('./run-export.js');
        const onProgress = (progress: ExportProgress) => settle({ status: 'running', progress });
        const file = await runExport(request, { usage, display, signal, onProgress });
        settle({ status: 'done', file });
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        settle(isAbort(error) ? CANCELLED : { status: 'failed', error });
      }
    },
    [usage, display],
  );

  const cancel = useCallback(() => {
    if (running.current === null || running.current.signal.aborted) return;
    running.current.abort();
    setState((before) => (before.status === 'running' ? CANCELLED : before));
  }, []);

  useEffect(() => () => running.current?.abort(), []);

  return { state, start, cancel };
}
