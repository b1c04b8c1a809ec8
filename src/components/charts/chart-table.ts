import { bucketText } from '../../data/format/bucket-text.js';
import { type Change, changeBetween } from '../../data/format/change.js';
import type { Unit } from '../../data/format/unit.js';
import { addsUp } from '../../data/model/adds-up.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { Figure, Member, Result } from '../../data/query/result.js';
import type { Grain } from '../../data/time/grain.js';
import { annotatedBuckets, goalTexts, type Landmarks } from './landmarks.js';
import { memberId, memberLabel, memberPlace, type Wording } from './members.js';
import type { RankingData } from './ranking.js';
import { firstMember, type TimeSeriesData, wholeSeries } from './series.js';

/** A column of a table. Figures are aligned at their end. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'name' | 'figure';
  /** What it is called where it stands alone, if that is more. */
  readonly fullLabel?: string;
  /** What its values are counted in; changes are shares, or lengths of time between moments. */
  readonly unit?: Unit;
  /** Set where its values are the first instants of buckets. */
  readonly buckets?: { readonly grain: Grain; readonly zone: string };
  /** Set where its values are dates as ISO 8601 writes them. */
  readonly isDate?: boolean;
}

/** What stands in a row and a column: the text that is shown, and the value that rows are sorted by. */
export interface TableCell {
  readonly text: string;
  readonly value: string | number | null;
  /** Set where it is a change that its measure calls good or bad. */
  readonly tone?: 'good' | 'bad' | 'neutral';
}

/** A row, with the member that it is about, if it is about one. */
export interface TableRow {
  readonly id: string;
  readonly cells: readonly TableCell[];
  readonly member: Member | null;
}

/** A table: the figures of a chart, or of a table panel. */
export interface TableData {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Computed from the events, not from the rows; null where there is none. */
  readonly totals: readonly TableCell[] | null;
}

const SHARE: Unit = { kind: 'ratio' };

/** What changes of a measure are counted in. Of a moment no share can be told. */
export const changeUnit = ({ unit }: MeasureInfo): Unit => (unit.kind === 'instant' ? { kind: 'duration' } : SHARE);

/** The figures that a time series chart draws: one row a bucket, one column a series and its comparison, and of all where that is said. */
export function timeSeriesTable(data: TimeSeriesData, wording: Wording, landmarks: Landmarks = {}): TableData {
  const { formatter, messages } = wording;
  const buckets = { grain: data.grain, zone: data.zone };
  const columns: TableColumn[] = [{ id: 'bucket', label: messages.period, kind: 'name', buckets }];
  const whole = wholeSeries(data, messages.total);
  const courses = whole === null ? data.series : [...data.series, whole];
  for (const { id, label, comparison, measure } of courses) {
    const { unit } = measure;
    columns.push({ id, label, kind: 'figure', unit });
    if (comparison !== null) {
      columns.push({ id: `${id} before`, label: messages.previousOf(label), kind: 'figure', unit });
    }
  }
  const goal = goalTexts(data, landmarks, wording);
  const [{ measure: held } = { measure: undefined }] = data.series;
  if (goal !== null) {
    columns.push({ id: 'goal', label: goal.label, kind: 'figure', ...(held === undefined ? {} : { unit: held.unit }) });
  }
  const goalCell = (text: string, value: Figure) => (goal === null ? [] : [{ text, value }]);
  const annotated = annotatedBuckets(data.buckets, landmarks, wording);
  const noValue = formatter.value(null, { kind: 'count' }, 'exact');
  const length = Math.max(data.buckets.length, data.comparisonBuckets.length);
  const rows = Array.from({ length }, (_, i): TableRow => {
    const bucket = data.buckets[i] ?? data.comparisonBuckets[i];
    const name = bucket === undefined ? '' : bucketText(bucket, data.grain, 'full', formatter);
    const isRunning = data.buckets[i]?.state === 'running';
    const cells = courses.flatMap(({ measure, values, comparison }) => {
      const value = figure(values[i] ?? null, measure, wording);
      return comparison === null ? [value] : [value, figure(comparison[i] ?? null, measure, wording)];
    });
    const happened = annotated.get(i);
    const text = messages.clauses([name, ...(isRunning ? [messages.soFar] : []), ...(happened ? [happened] : [])]);
    const against =
      data.buckets[i] === undefined ? goalCell(noValue, null) : goalCell(goal?.exact ?? '', goal?.value ?? null);
    return { id: String(i), member: null, cells: [{ text, value: bucket?.start ?? null }, ...cells, ...against] };
  });
  const totals = courses.flatMap(({ measure, total, comparison, comparisonTotal }) => {
    const value = figure(total, measure, wording);
    return comparison === null ? [value] : [value, figure(comparisonTotal, measure, wording)];
  });
  return { columns, rows, totals: [{ text: messages.total, value: null }, ...totals, ...goalCell(noValue, null)] };
}

/** The figures that a ranking or a breakdown draws: one row a member. */
export function rankingTable(data: RankingData, dimensionLabel: string, wording: Wording): TableData {
  const { formatter, messages } = wording;
  const { measure } = data;
  const columns: TableColumn[] = [
    { id: 'member', label: dimensionLabel, kind: 'name' },
    { id: measure.name, label: measure.label, kind: 'figure', unit: measure.unit },
  ];
  if (data.addsUp) columns.push({ id: 'share', label: messages.share, kind: 'figure', unit: SHARE });
  if (data.isCompared) {
    columns.push({ id: 'before', label: messages.previous, kind: 'figure', unit: measure.unit });
    columns.push({ id: 'change', label: messages.change, kind: 'figure', unit: changeUnit(measure) });
  }
  const cellsOf = (value: Figure, base: Figure, share: number | null): readonly TableCell[] => [
    figure(value, measure, wording),
    ...(data.addsUp ? [{ text: formatter.value(share, { kind: 'ratio' }, 'exact'), value: share }] : []),
    ...(data.isCompared ? [figure(base, measure, wording), changeCell(value, base, measure, wording)] : []),
  ];
  return {
    columns,
    rows: data.members.map(({ id, member, label, place, value, comparison, share }) => ({
      id,
      member,
      cells: [{ text: label, value: place }, ...cellsOf(value, comparison, share)],
    })),
    totals: [
      { text: messages.total, value: null },
      ...cellsOf(data.total, data.comparisonTotal, data.addsUp ? 1 : null),
    ],
  };
}

/** What a table has beside the figures that it is asked for. */
export interface ResultTableOptions {
  /** Whether every measure that adds up has its share of the total beside it. */
  readonly share?: boolean;
}

/** Several figures of each member, with their changes where there is a comparison. */
export function resultTable(
  result: Result,
  dimensionLabel: string,
  wording: Wording,
  { share = false }: ResultTableOptions = {},
): TableData {
  const { query, columns: measures, current, comparison, groups } = result;
  const { formatter } = wording;
  const isShared = (measure: MeasureInfo) => share && addsUp(measure);
  const isWhole = ({ name }: MeasureInfo) => current.groupTotals[name]?.every((value) => (value ?? 0) >= 0) ?? false;
  const columns: readonly TableColumn[] = [
    { id: 'member', label: dimensionLabel, kind: 'name' },
    ...measureColumns(measures, comparison !== null, wording, isShared),
  ];
  const cellsOf = (value: (measure: MeasureInfo) => Figure, base: (measure: MeasureInfo) => Figure) =>
    measures.flatMap((measure) => {
      const cells = [figure(value(measure), measure, wording)];
      if (isShared(measure)) {
        const part = isWhole(measure) ? shareOf(value(measure), current.totals[measure.name] ?? null) : null;
        cells.push({ text: formatter.value(part, { kind: 'ratio' }, 'exact'), value: part });
      }
      if (comparison !== null) cells.push(changeCell(value(measure), base(measure), measure, wording));
      return cells;
    });
  return {
    columns,
    rows: groups.map((group, i) => {
      const member = firstMember(group);
      const label = memberLabel(member, wording);
      const cells = cellsOf(
        ({ name }) => current.groupTotals[name]?.[i] ?? null,
        ({ name }) => comparison?.groupTotals[name]?.[i] ?? null,
      );
      const value = memberPlace(member, label, query.calendar.weekStart);
      return { id: memberId(member), member, cells: [{ text: label, value }, ...cells] };
    }),
    totals: [
      { text: wording.messages.total, value: null },
      ...cellsOf(
        ({ name }) => current.totals[name] ?? null,
        ({ name }) => comparison?.totals[name] ?? null,
      ),
    ],
  };
}

/** A column for each measure, with one for its share and one for its change after it where there are such. */
export function measureColumns(
  measures: readonly MeasureInfo[],
  isCompared: boolean,
  { messages }: Wording,
  isShared: (measure: MeasureInfo) => boolean = () => false,
): readonly TableColumn[] {
  return measures.flatMap((measure): readonly TableColumn[] => {
    const { name, label, unit } = measure;
    const beside = (what: string, text: string, unit: Unit): TableColumn => ({
      id: `${name} ${what}`,
      label: text,
      fullLabel: messages.clauses([label, text]),
      kind: 'figure',
      unit,
    });
    return [
      { id: name, label, kind: 'figure', unit },
      ...(isShared(measure) ? [beside('share', messages.share, SHARE)] : []),
      ...(isCompared ? [beside('change', messages.change, changeUnit(measure))] : []),
    ];
  });
}

/** Of nothing there is no share. */
function shareOf(value: Figure, total: Figure): Figure {
  return value === null || total === null || total <= 0 ? null : value / total;
}

/** A figure in a table. */
export function figure(value: Figure, measure: MeasureInfo, wording: Wording): TableCell {
  return new FigureCell(value, measure, wording);
}

/** A change in a table. */
export function changeCell(value: Figure, base: Figure, measure: MeasureInfo, wording: Wording): TableCell {
  return new ChangeCell(changeBetween(value, base, measure.unit), measure, wording);
}

/** A figure. Of thousands of cells a table shows dozens: texts are made where they are read. */
class FigureCell implements TableCell {
  readonly value: Figure;
  readonly #measure: MeasureInfo;
  readonly #wording: Wording;

  constructor(value: Figure, measure: MeasureInfo, wording: Wording) {
    this.value = value;
    this.#measure = measure;
    this.#wording = wording;
  }

  get text(): string {
    return this.#wording.formatter.value(this.value, this.#measure.unit, 'exact', this.#measure.scale);
  }
}

/** A change. From nothing is the largest there is; sorted by share, it stands first. */
class ChangeCell implements TableCell {
  readonly value: Figure;
  readonly #change: Change;
  readonly #measure: MeasureInfo;
  readonly #wording: Wording;

  constructor(change: Change, measure: MeasureInfo, wording: Wording) {
    const isAbsolute = change.kind === 'changed' && (change.points || measure.unit.kind === 'instant');
    const size = change.kind === 'changed' ? (isAbsolute ? change.absolute : change.relative) : null;
    this.value = change.kind === 'new' ? Number.POSITIVE_INFINITY : change.kind === 'same' ? 0 : size;
    this.#change = change;
    this.#measure = measure;
    this.#wording = wording;
  }

  get text(): string {
    return this.#shown.text;
  }

  get tone(): 'good' | 'bad' | 'neutral' {
    return this.#shown.tone;
  }

  get #shown() {
    return this.#wording.formatter.change(this.#change, this.#measure.unit, this.#measure.better);
  }
}
