import '../../../src/components/theme/styles.css';
import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { ContractCard } from '../../../src/components/widgets/contract-card.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { StagesPanel } from '../../../src/components/widgets/stages-panel.js';
import { cutMiddle } from '../../../src/data/format/middle-cut.js';
import type { StageGraph } from '../../../src/data/workflow/stage-graph.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';
import { makeGrid } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
  rankingPanel,
  ready,
  stackedPanel,
  statPanel,
  tablePanel,
} from '../../../stories/fixtures/panels.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';
import { stagesPanel } from '../../../stories/fixtures/workflows.js';

/** What people and programs have put into names, whether the list beside the project is there or not. */
const OWN = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '</style><script>alert(1)</script>',
  'javascript:alert(1)',
  '--tally-text: red; } * { display: none',
  '\u202egnp.exe\u2066',
  'شركة Müller & Söhne 株式会社 👩‍👩‍👧‍👦',
  'Z̸̢͉͔̗̘̥͛͋̊̄̓̀̎͋ͅa̷l̴g̷o̸'.repeat(20),
  'x'.repeat(10_000),
  '字'.repeat(10_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  'two\nlines\tand a tab',
  '\u0000\u0007',
  '=cmd|"/c calc"!A0',
];

const naughty = [...new Set([...OWN, ...JSON.parse(decodeURIComponent(inject('naughtyStrings')))])];
const FORBIDDEN =
  'script, iframe, object, embed, link, meta, base, form, img, audio, video, [href], [srcdoc], [action]';

const card = 460;
let root: Root;
let host: HTMLElement;
const dialogs = ['alert', 'confirm', 'prompt'] as const;

beforeEach(async () => {
  await page.viewport(card + 40, 900);
  document.body.style.margin = '0';
  for (const name of dialogs) vi.spyOn(window, name).mockImplementation(() => undefined as never);
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  root.unmount();
  host.remove();
  vi.restoreAllMocks();
});

function show(children: ReactNode): void {
  flushSync(() =>
    root.render(
      <StrictMode>
        <ThemeScope style={{ width: card, padding: 8 }}>{children}</ThemeScope>
      </StrictMode>,
    ),
  );
}

/** Nothing has run, nothing was made that could, and nothing sticks out of its card or of the page. */
function assertHarmless(of: string): void {
  for (const name of dialogs) expect(window[name], of).not.toHaveBeenCalled();
  expect(host.querySelector(FORBIDDEN), of).toBeNull();
  for (const element of host.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) expect(name.startsWith('on'), `${of}: ${name}`).toBe(false);
  }
  expect(document.documentElement.scrollWidth, of).toBeLessThanOrEqual(card + 40);
  for (const panel of host.querySelectorAll<HTMLElement>('.tally-panel')) {
    expect(panel.getBoundingClientRect().width, of).toBeLessThanOrEqual(card);
    expect(panel.scrollWidth, of).toBeLessThanOrEqual(panel.clientWidth);
  }
}

/** Every name that is shown, whole, as a person who asks for it gets it. */
function namesShown(): ReadonlySet<string> {
  const whole = [...host.querySelectorAll<HTMLElement>('.tally-name')].map(
    (name) => name.dataset.whole ?? name.textContent ?? '',
  );
  return new Set(whole);
}

/** A name that is nothing to see is told as such. */
const shownAs = (name: string) => (name.trim() === '' ? '(empty)' : name);

/** Whether a text has no half of a character. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

function inBatches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

const ofMembers = (names: readonly string[], grain: 'day' | null = null) =>
  ready(makeResult({ measures: [measures.runs], dimension: 'tool', members: names.map(member), grain }));

describe(`${naughty.length} names that break programs`, () => {
  it.each([
    ['a ranking', rankingPanel],
    ['a breakdown', breakdownPanel],
  ] as const)('are shown whole and harmless as members of %s', (_, panel) => {
    for (const names of inBatches(naughty, 60)) {
      show(<PanelWidget panel={panel} state={ofMembers(names)} />);
      assertHarmless(names.join('\n').slice(0, 200));
      const shown = namesShown();
      for (const name of names) expect(shown, JSON.stringify(name.slice(0, 80))).toContain(shownAs(name));
    }
  });

  it('are shown whole and harmless as parts of a donut', () => {
    for (const names of inBatches(naughty, 6)) {
      show(<PanelWidget panel={{ ...breakdownPanel, form: 'donut' }} state={ofMembers(names)} />);
      assertHarmless(names.join('\n').slice(0, 200));
      const shown = namesShown();
      for (const name of names) expect(shown, JSON.stringify(name.slice(0, 80))).toContain(shownAs(name));
    }
  });

  it('are shown whole and harmless as stages, in the table, in the graph and beside it', async () => {
    for (const names of inBatches(naughty, 12)) {
      const keys = names.map((_, i) => `stage ${i}`);
      const graph: StageGraph = {
        stages: names.slice(0, 6).map((label, i) => ({ key: keys[i] ?? '', label })),
        edges: keys.slice(1, Math.min(6, names.length)).map((to, i) => ({ from: keys[i] ?? '', to })),
      };
      const members = names.map((label, i) => ({ kind: 'member', key: keys[i] ?? '', label }) as const);
      const state = ready(makeResult({ measures: [measures.runs], dimension: 'stage', members, grain: null }));
      const panel = { ...stagesPanel, measures: ['runs'] };
      const shared = { panel, state, graph: { status: 'ready', graph } } as const;
      show(<StagesPanel {...shared} view="table" />);
      assertHarmless(names.join('\n').slice(0, 200));
      const shown = namesShown();
      for (const name of names) expect(shown, JSON.stringify(name.slice(0, 80))).toContain(shownAs(name));
      show(<StagesPanel {...shared} view="graph" />);
      await vi.waitFor(() => expect(host.querySelector('[role="application"]')).not.toBeNull());
      const plot = host.querySelector<HTMLElement>('[role="application"]');
      plot?.focus();
      for (const [i, { label }] of graph.stages.entries()) {
        plot?.dispatchEvent(new KeyboardEvent('keydown', { key: i === 0 ? 'Home' : 'PageDown', bubbles: true }));
        const name = host.querySelector('.tally-tooltip-name')?.textContent;
        expect(name).toBe(cutMiddle(shownAs(label), 200));
      }
      assertHarmless(names.join('\n').slice(0, 200));
    }
  });

  it('are shown whole and harmless as rows and columns of a heat map, and beside its cursor', () => {
    for (const names of inBatches(naughty, 20)) {
      const [rows, columns] = [names.map(member), names.slice(0, 4).map(member)];
      const result = makeGrid({ measure: measures.runs, rows, columns, figure: (row, column) => row * column });
      show(<PanelWidget panel={heatMapPanel} state={ready(result)} />);
      const plot = host.querySelector<HTMLElement>('[role="application"]');
      plot?.focus();
      plot?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      assertHarmless(names.join('\n').slice(0, 200));
      const shown = namesShown();
      for (const name of names) expect(shown, JSON.stringify(name.slice(0, 80))).toContain(shownAs(name));
    }
  });

  it('are shown whole and harmless as series, and beside the cursor', () => {
    for (const names of inBatches(naughty, 6)) {
      show(<PanelWidget panel={stackedPanel} state={ofMembers(names, 'day')} />);
      const plot = host.querySelector<HTMLElement>('[role="application"]');
      plot?.focus();
      plot?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      expect(host.querySelector('.tally-tooltip')?.textContent).not.toBe('');
      assertHarmless(names.join('\n').slice(0, 200));
      // A whole name that is asked for stays inside too.
      for (const button of host.querySelectorAll<HTMLElement>('.tally-legend-item')) {
        button.focus({ focusVisible: true } as FocusOptions);
        expect(document.documentElement.scrollWidth, button.textContent?.slice(0, 80)).toBeLessThanOrEqual(card + 40);
      }
      const shown = namesShown();
      for (const name of names) expect(shown, JSON.stringify(name.slice(0, 80))).toContain(shownAs(name));
    }
  });

  it('are shown whole and harmless as rows and columns of a table', () => {
    for (const names of inBatches(naughty, 20)) {
      const columns = names.slice(0, 3).map((label, i) => ({ ...measures.runs, name: `m${i}`, label }));
      const result = makeResult({ measures: columns, dimension: 'tool', members: names.map(member), grain: null });
      const panel = { ...tablePanel, dimension: 'tool', measures: columns.map(({ name }) => name) };
      show(<PanelWidget panel={panel} state={ready(result)} />);
      assertHarmless(names.join('\n').slice(0, 200));
      const shown = namesShown();
      for (const name of names) expect(shown, JSON.stringify(name.slice(0, 80))).toContain(shownAs(name));
    }
  });

  it('are harmless as titles, descriptions and labels of figures', () => {
    for (const text of naughty) {
      const result = makeResult({ measures: [{ ...measures.runs, label: text }], isCompared: true });
      show(<PanelWidget panel={{ ...statPanel, title: text, description: text }} state={ready(result)} />);
      assertHarmless(text.slice(0, 200));
      expect(host.querySelector('h3')?.textContent).toBe(text);
    }
  });

  it('are harmless as contracts', () => {
    for (const text of naughty.filter((each) => each !== '' && each.length <= 1000)) {
      show(
        <ContractCard state={{ status: 'ready', report: makeContractReport({ label: text }), refreshing: false }} />,
      );
      assertHarmless(text.slice(0, 200));
      expect(host.querySelector('h3')?.textContent).toBe(text);
    }
  });

  it('are cut between characters, never within one', () => {
    for (const text of naughty) expect(isWellFormed(cutMiddle(text, 36))).toBe(isWellFormed(text));
  });
});
