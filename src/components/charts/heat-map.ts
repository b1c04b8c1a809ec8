import { calendarText } from '../../data/format/calendar-text.js';
import { addsUp } from '../../data/model/adds-up.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import { dimensionsOfFilter } from '../../data/query/filter.js';
import type { Figure, Member, Result } from '../../data/query/result.js';
import { CALENDAR_KEYS } from '../../data/time/calendar-part.js';
import type { ResolvedPeriod } from '../../data/time/period.js';
import { memberId, memberKey, memberLabel, memberPlace, type Wording } from './members.js';

/** A row or a column of a heat map. */
export interface HeatMapLine {
  /** Unique on its side. */
  readonly id: string;
  readonly member: Member;
  readonly label: string;
  /** The same where there is little room: "Mon" for Monday. */
  readonly tick: string;
  /** What it is sorted by where names are. */
  readonly place: string | number;
}

/** What a heat map and its table show: the figure of each member of one dimension with each member of another. */
export interface HeatMapData {
  readonly measure: MeasureInfo;
  readonly rows: readonly HeatMapLine[];
  readonly columns: readonly HeatMapLine[];
  /** Row by row; null where there is no figure. */
  readonly values: readonly Figure[];
  /** One a row, over all columns; null where the result has no subtotals. */
  readonly rowTotals: readonly Figure[] | null;
  /** One a column, over all rows, null where a cell is not known; null where cells do not add up. */
  readonly columnTotals: readonly Figure[] | null;
  readonly total: Figure;
  readonly period: ResolvedPeriod;
  /** Whether the cells are parts of one whole. */
  readonly addsUp: boolean;
}

/** The figures of the first measure of a result by its two dimensions; undefined where it has fewer. */
export function heatMapOf(result: Result, wording: Wording): HeatMapData | undefined {
  const [measure] = result.columns;
  if (measure === undefined || result.query.dimensions.length < 2) return undefined;
  const { current, groups, subtotals, notes } = result;
  const byRow = subtotals.find(({ dimensions }) => dimensions.length === 1);
  const ranked = linesOf(result, byRow === undefined ? groups : [...byRow.groups, ...groups], 0, wording);
  const rows = ranked.some(isOfCalendar) ? sorted(ranked, wording) : ranked;
  const columns = sorted(linesOf(result, groups, 1, wording), wording);
  const places = { rows: placesOf(rows), columns: placesOf(columns) };
  // Nothing was counted where there is no group, unless groups were left out.
  const isCounted = measure.whenNull === null && !notes.some(({ kind }) => kind === 'limited');
  const values = new Array<Figure>(rows.length * columns.length).fill(isCounted ? 0 : null);
  const placeOf = (lines: ReadonlyMap<string, number>, member: Member | undefined) =>
    lines.get(memberId(member ?? NONE)) ?? 0;
  groups.forEach((group, i) => {
    const row = placeOf(places.rows, group[0]);
    values[row * columns.length + placeOf(places.columns, group[1])] = current.groupTotals[measure.name]?.[i] ?? null;
  });
  const total = current.totals[measure.name] ?? null;
  return {
    measure,
    rows,
    columns,
    values,
    rowTotals: byRow === undefined ? null : totalsOf(rows, byRow.groups, byRow.current.groupTotals[measure.name] ?? []),
    columnTotals: addsUp(measure) ? columns.map((_, column) => sumOf(values, column, columns.length)) : null,
    total,
    period: current.period,
    addsUp: addsUp(measure) && total !== null && total > 0 && values.every((value) => value === null || value >= 0),
  };
}

/** Every so many of the values, together; null where one is not known. */
function sumOf(values: readonly Figure[], from: number, step: number): Figure {
  let sum = 0;
  for (let i = from; i < values.length; i += step) {
    const value = values[i] ?? null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const NONE: Member = { kind: 'null' };

/** The members of one side, each once, in the order of the result; of weekdays and hours those too at which nothing happened. */
function linesOf({ query }: Result, groups: Result['groups'], side: 0 | 1, wording: Wording): readonly HeatMapLine[] {
  const members = new Map<string, Member>();
  for (const group of groups) {
    const member = group[side] ?? NONE;
    const id = memberId(member);
    if (!members.has(id)) members.set(id, member);
  }
  const [calendar] = [...members.values()].flatMap((member) => partOf(member) ?? []);
  if (calendar !== undefined && !dimensionsOfFilter(query.filter).includes(query.dimensions[side] ?? '')) {
    for (const key of CALENDAR_KEYS[calendar]) {
      const member: Member = { kind: 'member', key, label: key, calendar };
      members.set(memberId(member), member);
    }
  }
  const lines = [...members].map(([id, member]): HeatMapLine => {
    const label = memberLabel(member, wording);
    const part = partOf(member);
    const tick = part === undefined ? label : calendarText(part, memberKey(member) ?? '', 'tick', wording.formatter);
    return { id, member, label, tick, place: memberPlace(member, label, query.calendar.weekStart) };
  });
  return last(lines);
}

const partOf = (member: Member) => (member.kind === 'member' ? member.calendar : undefined);
const isOfCalendar = ({ member }: HeatMapLine) => partOf(member) !== undefined;

/** What is no member comes after those that are. */
function last(lines: readonly HeatMapLine[]): readonly HeatMapLine[] {
  const RANK = { member: 0, null: 1, other: 2 } as const;
  return [...lines].sort((a, b) => RANK[a.member.kind] - RANK[b.member.kind]);
}

/** Weekdays and hours as they follow; all else by name, and numbers in names by their size: "2" before "10". */
function sorted(lines: readonly HeatMapLine[], { formatter }: Wording): readonly HeatMapLine[] {
  // Days and hours need none, and making one takes longer than sorting.
  let collator: Intl.Collator | undefined;
  const inOrder = ({ place: a }: HeatMapLine, { place: b }: HeatMapLine) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    collator ??= new Intl.Collator(formatter.locale, { numeric: true });
    return collator.compare(String(a), String(b));
  };
  return last([...lines].sort(inOrder));
}

function placesOf(lines: readonly HeatMapLine[]): ReadonlyMap<string, number> {
  return new Map(lines.map(({ id }, i) => [id, i]));
}

function totalsOf(rows: readonly HeatMapLine[], groups: Result['groups'], totals: readonly Figure[]) {
  const byId = new Map(groups.map(([member = NONE], i) => [memberId(member), totals[i] ?? null]));
  return rows.map(({ id }) => byId.get(id) ?? null);
}
