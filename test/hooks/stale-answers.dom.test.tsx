import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import type { Result } from '../../src/data/query/result.js';
import type { QueryPanel as Panel } from '../../src/data/report/panel.js';
import { panelQuery } from '../../src/data/report/panel-query.js';
import { resolveSelection } from '../../src/data/report/resolve-selection.js';
import { type Selection, selectionOf } from '../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../src/data/time/calendar.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { usePanel } from '../../src/hooks/use-panel.js';
import {
  type SelectionActions,
  type SelectionControl,
  SelectionProvider,
  useSelection,
} from '../../src/hooks/use-selection.js';
import { deliveriesPanel, lastDays, NOW, salesPanel, shop, shopAdapter, shopReport } from './shop.js';

/** How many orders of answers are tried; `INTERLEAVINGS=10000` tries as many as are asked for. */
const RUNS = Number(process.env.INTERLEAVINGS ?? 1000);
const SEED = 20261122;
/** Turns of the event loop that the last answers get to be shown in. */
const TURNS = 100;

afterEach(cleanup);

const source = shopAdapter(200);
const panels: readonly Panel[] = [
  salesPanel,
  deliveriesPanel,
  { id: 'tills', title: 'Tills', view: 'ranking', measure: 'sales', dimension: 'till', drill: ['clerk'] },
];

/** What a person does, one after the other. */
type Deed = (actions: SelectionActions) => void;
const [, , ranking] = panels;
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map(
    (days): Deed =>
      (to) =>
        to.setPeriod(lastDays(days)),
  ),
  fc.constantFrom('North', 'South', null).map(
    (till): Deed =>
      (to) =>
        to.toggleFilter('till', till),
  ),
  fc.constantFrom('c1', 'c2').map(
    (clerk): Deed =>
      (to) =>
        to.setFilter('clerk', [clerk]),
  ),
  fc.constantFrom('North', 'South').map(
    (till): Deed =>
      (to) =>
        ranking && to.drillInto(ranking, till),
  ),
  fc.constantFrom<Deed>(
    (to) => to.clearFilters(),
    (to) => to.reset(),
    (to) => to.zoomInto({ kind: 'range', start: '2026-03-30', end: '2026-03-31' }),
    (to) => to.zoomOut(0),
    (to) => ranking && to.drillOut(ranking, 0),
  ),
);

/** What was asked, and all that was answered. */
const figuresOf = ({ query: { period, filter, dimensions }, current }: Result) =>
  JSON.stringify([dimensions, period, filter, current.totals, current.values]);

/** Answers by question, so that ten thousand runs count nothing twice. */
const known = new Map<string, Promise<Result>>();
function answerTo(adapter: UsageAdapter, query: Parameters<UsageAdapter['run']>[0][number], now = NOW) {
  const key = JSON.stringify([query, now]);
  let answer = known.get(key);
  if (answer === undefined) {
    answer = adapter.run([query], { now }).then(([result]) => {
      if (result === undefined) throw new Error('no result');
      return result;
    });
    known.set(key, answer);
  }
  return answer;
}

/** The figures that a panel has to end on. */
async function figuresUnder(panel: Panel, selection: Selection): Promise<string> {
  const { grain } = resolveSelection(selection, DEFAULT_CALENDAR, NOW);
  const { query } = panelQuery(panel, { model: shop, selection, grain, calendar: DEFAULT_CALENDAR });
  return figuresOf(await answerTo(source, query));
}

interface Seen {
  control: SelectionControl | undefined;
  /** The figures of each panel; empty while others are awaited. */
  readonly states: Map<string, string>;
}

function Watcher({ panel, seen }: { panel: Panel; seen: Seen }) {
  const state = usePanel(panel);
  const isSettled = state.status === 'ready' && !state.refreshing;
  seen.states.set(panel.id, isSettled ? figuresOf(state.result) : '');
  return null;
}

function Actor({ seen }: { seen: Seen }) {
  seen.control = useSelection();
  return null;
}

it(
  `ends on the figures of the last filter in each of ${RUNS} orders of answers`,
  async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler({ act }),
        fc.array(fc.tuple(deed, fc.nat(2)), { minLength: 2, maxLength: 6 }),
        async (scheduler, deeds) => {
          const seen: Seen = { control: undefined, states: new Map() };
          const adapter: UsageAdapter = {
            ...source,
            // An adapter that pays no heed to being cancelled: late answers do arrive, each batch in an order of its own.
            run: (queries, options) =>
              scheduler.schedule(Promise.all(queries.map((query) => answerTo(source, query, options?.now))), 'answer'),
          };
          const view = render(
            <UsageProvider adapter={adapter} now={NOW}>
              <SelectionProvider report={shopReport} store={memorySelectionStore()}>
                <Actor seen={seen} />
                {panels.map((panel) => (
                  <Watcher key={panel.id} panel={panel} seen={seen} />
                ))}
              </SelectionProvider>
            </UsageProvider>,
          );
          await act(async () => {});
          for (const [does, answers] of deeds) {
            await act(async () => seen.control && does(seen.control));
            for (let i = 0; i < answers && scheduler.count() > 0; i++) await scheduler.waitOne();
          }
          const isSettled = () => scheduler.count() === 0 && [...seen.states.values()].every((state) => state !== '');
          for (let turns = 0; turns < TURNS && !(turns > 0 && isSettled()); turns++) {
            await scheduler.waitIdle();
            await act(() => new Promise((resolve) => setTimeout(resolve)));
          }
          const { selection = selectionOf(shopReport) } = seen.control ?? {};
          const wanted = await Promise.all(panels.map((panel) => figuresUnder(panel, selection)));
          expect([...seen.states.values()]).toEqual(wanted);
          view.unmount();
          tried++;
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
    expect(tried).toBeGreaterThanOrEqual(RUNS);
  },
  Math.max(60_000, 200 * RUNS),
);
