import { ColorScope, createDisplay, DisplayProvider, PanelWidget, ThemeScope } from 'tallyboard';
import 'tallyboard/styles.css';
import { COLUMNS, YEAR } from '../../workload/ui-page.mjs';
import { bucketOfStep, resultOf as resultFor } from '../result.mjs';

const display = createDisplay({ locale: 'en', zone: 'UTC' });
const DAY = 86_400_000;
const resultOf = (parts) => resultFor({ year: YEAR, ...parts });

/** Widgets of a dashboard, with the answers that an adapter would give: plain results. */
export const prepare = {
  page: ({ days, stats, stacked, line, ranking, donut, heat, table }) =>
    [
      ...stats.map(({ name, values, value, before }) => ({
        slot: 'stat',
        panel: { id: name, view: 'stat', title: name, measure: name },
        result: resultOf({
          measures: [name],
          buckets: days.slice(-values.length).map((start) => bucketOfStep(start, DAY)),
          groups: [{ name: null, values: [values], totals: [value] }],
          before: { buckets: [], groups: [{ values: [[]], totals: [before] }] },
        }),
      })),
      {
        slot: 'stacked',
        panel: {
          id: 'stacked',
          view: 'timeSeries',
          title: 'Runs by origin',
          measures: ['Runs'],
          mark: 'bars',
          dimension: 'origin',
        },
        result: resultOf({
          measures: ['Runs'],
          dimension: 'origin',
          buckets: days.map((start) => bucketOfStep(start, DAY)),
          groups: stacked.map(({ name, values }) => ({ name, values: [values] })),
        }),
      },
      {
        slot: 'line',
        panel: { id: 'line', view: 'timeSeries', title: line.name, measures: [line.name], mark: 'line' },
        result: resultOf({
          measures: [line.name],
          buckets: days.map((start) => bucketOfStep(start, DAY)),
          groups: [{ name: null, values: [line.values] }],
          before: {
            buckets: days.map((start) => bucketOfStep(start - (YEAR.end - YEAR.start), DAY)),
            groups: [{ values: [line.before] }],
          },
        }),
      },
      {
        slot: 'ranking',
        panel: { id: 'ranking', view: 'ranking', title: 'Tools', measure: 'Runs', dimension: 'tool' },
        result: resultOf({
          measures: ['Runs'],
          dimension: 'tool',
          groups: ranking.map(({ name, value }) => ({ name, totals: [value] })),
        }),
      },
      {
        slot: 'donut',
        panel: {
          id: 'donut',
          view: 'breakdown',
          form: 'donut',
          title: 'Platforms',
          measure: 'Runs',
          dimension: 'platform',
        },
        result: resultOf({
          measures: ['Runs'],
          dimension: 'platform',
          groups: donut.map(({ name, value }) => ({ name, totals: [value] })),
        }),
      },
      {
        slot: 'heat',
        panel: {
          id: 'heat',
          view: 'heatMap',
          title: 'Busiest hours',
          measure: 'Runs',
          rows: 'weekday',
          columns: 'hour',
        },
        result: resultOf({
          measures: ['Runs'],
          dimensions: ['weekday', 'hour'],
          groups: heat.values.map((value, i) => ({ members: hourOfWeek(i), totals: [value] })),
        }),
      },
      {
        slot: 'table',
        panel: {
          id: 'table',
          view: 'table',
          title: 'People',
          measures: COLUMNS,
          dimension: 'person',
          limit: table.length,
        },
        result: resultOf({
          measures: COLUMNS,
          dimension: 'person',
          groups: table.map(({ name, values }) => ({ name, totals: values })),
        }),
      },
    ].map(withState),
  line: ({ name, start, step, values }) => [
    withState({
      slot: 'long',
      panel: { id: 'long', view: 'timeSeries', title: name, measures: [name], mark: 'line' },
      result: resultOf({
        measures: [name],
        buckets: values.map((_, i) => bucketOfStep(start + i * step, step)),
        groups: [{ name: null, values: [values] }],
      }),
    }),
  ],
};

/** An hour of the week as answers name it: weekdays from 1, hours in two digits. */
function hourOfWeek(i) {
  const [weekday, hour] = [String(Math.floor(i / 24) + 1), String(i % 24).padStart(2, '0')];
  return [
    { kind: 'member', key: weekday, label: weekday, calendar: 'weekday' },
    { kind: 'member', key: hour, label: hour, calendar: 'hour' },
  ];
}

function withState({ slot, panel, result }) {
  return { slot, panel, state: { status: 'ready', result, refreshing: false, ignored: [] } };
}

/** Every widget of the page, in the look of the library's own style sheet. */
export function Page({ data }) {
  return (
    <DisplayProvider display={display}>
      <ThemeScope className="page">
        <ColorScope>
          {data.map(({ slot, panel, state }) => (
            <PanelWidget key={panel.id} panel={panel} state={state} data-slot={slot} />
          ))}
        </ColorScope>
      </ThemeScope>
    </DisplayProvider>
  );
}

export { Page as LongLine };
