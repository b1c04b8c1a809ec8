import { describe, expect, it, vi } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import type { ContractSource } from '../../../src/data/credits/contract-source.js';
import { UsageError } from '../../../src/data/errors.js';
import type { ReportDocument } from '../../../src/data/report/report-document.js';
import { runReport } from '../../../src/data/report/run-report.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import { runSample, sampleReports } from '../../export/sample-reports.js';
import { boardAdapter, boardGraph, boardReport, NOW } from '../../hooks/board.js';
import { contractReport, contractsOf, sales } from '../../hooks/contracts.js';
import { shopAdapter } from '../../hooks/shop.js';

const ofTeam = (team: readonly string[]) => ({ ...selectionOf(boardReport), filters: { team } });

/** An adapter that tells what it was asked. */
function watched(adapter: UsageAdapter) {
  const run = vi.fn(adapter.run.bind(adapter));
  const members = vi.fn(adapter.members.bind(adapter));
  return { model: adapter.model, run, members };
}

const panelsOf = ({ sections }: ReportDocument) =>
  Object.fromEntries(sections.flatMap(({ panels }) => panels.map((panel) => [panel.panel.id, panel])));

describe('runReport', () => {
  it.each(sampleReports)('gives $name as plain JSON that nothing changes any more', async (sample) => {
    const document = await runSample(sample);
    expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
    expect(document.isComplete).toBe(true);
    expect(document.sections.length).toBe(sample.report.sections.length);
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(document)).toBe(true);
  });

  it('asks all panels in one batch, and each name once', async () => {
    const adapter = watched(boardAdapter());
    const document = await runReport(adapter, boardReport, { now: NOW, selection: ofTeam(['a']) });
    expect(adapter.run).toHaveBeenCalledTimes(1);
    expect(adapter.members).toHaveBeenCalledTimes(1);
    expect(document.filters).toEqual([{ dimension: 'team', label: 'Team', members: [{ key: 'a', label: 'Ash' }] }]);
    expect(document.report).toMatchObject({ chosen: { team: ['a'] } });
    expect(document.dimensions).toMatchObject({ team: 'Team', column: 'Column', next: 'Next column' });
  });

  it('asks nothing of a section that needs one member until exactly one is chosen', async () => {
    const document = await runReport(boardAdapter(), boardReport, { now: NOW });
    expect(document.sections.find(({ needsOne }) => needsOne === 'team')?.panels).toEqual([]);
    expect(document.isComplete).toBe(true);
    const chosen = await runReport(boardAdapter(), boardReport, { now: NOW, selection: ofTeam(['a']) });
    expect(chosen.sections.map(({ needsOne }) => needsOne)).toEqual([null, null]);
  });

  it('has the graph and the transitions of a workflow, and says where the graph could not be had', async () => {
    const options = { now: NOW, selection: ofTeam(['a']) };
    const graphOf = async () => boardGraph;
    const { columns } = panelsOf(
      await runReport(boardAdapter(), boardReport, { ...options, stageGraphs: { graphOf } }),
    );
    expect(columns).toMatchObject({ graph: boardGraph, lacking: null });
    expect(columns && 'transitions' in columns && columns.transitions?.groups.length).toBeGreaterThan(0);
    const none = { graphOf: () => Promise.reject(new Error('Offline')) };
    const without = await runReport(boardAdapter(), boardReport, { ...options, stageGraphs: none });
    expect(panelsOf(without).columns).toMatchObject({
      status: 'answered',
      graph: null,
      lacking: { message: 'Error: Offline' },
    });
    expect(without.isComplete).toBe(false);
  });

  it('keeps what fails to its panel', async () => {
    const broken = { id: 'x', title: 'X', view: 'stat', measure: 'mvoes' } as const;
    const sections = boardReport.sections
      .slice(0, 1)
      .map((section) => ({ ...section, panels: [broken, ...section.panels] }));
    const report = { ...boardReport, sections };
    const document = await runReport(boardAdapter(), report, { now: NOW });
    expect(panelsOf(document)).toMatchObject({
      x: { status: 'failed', error: { code: 'unknownName' } },
      moves: { status: 'answered' },
    });
    expect(document.isComplete).toBe(false);
  });

  it('asks panel by panel where a batch is refused', async () => {
    const adapter = boardAdapter();
    const picky: UsageAdapter = {
      ...adapter,
      members: (...asked) => adapter.members(...asked),
      async run(queries, options) {
        const isRefused = queries.some(({ measures }) => measures.includes('remarks'));
        if (isRefused) throw new UsageError('limitExceeded', 'Too much.');
        return adapter.run(queries, options);
      },
    };
    const document = await runReport(picky, boardReport, { now: NOW, selection: ofTeam(['a']) });
    expect(panelsOf(document)).toMatchObject({
      moves: { status: 'answered' },
      remarks: { status: 'failed', error: { code: 'limitExceeded' } },
    });
  });

  it('says of every panel that a source which answers nothing failed it', async () => {
    const dead: UsageAdapter = { ...boardAdapter(), run: () => Promise.reject('gone') };
    const document = await runReport(dead, boardReport, { now: NOW });
    expect(Object.values(panelsOf(document))).toEqual([
      expect.objectContaining({ status: 'failed', error: { code: 'adapterFailed', message: 'gone' } }),
    ]);
  });

  it('ends with its signal, and asks nothing where that is over already', async () => {
    const adapter = watched(boardAdapter());
    const over = runReport(adapter, boardReport, { signal: AbortSignal.abort() });
    await expect(over).rejects.toMatchObject({ code: 'aborted' });
    expect(adapter.run).not.toHaveBeenCalled();
    const controller = new AbortController();
    const told: AbortSignal[] = [];
    const slow: UsageAdapter = {
      ...boardAdapter(),
      run: (_, options) => new Promise(() => options?.signal && told.push(options.signal)),
    };
    const running = runReport(slow, boardReport, { signal: controller.signal });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'aborted' });
    expect(told[0]?.aborted).toBe(true);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    const onProgress = ({ done, of }: { done: number; of: number }) => told.push(`${done}/${of}`);
    await runReport(boardAdapter(), boardReport, { now: NOW, selection: ofTeam(['a']), onProgress });
    expect(told).toEqual(['0/3', '1/3', '2/3', '3/3']);
  });

  it('runs the sections that it is asked for', async () => {
    const document = await runReport(shopAdapter(), contractReport, { now: NOW, sections: ['above'] });
    expect(document.sections.map(({ id }) => id)).toEqual(['above']);
    expect(document.report.sections.map(({ id }) => id)).toEqual(['above']);
  });
});

describe('sections about a contract', () => {
  const run = (contracts?: ContractSource) =>
    runReport(shopAdapter(), contractReport, { now: NOW, ...(contracts === undefined ? {} : { contracts }) });

  it('are left out without one, and there with one', async () => {
    expect((await run()).sections.map(({ id }) => id)).not.toContain('contract');
    expect((await run(contractsOf(null))).sections.map(({ id }) => id)).not.toContain('contract');
    const { contract } = panelsOf(await run(contractsOf(sales)));
    expect(contract).toMatchObject({ status: 'answered', report: { contract: { label: 'Spring' } } });
  });

  it('say that it could not be found out, and nothing else', async () => {
    const document = await run({ contractOf: () => Promise.reject(new Error('Offline')) });
    const section = document.sections.find(({ id }) => id === 'contract');
    expect(section?.panels).toEqual([expect.objectContaining({ status: 'failed' })]);
    expect(document.isComplete).toBe(false);
  });
});
