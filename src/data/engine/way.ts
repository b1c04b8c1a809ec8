import type { Chunk } from './chunk.js';
import type { DimensionView } from './dimension-view.js';
import type { Feed } from './feed.js';
import type { GroupIds } from './group-ids.js';
import type { Lane } from './lane.js';
import type { Presence } from './presence.js';
import type { Selection } from './selection.js';
import type { Target } from './target.js';

/** The events of one fact that meet a condition, on their way to all aggregates that take them by the same groups and buckets. */
export class Way {
  readonly lane: Lane;
  readonly feeds: Feed[] = [];
  /** What is learnt of the groups that there are; null where that is learnt on another way. */
  presence: Presence | null = null;
  readonly #selection: Selection;
  readonly #share: 'all' | 'some' | 'none';
  readonly #views: readonly DimensionView[];
  readonly #ids: GroupIds;
  #isLearnt = false;

  /** @param share How many rows of a chunk meet the condition. */
  constructor(
    selection: Selection,
    share: 'all' | 'some' | 'none',
    lane: Lane,
    views: readonly DimensionView[],
    ids: GroupIds,
  ) {
    this.lane = lane;
    this.#selection = selection;
    this.#share = share;
    this.#views = views;
    this.#ids = ids;
  }

  /** Turns to a chunk; tells whether it can have rows for it. */
  begin(chunk: Chunk): boolean {
    if (this.#share === 'none' || !this.#selection.touches(chunk)) return false;
    if (this.presence !== null) {
      this.presence.grow(this.#ids.size);
      const isWhole = this.#share === 'all' && this.#selection.holds(chunk);
      this.#isLearnt = this.presence.learn(chunk, this.#views, this.#ids, isWhole);
    }
    return true;
  }

  /** Takes the rows of the present block. */
  take(target: Target): void {
    if (!this.#selection.select()) return;
    const { lane, presence } = this;
    lane.route();
    // Where combinations are numbered as they are met, they have to be met before there is room for them.
    if (!this.#ids.isDense) void lane.groups;
    target.grow();
    if (presence !== null) {
      presence.rows += this.#selection.to - this.#selection.from;
      if (!this.#isLearnt) {
        presence.grow(this.#ids.size);
        presence.mark(lane.groups, lane.from, lane.to);
      }
    }
    for (const feed of this.feeds) feed.add();
  }
}
