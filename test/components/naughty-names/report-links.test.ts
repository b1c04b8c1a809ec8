import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/data/report/definition/parse-report.js';
import { LONGEST_TITLE } from '../../../src/data/report/definition/report-limits.js';
import { reportFromLink, reportLink } from '../../../src/data/report/definition/report-link.js';
import { httpReportStore } from '../../../src/data/reports/http-report-store.js';
import { localReportStore } from '../../../src/data/reports/local-report-store.js';
import { memoryReportStore } from '../../../src/data/reports/memory-report-store.js';
import { reportHandler } from '../../data/reports/report-handler.js';
import { namedReport, namedShop } from './named-shop.js';
import { inBatches, naughty } from './names.js';

/** A report that says these names wherever a person may write or choose. */
function saying(names: readonly string[]) {
  const cut = names.map((name) => name.slice(0, LONGEST_TITLE));
  const [title = ''] = cut;
  return namedReport({
    title,
    brand: title === '' ? 'None' : title,
    notes: names.map((name) => name.slice(0, 1000)).join('\n'),
    chosen: { till: cut },
    sections: cut.map((name, i) => ({
      id: `s${i}`,
      title: name,
      description: name,
      panels: [
        { id: `t${i}`, view: 'text', title: name, text: name } as const,
        { id: `p${i}`, view: 'stat', title: name, description: name, measure: 'sales' } as const,
      ],
    })),
  });
}

const { model } = namedShop([]);
const batches = inBatches(naughty, 20);

describe(`${naughty.length} names that break programs, in reports that are kept and shared`, () => {
  it('come through links as they are, which are plain text themselves', async () => {
    for (const names of batches) {
      const report = saying(names);
      const link = await reportLink(report);
      expect(link).toMatch(/^r1\.[\w-]+$/);
      expect(await reportFromLink(link, model)).toEqual({ report, leftOut: [] });
    }
  });

  it('come through the text of a definition as they are', () => {
    for (const names of batches) {
      const report = saying(names);
      expect(parseReport(JSON.stringify(report), model)).toEqual(report);
    }
  });

  it.each([
    ['a browser', () => localReportStore({ storage: storage() })],
    ['a server', () => httpReportStore({ url: '/api/reports/', fetch: reportHandler(memoryReportStore()) })],
  ] as const)('come back as they are from %s, as names too', async (_, make) => {
    for (const names of batches) {
      const store = make();
      const ids = new Map<string, string>();
      for (const name of names) {
        const { id } = await store.add({ name, scope: 'team', definition: saying([name]) });
        ids.set(id, name);
      }
      const list = await store.list('shop');
      expect(new Map(list.map(({ id, name }) => [id, name]))).toEqual(ids);
      for (const [id, name] of ids) expect((await store.get(id)).definition).toEqual(saying([name]));
    }
  });
});

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}
