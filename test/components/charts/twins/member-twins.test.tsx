import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BreakdownChart } from '../../../../src/components/charts/breakdown-chart.js';
import { rankingTable } from '../../../../src/components/charts/chart-table.js';
import { describeMember } from '../../../../src/components/charts/describe-series.js';
import { donutOf } from '../../../../src/components/charts/donut.js';
import { partReading } from '../../../../src/components/charts/donut-cursor.js';
import { extentOf, listedMembers, type RankingData } from '../../../../src/components/charts/ranking.js';
import { RankingChart } from '../../../../src/components/charts/ranking-chart.js';
import { changeBetween } from '../../../../src/data/format/change.js';
import type { Figure } from '../../../../src/data/query/result.js';
import { digitsOf, holdFor, rankings, same, within, wording } from './twin-cases.js';

const { formatter, messages } = wording;

/** The cells of the row of a member, by the ids of their columns. */
function cellsOf(data: RankingData, index: number) {
  const table = rankingTable(data, 'Tool', wording);
  const row = table.rows[index];
  same(row?.id, data.members[index]?.id);
  return new Map(
    table.columns.map(({ id }, i) => {
      const { text = '', value = null } = row?.cells[i] ?? {};
      return [id, { text, value: value as Figure }] as const;
    }),
  );
}

describe('figures of members and their table', () => {
  it('say the same of every member', () => {
    holdFor(rankings, (data) => {
      const { unit, scale, better, name } = data.measure;
      expect(rankingTable(data, 'Tool', wording).rows).toHaveLength(data.members.length);
      data.members.slice(0, 12).forEach((_, index) => {
        const cells = cellsOf(data, index);
        const value = cells.get(name)?.value ?? null;
        const before = cells.get('before')?.value;
        const share = cells.get('share')?.value ?? null;
        const change = formatter.change(changeBetween(value, before, unit), unit, better);
        const parts = [
          formatter.spoken(value, unit, scale),
          ...(share === null ? [] : [formatter.spoken(share, { kind: 'ratio' })]),
          ...(data.isCompared ? [change.spoken] : []),
          ...(before === null || before === undefined ? [] : [messages.from(formatter.spoken(before, unit, scale))]),
        ];
        same(describeMember(data, index, wording), messages.clauses(parts));
        if (value !== null) same(digitsOf(parts[0] ?? ''), digitsOf(cells.get(name)?.text ?? ''));
        if (share !== null) same(digitsOf(parts[1] ?? ''), digitsOf(cells.get('share')?.text ?? ''));
        if (data.isCompared) same(cells.get('change')?.text, change.text);

        const [row] = partReading(data, index, wording).rows;
        same(row?.value, cells.get(name)?.text);
        expect(row?.before?.text ?? null).toBe(
          before === null || before === undefined ? null : messages.from(cells.get('before')?.text ?? ''),
        );
        same(row?.share === null, share === null);
      });
    });
  });

  it('are bars as long as they are large, with a tick at each figure before', () => {
    holdFor(rankings, (data) => {
      const html = renderToStaticMarkup(<RankingChart {...wording} title="Tools" data={data} />);
      const { listed, left } = listedMembers(data);
      const items = html.split('<li').slice(1);
      expect(items).toHaveLength(listed.length + (left === 0 ? 0 : 1));
      const extent = extentOf(data.members);
      const room = extent.max - extent.min;
      const near = room * 2e-4;
      listed.forEach(({ value, comparison }, i) => {
        const item = items[i] ?? '';
        const [, from, size] =
          /ranking-bar" style="inset-inline-start:([\d.]+)%;inline-size:([\d.]+)%/.exec(item) ?? [];
        const isCut = (value ?? 0) > extent.max || (value ?? 0) < extent.min;
        const [start, length] = [Number(from), Number(size)].map((percent) => (percent / 100) * room) as [
          number,
          number,
        ];
        if (!isCut) within(length, Math.abs(value ?? 0), near);
        const foot = extent.min + start + ((value ?? 0) < 0 ? length : 0);
        expect(Math.abs(foot)).toBeLessThanOrEqual(near);
        same(item.includes('data-cut'), (value ?? 0) > extent.max);
        const [, tick] = /ranking-tick" style="inset-inline-start:([\d.]+)%/.exec(item) ?? [];
        const isTicked = data.isCompared && comparison !== null && comparison >= extent.min && comparison <= extent.max;
        same(tick !== undefined, isTicked);
        if (isTicked) {
          within(extent.min + (Number(tick) / 100) * room, comparison, near);
        }
      });
    });
  });

  it('are parts of a bar and of a circle as large as their shares, and none of what is none', () => {
    holdFor(rankings, (data) => {
      const html = renderToStaticMarkup(<BreakdownChart {...wording} title="Tools" data={data} />);
      const drawn = [...html.matchAll(/flex-grow:([\d.e-]+)"/g)].map(([, share]) => Number(share));
      const shares = listedMembers(data).listed.flatMap(({ value }) => (value ? [value / (data.total ?? 1)] : []));
      if (data.addsUp) {
        drawn.forEach((share, i) => {
          within(share, shares[i] ?? Number.NaN, 1e-6);
        });
      }
      expect(drawn).toHaveLength(data.addsUp ? shares.length : 0);

      const donut = donutOf(data);
      if (donut === null) return;
      expect(donut.parts.map(({ member }) => member.id)).toEqual(
        data.members.filter(({ value }) => value !== null && value > 0).map(({ id }) => id),
      );
      for (const { from, to, member } of donut.parts) {
        // The smallest are as large as can be seen, which the others make room for.
        expect(Math.abs(to - from - (member.share ?? 0))).toBeLessThan(0.008 * donut.parts.length);
      }
    });
  });
});
