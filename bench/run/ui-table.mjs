const NAMES = { tallyboard: 'Tallyboard', bare: 'bare SVG by hand', recharts: 'Recharts', mui: 'MUI X Charts' };

/** What Tallyboard has to reach: times as multiples of bare SVG, the others as they are. */
const LIMITS = { mount: 1.5, update: 2, hover: 8, elements: 1200, layouts: 3 };

const round = (value) => (value === null ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0));
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** Prints what was measured, times with their ratio to bare SVG. */
export function printUi({ rounds, slow, browser, contenders }) {
  const { bare } = contenders;
  const held = (value, of) => (of === undefined ? round(value) : `${round(value)} (${(value / of).toFixed(2)} ×)`);
  const rows = (row) =>
    Object.fromEntries(Object.entries(contenders).map(([name, report]) => [NAMES[name], row(report)]));
  const speed = slow === 1 ? '' : `, processor at 1/${slow} of its speed`;
  console.log(
    `One dashboard page, medians of ${rounds} rounds in ms until the last change is painted, Chromium ${browser}${speed}`,
  );
  console.log('Cards, the heat map and the table are drawn by hand for contenders that bring none.');
  console.table(
    rows(({ mount, update, resize, hover: { stacked, long }, elements }) => ({
      mount: held(mount, bare?.mount),
      update: held(update, bare?.update),
      resize: held(resize, bare?.resize),
      'hover p50 / p95, 365 × 4': `${round(stacked.p50)} / ${round(stacked.p95)}`,
      'hover p50 / p95, 10,000': `${round(long.p50)} / ${round(long.p95)}`,
      elements,
    })),
  );
  console.log('What a mount is made of, and an update in all: medians of traces, ms of the processor first');
  console.table(
    rows(({ work, updateWork }) => ({
      'mount, processor': held(work.processorMs, bare?.work.processorMs),
      'update, processor': held(updateWork.processorMs, bare?.updateWork.processorMs),
      layouts: work.layouts,
      'amidst script': work.forced,
      'style passes': work.styles,
      'elements styled': work.styledElements,
      'script ms': round(work.scriptMs),
      'style ms': round(work.styleMs),
      'layout ms': round(work.layoutMs),
      'paint ms': round(work.paintMs),
    })),
  );
  if (Object.values(contenders).some(({ heap }) => heap !== null)) {
    console.log('What a page holds, and what stays after many mounts');
    console.table(
      rows(({ heap }) => ({
        'net MB': megabytes(heap.net),
        mounts: heap.mounts,
        'growth MB': megabytes(heap.growth),
        nodes: heap.nodes,
        listeners: heap.listeners,
      })),
    );
  }
  if (contenders.tallyboard === undefined || bare === undefined || slow > 1) return;
  for (const { what, value, limit } of heldAgainstLimits(contenders)) {
    console.log(`${value <= limit ? 'reached' : 'missed '}  ${what}: ${value.toFixed(2)}, at most ${limit}`);
  }
}

/** Figures of Tallyboard with the limits that they are held against. */
function heldAgainstLimits({ tallyboard, bare }) {
  const { mount, update, hover, elements, work } = tallyboard;
  return [
    { what: 'mount × bare SVG', value: mount / bare.mount, limit: LIMITS.mount },
    { what: 'update × bare SVG', value: update / bare.update, limit: LIMITS.update },
    { what: 'hover p95, 365 × 4, ms', value: hover.stacked.p95, limit: LIMITS.hover },
    { what: 'hover p95, 10,000 points, ms', value: hover.long.p95, limit: LIMITS.hover },
    { what: 'elements', value: elements, limit: LIMITS.elements },
    { what: 'layouts in a mount', value: work.layouts, limit: LIMITS.layouts },
  ];
}
