import { notesOn } from '../query/notes-on.js';
import type { Query } from '../query/query.js';
import type { Figure, Figures, Frame, Group, Note, Result, Subtotals, Suppressed } from '../query/result.js';
import { type Place, type Sum, type SumTable, tooFew } from './too-few.js';

/** The places of one frame: where each figure of it stands among all places of a result. */
interface Frames {
  readonly frame: Frame;
  readonly values: readonly number[];
  readonly groupTotals: readonly number[];
  readonly bucketTotals: readonly number[];
  readonly total: number;
}

/**
 * A result without the figures that are about fewer than `minimum` people, and without those that would tell them.
 *
 * @param people Measures of the result that count people. They are left out where `query` does not ask for them.
 */
export function withhold(result: Result, query: Query, people: readonly string[], minimum: number): Result {
  const asked = new Set(query.measures);
  const hiding = new Hiding(people, minimum);
  const current = hiding.place(result.current, result.groups, result.subtotals, 'current');
  const compared = result.comparison && hiding.place(result.comparison, result.groups, result.subtotals, 'comparison');
  const hidden = hiding.decide();
  const withheld = (frames: Frames) => withoutHidden(frames, hidden, query.measures);
  const orderOf = ({ groupTotals }: Frames) =>
    shownFirst(groupTotals.length, (group) => hidden.has(groupTotals[group] as number));
  const order = orderOf(current.own);
  const frameOf = ({ own }: Placed) => reordered(withheld(own), order);
  const isAny = hidden.size > 0;
  const notes = notesOn(result.notes, query.measures);
  return {
    ...result,
    query,
    columns: result.columns.filter(({ name }) => asked.has(name)),
    groups: order.map((group) => result.groups[group] as Group),
    current: frameOf(current),
    comparison: compared && frameOf(compared),
    subtotals: result.subtotals.map((subtotals, i): Subtotals => {
      const own = orderOf(current.subtotals[i] as Frames);
      return {
        ...subtotals,
        groups: own.map((group) => subtotals.groups[group] as Group),
        current: reordered(withheld(current.subtotals[i] as Frames), own),
        comparison: compared && reordered(withheld(compared.subtotals[i] as Frames), own),
      };
    }),
    notes: isAny ? [...notes.filter(isNoFigure), { kind: 'suppressed', minimum }] : notes,
  };
}

interface Placed {
  readonly own: Frames;
  readonly subtotals: readonly Frames[];
}

/** Groups of some leading dimensions, or of all. */
interface Level {
  readonly groups: readonly Group[];
  readonly frames: Frames;
}

/** Collects every figure of a result as a place with its people, and the sums that they make up. */
class Hiding {
  readonly #people: readonly string[];
  readonly #minimum: number;
  readonly #places: Place[] = [];
  readonly #tables: SumTable[] = [];

  constructor(people: readonly string[], minimum: number) {
    this.#people = people;
    this.#minimum = minimum;
  }

  place(
    frame: Frame,
    groups: readonly Group[],
    subtotals: readonly Subtotals[],
    which: 'current' | 'comparison',
  ): Placed {
    const total = this.#add(this.#people.map((name) => frame.totals[name] ?? 0));
    const bucketTotals = this.#addAll(frame.bucketTotals, frame.buckets.length);
    const own = this.#frames(frame, groups.length, { bucketTotals, total });
    const coarse = subtotals.flatMap((level): Level[] => {
      const at = level[which];
      const { length } = level.groups;
      return at === null ? [] : [{ groups: level.groups, frames: this.#frames(at, length, { bucketTotals, total }) }];
    });
    const levels: readonly Level[] = [...coarse, { groups, frames: own }];
    for (const { frames } of levels) this.#tables.push([...columnsOf(frames), ...rowsOf(frames)]);
    // Rows of subtotals follow from their columns, from what they are made up of, and from the rows of that.
    const nested = levels.slice(1).flatMap((fine, i) => nestOf(levels[i] as Level, fine));
    if (nested.length > 0) this.#tables.push([...columnsOf((levels[0] as Level).frames), ...nested, ...rowsOf(own)]);
    return { own, subtotals: coarse.map(({ frames }) => frames) };
  }

  decide(): ReadonlySet<number> {
    return tooFew(this.#places, this.#tables, this.#minimum);
  }

  #frames(frame: Frame, groups: number, margins: Pick<Frames, 'bucketTotals' | 'total'>): Frames {
    const buckets = frame.buckets.length;
    const groupTotals = this.#addAll(frame.groupTotals, groups);
    const values = buckets === 0 ? groupTotals : this.#addAll(frame.values, groups * buckets);
    return { frame, values, groupTotals, ...margins };
  }

  #addAll(figures: Figures, count: number): readonly number[] {
    return Array.from({ length: count }, (_, i) => this.#add(this.#people.map((name) => figures[name]?.[i] ?? 0)));
  }

  #add(people: readonly number[]): number {
    this.#places.push({ people });
    return this.#places.length - 1;
  }
}

/** The total by groups and by buckets, and each bucket by groups. */
function columnsOf({ values, groupTotals, bucketTotals, total }: Frames): readonly Sum[] {
  const buckets = bucketTotals.length;
  return [
    { whole: total, parts: groupTotals },
    { whole: total, parts: bucketTotals },
    ...bucketTotals.map((whole, bucket) => ({
      whole,
      parts: groupTotals.map((_, group) => values[group * buckets + bucket] as number),
    })),
  ];
}

/** Each group by buckets. */
function rowsOf({ values, groupTotals, bucketTotals }: Frames): readonly Sum[] {
  const buckets = bucketTotals.length;
  if (buckets === 0) return [];
  return groupTotals.map((whole, group) => ({ whole, parts: values.slice(group * buckets, (group + 1) * buckets) }));
}

/** Each subtotal by the groups, or finer subtotals, that begin with its members: over the period, and in each bucket. */
function nestOf(coarse: Level, fine: Level): readonly Sum[] {
  const depth = coarse.groups[0]?.length ?? 0;
  const parts = new Map<string, number[]>();
  fine.groups.forEach((group, at) => {
    const key = JSON.stringify(group.slice(0, depth));
    const own = parts.get(key);
    if (own === undefined) parts.set(key, [at]);
    else own.push(at);
  });
  const buckets = coarse.frames.bucketTotals.length;
  return coarse.groups.flatMap((group, at): Sum[] => {
    const below = parts.get(JSON.stringify(group)) ?? [];
    const whole = coarse.frames.groupTotals[at] as number;
    return [
      { whole, parts: below.map((each) => fine.frames.groupTotals[each] as number) },
      ...Array.from({ length: buckets }, (_, bucket) => ({
        whole: coarse.frames.values[at * buckets + bucket] as number,
        parts: below.map((each) => fine.frames.values[each * buckets + bucket] as number),
      })),
    ];
  });
}

/** The frame with null in place of what is hidden, and the measures that were asked for. */
function withoutHidden({ frame, ...places }: Frames, hidden: ReadonlySet<number>, measures: readonly string[]): Frame {
  const gone = (at: readonly number[]) => at.flatMap((place, i) => (hidden.has(place) ? [i] : []));
  const suppressed: Suppressed = {
    values: gone(places.values),
    groupTotals: gone(places.groupTotals),
    bucketTotals: gone(places.bucketTotals),
    totals: hidden.has(places.total),
  };
  const kept = (figures: Figures, without: readonly number[]): Figures => {
    const absent = new Set(without);
    return Object.fromEntries(
      measures.map((name) => [name, (figures[name] ?? []).map((figure, i) => (absent.has(i) ? null : figure))]),
    );
  };
  const isWhole = Object.values(suppressed).every(
    (each) => each === false || (Array.isArray(each) && each.length === 0),
  );
  return {
    ...frame,
    values: kept(frame.values, suppressed.values),
    groupTotals: kept(frame.groupTotals, suppressed.groupTotals),
    bucketTotals: kept(frame.bucketTotals, suppressed.bucketTotals),
    totals: Object.fromEntries(
      measures.map((name): [string, Figure] => [name, suppressed.totals ? null : (frame.totals[name] ?? null)]),
    ),
    counted: suppressed.totals ? 0 : frame.counted,
    suppressed: isWhole ? null : suppressed,
  };
}

/** Groups that are shown in their order, then the others: their order would tell who has more. */
function shownFirst(groups: number, isHidden: (group: number) => boolean): readonly number[] {
  const all = Array.from({ length: groups }, (_, group) => group);
  return [...all.filter((group) => !isHidden(group)), ...all.filter(isHidden)];
}

/** A frame with its groups in another order. */
function reordered(frame: Frame, order: readonly number[]): Frame {
  if (order.every((group, i) => group === i)) return frame;
  const width = Math.max(1, frame.buckets.length);
  const cells = order.flatMap((group) => Array.from({ length: width }, (_, bucket) => group * width + bucket));
  const moved = (figures: Figures, to: readonly number[]): Figures =>
    Object.fromEntries(Object.entries(figures).map(([name, all]) => [name, to.map((at) => all[at] ?? null)]));
  const movedPlaces = (places: readonly number[], to: readonly number[]) => {
    const gone = new Set(places);
    return to.flatMap((at, i) => (gone.has(at) ? [i] : []));
  };
  return {
    ...frame,
    values: moved(frame.values, cells),
    groupTotals: moved(frame.groupTotals, order),
    suppressed: frame.suppressed && {
      ...frame.suppressed,
      values: movedPlaces(frame.suppressed.values, cells),
      groupTotals: movedPlaces(frame.suppressed.groupTotals, order),
    },
  };
}

/** Notes that count events would tell what is withheld. */
function isNoFigure(note: Note): boolean {
  return note.kind !== 'coverage' && note.kind !== 'excluded';
}
