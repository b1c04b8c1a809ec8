import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import type { DimensionName, MeasureName } from '../../../../src/data/model/define-model.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { type QuerySpec, query } from '../../../../src/data/query/build-query.js';
import { isIn } from '../../../../src/data/query/filter.js';

const FILE = new URL('../../../../../shared/data/permit-workflow/receipt.csv', import.meta.url);
const NOW = Date.UTC(2012, 1, 15);

/** One line of the log. */
interface Line {
  readonly id: string;
  readonly at: number;
  readonly case: string;
  readonly stage: string;
  readonly group: string | null;
  readonly person: string;
}

type Spec = Partial<QuerySpec<MeasureName<typeof assistant>, DimensionName<typeof assistant>>>;

/** No field of the file is quoted. */
function linesOf(csv: string): readonly Line[] {
  const [head = '', ...rows] = csv.trimEnd().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => {
    const fields = row.split(',');
    const field = (name: string) => fields[names.indexOf(name)] ?? '';
    return {
      id: field('concept:instance'),
      at: Date.parse(field('time:timestamp').replace(' ', 'T')),
      case: field('case:concept:name'),
      stage: field('concept:name'),
      group: field('case:group') || null,
      person: field('org:resource'),
    };
  });
}

/** Lines of each case, the first one first. */
function casesOf(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const cases = new Map<string, Line[]>();
  for (const line of lines) cases.set(line.case, [...(cases.get(line.case) ?? []), line]);
  for (const each of cases.values()) each.sort((a, b) => a.at - b.at);
  return cases;
}

/** Sizes of sets of cases by a key, in the order of the keys. */
function sizes(entries: Iterable<readonly [key: string, of: string]>): Readonly<Record<string, number>> {
  const sets = new Map<string, Set<string>>();
  for (const [key, of] of entries) sets.set(key, (sets.get(key) ?? new Set()).add(of));
  return Object.fromEntries([...sets].map(([key, set]) => [key, set.size]));
}

const isThere = existsSync(FILE);
if (!isThere) process.stderr.write('Skipped: ../shared/data/permit-workflow is not there.\n');

describe.skipIf(!isThere)(
  'the permit process of ../shared/data/permit-workflow, as steps of the assistant model',
  () => {
    let lines: readonly Line[];
    let cases: ReadonlyMap<string, readonly Line[]>;
    let adapter: UsageAdapter;

    const nextOf = (line: Line) => {
      const all = cases.get(line.case) ?? [];
      return all[all.indexOf(line) + 1];
    };

    beforeAll(() => {
      lines = linesOf(readFileSync(FILE, 'utf8'));
      cases = casesOf(lines);
      const store = createEventStore(assistant, { unknownFields: 'refuse', clock: () => NOW });
      const steps = lines.map((line) => ({
        fact: 'step',
        id: line.id,
        at: line.at,
        user: line.person,
        project: line.group,
        issue: line.case,
        stage: line.stage,
        progress: nextOf(line) === undefined ? 'worked' : 'transitioned',
        nextStage: nextOf(line)?.stage ?? null,
      }));
      expect(store.append(steps)).toMatchObject({ accepted: 8577, duplicates: 0, rejected: [] });
      adapter = memoryAdapter(store);
    });

    /** Totals, and figures by the keys of the groups where there are dimensions. */
    async function ask(spec: Spec) {
      const asked = query(assistant, {
        measures: ['issuesProcessed', 'issuesTransitioned'],
        period: { kind: 'range', start: '2010-10-01', end: '2012-02-01' },
        ...spec,
      });
      const [result] = await adapter.run([asked], { now: NOW });
      if (result === undefined) throw new Error('There is no result.');
      const keys = result.groups.map((group) =>
        group.map((each) => (each.kind === 'member' ? each.key : null)).join(' → '),
      );
      const by = (measure: string) =>
        Object.fromEntries(
          keys.map((key, i) => [key, result.current.groupTotals[measure]?.[i]]).filter(([, figure]) => figure !== 0),
        );
      return { result, keys, by, totals: result.current.totals };
    }

    it('has 27 stages and 1,434 cases, moved by 48 people', async () => {
      const { keys, totals } = await ask({ measures: ['issuesProcessed', 'issueMovers'], dimensions: ['stage'] });
      expect(keys).toHaveLength(27);
      expect(totals).toEqual({ issuesProcessed: 1434, issueMovers: 48 });
    });

    it('counts the issues that each stage processed, and those that went on from it', async () => {
      const { by, totals } = await ask({ dimensions: ['stage'] });
      expect(by('issuesProcessed')).toEqual(sizes(lines.map((line) => [line.stage, line.case])));
      const moved = lines.filter((line) => nextOf(line) !== undefined);
      expect(by('issuesTransitioned')).toEqual(sizes(moved.map((line) => [line.stage, line.case])));
      expect(totals.issuesTransitioned).toBe(new Set(moved.map((line) => line.case)).size);
    });

    it('shows one project at a time, and what belongs to none', async () => {
      const groups = [...new Set(lines.map(({ group }) => group))];
      expect(groups).toHaveLength(8);
      for (const group of groups) {
        const { by } = await ask({ dimensions: ['stage'], filter: isIn('project', [group]) });
        const some = lines.filter((line) => line.group === group);
        const moved = some.filter((line) => nextOf(line) !== undefined);
        expect(by('issuesProcessed'), `${group}`).toEqual(sizes(some.map((line) => [line.stage, line.case])));
        expect(by('issuesTransitioned'), `${group}`).toEqual(sizes(moved.map((line) => [line.stage, line.case])));
      }
    });

    it('weighs the edges between stages', async () => {
      const { by } = await ask({
        measures: ['issuesTransitioned'],
        dimensions: ['stage', 'nextStage'],
        filter: isIn('progress', ['transitioned']),
      });
      const moves = lines.flatMap((line) => {
        const next = nextOf(line);
        return next === undefined ? [] : [[`${line.stage} → ${next.stage}`, line.case] as const];
      });
      expect(by('issuesTransitioned')).toEqual(sizes(moves));
    });

    it('counts by months of the clocks of the town, in summer as in winter', async () => {
      const calendar = { zone: 'Europe/Amsterdam', weekStart: 1, fiscalYearStart: 1 } as const;
      const { result } = await ask({ grain: 'month', calendar });
      const month = new Intl.DateTimeFormat('sv-SE', { timeZone: calendar.zone, year: 'numeric', month: '2-digit' });
      const months = sizes(lines.map((line) => [month.format(line.at), line.case]));
      const found = result.current.buckets.map(({ start }, i) => [
        month.format(start),
        result.current.bucketTotals.issuesProcessed?.[i],
      ]);
      expect(found).toHaveLength(16);
      expect(Object.fromEntries(found.filter(([, figure]) => figure !== 0))).toEqual(months);
    });

    it.each(['2011-03-01', '2011-07-01', '2012-02-01'])('tells in which stages issues stood before %s', async (end) => {
      const { by, totals } = await ask({
        measures: ['issuesOpen'],
        dimensions: ['stage'],
        period: { kind: 'range', start: '2010-10-01', end },
      });
      const last = [...cases.values()].flatMap((all) => all.filter(({ at }) => at < Date.parse(end)).slice(-1));
      const standing = last.filter((line) => nextOf(line) === undefined);
      expect(by('issuesOpen')).toEqual(sizes(standing.map((line) => [line.stage, line.case])));
      expect(totals.issuesOpen).toBe(standing.length);
      if (end === '2012-02-01') expect(standing).toHaveLength(1434);
    });
  },
);
