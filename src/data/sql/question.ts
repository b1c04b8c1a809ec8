import { type Aggregate, aggregatesOf } from '../answer/aggregate.js';
import { assumedForAll } from '../answer/assumed-for-all.js';
import { assumptionsUsed } from '../answer/assumptions-used.js';
import { CoverageNotes } from '../answer/coverage-notes.js';
import { MeasureFigures } from '../answer/figures.js';
import { type FrameTotals, frameOf, type Levels, totalsOf } from '../answer/frame.js';
import { notesOf } from '../answer/notes.js';
import { orderGroups, rankMembers } from '../answer/ranking.js';
import { SpanTimes } from '../answer/span-times.js';
import { versionsOf } from '../model/assumption-versions.js';
import { describeMeasure, factsOfMeasure } from '../model/describe-measure.js';
import { own } from '../model/path.js';
import type { MemberKey } from '../query/filter.js';
import type { Query } from '../query/query.js';
import type { FrameWindow, ResolvedQuery } from '../query/resolve-query.js';
import type { Frame, Group, Member, Result, Subtotals } from '../query/result.js';
import type { Batch } from './batch.js';
import { Counted } from './counted.js';
import { DimensionsSql } from './dimensions-sql.js';
import type { Fold } from './fold.js';
import { Groups } from './groups.js';
import { possibleSelection } from './possible-members.js';
import type { World } from './world.js';

/** Something of both periods of a query; of one alone where it compares with nothing. */
interface InPeriods<T> {
  readonly current: T;
  readonly comparison: T | null;
}

/** One query on its way through a database: what it asks for, and the result that comes of it. */
export class Question {
  readonly #world: World;
  readonly #resolved: ResolvedQuery;
  readonly #figures: readonly MeasureFigures[];
  readonly #dimensions: DimensionsSql;
  readonly #groups: Groups;
  readonly #frames: InPeriods<Counted>;
  readonly #coverage: CoverageNotes;
  readonly #covered: Counted;
  #future = 0;

  /**
   * Adds what the query needs to a batch.
   *
   * @param facts Those whose rows tell which groups there are.
   */
  constructor(
    world: World,
    resolved: ResolvedQuery,
    batch: Batch,
    fold: Fold | null = null,
    facts = factsOf(world, resolved),
  ) {
    const { query, current, comparison } = resolved;
    const { model } = world;
    // Refuses a version that there is not, whether or not a figure rests on it.
    versionsOf(world.assumptions, query.assumptions);
    this.#world = world;
    this.#resolved = resolved;
    this.#figures = query.measures.map((name) => new MeasureFigures(model, name, query.assumptions));
    const paths = query.dimensions.map((dimension) => own(model.dimensions, dimension)?.path ?? '');
    const [fact = ''] = facts;
    this.#dimensions = new DimensionsSql(world, fact, paths, fold);
    this.#groups = new Groups(model, fact, paths, fold);
    const aggregates = query.measures.flatMap((name) => aggregatesOf(model, name, query.assumptions));
    const counted = (window: FrameWindow, of: readonly Aggregate[], inGroups: boolean) =>
      new Counted(world, resolved, window, this.#dimensions, this.#groups, facts, of, this.#levels(inGroups));
    this.#frames = {
      current: counted(current, aggregates, true),
      comparison: comparison && counted(comparison, aggregates, true),
    };
    this.#frames.current.ask(batch);
    this.#frames.comparison?.ask(batch);
    if (current.end < current.period.end) {
      this.#frames.current.askLater(batch, (rows) => {
        this.#future += rows;
      });
    }
    this.#coverage = new CoverageNotes(model, query);
    this.#covered = counted({ ...current, buckets: [] }, this.#coverage.aggregates, false);
    if (this.#coverage.aggregates.length > 0) this.#covered.ask(batch);
    if (query.allMembers) {
      for (const each of facts) batch.add(possibleSelection(world, resolved, each, paths[0] ?? '', this.#groups));
    }
  }

  /**
   * What has to be known before members can be folded: the same question of the members alone. Null where nothing is ranked.
   */
  static ranking(world: World, resolved: ResolvedQuery, batch: Batch): Question | null {
    const { query, current, comparison } = resolved;
    const { top, measures } = query;
    if (top === null) return null;
    const lookingBack = measures.filter((name) =>
      aggregatesOf(world.model, name, query.assumptions).some(
        ({ trailing, kind }) => trailing !== null || kind === 'standing',
      ),
    );
    // Only what looks back further than a bucket can find members that the period has no events of.
    const withoutBuckets =
      lookingBack.length > 0
        ? resolved
        : {
            ...resolved,
            current: { ...current, buckets: [] },
            comparison: comparison && { ...comparison, buckets: [] },
          };
    const asked: Query = {
      ...query,
      measures: [...new Set([top.by, ...lookingBack])],
      dimensions: [top.dimension],
      order: [],
      top: null,
      limit: null,
      subtotals: false,
    };
    return new Question(world, { ...withoutBuckets, query: asked }, batch, null, factsOf(world, resolved));
  }

  /** What becomes of the members of the ranked dimension; null where none is left to fold. */
  fold({ top, dimensions, calendar }: Query): Fold | null {
    if (top === null) return null;
    const codes = this.#present().map(([code]) => code as number);
    const [figures] = this.#figures;
    const groups = this.#levelsOf(this.#frames.current, 1).groups;
    const read = figures?.on(groups) ?? (() => null);
    const { kept, rest } = rankMembers(
      codes,
      top,
      calendar.weekStart,
      (code) => read(this.#groups.position([code])),
      (code) => this.#groups.member(0, code),
    );
    if (rest.length === 0) return null;
    return {
      position: dimensions.indexOf(top.dimension),
      kept: kept.map((code) => keyOf(this.#groups.member(0, code))),
      rest: rest.length,
      other: top.other,
    };
  }

  /** The result, once the batch has been answered. */
  result(): Result {
    const { query, now, current, comparison } = this.#resolved;
    const { model, assumptions } = this.#world;
    const present = this.#present();
    const totals = this.#totals();
    const length = query.dimensions.length;
    const order = this.#order(present, length);
    const shown = query.limit === null ? order : order.slice(0, query.limit);
    const columns = query.measures.map((name) => describeMeasure(model, name));
    const windows = [current, ...(comparison === null ? [] : [comparison])];
    return {
      query,
      now,
      columns,
      groups: this.#groupsOf(shown),
      ...this.#framesOf(shown, length, totals),
      subtotals: (query.subtotals ? query.dimensions.slice(1) : []).map((_, i) =>
        this.#subtotals(shown, i + 1, totals),
      ),
      assumptions: assumptionsUsed(model, assumptions, query, windows),
      notes: notesOf(this.#resolved, {
        columns,
        isMany: this.#dimensions.overlapping,
        future: this.#future,
        left: order.length - shown.length,
        coverage: this.#coverage.notes(this.#covered.total()),
      }),
    };
  }

  #levels(inGroups: boolean): readonly number[] {
    const { dimensions, subtotals } = this.#resolved.query;
    if (!inGroups || dimensions.length === 0) return [0];
    const leading = subtotals ? dimensions.slice(1).map((_, i) => i + 1) : [];
    return [0, ...leading, dimensions.length];
  }

  /** Codes of the groups that there are. */
  #present(): readonly (readonly number[])[] {
    const level = this.#resolved.query.dimensions.length;
    if (level === 0) return [[]];
    const { current, comparison } = this.#frames;
    const codes = this.#groups.codes(level);
    const isAll = this.#resolved.query.allMembers;
    return codes.filter(
      (_, group) =>
        current.isPresent(group) || comparison?.isPresent(group) === true || (isAll && this.#groups.isPossible(group)),
    );
  }

  #order(codes: readonly (readonly number[])[], level: number): readonly (readonly number[])[] {
    const figures = new Map(this.#figures.map((each) => [each.name, each]));
    const groups = this.#levelsOf(this.#frames.current, level).groups;
    const positions = codes.map((each) => this.#groups.position(each));
    const order = orderGroups(this.#resolved.query, this.#groups.unordered(codes), (measure) => {
      const read = (figures.get(measure) as MeasureFigures).on(groups);
      return (group) => read(positions[group] as number);
    });
    return order.map((position) => codes[position] as readonly number[]);
  }

  #groupsOf(codes: readonly (readonly number[])[]): readonly Group[] {
    return codes.map((own) => own.map((code, dimension) => this.#groups.member(dimension, code)));
  }

  #subtotals(shown: readonly (readonly number[])[], length: number, totals: InPeriods<FrameTotals>): Subtotals {
    const beginnings = new Map(shown.map((codes) => [codes.slice(0, length).join(), codes.slice(0, length)]));
    const order = this.#order([...beginnings.values()], length);
    return {
      dimensions: this.#resolved.query.dimensions.slice(0, length),
      groups: this.#groupsOf(order),
      ...this.#framesOf(order, length, totals),
    };
  }

  #totals(): InPeriods<FrameTotals> {
    const totals = (counted: Counted) =>
      totalsOf(counted.window, this.#levelsOf(counted, 0), this.#figures, counted.counted);
    const { current, comparison } = this.#frames;
    return { current: totals(current), comparison: comparison && totals(comparison) };
  }

  #framesOf(codes: readonly (readonly number[])[], level: number, totals: InPeriods<FrameTotals>): InPeriods<Frame> {
    const order = codes.map((each) => this.#groups.position(each));
    const frame = (counted: Counted, of: FrameTotals) =>
      frameOf(counted.window, this.#levelsOf(counted, level), this.#figures, order, of);
    const { current, comparison } = this.#frames;
    return {
      current: frame(current, totals.current),
      comparison: comparison && totals.comparison && frame(comparison, totals.comparison),
    };
  }

  #levelsOf(counted: Counted, level: number): Levels {
    const { query, now } = this.#resolved;
    const { zone } = query.calendar;
    const assumed = assumedForAll(this.#world, query.assumptions);
    const { buckets, period } = counted.window;
    return counted.levels(level, {
      groups: new SpanTimes([period], zone, now, assumed),
      cells: new SpanTimes(buckets.length === 0 ? [period] : buckets, zone, now, assumed),
    });
  }
}

function keyOf(member: Member): MemberKey {
  return member.kind === 'member' ? member.key : null;
}

function factsOf({ model }: World, { query }: ResolvedQuery): readonly string[] {
  return [...new Set(query.measures.flatMap((name) => factsOfMeasure(model, name)))];
}
