import '../../../src/components/theme/styles.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { ContractCard } from '../../../src/components/widgets/contract-card.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { PluginComparisonCard } from '../../../src/components/widgets/plugin-comparison-card.js';
import { StagesPanel } from '../../../src/components/widgets/stages-panel.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { usePanel } from '../../../src/hooks/use-panel.js';
import { SelectionProvider } from '../../../src/hooks/use-selection.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { platforms, rankingPanel, ready, stackedPanel, statPanel, tools } from '../../../stories/fixtures/panels.js';
import { makeComparison, pluginLine } from '../../../stories/fixtures/plugins.js';
import { makeResult } from '../../../stories/fixtures/results.js';
import { productGraph, stageFigures, stagesPanel } from '../../../stories/fixtures/workflows.js';
import { NOW, shopAdapter, shopReport } from '../../hooks/shop.js';

let root: Root | undefined;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(1000, 800);
});

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function show(content: ReactNode, scheme: 'light' | 'dark' = 'light') {
  const element = document.createElement('main');
  document.body.append(element);
  root = createRoot(element);
  root.render(
    <StrictMode>
      <ThemeScope scheme={scheme}>{content}</ThemeScope>
    </StrictMode>,
  );
}

const runs = [measures.runs];
const stacked = makeResult({ measures: runs, dimension: 'platform', members: platforms, isCompared: true });
const ranked = makeResult({ measures: runs, dimension: 'tool', members: tools, grain: null });
const trigger = () => page.getByRole('button', { name: /, actions$/ });
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
const said = () => page.getByRole('status').filter({ hasText: /./ });

async function openByKeyboard() {
  await expect.element(trigger()).toBeVisible();
  trigger().element().focus();
  await userEvent.keyboard('{Enter}');
}

async function choose(name: string) {
  await trigger().click();
  await item(name).click();
}

/** Keeps what is saved instead of saving it. */
function saved(): { readonly blobs: Blob[]; readonly names: string[] } {
  const kept = { blobs: [] as Blob[], names: [] as string[] };
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    kept.blobs.push(blob as Blob);
    return 'blob:kept';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'dispatchEvent').mockImplementation(function (this: HTMLAnchorElement) {
    kept.names.push(this.download);
    return true;
  });
  return kept;
}

async function savedBlob(name: string): Promise<{ blob: Blob; file: string }> {
  const kept = saved();
  await choose(name);
  await expect.poll(() => kept.names.length).toBe(1);
  return { blob: kept.blobs[0] ?? expect.fail('Nothing was saved.'), file: kept.names[0] ?? '' };
}

describe('the actions of a card', () => {
  it('open, move and close by keyboard, and give focus back', async () => {
    show(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    await openByKeyboard();
    await expect.element(item('Full size')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(item('Copy as table')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await expect.element(trigger()).toHaveFocus();
    await expect.element(trigger()).toHaveAttribute('aria-expanded', 'false');
  });

  it('show the figures in full size, keep focus there, and give it back', async () => {
    show(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    await openByKeyboard();
    await expect.element(item('Full size')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Runs by platform' });
    await expect.element(dialog).toBeVisible();
    const plot = dialog.getByRole('application');
    await expect.poll(() => plot.element().getBoundingClientRect().height).toBeGreaterThan(480);
    for (let i = 0; i < 12; i++) {
      await userEvent.keyboard('{Tab}');
      const { activeElement } = document;
      expect(activeElement === document.body || dialog.element().contains(activeElement)).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(trigger()).toHaveFocus();
  });

  it('close full size by its button and by a click beside it', async () => {
    show(<PanelWidget panel={stackedPanel} state={ready(stacked)} />);
    const dialog = page.getByRole('dialog', { name: 'Runs by platform' });
    await choose('Full size');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await choose('Full size');
    await expect.element(dialog).toBeVisible();
    await userEvent.click(dialog, { position: { x: -10, y: 20 }, force: true });
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('fit a narrow page in full size', async () => {
    await page.viewport(360, 640);
    show(<PanelWidget panel={rankingPanel} state={ready(ranked)} />);
    await choose('Full size');
    const dialog = page.getByRole('dialog', { name: 'Most used tools' });
    await expect.element(dialog).toBeVisible();
    const { width, height, left } = dialog.element().getBoundingClientRect();
    expect([left, width, height]).toEqual([0, 360, 640]);
    expect(dialog.element().scrollWidth).toBeLessThanOrEqual(360);
  });

  it('copy a table as one, and the figure of a stat alone, and say so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show(<PanelWidget panel={rankingPanel} state={ready(ranked)} />);
    await choose('Copy as table');
    await expect.element(said()).toHaveTextContent('Copied');
    const [[content]] = write.mock.calls[0] ?? [[]];
    expect(content?.types).toEqual(['text/html', 'text/plain']);
    const plain = await (await content?.getType('text/plain'))?.text();
    expect(plain?.split('\n')[1]).toMatch(/^Wall generator\t1,916/);
    root?.unmount();
    document.body.replaceChildren();
    show(<PanelWidget panel={statPanel} state={ready(makeResult({ measures: runs }))} />);
    await choose('Copy figure');
    await expect.element(said()).toHaveTextContent('Copied');
    expect(writeText).toHaveBeenCalledWith('2,665');
  });

  it('say it where the browser allows no copying', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('No', 'NotAllowedError'));
    show(<PanelWidget panel={rankingPanel} state={ready(ranked)} />);
    await choose('Copy as table');
    await expect.element(said()).toHaveTextContent('Not copied: the browser did not allow it.');
  });

  it('save the figures as CSV under a name with the date', async () => {
    show(<PanelWidget panel={rankingPanel} state={ready(ranked)} />);
    const { blob, file } = await savedBlob('Spreadsheet (CSV)');
    expect(file).toBe(`usage-most-used-tools-${new Date().toISOString().slice(0, 10)}.csv`);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await blob.text()).toContain('\r\nWall generator,1916,');
    await expect.element(said()).toHaveTextContent(`Saved as ${file}`);
  });

  it('save a picture of what is drawn, in the colours of the scheme and twice as dense', async () => {
    show(<PanelWidget panel={stackedPanel} state={ready(stacked)} />, 'dark');
    const { blob: svg } = await savedBlob('Vector image (SVG)');
    const text = await svg.text();
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const ground = parsed.querySelector('rect')?.getAttribute('fill') ?? '';
    expect(Number.parseInt(ground.slice(1, 3), 16)).toBeLessThan(60);
    expect(
      new Set([...parsed.querySelectorAll('[fill^="#"]')].map((each) => each.getAttribute('fill'))).size,
    ).toBeGreaterThan(5);
    vi.restoreAllMocks();
    const { blob: png } = await savedBlob('Image (PNG)');
    const image = await createImageBitmap(png);
    expect(image.width).toBe(2 * Number(parsed.documentElement.getAttribute('width')));
    expect(image.height).toBe(2 * Number(parsed.documentElement.getAttribute('height')));
  });

  it('are offered by a contract too', async () => {
    show(<ContractCard state={{ status: 'ready', report: makeContractReport(), refreshing: false }} />);
    const { blob } = await savedBlob('Spreadsheet (CSV)');
    const lines = (await blob.text()).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining(['Allocation,12000', 'First day,"2026-07-01"', 'Last day,"2026-12-31"']),
    );
  });

  it('are offered by a comparison with plugins, with all that it is computed from', async () => {
    const comparison = makeComparison([pluginLine('FormNest Pro', 85, [12, 14], 212.4)]);
    const state = { status: 'ready', comparison, refreshing: false, ignored: ['tag'] } as const;
    show(<PluginComparisonCard title="Plugins" state={state} />);
    const { blob } = await savedBlob('Spreadsheet (CSV)');
    const lines = (await blob.text()).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Plugin,Plugin would have cost (USD),Tools cost (USD),Saved (USD),How this is computed',
        'FormNest Pro,1135.8925,212.4,923.4925,"12 to 14 seats, $85.00 a seat and month"',
        '"2026-10-24",8,12,"$85.00 a seat and month (assumptions ""2026"")",263.2258',
      ]),
    );
    vi.restoreAllMocks();
    const { blob: svg } = await savedBlob('Vector image (SVG)');
    expect(await svg.text()).toContain('>FormNest Pro</text>');
    await choose('Full size');
    await expect.element(page.getByRole('dialog', { name: 'Plugins' }).getByText('FormNest Pro')).toBeVisible();
  });

  it('save a picture of the graph of a workflow, weighed as it is shown', async () => {
    const graph = { status: 'ready', graph: productGraph } as const;
    show(
      <StagesPanel panel={stagesPanel} state={ready(stageFigures(productGraph))} graph={graph} defaultView="graph" />,
    );
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Figure in the stages' }), 'Questions');
    const { blob } = await savedBlob('Vector image (SVG)');
    const parsed = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    const texts = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['Questions', 'Triage', 'Release']));
    expect(texts).not.toContain('Issues processed');
  });

  it('offer no picture of a workflow that has no graph', async () => {
    show(<StagesPanel panel={stagesPanel} state={ready(stageFigures(productGraph))} />);
    await trigger().click();
    await expect.element(item('Spreadsheet (CSV)')).toBeVisible();
    await expect.element(item('Vector image (SVG)')).not.toBeInTheDocument();
  });

  it('offer no explanation where there is nobody to ask', async () => {
    show(<PanelWidget panel={statPanel} state={ready(makeResult({ measures: runs }))} />);
    await trigger().click();
    await expect.element(item('Copy figure')).toBeVisible();
    await expect.element(item('How is this computed?')).not.toBeInTheDocument();
  });
});

function Shown({ panel }: { panel: QueryPanel }) {
  return <PanelWidget panel={panel} state={usePanel(panel)} />;
}

describe('the explanation of a figure', () => {
  const tills =
    shopReport.sections.flatMap(({ panels }) => panels).find((panel) => panel.view === 'ranking') ??
    expect.fail('There is no panel.');

  const overTime =
    shopReport.sections.flatMap(({ panels }) => panels).find((panel) => panel.view === 'timeSeries') ??
    expect.fail('There is no panel.');

  function explain(panel: QueryPanel = tills) {
    show(
      <UsageProvider adapter={shopAdapter()} now={NOW} filePrefix="Corner shop">
        <SelectionProvider report={shopReport}>
          <Shown panel={panel} />
        </SelectionProvider>
      </UsageProvider>,
    );
  }

  it('is of the total at first, and of whichever member is chosen', async () => {
    explain();
    await choose('How is this computed?');
    const drawer = page.getByRole('dialog', { name: 'How is this computed?' });
    await expect.element(drawer.getByText('60', { exact: true }).first()).toBeVisible();
    await userEvent.selectOptions(drawer.getByRole('combobox', { name: 'till' }), 'North');
    await expect.element(drawer.getByRole('row', { name: 'Counted 20' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(drawer).not.toBeInTheDocument();
    await expect.element(trigger()).toHaveFocus();
  });

  it('begins with the bucket that was read by keys, and with the total where none was', async () => {
    explain(overTime);
    const bucket = page.getByRole('dialog').getByRole('combobox', { name: 'When' });
    const begins = () => (bucket.element() as HTMLSelectElement).selectedOptions[0]?.textContent;
    await choose('How is this computed?');
    await expect.element(bucket).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    const plot = page.getByRole('application');
    await expect.element(plot).toBeVisible();
    (plot.element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    const spoken = plot.element().querySelector('[aria-live]')?.textContent ?? '';
    await openByKeyboard();
    await item('How is this computed?').click();
    await expect.element(bucket).toHaveValue('1');
    expect(spoken).toContain(begins() ?? 'nothing');
    await userEvent.keyboard('{Escape}');
    (plot.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{Escape}');
    await choose('How is this computed?');
    await expect.element(bucket).toHaveValue('');
  });

  it('of a contract says what its figures are made of, also where there is nobody to ask', async () => {
    const report = makeContractReport({ used: 7_310.5 });
    const contract = { ...report.contract, categories: ['Player', 'Monitor'] };
    show(<ContractCard state={{ status: 'ready', report: { ...report, contract }, refreshing: false }} />);
    await choose('How is this computed?');
    const drawer = page.getByRole('dialog', { name: 'How is this computed?' });
    const facts = () =>
      [...drawer.element().querySelectorAll('dl > div')].map(({ children }) =>
        [...children].map(({ textContent }) => textContent?.replaceAll(/\s/g, ' ')),
      );
    await expect.element(drawer).toBeVisible();
    expect(facts()).toEqual(
      expect.arrayContaining([
        ['Allocation', '12,000 credits'],
        ['Used', '7,310.5 credits'],
        ['Left', '4,689.5 credits'],
        ['Share used', '60.92%'],
        ['Categories covered', 'Player and Monitor'],
      ]),
    );
    await userEvent.keyboard('{Escape}');
    await expect.element(trigger()).toHaveFocus();
  });

  it('goes with files that begin with what the host says', async () => {
    explain();
    const { file } = await savedBlob('Spreadsheet (CSV)');
    expect(file).toMatch(/^corner-shop-sales-by-till-/);
  });
});
