import { UsageError, type UsageErrorCode } from '../errors.js';
import { isRecord } from '../kept-json.js';
import type { ReportStore } from './report-store.js';
import { isSavedReport, isStoredReport, type SavedReport } from './saved-report.js';

/** Where reports are kept on a server. */
export interface HttpReportStoreOptions {
  /** Where the reports are, such as `/api/reports`. A report is at the same with `/` and its id. */
  readonly url: string;
  /** What is sent with every request, such as who asks. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Sends a request; `fetch` unless stated. */
  readonly fetch?: (url: string, request: RequestInit) => Promise<Response>;
  /** How long an answer is waited for, milliseconds; 30 seconds unless stated. */
  readonly patience?: number;
  /** Calls its listener when others have changed reports, where the host hears of it. */
  readonly subscribe?: ReportStore['subscribe'];
}

const PATIENCE = 30_000;

/**
 * Keeps reports on a server that speaks the protocol of `docs/reports.md`: JSON over GET, POST, PATCH with `If-Match`, and
 * DELETE. An answer that is none of the protocol is refused with `storeFailed`, and never taken for a report.
 */
export function httpReportStore(options: HttpReportStoreOptions): ReportStore {
  const { subscribe } = options;
  const base = options.url.replace(/\/+$/, '');
  const at = (id: string) => `${base}/${encodeURIComponent(id)}`;
  const ask = (url: string, request?: Request) => answerOf(options, url, request);
  const store: ReportStore = {
    async list(model) {
      const answer = await ask(`${base}?${new URLSearchParams({ model })}`);
      if (!isRecord(answer) || !Array.isArray(answer.reports) || !answer.reports.every(isSavedReport)) throw noAnswer();
      return answer.reports;
    },
    async get(id) {
      const answer = await ask(at(id));
      if (!isStoredReport(answer)) throw noAnswer();
      return answer;
    },
    add: async (draft) => savedIn(await ask(base, { method: 'POST', body: draft })),
    async change({ id, version }, change) {
      return savedIn(await ask(at(id), { method: 'PATCH', body: change, headers: { 'If-Match': `"${version}"` } }));
    },
    async duplicate(id, { name, scope = 'person' }) {
      const { definition } = await store.get(id);
      return savedIn(await ask(base, { method: 'POST', body: { name, scope, definition } }));
    },
    async remove(id) {
      try {
        await ask(at(id), { method: 'DELETE' });
      } catch (error) {
        if (!(error instanceof UsageError) || error.code !== 'reportMissing') throw error;
      }
    },
  };
  return subscribe === undefined ? store : { ...store, subscribe };
}

interface Request {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answerOf(options: HttpReportStoreOptions, url: string, request?: Request): Promise<unknown> {
  const { headers, fetch = (to, init) => globalThis.fetch(to, init), patience = PATIENCE } = options;
  const sent: RequestInit = {
    method: request?.method ?? 'GET',
    headers: {
      Accept: 'application/json',
      ...(request?.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers?.(),
      ...request?.headers,
    },
    signal: AbortSignal.timeout(patience),
    ...(request?.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  };
  try {
    const response = await fetch(url, sent);
    if (!response.ok) throw refusal(response.status);
    return response.status === 204 ? undefined : await response.json();
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    if (cause instanceof DOMException && cause.name === 'TimeoutError') {
      throw new UsageError('timedOut', `The server did not answer within ${patience} ms. Try once more.`, { cause });
    }
    throw new UsageError(
      'storeFailed',
      'The server could not be reached, or its answer is no JSON, so nothing is known to be kept. Try once more.',
      { cause },
    );
  }
}

const REFUSALS: Readonly<Record<number, readonly [UsageErrorCode, string]>> = {
  401: ['notAllowed', 'The server does not know who asks. Sign in once more.'],
  403: ['notAllowed', 'The server does not allow this to this person.'],
  404: [
    'reportMissing',
    'There is no such report, or no longer. Read the list of reports again, or keep yours as a new one.',
  ],
  409: ['reportChanged', 'The report was changed since it was read, so this change would undo the other one.'],
  412: ['reportChanged', 'The report was changed since it was read, so this change would undo the other one.'],
  413: ['storageFull', 'The report is larger than the server keeps.'],
  507: ['storageFull', 'The server has no room for the report.'],
};

function refusal(status: number): UsageError {
  const [code, message] = REFUSALS[status] ?? [
    'storeFailed',
    `The server refused with status ${status}. Try once more.`,
  ];
  return new UsageError(code, message);
}

function savedIn(answer: unknown): SavedReport {
  if (isSavedReport(answer)) return answer;
  throw noAnswer();
}

function noAnswer(): UsageError {
  return new UsageError(
    'storeFailed',
    'The server answered with something that is none of its protocol, so nothing is known to be kept. See docs/reports.md.',
  );
}
