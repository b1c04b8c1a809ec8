import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { makeLongLine, makePage } from '../workload/ui-page.mjs';
import { untilPainted } from './painted.mjs';

const contenders = {
  tallyboard: () => import('./contenders/tallyboard.jsx'),
  bare: () => import('./contenders/bare.jsx'),
  recharts: () => import('./contenders/recharts.jsx'),
  mui: () => import('./contenders/mui.jsx'),
};

/** Milliseconds without a change after which a page is done, and after which a tooltip is. */
const QUIET = { page: 250, hover: 80 };
const POINTS = 10_000;

const root = document.querySelector('#root');
const { Page, LongLine, prepare } = await contenders[new URLSearchParams(location.search).get('contender')]();
// What a product does before: shape its data. Drawing alone is measured.
const [first, filtered] = [1, 2].map((seed) => prepare.page(makePage(seed)));
const line = prepare.line(makeLongLine(POINTS));
let tree = null;
let hovered = Promise.resolve(null);

addEventListener(
  'pointermove',
  () => {
    hovered = untilPainted(QUIET.hover);
  },
  { capture: true },
);

function mounted(element) {
  tree?.unmount();
  tree = createRoot(root);
  tree.render(element);
}

/** What the program that opened this page calls. */
globalThis.bench = {
  mount: () => untilPainted(QUIET.page, () => mounted(<Page data={first} />)),
  update: () => untilPainted(QUIET.page, () => tree.render(<Page data={filtered} />)),
  mountLine: () => untilPainted(QUIET.page, () => mounted(<LongLine data={line} />)),
  resize: (width) =>
    untilPainted(QUIET.page, () => {
      root.style.inlineSize = `${width}px`;
    }),
  hovered: () => hovered,
  elements: () => document.body.querySelectorAll('*').length,
  unmount() {
    tree?.unmount();
    tree = null;
  },
  /** Mounts and unmounts the page many times, each in a task of its own so that what is put off gets its turn. */
  async churn(times) {
    for (let i = 0; i < times; i++) {
      const each = createRoot(root);
      flushSync(() => each.render(<Page data={first} />));
      await new Promise((resume) => setTimeout(resume));
      each.unmount();
    }
  },
};
