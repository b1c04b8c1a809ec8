// One export in a process of its own, so that its peak of memory is its own: `export-work.mjs <contender> <rows>`.
import process from 'node:process';
import { inflateSync } from 'node:zlib';
import Papa from 'papaparse';

import { createEventStore, memoryAdapter, runReport } from 'tallyboard/data';
import * as files from 'tallyboard/export';
import { automation, automationDashboard, automationSample } from 'tallyboard/models/automation';

const NOW = Date.UTC(2026, 10, 20, 14, 30);
const ROWS = 20;
/** Sections of the dashboard that make twelve pages. */
const SECTIONS = ['overview', 'tools', 'reliability', 'roi', 'generation'];
const PAGES = 12;
const [contender, count] = process.argv.slice(2);

/** A report of the last thirty days, of the dashboard of the automation model over four months of events. */
async function told() {
  const store = createEventStore(automation, { clock: () => NOW });
  const { users, tools, toolChanges, assumptions, events } = automationSample({ now: NOW, days: 120 });
  store.upsert('user', users);
  store.upsert('tool', tools);
  store.upsert('tool', toolChanges);
  store.assume(assumptions);
  store.append(events);
  const document = await runReport(memoryAdapter(store), automationDashboard, {
    now: NOW,
    generatedAt: NOW,
    sections: SECTIONS,
  });
  const display = files.documentDisplay(document);
  return { document, display, content: await files.reportContent(document, display) };
}

/** Pages of a PDF file, most of whose objects are in compressed streams. */
function pagesOf(bytes) {
  const text = Buffer.from(bytes).toString('latin1');
  const packed = [...text.matchAll(/stream\n(.*?)\nendstream/gs)].map(([, data]) => Buffer.from(data, 'latin1'));
  const counts = packed.flatMap((data) => {
    try {
      return [
        ...(/\/Type ?\/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type ?\/Pages\b/.exec(
          inflateSync(data).toString('latin1'),
        ) ?? []),
      ];
    } catch {
      return [];
    }
  });
  return Math.max(...counts.map(Number).filter((count) => count > 0));
}

function* rowsOf(length) {
  yield ['id', 'user', 'tool', 'platform', 'runtime', 'credits', 'note'];
  for (let i = 0; i < length; i++) {
    const note = i % 10 === 0 ? 'said "yes", then left' : 'ok';
    yield [i, `user-${i % 997}`, `Tool ${i % 83}`, ['Revit', 'Rhino', 'Blender'][i % 3], i * 7.25, (i % 91) / 10, note];
  }
}

/** Times `work`; what `told` says of its result is found out after that. */
async function timed(work, told = (result) => result) {
  const from = performance.now();
  const result = await work();
  const ms = performance.now() - from;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { ms, peakBytes, ...told(result) };
}

const WORK = {
  async 'pdf-tallyboard'() {
    const { content } = await told();
    return timed(
      () => files.pdfBytes(content),
      (bytes) => {
        const pages = pagesOf(bytes);
        if (pages !== PAGES)
          throw new Error(`The report has ${pages} pages, and is to have ${PAGES}: choose SECTIONS anew.`);
        return { bytes: bytes.length, pages };
      },
    );
  },
  /** Tables alone: as many pages of the report's own rows, compressed as ours is, without charts, cards, tags or a font. */
  async 'pdf-autotable'() {
    const { content } = await told();
    const tables = content.sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.tables ?? []));
    return timed(async () => {
      // Both load what writes the file.
      const [{ jsPDF }, { autoTable }] = await Promise.all([import('jspdf'), import('jspdf-autotable')]);
      const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true });
      for (let i = 0; pdf.getNumberOfPages() < Number(count); i++) {
        const { data } = tables[i % tables.length];
        autoTable(pdf, {
          startY: i === 0 ? 42 : pdf.lastAutoTable.finalY + 20,
          head: [data.columns.map(({ label }) => label)],
          body: data.rows.slice(0, ROWS).map(({ cells }) => cells.map(({ text }) => text)),
        });
      }
      return { bytes: pdf.output('arraybuffer').byteLength, pages: pdf.getNumberOfPages() };
    });
  },
  'csv-tallyboard': () =>
    timed(async () => {
      let bytes = 0;
      for await (const part of files.csvStream(rowsOf(Number(count)))) bytes += Buffer.byteLength(part);
      return { bytes };
    }),
  /** It takes all rows at once, guards against formulas as ours does, and gives one text. */
  'csv-papaparse': () =>
    timed(async () => ({
      bytes: Buffer.byteLength(Papa.unparse([...rowsOf(Number(count))], { escapeFormulae: true })),
    })),
  async sizes() {
    const { document, display, content } = await told();
    const [pdf, xlsx] = [await files.pdfBytes(content), await files.reportXlsx(content, display)];
    const texts = {
      html: files.reportHtml(content),
      json: files.reportJson(document),
      csv: files.reportCsv(content, display),
    };
    const sizes = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.byteLength(text)]));
    return { sizes: { ...sizes, pdf: pdf.length, xlsx: xlsx.length } };
  },
};

process.send(await WORK[contender]());
