import type { ContractReport } from '../../data/credits/contract-report.js';
import { CREDIT_SCALE } from '../../data/credits/credit-scale.js';
import type { Figure } from '../../data/query/result.js';
import { civilDateAt } from '../../data/time/civil.js';
import type { TableCell, TableData } from './chart-table.js';
import type { SeriesColor } from './color-registry.js';
import { type ContractWording, creditTexts, forecastTexts, spokenUsage } from './contract-words.js';
import type { Reading, ReadingRow } from './reading.js';

/** Nobody has agreed upon an even pace to the last digit. */
const PLANNED_SCALE = 2;

/** What a burn-down says where the cursor is. */
export function burnDownReading(report: ContractReport, index: number, wording: ContractWording): Reading {
  const { formatter, messages } = wording;
  const day = report.burnDown[index];
  if (day === undefined) return { title: '', state: null, comparedWith: null, rows: [] };
  const row = (
    label: string,
    value: Figure,
    color: SeriesColor | null,
    scale = CREDIT_SCALE,
  ): readonly ReadingRow[] => {
    if (value === null) return [];
    const texts = {
      value: formatter.value(value, wording.unit, 'exact', scale),
      spoken: formatter.spoken(value, wording.unit, scale),
    };
    return [{ id: label, label, color, ...texts, change: null, before: null, share: null }];
  };
  const states = statesOf(report, index, wording);
  return {
    title: formatter.date(day.date),
    state: states.length === 0 ? null : messages.clauses(states),
    comparedWith: null,
    rows: [
      ...row(messages.creditsLeft, day.remaining, 'accent'),
      ...row(messages.evenPace, day.planned, 'other', PLANNED_SCALE),
      ...row(messages.usedThatDay, day.used, null),
    ],
  };
}

/** The figures that a burn-down draws: one row a day. */
export function burnDownTable(report: ContractReport, wording: ContractWording): TableData {
  const { formatter, messages } = wording;
  const cell = (value: Figure, scale = CREDIT_SCALE): TableCell => ({
    text: formatter.value(value, wording.unit, 'exact', scale),
    value,
  });
  return {
    columns: [
      { id: 'day', label: messages.period, kind: 'name', buckets: { grain: 'day', zone: report.contract.zone } },
      { id: 'left', label: messages.creditsLeft, kind: 'figure', unit: wording.unit },
      { id: 'planned', label: messages.evenPace, kind: 'figure', unit: wording.unit },
      { id: 'used', label: messages.usedThatDay, kind: 'figure', unit: wording.unit },
    ],
    rows: report.burnDown.map(({ date, start, remaining, planned, used }, i) => ({
      id: date,
      member: null,
      cells: [
        { text: messages.clauses([formatter.date(date), ...statesOf(report, i, wording)]), value: start },
        cell(remaining),
        cell(planned, PLANNED_SCALE),
        cell(used),
      ],
    })),
    totals: null,
  };
}

/** What a person who cannot see a burn-down should know of it. */
export function describeBurnDown(report: ContractReport, wording: ContractWording): string {
  const { contract, usage } = report;
  return [
    `${wording.messages.lineChart}.`,
    wording.messages.inPeriod(termText(report, wording)),
    spokenUsage(usage, contract.allocation, wording),
    ...forecastTexts(report, wording),
  ].join(' ');
}

/** First and last day of the term of a contract. */
export function termText({ contract: { term, zone } }: ContractReport, { formatter }: ContractWording): string {
  return formatter.period({ startDate: term.start, endDate: term.end, start: 0, end: 0, elapsed: 0, zone });
}

/** What is special about a day: that it is not over, and that the allocation may run out on it. */
function statesOf({ burnDown, forecast, contract, now }: ContractReport, index: number, wording: ContractWording) {
  const { messages } = wording;
  const date = burnDown[index]?.date;
  const states = date === civilDateAt(contract.zone, now) ? [messages.soFar] : [];
  if (forecast.kind === 'already' && date === forecast.on) states.push(messages.ranOut);
  if (forecast.kind !== 'forecast') return states;
  const { earliest, expected, latest, atEnd } = forecast;
  if (date === expected) states.push(messages.runsOutExpected);
  else if (date === earliest) states.push(messages.runsOutEarliest);
  else if (date === latest) states.push(messages.runsOutLatest);
  if (index === burnDown.length - 1 && latest === null) {
    const [low, high] = [atEnd.low, atEnd.high].map((amount) => creditTexts(amount, wording).short);
    states.push(messages.usedByEnd(low ?? '', high ?? ''));
  }
  return states;
}
