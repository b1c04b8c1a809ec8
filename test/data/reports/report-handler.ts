import { UsageError } from '../../../src/data/errors.js';
import type { ReportStore } from '../../../src/data/reports/report-store.js';
import type { ReportDraft } from '../../../src/data/reports/saved-report.js';

const STATUS: Readonly<Record<string, number>> = {
  reportMissing: 404,
  reportChanged: 412,
  storageFull: 507,
  notAllowed: 403,
};

/** A server that speaks the protocol of reports, as `docs/reports.md` states it, over any store. */
export function reportHandler(store: ReportStore, path = '/api/reports') {
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const answer = async ({ method, url, headers }: Request, body: ReportDraft | undefined): Promise<Response> => {
    const { pathname, searchParams } = new URL(url);
    const id = decodeURIComponent(pathname.slice(path.length + 1));
    if (id === '') {
      if (method === 'POST' && body !== undefined) return json(await store.add(body), 201);
      return json({ reports: await store.list(searchParams.get('model') ?? '') });
    }
    if (method === 'DELETE') {
      // As strict as a server may be.
      await store.get(id);
      await store.remove(id);
      return new Response(null, { status: 204 });
    }
    if (method === 'GET') return json(await store.get(id));
    const version = Number(/^"(\d+)"$/.exec(headers.get('If-Match') ?? '')?.[1]);
    return json(await store.change({ id, version }, body ?? {}));
  };
  return async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(new URL(url, 'http://host'), init);
    const text = await request.text();
    try {
      return await answer(request, text === '' ? undefined : JSON.parse(text));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return json({ code: error.code, message: error.message }, STATUS[error.code] ?? 500);
    }
  };
}
