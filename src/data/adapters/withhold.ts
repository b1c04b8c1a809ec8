import { notesOn } from '../query/notes-on.js';
import type { Query } from '../query/query.js';
import type { Figure, Figures, Frame, Group, Note, Result, Subtotals, Suppressed } from '../query/result.js';
import { type Place, type Sum, tooFew } from './too-few.js';

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
  const order = shownFirst(result.groups.length, (group) => hidden.has(current.own.groupTotals[group] ?? -1));
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
    subtotals: result.subtotals.map(
      (subtotals, i): Subtotals => ({
        ...subtotals,
        current: withheld(current.subtotals[i] as Frames),
        comparison: compared && withheld(compared.subtotals[i] as Frames),
      }),
    ),
    notes: isAny ? [...notes.filter(isNoFigure), { kind: 'suppressed', minimum }] : notes,
  };
}

interface Placed {
  readonly own: Frames;
  readonly subtotals: readonly Frames[];
}

/** Collects every figure of a result as a place with its people, and the sums that they make up. */
class Hiding {
  readonly #people: readonly string[];
  readonly #minimum: number;
  readonly #places: Place[] = [];
  readonly #sums: Sum[] = [];

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
    const own = this.#frame(frame, groups.length, null);
    const levels = subtotals.flatMap((level) => {
      const at = level[which];
      return at === null ? [] : [{ groups: level.groups, frames: this.#frame(at, level.groups.length, own.total) }];
    });
    // Each subtotal is made up of the groups, or finer subtotals, that begin with its members.
    [...levels, { groups, frames: own }].reduce<(typeof levels)[number] | null>((coarse, fine) => {
      if (coarse !== null) this.#nest(coarse, fine);
      return fine;
    }, null);
    return { own, subtotals: levels.map(({ frames }) => frames) };
  }

  decide(): ReadonlySet<number> {
    return tooFew(this.#places, this.#sums, this.#minimum);
  }

  #frame(frame: Frame, groups: number, total: number | null): Frames {
    const buckets = frame.buckets.length;
    const add = (figures: Figures, count: number) =>
      Array.from({ length: count }, (_, i) => this.#add(this.#people.map((name) => figures[name]?.[i] ?? 0)));
    const groupTotals = add(frame.groupTotals, groups);
    const values = buckets === 0 ? groupTotals : add(frame.values, groups * buckets);
    const bucketTotals = add(frame.bucketTotals, buckets);
    const whole = total ?? this.#add(this.#people.map((name) => frame.totals[name] ?? 0));
    this.#sums.push({ whole, parts: groupTotals }, { whole, parts: bucketTotals });
    if (buckets > 0) {
      groupTotals.forEach((at, group) => {
        this.#sums.push({ whole: at, parts: values.slice(group * buckets, (group + 1) * buckets) });
      });
      bucketTotals.forEach((at, bucket) => {
        this.#sums.push({ whole: at, parts: groupTotals.map((_, g) => values[g * buckets + bucket] as number) });
      });
    }
    return { frame, values, groupTotals, bucketTotals, total: whole };
  }

  #nest(
    coarse: { groups: readonly Group[]; frames: Frames },
    fine: { groups: readonly Group[]; frames: Frames },
  ): void {
    const depth = coarse.groups[0]?.length ?? 0;
    const parts = new Map<string, number[]>();
    fine.groups.forEach((group, at) => {
      const key = JSON.stringify(group.slice(0, depth));
      const own = parts.get(key);
      if (own === undefined) parts.set(key, [at]);
      else own.push(at);
    });
    const buckets = coarse.frames.frame.buckets.length;
    coarse.groups.forEach((group, at) => {
      const below = parts.get(JSON.stringify(group)) ?? [];
      const whole = coarse.frames.groupTotals[at] as number;
      this.#sums.push({ whole, parts: below.map((each) => fine.frames.groupTotals[each] as number) });
      for (let bucket = 0; bucket < buckets; bucket++) {
        this.#sums.push({
          whole: coarse.frames.values[at * buckets + bucket] as number,
          parts: below.map((each) => fine.frames.values[each * buckets + bucket] as number),
        });
      }
    });
  }

  #add(people: readonly number[]): number {
    this.#places.push({ people });
    return this.#places.length - 1;
  }
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
