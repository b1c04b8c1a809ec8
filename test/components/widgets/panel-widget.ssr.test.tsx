import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { hours, makeGrid, weekdays, working } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
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

const runs = [measures.runs];
const week = makeGrid({ measure: measures.runs, rows: weekdays, columns: hours, figure: working });
const compared = makeResult({ measures: runs, isCompared: true });
const count = (html: string, part: string) => html.split(part).length - 1;

describe('on the server', () => {
  it('a chart is real SVG with one path a series, its axis and its summary', () => {
    const state = ready(makeResult({ measures: runs, dimension: 'platform', members: platforms }));
    const html = renderToString(<PanelWidget panel={stackedPanel} state={state} />);
    expect(count(html, 'class="tally-mark-fill"')).toBe(4);
    expect(html).toMatch(/<path class="tally-mark-fill" d="M\d/);
    expect(html).toContain('preserveAspectRatio="none"');
    expect(html).toContain('Oct 24');
    expect(html).toContain('So far');
    expect(html).toMatch(/<figcaption[^>]*>Bar chart\. Over Oct/);
  });

  it('a line carries its comparison and a stat its sparkline', () => {
    const line = renderToString(<PanelWidget panel={{ ...timeSeriesPanel, mark: 'line' }} state={ready(compared)} />);
    expect(count(line, 'tally-mark-comparison')).toBe(1);
    const stat = renderToString(<PanelWidget panel={statPanel} state={ready(compared)} />);
    expect(stat).toContain('2.7K');
    expect(stat).toContain('class="tally-sparkline"');
  });

  it('a ranking and a breakdown are lists with names and figures', () => {
    const result = makeResult({ measures: runs, dimension: 'tool', members: tools, grain: null });
    for (const panel of [rankingPanel, { ...breakdownPanel, dimension: 'tool' }]) {
      const html = renderToString(<PanelWidget panel={panel} state={ready(result)} />);
      expect(count(html, '<li')).toBe(tools.length);
      expect(html).toContain('Wall generator');
      expect(html).toContain('1,916');
    }
  });

  it('a donut is real SVG with one path a part, its total and its list', () => {
    const result = makeResult({ measures: runs, dimension: 'platform', members: platforms, grain: null });
    const donut = { ...breakdownPanel, dimension: 'platform', form: 'donut' } as const;
    const html = renderToString(<PanelWidget panel={donut} state={ready(result)} />);
    expect(html.match(/<path class="tally-donut-part" d="M[-\d. ]+A/g)).toHaveLength(4);
    expect(count(html, '<li')).toBe(4);
    expect(html).toMatch(/<figcaption[^>]*>Donut chart\. Runs: 5,779\. Blender: 1,916, 33\.15 percent\./);
  });

  it('a heat map is real SVG with one path a colour, its names and its summary', () => {
    const html = renderToString(<PanelWidget panel={heatMapPanel} state={ready(week)} />);
    expect(count(html, 'class="tally-heat-cells"')).toBe(6);
    expect(html).toContain('Wednesday');
    expect(html).toContain('8 AM');
    expect(html).toMatch(/<figcaption[^>]*>Heat map\. Over Oct/);
  });

  it('a long table is a table of the first rows that tells how many there are', () => {
    const members = Array.from({ length: 500 }, (_, i) => member(`Department ${i}`));
    const result = makeResult({ measures: runs, dimension: 'department', members, grain: null });
    const html = renderToString(<PanelWidget panel={{ ...tablePanel, measures: ['runs'] }} state={ready(result)} />);
    expect(html).toContain('aria-rowcount="501"');
    expect(count(html, '<tr')).toBeLessThan(45);
  });

  it('what loads and what failed is told without figures', () => {
    expect(renderToString(<PanelWidget panel={rankingPanel} state={{ status: 'loading' }} />)).toContain(
      'aria-busy="true"',
    );
    const state = { status: 'error', error: new Error('gone'), retry: () => undefined } as const;
    expect(renderToString(<PanelWidget panel={rankingPanel} state={state} />)).toContain('role="alert"');
  });

  it('a theme scope says its scheme and brand in its own markup', () => {
    const html = renderToString(
      <ThemeScope scheme="dark" accent="#0f766e" density="compact" dir="rtl" className="mine" />,
    );
    expect(html).toContain('data-tally-scheme="dark"');
    expect(html).toContain('data-tally-density="compact"');
    expect(html).toContain('class="tally-theme mine"');
    expect(html).toMatch(/--tally-brand-accent:light-dark\(#0f766e, #[\da-f]{6}\)/);
    expect(renderToString(<ThemeScope accent="url(evil)" />)).not.toContain('evil');
  });
});
