import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ColorScope } from '../../../src/components/widgets/color-scope.js';
import { PanelCard } from '../../../src/components/widgets/panel-card.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { TimeSeriesPanel } from '../../../src/components/widgets/time-series-panel.js';
import { UsageError } from '../../../src/data/errors.js';
import { isIn } from '../../../src/data/query/filter.js';
import { hours, makeGrid, weekdays, working } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
  longNames,
  platforms,
  rankingPanel,
  ready,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  tools,
} from '../../../stories/fixtures/panels.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';

afterEach(cleanup);

const runs = [measures.runs];
const week = makeGrid({ measure: measures.runs, rows: weekdays, columns: hours, figure: working });
const stacked = makeResult({ measures: runs, dimension: 'platform', members: platforms, isCompared: true });
const ranked = makeResult({ measures: runs, dimension: 'tool', members: tools, grain: null, isCompared: true });
const parts = { measures: runs, dimension: 'platform', members: platforms, grain: null } as const;
const strict = (children: ReactNode) => render(<StrictMode>{children}</StrictMode>);
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent;

describe('a chart', () => {
  it('is read bucket by bucket with the keyboard, aloud, and let go with Escape', async () => {
    const user = userEvent.setup();
    strict(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    const plot = screen.getByRole('application', { name: /^Runs by platform\./ });
    expect(plot.getAttribute('aria-describedby')).not.toBeNull();
    plot.focus();
    await user.keyboard('{Home}');
    expect(spoken()).toMatch(/^Sat, Oct 24, 2026: Blender \d+, (up|down)/);
    await user.keyboard('{ArrowRight}');
    expect(spoken()).toMatch(/^Sun, Oct 25, 2026:/);
    await user.keyboard('{End}');
    expect(spoken()).toMatch(/^Sun, Nov 22, 2026, So far:.*; Total \d+/);
    await user.keyboard('{Escape}');
    expect(spoken()).toBe('');
    expect(document.querySelector('.tally-cursor')).toHaveProperty('hidden', true);
  });

  it('leaves its cursor alone where new figures come and it is nowhere, since a change that changes nothing costs a frame', async () => {
    const week = { ...stacked, now: stacked.now + 1 };
    const { rerender } = render(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    const cursors = [...document.querySelectorAll('.tally-cursor')];
    expect(cursors).toHaveLength(1);
    const observer = new MutationObserver(() => undefined);
    for (const cursor of cursors) observer.observe(cursor, { attributes: true, childList: true, subtree: true });
    rerender(<PanelWidget panel={stackedPanel} state={ready(week)} />);
    expect(observer.takeRecords()).toEqual([]);
    screen.getByRole('application').focus();
    await userEvent.keyboard('{Home}');
    expect(cursors[0]).toHaveProperty('hidden', false);
    rerender(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    expect(cursors[0]?.querySelectorAll('.tally-tooltip')).toHaveLength(1);
  });

  it('hides a series and shows it again, and shows all when the last one is hidden', async () => {
    const user = userEvent.setup();
    strict(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    const marks = () => document.querySelectorAll('.tally-mark-fill').length;
    const button = screen.getByRole('button', { name: 'Revit' });
    await user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(marks()).toBe(3);
    for (const name of ['Blender', 'Rhino', 'SketchUp']) await user.click(screen.getByRole('button', { name }));
    expect(marks()).toBe(4);
  });

  it('shows its figures as a table and comes back', async () => {
    const user = userEvent.setup();
    strict(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('columnheader')).toHaveLength(11);
    expect(within(table).getByRole('rowheader', { name: /Nov 22, 2026, So far/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show as chart' }));
    expect(screen.getByRole('application')).toBeTruthy();
  });

  it('is held against a goal and tells what happened, drawn as in the table', async () => {
    const user = userEvent.setup();
    const annotations = [{ at: Date.UTC(2026, 10, 3, 12), label: 'Model changed' }];
    strict(
      <TimeSeriesPanel panel={stackedPanel} state={ready(stacked)} goal={{ value: 300 }} annotations={annotations} />,
    );
    expect(document.querySelector('.tally-goal')?.getAttribute('d')).toMatch(/^M0 \d/);
    expect(screen.getByTitle('Model changed')).toBeTruthy();
    expect(document.querySelector('figcaption')?.textContent).toMatch(/Goal: 300\. Tue, Nov 3, 2026: Model changed\.$/);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const row = screen.getByRole('rowheader', { name: 'Tue, Nov 3, 2026, Model changed' }).closest('tr');
    expect(
      within(row as HTMLElement)
        .getAllByRole('cell')
        .at(-1)?.textContent,
    ).toBe('300');
    expect(screen.getByRole('columnheader', { name: 'Goal' })).toBeTruthy();
  });

  it('gives every unit a plot of its own', () => {
    const result = makeResult({ measures: [measures.runs, measures.meanDuration] });
    strict(<PanelWidget panel={{ ...timeSeriesPanel, measures: ['runs', 'meanDuration'] }} state={ready(result)} />);
    expect(screen.getAllByRole('application')).toHaveLength(2);
  });
});

it('ranks by bars that "Other" does not shrink, however large the rest is', () => {
  const result = makeResult({
    measures: runs,
    dimension: 'tool',
    members: tools,
    grain: null,
    figure: (_, { group }) => (group === tools.length - 1 ? 50_000 : 100 - group),
  });
  strict(<PanelWidget panel={rankingPanel} state={ready(result)} />);
  const bars = [...document.querySelectorAll<HTMLElement>('.tally-ranking-bar')];
  expect(bars[0]?.style.inlineSize).toBe('100%');
  expect(bars.at(-1)?.style.inlineSize).toBe('100%');
  expect(bars.map((bar) => bar.dataset.cut).filter((cut) => cut !== undefined)).toHaveLength(1);
});

describe('choosing', () => {
  it('hands over the dimension and the key, null for events without a member, and leaves "Other" alone', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    strict(<PanelWidget panel={rankingPanel} state={ready(ranked)} onSelect={onSelect} selected={['Clash report']} />);
    await user.click(screen.getByRole('button', { name: /^Door tagger/ }));
    screen.getByRole('button', { name: /^None/ }).focus();
    await user.keyboard('{Enter}');
    expect(onSelect.mock.calls).toEqual([
      ['tool', 'Door tagger'],
      ['tool', null],
    ]);
    expect(screen.getByRole('button', { name: /^Clash report/ }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('button', { name: /^Other/ })).toBeNull();
    expect(screen.getByText('Other (38)')).toBeTruthy();
  });

  it('works in breakdowns and tables alike', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    strict(<PanelWidget panel={breakdownPanel} state={ready(ranked)} onSelect={onSelect} />);
    await user.click(screen.getByRole('button', { name: /^Sun study/ }));
    cleanup();
    strict(<PanelWidget panel={tablePanel} state={ready(ranked)} onSelect={onSelect} />);
    await user.click(screen.getByRole('button', { name: 'Sun study' }));
    expect(onSelect.mock.calls).toEqual([
      ['category', 'Sun study'],
      ['department', 'Sun study'],
    ]);
  });

  it('of a cell sets what of its row and column is not chosen yet, and lets both go once they are', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    const chosen = (rows: readonly string[], columns: readonly string[]) => (
      <PanelWidget
        panel={heatMapPanel}
        state={ready(week)}
        onSelect={onSelect}
        selected={rows}
        selectedColumns={columns}
      />
    );
    const { rerender } = render(chosen([], []));
    screen.getByRole('application').focus();
    await user.keyboard('{Control>}{Home}{/Control}{Enter}');
    rerender(chosen(['1'], ['05']));
    await user.keyboard('{Enter}');
    rerender(chosen(['1'], ['00']));
    await user.keyboard('{Enter}');
    expect(onSelect.mock.calls).toEqual([
      ['weekday', '1'],
      ['hour', '00'],
      ['hour', '00'],
      ['weekday', '1'],
      ['hour', '00'],
    ]);
  });

  it('of a row of the table of a heat map chooses the row', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    strict(<PanelWidget panel={heatMapPanel} state={ready(week)} onSelect={onSelect} />);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getAllByRole('columnheader')).toHaveLength(26);
    await user.click(screen.getByRole('button', { name: 'Tuesday' }));
    expect(onSelect.mock.calls).toEqual([['weekday', '2']]);
  });
});

describe('a table', () => {
  it('sorts by a click on a head and says so', async () => {
    const user = userEvent.setup();
    strict(<PanelWidget panel={{ ...tablePanel, measures: ['runs'] }} state={ready(ranked)} />);
    const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names()[0]).toBe('Wall generator');
    await user.click(screen.getByRole('button', { name: 'Runs' }));
    expect(screen.getByRole('columnheader', { name: 'Runs' }).getAttribute('aria-sort')).toBe('ascending');
    expect(names().slice(-2)).toEqual(['Other (38)', 'Total']);
  });

  it('of 500 rows has few in the page, and others after scrolling', () => {
    const members = Array.from({ length: 500 }, (_, i) => member(`Department ${i}`));
    const result = makeResult({
      measures: runs,
      dimension: 'department',
      members,
      grain: null,
      figure: (_, { group }) => 500 - group,
    });
    strict(<PanelWidget panel={{ ...tablePanel, measures: ['runs'] }} state={ready(result)} />);
    const scroller = screen.getByRole('region', { name: 'Departments, table' });
    expect(screen.getAllByRole('row').length).toBeLessThan(45);
    expect(screen.queryByText('Department 300')).toBeNull();
    Object.defineProperty(scroller, 'scrollHeight', { value: 501 * 36 });
    fireEvent.scroll(scroller, { target: { scrollTop: 300 * 36 } });
    expect(screen.getByText('Department 300').closest('tr')?.getAttribute('aria-rowindex')).toBe('302');
    expect(screen.getAllByRole('row').length).toBeLessThan(45);
  });
});

describe('a panel', () => {
  it('that is refreshing keeps its figures and says that newer ones are on their way', () => {
    strict(<PanelWidget panel={rankingPanel} state={ready(ranked, { refreshing: true })} />);
    expect(screen.getByText('Wall generator')).toBeTruthy();
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Updating');
    expect(screen.getByRole('region', { name: 'Most used tools' }).getAttribute('aria-busy')).toBe('true');
  });

  it('without events says why, and offers what would fill it', async () => {
    const user = userEvent.setup();
    const [onWidenPeriod, onClearFilters] = [vi.fn(), vi.fn()];
    const empty = makeResult({ measures: runs, counted: 0, isFiltered: true, figure: () => 0 });
    strict(
      <PanelWidget
        panel={timeSeriesPanel}
        state={ready(empty)}
        onWidenPeriod={onWidenPeriod}
        onClearFilters={onClearFilters}
      />,
    );
    expect(screen.getByText(/matches the filters/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await user.click(screen.getByRole('button', { name: 'Show a longer period' }));
    expect(onWidenPeriod).toHaveBeenCalledOnce();
    expect(onClearFilters).toHaveBeenCalledOnce();
  });

  it('lists members that nobody used, since they were asked for', () => {
    const result = makeResult({
      measures: runs,
      dimension: 'tool',
      members: tools,
      grain: null,
      allMembers: true,
      counted: 0,
      figure: () => 0,
    });
    strict(<PanelWidget panel={{ ...rankingPanel, allMembers: true }} state={ready(result)} />);
    expect(screen.getByText('Wall generator')).toBeTruthy();
  });

  it('that failed says so in words, tries again, and keeps the details for those who open them', async () => {
    const user = userEvent.setup();
    const retry = vi.fn();
    const error = new UsageError('adapterFailed', 'The adapter answered with no result.');
    strict(<PanelWidget panel={statPanel} state={{ status: 'error', error, retry }} />);
    await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
    expect(screen.getByText('adapterFailed: The adapter answered with no result.').closest('details')?.open).toBe(
      false,
    );
  });

  it('that breaks while it is drawn takes nothing else with it, and recovers with the next figures', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('broken');
    };
    const card = (result: typeof ranked, child: ReactNode) => (
      <PanelCard panel={rankingPanel} state={ready(result)}>
        {() => child}
      </PanelCard>
    );
    const { rerender } = render(card(ranked, <Broken />));
    expect(screen.getByRole('alert').textContent).toContain('Error: broken');
    rerender(card({ ...ranked }, <p>figures</p>));
    expect(screen.getByText('figures')).toBeTruthy();
    quiet.mockRestore();
  });

  it('tells what is not in its figures', () => {
    const result = {
      ...ranked,
      notes: [
        { kind: 'excluded', reason: 'future', count: 3 },
        { kind: 'limited', left: 1834 },
      ] as const,
    };
    const labels: Record<string, string> = { platform: 'Platform used' };
    strict(
      <PanelWidget
        panel={rankingPanel}
        state={ready(result, { ignored: ['platform', 'userRole'] })}
        labelOf={(name) => labels[name] ?? 'Role'}
      />,
    );
    const notes = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(notes).toContain('3 dated in the future are left out.');
    expect(notes).toContain('1,834 more are not shown.');
    expect(notes).toContain('Not filtered by Platform used and Role, which these figures do not have.');
  });

  it('says that nothing matches the filters instead of comparing nothing with nothing', () => {
    const nothing = (isFiltered: boolean) =>
      ready(makeResult({ measures: runs, isCompared: true, isFiltered, figure: () => 0, counted: 0 }));
    const { rerender } = render(<PanelWidget panel={statPanel} state={nothing(true)} />);
    expect(screen.getByText('None match the filters.')).toBeTruthy();
    expect(screen.queryByText(/from 0/)).toBeNull();
    rerender(<PanelWidget panel={statPanel} state={nothing(false)} />);
    expect(screen.queryByText('None match the filters.')).toBeNull();
    const restricted = { ...statPanel, filter: isIn('department', ['Research']) };
    rerender(<PanelWidget panel={restricted} state={nothing(true)} />);
    expect(screen.queryByText('None match the filters.')).toBeNull();
  });

  it('tells on how much a figure rests where that is not everything', () => {
    const notes = [
      { kind: 'coverage', measure: 'runs', covered: 91, of: 100 },
      { kind: 'coverage', measure: 'runs', covered: 79, of: 79 },
    ] as const;
    strict(<PanelWidget panel={statPanel} state={ready({ ...makeResult({ measures: runs }), notes })} />);
    expect(screen.getAllByText(/based on/i).map((note) => note.textContent)).toEqual(['Based on 91 of 100 events.']);
  });

  it('shows a shortened figure in full on a click', async () => {
    const user = userEvent.setup();
    strict(<PanelWidget panel={statPanel} state={ready(makeResult({ measures: runs }))} />);
    const button = screen.getByRole('button', { name: /^2\.7K/ });
    const exact = button.dataset.whole;
    await user.click(button);
    expect(button.textContent).toBe(exact);
    expect(exact).toMatch(/^2,\d{3}$/);
  });

  it('colours a change only where its measure says which way is good', () => {
    const tone = (measure: 'runs' | 'failedRuns' | 'activeUsers') => {
      const result = makeResult({ measures: [measures[measure]], isCompared: true });
      const { container } = render(<PanelWidget panel={{ ...statPanel, measure }} state={ready(result)} />);
      return container.querySelector('.tally-change')?.getAttribute('data-tone');
    };
    expect([tone('runs'), tone('failedRuns'), tone('activeUsers')]).toEqual(['neutral', 'bad', 'good']);
  });

  it('takes a ref and the props of a section', () => {
    const ref = vi.fn();
    strict(
      <PanelWidget
        ref={ref}
        id="mine"
        className="wide"
        style={{ gridColumn: 2 }}
        panel={statPanel}
        state={{ status: 'loading' }}
      />,
    );
    const section = ref.mock.calls[0]?.[0] as HTMLElement;
    expect([section.id, section.className, section.style.gridColumn]).toEqual(['mine', 'tally-panel wide', '2']);
  });
});

describe('a panel of which everything is withheld', () => {
  const nothing = makeResult({ measures: runs, counted: 0, isFiltered: true, figure: () => null });
  const suppressed = { values: [], groupTotals: [], bucketTotals: [], totals: true };
  const withheld = {
    ...nothing,
    current: { ...nothing.current, suppressed },
    notes: [{ kind: 'suppressed', minimum: 5 }] as const,
  };

  it('says so, and not that nothing happened', () => {
    strict(<PanelWidget panel={timeSeriesPanel} state={ready(withheld)} onClearFilters={() => undefined} />);
    expect(screen.getByText('Withheld')).toBeTruthy();
    expect(screen.getByText(/are about too few people\.$/)).toBeTruthy();
    expect(screen.queryByText(/matches the filters|Nothing to show/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Clear filters' })).toBeTruthy();
  });
});

it('gives a category the same colour in every panel of a page', () => {
  const shuffled = makeResult({
    measures: runs,
    dimension: 'platform',
    members: [...platforms].reverse(),
    grain: null,
  });
  strict(
    <ColorScope>
      <PanelWidget panel={stackedPanel} state={ready(stacked)} />
      <PanelWidget panel={{ ...breakdownPanel, dimension: 'platform' }} state={ready(shuffled)} />
    </ColorScope>,
  );
  const colorBeside = (selector: string, name: string) => {
    const item = [...document.querySelectorAll(selector)].find((one) => one.textContent?.startsWith(name));
    return item?.querySelector<HTMLElement>('.tally-swatch')?.style.getPropertyValue('--tally-series');
  };
  for (const name of ['Blender', 'Revit', 'Rhino', 'SketchUp']) {
    expect(colorBeside('.tally-legend-item', name)).toMatch(/category/);
    expect(colorBeside('.tally-legend-item', name)).toBe(colorBeside('.tally-breakdown-list > li', name));
  }
});

it.each([
  ['time series', stackedPanel, stacked],
  ['stat', statPanel, makeResult({ measures: runs, isCompared: true })],
  ['ranking', rankingPanel, ranked],
  ['long names', rankingPanel, makeResult({ measures: runs, dimension: 'tool', members: longNames, grain: null })],
  ['breakdown', breakdownPanel, ranked],
  ['donut', { ...breakdownPanel, form: 'donut' }, makeResult({ ...parts, isCompared: true })],
  ['table', tablePanel, ranked],
  ['heat map', heatMapPanel, week],
] as const)('hydrates a %s without a word', async (_, panel, result) => {
  const complaint = vi.spyOn(console, 'error');
  const onRecoverableError = vi.fn();
  const page = (
    <StrictMode>
      <PanelWidget panel={panel} state={ready(result)} onSelect={() => undefined} />
    </StrictMode>
  );
  const host = document.createElement('div');
  host.innerHTML = renderToString(page);
  document.body.append(host);
  const root = await act(async () => hydrateRoot(host, page, { onRecoverableError }));
  expect(complaint).not.toHaveBeenCalled();
  expect(onRecoverableError).not.toHaveBeenCalled();
  await act(async () => root.unmount());
  host.remove();
  complaint.mockRestore();
});
