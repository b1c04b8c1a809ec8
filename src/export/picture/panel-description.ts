import { describeDonut, describeMember, describeTimeSeries } from '../../components/charts/describe-series.js';
import { donutOf } from '../../components/charts/donut.js';
import { heatMapOf } from '../../components/charts/heat-map.js';
import { describeHeatMap } from '../../components/charts/heat-map-reading.js';
import { type RankingData, rankingOf } from '../../components/charts/ranking.js';
import { timeSeriesOf } from '../../components/charts/series.js';
import type { AnsweredPanel } from '../panel-tables.js';
import { statWords } from '../stat-words.js';

/** What a person who cannot see the drawing of a panel should know of it; empty where there is none. */
export function panelDescription({ panel, result, wording, colors, landmarks }: AnsweredPanel): string {
  const { messages } = wording;
  switch (panel.view) {
    case 'stat': {
      const words = statWords(result, wording);
      const { figure = '', change = null, from = null } = words ?? {};
      return messages.clauses([figure, change?.text ?? '', from ?? ''].filter((text) => text !== ''));
    }
    case 'timeSeries': {
      const mark = panel.mark === 'groupedBars' ? 'bars' : panel.mark;
      const all = timeSeriesOf(result, colors, wording);
      return messages.sentences(
        all.map((data, i) =>
          describeTimeSeries(data, mark, wording, { ...landmarks, goal: i === 0 ? landmarks.goal : undefined }),
        ),
      );
    }
    case 'ranking':
    case 'breakdown': {
      const data = rankingOf(result, colors, wording);
      if (data === undefined) return '';
      const isDonut = panel.view === 'breakdown' && panel.form === 'donut' && donutOf(data) !== null;
      return isDonut ? describeDonut(data, wording) : describeMembers(data, wording);
    }
    case 'heatMap': {
      const data = heatMapOf(result, wording);
      return data === undefined ? '' : describeHeatMap(data, wording);
    }
    case 'stages':
    case 'table':
      return '';
  }
}

function describeMembers(data: RankingData, wording: AnsweredPanel['wording']): string {
  const { messages } = wording;
  return messages.sentences(
    data.members.map(({ label }, i) => messages.labelled(label, describeMember(data, i, wording))),
  );
}
